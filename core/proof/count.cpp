// Exact counts, from one decision diagram.
#include "proof/diagram.h"
#include "proof/prove.h"

namespace heed::proof {
namespace {

// How many answers fulfil the condition among those of `legal`; nothing where the diagram grows too large, and then for
// all conditions that follow.
std::optional<base::Natural> count_of(Diagram& diagram, Literal condition, const std::optional<Diagram::Edge>& legal) {
  const auto here = diagram.build(condition);
  const auto both = here ? diagram.both(*here, *legal) : std::nullopt;
  return both ? std::optional(diagram.count(*both)) : std::nullopt;
}

std::vector<std::optional<base::Natural>> counts_of(const std::vector<pack::Demand>& demands, Space& space,
                                                    const std::vector<std::vector<Literal>>& constraints,
                                                    const Bounds& bounds) {
  std::vector<Literal> conditions;
  for (const pack::Demand& demand : demands) {
    conditions.push_back(express(space.graph, space.before, demand.when));
  }
  Diagram diagram(space.graph, space.order(), bounds.most_nodes);
  const auto legal = diagram.build(Query{kTrue, constraints});
  std::vector<std::optional<base::Natural>> counts;
  for (Literal condition : conditions) {
    counts.push_back(count_of(diagram, condition, legal));
  }
  return counts;
}

}  // namespace

std::optional<Counts> count(const pack::Pack& pack, const Bounds& bounds) {
  Space space(pack);
  std::vector<Literal> levels;
  for (std::size_t level = 0; level < pack::kLevelNames.size(); ++level) {
    levels.push_back(exactly(space.graph, space.before, level));
  }
  Diagram diagram(space.graph, space.order(), bounds.most_nodes);
  const auto legal = diagram.build(Query{kTrue, space.constraints});
  if (!legal) {
    return {};
  }
  Counts counts{diagram.count(*legal), {}};
  for (const Literal level : levels) {
    const auto here = count_of(diagram, level, legal);
    if (!here) {
      return {};
    }
    counts.by_level.push_back(*here);
  }
  return counts;
}

DemandCounts count_demands(const pack::Pack& pack, const Bounds& bounds) {
  Space space(pack);
  const auto free = space.free_constraints();
  return {counts_of(pack.always, space, space.constraints, bounds), counts_of(pack.never, space, free, bounds)};
}

}  // namespace heed::proof
