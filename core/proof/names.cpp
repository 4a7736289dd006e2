#include "proof/names.h"

#include <algorithm>

namespace heed::proof {
namespace {

using pack::Condition;
using pack::ConditionKind;
using pack::Pack;

// One option is enough to fulfil the condition.
bool offers(const Pack& pack, const Condition& condition, std::uint32_t bit) {
  const auto part_does = [&](const Condition& part) { return offers(pack, part, bit); };
  switch (condition.kind) {
    case ConditionKind::Bits:
      return std::find(condition.bits.begin(), condition.bits.end(), bit) != condition.bits.end();
    case ConditionKind::Any:
      return std::any_of(condition.parts.begin(), condition.parts.end(), part_does);
    case ConditionKind::Sign:
      return offers(pack, pack.signs[condition.sign].when, bit);
    default:
      return false;
  }
}

// A part of the condition takes either option for the other.
bool alike(const Pack& pack, const Condition& condition, std::uint32_t one, std::uint32_t other) {
  const auto in_part = [&](const Condition& part) { return alike(pack, part, one, other); };
  return (offers(pack, condition, one) && offers(pack, condition, other)) ||
         std::any_of(condition.parts.begin(), condition.parts.end(), in_part);
}

}  // namespace

bool names_bit(const pack::Pack& pack, const Condition& condition, std::uint32_t bit) {
  bool found = false;
  each_name(
      condition, [&](std::uint32_t one) { found = found || one == bit; },
      [&](std::uint32_t sign) { found = found || names_bit(pack, pack.signs[sign].when, bit); });
  return found;
}

bool serve_one_sign(const Pack& pack, std::uint32_t one, std::uint32_t other) {
  return std::any_of(pack.signs.begin(), pack.signs.end(),
                     [&](const pack::Sign& sign) { return alike(pack, sign.when, one, other); });
}

}  // namespace heed::proof
