#include "proof/mildest.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"
#include "proof/diagram.h"

namespace heed::proof {
namespace {

// Tries to do without half of the ticks, then without each quarter, at last without each single one; never takes a new
// one. What could not be spared among more ticks cannot be among fewer, so that one pass of each size is enough.
Answer without_needless_ticks(const Search& search, const Query& query, Answer answer, Bounds& bounds) {
  std::vector<std::uint32_t> costly;
  std::vector<std::uint32_t> ticks;
  for (std::uint32_t node : search.order) {
    if (search.cost[node] > 0 && answer.values.contains(node)) {
      costly.push_back(node);
    }
  }
  const auto is_tick = [&](std::uint32_t node) { return answer.values.at(node); };
  std::copy_if(costly.begin(), costly.end(), std::back_inserter(ticks), is_tick);
  for (std::size_t size = (ticks.size() + 1) / 2; size > 0; size = size > 1 ? (size + 1) / 2 : 0) {
    for (std::size_t i = 0; i < ticks.size();) {
      const std::size_t end = std::min(i + size, ticks.size());
      Query milder_query = query;
      for (std::uint32_t node : costly) {
        const auto place = static_cast<std::size_t>(std::find(ticks.begin(), ticks.end(), node) - ticks.begin());
        if (place == ticks.size() || (place >= i && place < end)) {
          milder_query.goal = search.graph.both(milder_query.goal, negated(node << 1));
        }
      }
      Answer milder = solve(search.graph, milder_query, search.question_of_var, bounds);
      if (milder.verdict == Verdict::Satisfiable) {
        answer = std::move(milder);
        std::erase_if(ticks, [&](std::uint32_t node) { return !is_tick(node); });
      } else {
        i = end;
      }
    }
  }
  return answer;
}

}  // namespace

Mildest mildest(const Search& search, const Query& query, Answer some, Bounds& bounds) {
  Diagram diagram(search.graph, search.order, bounds.most_nodes);
  const std::optional<Diagram::Edge> all = diagram.build(query);
  if (!all) {
    bounds.most_nodes /= 2;  // all diagrams that do not fit together cost no more than two that do
    return {without_needless_ticks(search, query, std::move(some), bounds), {}, {}};
  }
  HEED_CHECK(*all != kFalse);
  std::vector<std::uint32_t> cost;
  std::vector<bool> projected;
  for (std::uint32_t node : search.order) {
    cost.push_back(search.cost[node]);
    projected.push_back(!search.projected.empty() && search.projected[node]);
  }
  const std::vector<bool> cheapest = diagram.cheapest(*all, cost);
  Mildest result{{Verdict::Satisfiable, {}}, diagram.count(*all), {}};
  for (std::size_t i = 0; i < search.order.size(); ++i) {
    result.answer.values[search.order[i]] = cheapest[i];
  }
  if (const auto projection = search.projected.empty() ? std::nullopt : diagram.project(*all, projected)) {
    result.projection = diagram.count(*projection, projected);
  }
  return result;
}

}  // namespace heed::proof
