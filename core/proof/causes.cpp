#include "proof/causes.h"

#include <algorithm>

#include "base/text.h"
#include "triage/assess.h"

namespace heed::proof {
namespace {

using pack::Condition;
using pack::ConditionKind;
using pack::Pack;

std::optional<std::size_t> known(const std::map<std::uint32_t, std::size_t>& places, std::uint32_t thing) {
  const auto found = places.find(thing);
  return found == places.end() ? std::nullopt : std::optional(found->second);
}

// Calls visit for each option and each sign that the condition names itself.
template <class Bit, class Sign>
void each_name(const Condition& condition, const Bit& bit, const Sign& sign) {
  for (std::uint32_t one : condition.bits) {
    bit(one);
  }
  if (condition.kind == ConditionKind::Sign) {
    sign(condition.sign);
  }
  for (const Condition& part : condition.parts) {
    each_name(part, bit, sign);
  }
}

// Also through the signs that it names.
bool names_bit(const Pack& pack, const Condition& condition, std::uint32_t bit) {
  bool found = false;
  each_name(
      condition, [&](std::uint32_t one) { found = found || one == bit; },
      [&](std::uint32_t sign) { found = found || names_bit(pack, pack.signs[sign].when, bit); });
  return found;
}

}  // namespace

std::optional<std::size_t> Causes::of_unreachable(Property property, const Subject& subject) const {
  switch (property) {
    case Property::ReachableQuestion:
      return dead_part(pack_.questions[*subject.question].ask_if);
    case Property::ReachableSign:
      return dead_part(pack_.signs[*subject.sign].when);
    case Property::ReachableRule:
      return dead_part(pack_.rules[*subject.rule].when);
    case Property::ReachableOption:
    case Property::TickHasEffect:
    case Property::NotSureHasEffect:
      return known(dead_questions_, *subject.question);
    case Property::RuleDemanded:
      if (subject.rule) {
        const auto spare = known(spare_rules_, *subject.rule);
        return spare || not_demanded_.empty() ? spare : std::optional(not_demanded_.begin()->second);
      }
      return {};
    default:
      return {};
  }
}

void Causes::add_unreachable(Property property, const Subject& subject, std::size_t place) {
  switch (property) {
    case Property::ReachableQuestion:
      dead_questions_.emplace(*subject.question, place);
      break;
    case Property::ReachableSign:
      dead_signs_.emplace(*subject.sign, place);
      break;
    case Property::ReachableRule:
      dead_rules.insert(*subject.rule);
      spare_rules_.emplace(*subject.rule, place);
      break;
    case Property::DecidingRule:
      spare_rules_.emplace(*subject.rule, place);
      break;
    case Property::TickHasEffect:
    case Property::NotSureHasEffect:
      if (accepts_silence(subject)) {
        break;
      }
      silent_bits_.emplace(pack_.questions[*subject.question].first_bit + *subject.option, place);
      break;
    case Property::RuleDemanded:
      if (subject.rule && !spare_rules_.contains(*subject.rule)) {
        not_demanded_.emplace(*subject.rule, place);
      }
      break;
    default:
      break;
  }
}

std::optional<std::size_t> Causes::of_loss(std::uint32_t question, const std::vector<std::uint32_t>& rules) const {
  const auto found = losses_.find({question, rules});
  return found == losses_.end() ? std::nullopt : std::optional(found->second);
}

void Causes::add_loss(const Subject& subject, const std::vector<std::uint32_t>& rules, std::size_t place) {
  losses_.try_emplace({*subject.question, rules}, place);
  if (subject.option) {
    losing_.try_emplace(pack_.questions[*subject.question].first_bit + *subject.option, rules, place);
  }
}

std::optional<std::size_t> Causes::of_answers(const pack::Demand& demand, const Shown& shown) const {
  const pack::Bits bits = replay_bits(pack_, shown.answers, {});
  for (const auto& [bit, place] : silent_bits_) {
    const bool ticked = (bits[bit / pack::kWordBits] >> (bit % pack::kWordBits) & 1) != 0;
    if (ticked && names_bit(pack_, demand.when, bit)) {
      return place;
    }
  }
  // An option with which a rule is lost that would have given the level.
  for (const auto& [bit, loss] : losing_) {
    const auto gives = [&](std::uint32_t rule) { return pack_.rules[rule].level >= demand.level; };
    if (names_bit(pack_, demand.when, bit) && std::any_of(loss.first.begin(), loss.first.end(), gives)) {
      return loss.second;
    }
  }
  const auto found = deciding_.find(deciding_rules(demand, bits));
  return found == deciding_.end() ? std::nullopt : std::optional(found->second);
}

void Causes::add_answers(const pack::Demand& demand, const Shown& shown, std::size_t place) {
  const std::vector<std::uint32_t> rules = deciding_rules(demand, replay_bits(pack_, shown.answers, {}));
  if (!rules.empty()) {
    deciding_.try_emplace(rules, place);
  }
}

// Of a question that nobody is asked, or a sign that nothing matches.
std::optional<std::size_t> Causes::dead_part(const Condition& condition) const {
  std::set<std::uint32_t> questions;
  std::set<std::uint32_t> signs;
  each_name(
      condition, [&](std::uint32_t bit) { questions.insert(question_of(pack_, bit)); },
      [&](std::uint32_t sign) { signs.insert(sign); });
  for (std::uint32_t question : questions) {
    if (const auto dead = known(dead_questions_, question)) {
      return dead;
    }
  }
  for (std::uint32_t sign : signs) {
    if (const auto dead = known(dead_signs_, sign)) {
      return dead;
    }
  }
  return {};
}

// A tick that is meant to change nothing is no cause of anything.
bool Causes::accepts_silence(const Subject& subject) const {
  const pack::Question& question = pack_.questions[*subject.question];
  const std::string name = base::join({"/", question.id, ".", question.options[*subject.option].id});
  return std::any_of(pack_.accepted.begin(), pack_.accepted.end(), [&](const pack::Accepted& one) {
    return one.finding.substr(std::min(one.finding.find('/'), one.finding.size())) == name;
  });
}

// The rules of the highest level that match, as far as they name a tick of the demand.
std::vector<std::uint32_t> Causes::deciding_rules(const pack::Demand& demand, const pack::Bits& bits) const {
  std::vector<std::uint32_t> ticks;
  each_name(
      demand.when, [&](std::uint32_t bit) { ticks.push_back(bit); }, [](std::uint32_t) {});
  const pack::Level level = triage::level_of(pack_, bits);
  std::vector<std::uint32_t> rules;
  for (std::uint32_t i = 0; i < pack_.rules.size(); ++i) {
    const pack::Rule& rule = pack_.rules[i];
    const auto named = [&](std::uint32_t bit) { return names_bit(pack_, rule.when, bit); };
    if (rule.level == level && pack::holds(rule.program, bits) && std::any_of(ticks.begin(), ticks.end(), named)) {
      rules.push_back(i);
    }
  }
  return rules;
}

}  // namespace heed::proof
