#include "triage/assess.h"

#include <algorithm>

namespace heed::triage {
namespace {

using pack::Condition;
using pack::ConditionKind;

// Collects the chosen options that a condition names where it is not under a `not`, in pack order.
void collect(const pack::Pack& pack, const Condition& condition, pack::BitsView bits,
             std::vector<std::uint32_t>& found) {
  if (condition.kind == ConditionKind::Not) {
    return;
  }
  if (condition.kind == ConditionKind::Sign) {
    if (const pack::Sign& sign = pack.signs[condition.sign]; holds(sign.program, bits)) {
      collect(pack, sign.when, bits, found);
    }
    return;
  }
  for (std::uint32_t bit : condition.bits) {
    if (pack::is_set(bits, bit) && std::find(found.begin(), found.end(), bit) == found.end()) {
      found.insert(std::upper_bound(found.begin(), found.end(), bit), bit);
    }
  }
  for (const Condition& part : condition.parts) {
    collect(pack, part, bits, found);
  }
}

void add_reason(const pack::Pack& pack, std::uint32_t sign, std::uint32_t rule, pack::BitsView bits,
                std::vector<Reason>& reasons) {
  const auto known = [&](const Reason& reason) { return reason.sign == sign; };
  if (pack.signs[sign].quiet || std::any_of(reasons.begin(), reasons.end(), known) ||
      !holds(pack.signs[sign].program, bits)) {
    return;
  }
  Reason reason{sign, rule, pack.rules[rule].level, {}};
  collect(pack, pack.signs[sign].when, bits, reason.bits);
  reasons.push_back(std::move(reason));
}

}  // namespace

pack::Level level_of(const pack::Pack& pack, pack::BitsView bits) {
  std::size_t level = pack::kLevelNames.size() - 1;
  while (level > 0 && !holds(pack.matches[level], bits)) {
    --level;
  }
  return static_cast<pack::Level>(level);
}

std::uint32_t card_for(const pack::Pack& pack, pack::Level level, pack::BitsView bits) {
  std::uint32_t i = 0;
  while (pack.cards[i].level != level || !holds(pack.cards[i].shown, bits)) {  // the level's last one always holds
    ++i;
  }
  return i;
}

Assessment assess(const pack::Pack& pack, pack::BitsView bits) {
  Assessment assessment;
  for (std::uint32_t i = 0; i < pack.rules.size(); ++i) {
    if (holds(pack.rules[i].program, bits)) {
      assessment.rules.push_back(i);
      assessment.level = std::max(assessment.level, pack.rules[i].level);
    }
  }
  for (std::size_t level = pack::kLevelNames.size(); level-- > 0;) {
    for (std::uint32_t i : assessment.rules) {
      const pack::Rule& rule = pack.rules[i];
      if (static_cast<std::size_t>(rule.level) == level) {
        for (std::uint32_t sign : rule.signs) {
          add_reason(pack, sign, i, bits, assessment.reasons);
        }
      }
    }
  }
  return assessment;
}

}  // namespace heed::triage
