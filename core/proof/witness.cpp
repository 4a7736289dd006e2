#include "proof/witness.h"

#include <algorithm>

#include "base/check.h"
#include "proof/diagram.h"
#include "triage/assess.h"

namespace heed::proof {
namespace {

struct Replayed {
  Way first;
  Way second;
  pack::Level first_level = pack::Level::SelfCare;
  pack::Level second_level = pack::Level::SelfCare;
};

Replayed replay(const Space& space, const Case& one, const session::Answers& first, const session::Answers& second) {
  Replayed replayed{way(space.pack, first, one.first.left_out), {}, {}, {}};
  replayed.first_level = triage::level_of(space.pack, replayed.first.bits);
  if (one.second) {
    replayed.second = way(space.pack, second, one.second->left_out);
    replayed.second_level = triage::level_of(space.pack, replayed.second.bits);
  }
  return replayed;
}

bool shows(const Case& one, const Replayed& replayed) {
  if (!replayed.first.complete || !replayed.second.complete) {
    return false;
  }
  if (one.second) {
    return replayed.first_level > replayed.second_level;
  }
  return !one.fault || one.fault(replayed.first.bits, replayed.first_level);
}

Witness confirmed(const Space& space, const Case& one, session::Answers first, session::Answers second) {
  const Replayed replayed = replay(space, one, first, second);
  HEED_CHECK(shows(one, replayed));
  Witness witness{{std::move(first), replayed.first_level}, {}, {}, {}};
  if (one.second) {
    witness.second = Shown{std::move(second), replayed.second_level};
    for (std::uint32_t i = 0; i < space.pack.rules.size(); ++i) {
      const pack::Rule& rule = space.pack.rules[i];
      if (rule.level > replayed.second_level && pack::holds(rule.program, replayed.first.bits) &&
          !pack::holds(rule.program, replayed.second.bits)) {
        witness.dropped.push_back(i);
      }
    }
  }
  return witness;
}

// Takes single ticks out of both sides while that still shows the fault.
Witness without_needless_ticks(const Space& space, const Case& one, const Witness& some) {
  session::Answers first = some.first.answers;
  session::Answers second = some.second ? some.second->answers : session::Answers{first};
  const auto milder = [&](std::uint32_t i, std::uint32_t option) {
    const pack::Question& question = space.pack.questions[i];
    session::Answers fewer_first = first;
    session::Answers fewer_second = second;
    for (std::vector<std::uint32_t>* chosen : {&fewer_first.chosen[i], &fewer_second.chosen[i]}) {
      if (std::erase(*chosen, option) > 0 && chosen->empty()) {
        chosen->push_back(mildest_option(question));
      }
    }
    // What the change touches stays the same change: both sides must have had the tick or the question is another one.
    const bool both_sides = !one.second || first.chosen[i] == second.chosen[i] ||
                            (std::count(first.chosen[i].begin(), first.chosen[i].end(), option) > 0 &&
                             std::count(second.chosen[i].begin(), second.chosen[i].end(), option) > 0 &&
                             first.chosen[i].size() > 1 && second.chosen[i].size() > 1);
    if (!both_sides || !shows(one, replay(space, one, fewer_first, fewer_second))) {
      return false;
    }
    first = std::move(fewer_first);
    second = std::move(fewer_second);
    return true;
  };
  for (bool again = true; again;) {
    again = false;
    for (std::uint32_t i = 0; i < space.pack.questions.size(); ++i) {
      for (std::uint32_t option = 0; option < space.pack.questions[i].options.size(); ++option) {
        const std::vector<std::uint32_t>& chosen = first.chosen[i];
        if (cost_of(space.pack.questions[i], option) > 0 && std::find(chosen.begin(), chosen.end(), option) != chosen.end()) {
          again = milder(i, option) || again;
        }
      }
    }
  }
  return confirmed(space, one, std::move(first), std::move(second));
}

// What an answer costs, by graph node: the variables stand for options in the order in which the models name them.
std::vector<std::uint32_t> costs(const Space& space, const Case& one, const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> by_node(space.graph.size(), 0);
  for (const Model* model : {one.first.model, one.second ? one.second->model : one.first.model, &space.before}) {
    for (const pack::Question& question : space.pack.questions) {
      for (std::uint32_t option = 0; option < question.options.size(); ++option) {
        const std::uint32_t node = node_of(model->bits[question.first_bit + option]);
        if (node != 0) {
          by_node[node] = cost_of(question, option);
        }
      }
    }
  }
  std::vector<std::uint32_t> cost;
  for (std::uint32_t node : order) {
    cost.push_back(by_node[node]);
  }
  return cost;
}

}  // namespace

Witness witness(const Space& space, const Case& one, const Answer& answer) {
  session::Answers first = space.answers(*one.first.model, answer, nullptr, one.first.left_out);
  session::Answers second;
  if (one.second) {
    second = space.answers(*one.second->model, answer, &first, one.second->left_out);
  }
  return confirmed(space, one, std::move(first), std::move(second));
}

Witness mildest(const Space& space, const Case& one, const Witness& some, const Bounds& bounds) {
  // Variables of other changes are in the graph too: only those of this case's models are in the order.
  std::vector<bool> mine(space.graph.size(), false);
  for (const Model* model : {&space.before, one.first.model, one.second ? one.second->model : one.first.model}) {
    for (Literal literal : model->bits) {
      mine[node_of(literal)] = true;
    }
  }
  std::vector<std::uint32_t> order = space.order();
  std::erase_if(order, [&](std::uint32_t node) { return !mine[node]; });
  Diagram diagram(space.graph, order, bounds.most_nodes);
  std::optional<Diagram::Edge> all = diagram.build(one.query.goal);
  for (std::size_t i = 0; all && i < one.query.laws.size(); ++i) {
    for (Literal law : one.query.laws[i]) {
      const std::optional<Diagram::Edge> edge = diagram.build(law);
      all = edge && all ? diagram.both(*all, *edge) : std::nullopt;
    }
  }
  if (!all) {
    return without_needless_ticks(space, one, some);
  }
  HEED_CHECK(*all != kFalse);
  const std::vector<bool> cheapest = diagram.cheapest(*all, costs(space, one, order));
  Answer answer;
  for (std::size_t i = 0; i < order.size(); ++i) {
    answer.values[order[i]] = cheapest[i];
  }
  Witness mild = witness(space, one, answer);
  mild.count = diagram.count(*all);
  return mild;
}

}  // namespace heed::proof
