#include "proof/causes.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "proof/names.h"
#include "triage/assess.h"

namespace heed::proof {
namespace {

using pack::Condition;

std::optional<std::size_t> known(const std::map<std::uint32_t, std::size_t>& places, std::uint32_t thing) {
  const auto found = places.find(thing);
  return found == places.end() ? std::nullopt : std::optional(found->second);
}

// The options that a demand names and that are ticked.
std::vector<std::uint32_t> ticks_of(const pack::Demand& demand, const pack::Bits& bits) {
  std::set<std::uint32_t> ticks;
  each_name(
      demand.when,
      [&](std::uint32_t bit) {
        if (pack::is_set(bits, bit)) {
          ticks.insert(bit);
        }
      },
      [](std::uint32_t) {});
  return {ticks.begin(), ticks.end()};
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
      return known(dead_questions_, *subject.question);
    case Property::TickHasEffect:
    case Property::NotSureHasEffect:
      return of_silent(subject);
    case Property::RuleDemanded:
      if (!subject.rule) {
        return {};
      }
      if (const auto spare = known(spare_rules_, *subject.rule)) {
        return spare;
      }
      return not_demanded_.empty() ? std::nullopt : std::optional(not_demanded_.begin()->second);
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

// A tick of a question that nobody is asked, of a rule that never matches, or of a sign with another silent tick.
std::optional<std::size_t> Causes::of_silent(const Subject& subject) const {
  if (const auto dead = known(dead_questions_, *subject.question); dead || accepts_silence(subject)) {
    return dead;
  }
  const std::uint32_t bit = pack_.questions[*subject.question].first_bit + *subject.option;
  if (const auto dead = dead_rule({bit}, pack::Level::Routine)) {
    return dead;
  }
  for (const auto& [other, place] : silent_bits_) {
    if (serve_one_sign(pack_, bit, other)) {
      return place;
    }
  }
  return {};
}

// A rule that never matches although it is for these ticks and would bring the level.
std::optional<std::size_t> Causes::dead_rule(const std::vector<std::uint32_t>& ticks, pack::Level level) const {
  for (std::uint32_t place : dead_rules) {
    const pack::Rule& rule = pack_.rules[place];
    const auto named = [&](std::uint32_t bit) { return names_bit(pack_, rule.when, bit); };
    if (rule.level >= level && !ticks.empty() && std::all_of(ticks.begin(), ticks.end(), named)) {
      return known(spare_rules_, place);
    }
  }
  return {};
}

// A demand of the same level, broken too, that asks for it with another tick of one sign.
std::optional<std::size_t> Causes::of_other_tick(pack::Level level, const std::vector<std::uint32_t>& ticks) const {
  for (const Broken& broken : broken_) {
    std::vector<std::uint32_t> ours;
    std::vector<std::uint32_t> theirs;
    std::set_difference(ticks.begin(), ticks.end(), broken.ticks.begin(), broken.ticks.end(), std::back_inserter(ours));
    std::set_difference(broken.ticks.begin(), broken.ticks.end(), ticks.begin(), ticks.end(),
                        std::back_inserter(theirs));
    if (broken.level == level && ours.size() == 1 && theirs.size() == 1 && serve_one_sign(pack_, ours[0], theirs[0])) {
      return broken.place;
    }
  }
  return {};
}

std::optional<std::size_t> Causes::of_loss(std::uint32_t question, const std::vector<std::uint32_t>& rules) const {
  const auto found = losses_.find({question, rules});
  return found == losses_.end() ? std::nullopt : std::optional(found->second);
}

void Causes::add_loss(Property property, const Subject& subject, const std::vector<std::uint32_t>& rules,
                      const Shown& after, std::size_t place) {
  if (!row(property).acceptable) {
    falls_.push_back({after.level, replay_bits(pack_, after.answers, {}), place});
  }
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
  const std::vector<std::uint32_t> ticks = ticks_of(demand, bits);
  if (const auto dead = dead_rule(ticks, demand.level)) {
    return dead;
  }
  for (const Fall& fall : falls_) {
    if (fall.level < demand.level && pack::holds(demand.program, fall.bits)) {
      return fall.place;
    }
  }
  if (const auto found = deciding_.find(deciding_rules(demand, bits)); found != deciding_.end()) {
    return found->second;
  }
  return of_other_tick(demand.level, ticks);
}

void Causes::add_answers(const pack::Demand& demand, const Shown& shown, std::size_t place) {
  const pack::Bits bits = replay_bits(pack_, shown.answers, {});
  broken_.push_back({demand.level, ticks_of(demand, bits), place});
  const std::vector<std::uint32_t> rules = deciding_rules(demand, bits);
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
