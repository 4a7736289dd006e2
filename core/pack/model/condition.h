// A condition over answers, as the author wrote it: a closed language, no general expressions.
// In: made by parse_condition. Out: the tree that triage explains and that program.h compiles. Never: evaluated in the
// reader's path.
#pragma once
#include <cstdint>
#include <vector>

namespace heed::pack {

// Bits: at least one of these option bits is set. A leaf `is` or `has` is one bit; `in` and `from` are several bits of
// one question of kind `one`, of which at most one can be set, so that every leaf counts 0 or 1.
enum class ConditionKind : unsigned char { All, Any, AtLeast, Not, Bits, Sign };

struct Condition {
  ConditionKind kind{};
  std::uint32_t need{};             // AtLeast
  std::uint32_t sign{};             // Sign: index into Pack::signs
  std::vector<std::uint32_t> bits;  // Bits
  std::vector<Condition> parts;     // All, Any, AtLeast; Not has one
};

// {"all":[]}: holds for every answer set.
inline bool always(const Condition& condition) {
  return condition.kind == ConditionKind::All && condition.parts.empty();
}

}  // namespace heed::pack
