// content/CONDITIONS.md as code, clause by clause: the gold standard that the core is compared with.
// In: a condition as it was written, the signs, a predicate on option bits (true where the option is in T). Out:
// whether it holds. Never: uses what the core compiles conditions to.
#pragma once
#include <algorithm>
#include <vector>

#include "pack/model/pack.h"

namespace heed::test {

// `sign(i)` is the condition of sign i.
template <class SignAt, class IsSet>
bool holds_as_written(const pack::Condition& condition, const SignAt& sign, const IsSet& is_set) {
  using pack::ConditionKind;
  const auto holds = [&](const pack::Condition& part) { return holds_as_written(part, sign, is_set); };
  const std::vector<pack::Condition>& parts = condition.parts;
  switch (condition.kind) {
    case ConditionKind::Bits:  // C1 to C4: the options that the leaf names
      return std::any_of(condition.bits.begin(), condition.bits.end(), is_set);
    case ConditionKind::Sign:  // C5
      return holds(sign(condition.sign));
    case ConditionKind::All:  // C6
      return std::all_of(parts.begin(), parts.end(), holds);
    case ConditionKind::Any:  // C7
      return std::any_of(parts.begin(), parts.end(), holds);
    case ConditionKind::AtLeast:  // C8
      return std::count_if(parts.begin(), parts.end(), holds) >= static_cast<std::ptrdiff_t>(condition.need);
    case ConditionKind::Not:  // C9
      return !holds(parts.front());
  }
  return false;
}

template <class IsSet>
bool holds_as_written(const pack::Pack& pack, const pack::Condition& condition, const IsSet& is_set) {
  const auto sign = [&](std::uint32_t i) -> const pack::Condition& { return pack.signs[i].when; };
  return holds_as_written(condition, sign, is_set);
}

// C10
template <class IsSet>
pack::Level level_as_written(const pack::Pack& pack, const IsSet& is_set) {
  pack::Level level{};
  for (const pack::Rule& rule : pack.rules) {
    level = holds_as_written(pack, rule.when, is_set) ? std::max(level, rule.level) : level;
  }
  return level;
}

}  // namespace heed::test
