#include "proof/witness.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/check.h"
#include "proof/diagram.h"
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

// Tries to do without half of the ticks, then without each quarter, at last without each single one; never takes a new
// one. What could not be spared among more ticks cannot be among fewer, so that one pass of each size is enough.
Witness without_needless_ticks(Space& space, const Case& one, Answer answer, const std::vector<std::uint32_t>& order,
                               const std::vector<std::uint32_t>& cost, const Bounds& bounds) {
  std::vector<std::uint32_t> costly;
  std::vector<std::uint32_t> ticks;
  for (std::uint32_t node : order) {
    if (cost[node] > 0 && answer.values.contains(node)) {
      costly.push_back(node);
    }
  }
  const auto is_tick = [&](std::uint32_t node) { return answer.values.at(node); };
  std::copy_if(costly.begin(), costly.end(), std::back_inserter(ticks), is_tick);
  for (std::size_t size = (ticks.size() + 1) / 2; size > 0; size = size > 1 ? (size + 1) / 2 : 0) {
    for (std::size_t i = 0; i < ticks.size();) {
      const std::size_t end = std::min(i + size, ticks.size());
      Query query = one.query;
      for (std::uint32_t node : costly) {
        const auto place = static_cast<std::size_t>(std::find(ticks.begin(), ticks.end(), node) - ticks.begin());
        if (place == ticks.size() || (place >= i && place < end)) {
          query.goal = space.graph.both(query.goal, negated(node << 1));
        }
      }
      Answer milder = solve(space.graph, query, space.question_of_var, bounds.most_conflicts);
      if (milder.verdict == Verdict::Satisfiable) {
        answer = std::move(milder);
        std::erase_if(ticks, [&](std::uint32_t node) { return !is_tick(node); });
      } else {
        i = end;
      }
    }
  }
  return witness(space, one, answer);
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

Witness mildest(Space& space, const Case& one, const Answer& some, const Bounds& bounds) {
  // Variables of other changes are in the graph too: only those of this case's models are in the order.
  std::vector<bool> mine(space.graph.size(), false);
  for (const Model* model :
       {&std::as_const(space.before), one.first.model, one.second ? one.second->model : one.first.model}) {
    for (Literal literal : model->bits) {
      mine[node_of(literal)] = true;
    }
  }
  std::vector<std::uint32_t> order = space.order();
  std::erase_if(order, [&](std::uint32_t node) { return !mine[node]; });
  const std::vector<std::uint32_t> cost = costs(space, one);
  Diagram diagram(space.graph, order, bounds.most_nodes);
  const std::optional<Diagram::Edge> all = diagram.build(one.query);
  if (!all) {
    return without_needless_ticks(space, one, some, order, cost, bounds);
  }
  HEED_CHECK(*all != kFalse);
  std::vector<std::uint32_t> ordered_cost;
  for (std::uint32_t node : order) {
    ordered_cost.push_back(cost[node]);
  }
  const std::vector<bool> cheapest = diagram.cheapest(*all, ordered_cost);
  Answer answer;
  for (std::size_t i = 0; i < order.size(); ++i) {
    answer.values[order[i]] = cheapest[i];
  }
  Witness mild = witness(space, one, answer);
  mild.count = diagram.count(*all);
  return mild;
}

}  // namespace heed::proof
