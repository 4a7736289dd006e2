// What conditions name, and which options they take for each other. In: a pack, its conditions, options by bit.
// Out: yes or no. Never: evaluates.
#pragma once
#include <cstdint>

#include "pack/model/pack.h"

namespace heed::proof {

// Calls visit for each option and each sign that the condition names itself.
template <class Bit, class Sign>
void each_name(const pack::Condition& condition, const Bit& bit, const Sign& sign) {
  for (std::uint32_t one : condition.bits) {
    bit(one);
  }
  if (condition.kind == pack::ConditionKind::Sign) {
    sign(condition.sign);
  }
  for (const pack::Condition& part : condition.parts) {
    each_name(part, bit, sign);
  }
}

// Also through the signs that it names.
bool names_bit(const pack::Pack& pack, const pack::Condition& condition, std::uint32_t bit);

// Some sign takes either option for the other: one rule that names it hears both.
bool serve_one_sign(const pack::Pack& pack, std::uint32_t one, std::uint32_t other);

}  // namespace heed::proof
