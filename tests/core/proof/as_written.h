// The gold standard for conditions: walks the tree as the author wrote it. For tests only.
// In: pack, condition, a predicate on option bits. Out: whether it holds. Never: uses what the core compiles conditions
// to.
#pragma once
#include <algorithm>

#include "pack/pack.h"

namespace heed::test {

template <class IsSet>
bool holds_as_written(const pack::Pack& pack, const pack::Condition& condition, const IsSet& is_set) {
  using pack::ConditionKind;
  const auto part_holds = [&](const pack::Condition& part) { return holds_as_written(pack, part, is_set); };
  const auto begin = condition.parts.begin();
  const auto end = condition.parts.end();
  switch (condition.kind) {
    case ConditionKind::All:
      return std::all_of(begin, end, part_holds);
    case ConditionKind::Any:
      return std::any_of(begin, end, part_holds);
    case ConditionKind::AtLeast:
      return std::count_if(begin, end, part_holds) >= static_cast<std::ptrdiff_t>(condition.need);
    case ConditionKind::Not:
      return !part_holds(condition.parts.front());
    case ConditionKind::Sign:
      return part_holds(pack.signs[condition.sign].when);
    case ConditionKind::Bits:
      return std::any_of(condition.bits.begin(), condition.bits.end(), is_set);
  }
  return false;
}

}  // namespace heed::test
