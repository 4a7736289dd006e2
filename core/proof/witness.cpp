#include "proof/witness.h"

#include <utility>

#include "base/check.h"
#include "proof/mildest.h"
#include "triage/assess.h"

namespace heed::proof {
namespace {

struct Replayed {
  pack::Bits first;
  pack::Bits second;
  pack::Level first_level = pack::Level::SelfCare;
  pack::Level second_level = pack::Level::SelfCare;
};

Replayed replay(const Space& space, const Case& one, const session::Answers& first, const session::Answers& second) {
  Replayed replayed{replay_bits(space.pack, first, one.first.left_out), {}, {}, {}};
  replayed.first_level = triage::level_of(space.pack, replayed.first);
  if (one.second) {
    replayed.second = replay_bits(space.pack, second, one.second->left_out);
    replayed.second_level = triage::level_of(space.pack, replayed.second);
  }
  return replayed;
}

bool shows(const Case& one, const Replayed& replayed) {
  if (one.second) {
    return replayed.first_level > replayed.second_level;
  }
  return one.fault(replayed.first, replayed.first_level);
}

Witness confirmed(const Space& space, const Case& one, session::Answers first, session::Answers second) {
  const Replayed replayed = replay(space, one, first, second);
  HEED_CHECK(shows(one, replayed));
  Witness witness{{std::move(first), replayed.first_level}, {}, {}, {}};
  if (one.second) {
    witness.second = Shown{std::move(second), replayed.second_level};
    for (std::uint32_t i = 0; i < space.pack.rules.size(); ++i) {
      const pack::Rule& rule = space.pack.rules[i];
      if (rule.level > replayed.second_level && pack::holds(rule.program, replayed.first)) {  // so not the second
        witness.dropped.push_back(i);
      }
    }
  }
  return witness;
}

// What an answer costs, by graph node: the variables stand for options in the order in which the models name them.
std::vector<std::uint32_t> costs(const Space& space, const Case& one) {
  std::vector<std::uint32_t> cost(space.graph.size());
  for (const Model* model : {one.first.model, one.second ? one.second->model : one.first.model, &space.before}) {
    for (const pack::Question& question : space.pack.questions) {
      for (std::uint32_t option = 0; option < question.options.size(); ++option) {
        cost[node_of(model->bits[question.first_bit + option])] = cost_of(question, option);
      }
    }
  }
  return cost;
}

}  // namespace

Witness witness(const Space& space, const Case& one, const Answer& answer) {
  session::Answers first = space.answers(*one.first.model, answer, one.first.left_out);
  session::Answers second;
  if (one.second) {
    second = space.answers(*one.second->model, answer, one.second->left_out);
  }
  return confirmed(space, one, std::move(first), std::move(second));
}

Witness mildest(Space& space, const Case& one, const Answer& some, Bounds& bounds) {
  // Variables of other changes are in the graph too: only those of this case's models are in the order.
  std::vector<bool> mine(space.graph.size(), false);
  for (const Model* model :
       {&std::as_const(space.before), one.first.model, one.second ? one.second->model : one.first.model}) {
    for (Literal literal : model->bits) {
      mine[node_of(literal)] = true;
    }
  }
  Search search{space.graph, space.question_of_var, space.order(), costs(space, one), {}};
  std::erase_if(search.order, [&](std::uint32_t node) { return !mine[node]; });
  const Mildest found = mildest(search, one.query, some, bounds);
  Witness mild = witness(space, one, found.answer);
  mild.count = found.count;
  return mild;
}

}  // namespace heed::proof
