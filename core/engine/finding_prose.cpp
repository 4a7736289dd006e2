#include "engine/finding_prose.h"

#include <algorithm>

#include "base/text.h"
#include "proof/space.h"
#include "report/words.h"
#include "triage/assess.h"

namespace heed::engine {
namespace {

using base::digits;
using base::join;
using pack::Pack;
using pack::Question;
using proof::Finding;
using proof::Property;
using proof::Reason;
using proof::Shown;
using proof::Subject;

std::uint32_t asked_questions(const Shown& shown) {
  return static_cast<std::uint32_t>(std::count_if(shown.answers.chosen.begin(), shown.answers.chosen.end(),
                                                  [](const auto& options) { return !options.empty(); }));
}

}  // namespace

std::string shown_heading(const Pack& pack, pack::Level level, pack::BitsView bits) {
  const auto shown = std::find_if(pack.cards.begin(), pack.cards.end(), [&](const pack::Card& card) {
    return card.level == level && pack::holds(card.shown, bits);
  });
  return report::fill(pack, report::kNoRegion, shown->heading);  // the last of each level is shown for all answers
}

std::string FindingProse::must_hold(Property property, const Subject& subject) const {
  if (property == Property::Always) {
    const pack::Demand& demand = pack_.always[*subject.always];
    return join({demand.words, " (at least ", pack::level_name(demand.level), ")"});
  }
  return property == Property::Never ? pack_.never[*subject.never].words : std::string(proof::row(property).holds);
}

std::string FindingProse::about(const Subject& subject) const {
  if (subject.option) {
    return words_.option(pack_.questions[*subject.question].first_bit + *subject.option);
  }
  if (subject.rule) {
    return rule(*subject.rule);
  }
  if (subject.question) {
    return in_quotes(pack_.questions[*subject.question].text);
  }
  if (subject.sign) {
    return in_quotes(pack_.signs[*subject.sign].line);
  }
  if (subject.card) {
    return in_quotes(pack_.cards[*subject.card].heading);
  }
  if (subject.always) {
    return in_quotes(pack_.always[*subject.always].words);
  }
  return subject.never ? in_quotes(pack_.never[*subject.never].words) : std::string();
}

std::vector<std::uint32_t> FindingProse::ticks(const Shown& shown) const {
  std::vector<std::uint32_t> bits;
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    for (std::uint32_t option : shown.answers.chosen[i]) {
      if (proof::cost_of(pack_.questions[i], option) > 0 || matters(shown, i)) {
        bits.push_back(pack_.questions[i].first_bit + option);
      }
    }
  }
  return bits;
}

// The first choice of a question without `none` says something too: does another one bring another level?
bool FindingProse::matters(const Shown& shown, std::uint32_t question) const {
  const Question& of = pack_.questions[question];
  const auto is_none = [](const pack::Option& option) { return option.role == pack::Role::None; };
  if (of.many || std::any_of(of.options.begin(), of.options.end(), is_none)) {
    return false;
  }
  Shown other = shown;
  for (std::uint32_t option = 0; option < of.options.size(); ++option) {
    other.answers.chosen[question] = {option};
    if (triage::level_of(pack_, proof::replay_bits(pack_, other.answers, {})) != shown.level) {
      return true;
    }
  }
  return false;
}

std::string FindingProse::heading(const Shown& shown) const {
  return shown_heading(pack_, shown.level, proof::replay_bits(pack_, shown.answers, {}));
}

std::string FindingProse::ticked(const Shown& shown) const {
  std::string all;
  for (std::uint32_t bit : ticks(shown)) {
    all += join({all.empty() ? "" : " and ", words_.option(bit)});
  }
  return all.empty() ? "nothing but the mildest answers" : all;
}

std::string FindingProse::told(const Shown& shown) const {
  return join({in_quotes(heading(shown)), " (", pack::level_name(shown.level), ")"});
}

std::string FindingProse::rule(std::uint32_t place) const {
  const pack::Rule& rule = pack_.rules[place];
  return join({"rule ", rule.id, " (", pack::level_name(rule.level), "), for ", words_.words(rule.when)});
}

std::string FindingProse::difference(const Shown& first, const Shown& second) const {
  std::string all;
  const auto chosen = [&](std::uint32_t question, const std::vector<std::uint32_t>& options) {
    std::string texts;
    for (std::uint32_t option : options) {
      texts += join({texts.empty() ? "" : " and ", in_quotes(pack_.questions[question].options[option].text)});
    }
    return texts;
  };
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const auto& before = first.answers.chosen[i];
    const auto& after = second.answers.chosen[i];
    if (before == after) {
      continue;
    }
    const std::string change = before.empty() ? join({"is answered ", chosen(i, after)})
                               : after.empty()
                                   ? std::string("has no answer")
                                   : join({"is answered ", chosen(i, after), " in place of ", chosen(i, before)});
    all += join({all.empty() ? "" : "; ", in_quotes(pack_.questions[i].text), " ", change});
  }
  return all;
}

std::vector<std::string> FindingProse::lines(const Finding& finding) const {
  std::vector<std::string> lines;
  if (finding.first && !finding.second && finding.reason != Reason::TooLong) {
    lines.push_back(join({"A reader who ticks ", ticked(*finding.first), " is told ", told(*finding.first), "."}));
  }
  if (finding.second) {
    lines.push_back(join({"One reader ticks ", ticked(*finding.first), " and is told ", told(*finding.first), "."}));
    lines.push_back(join({"Another ticks ", ticked(*finding.second), " and is told ", told(*finding.second), "."}));
    lines.push_back(join({"The difference: ", difference(*finding.first, *finding.second), "."}));
  }
  explain(finding, lines);
  if (finding.count) {
    lines.push_back(
        join({finding.count->decimal(), finding.second ? " pairs of answers" : " ways of answering", " share this."}));
  }
  for (const proof::Consequence& other : finding.consequences) {
    const std::string what = about(other.subject);
    lines.push_back(other.property == Property::Always
                        ? join({"So this does not hold either: ", must_hold(other.property, other.subject)})
                        : join({"The same cause: ", what, " (", must_hold(other.property, other.subject), ")"}));
  }
  return lines;
}

void FindingProse::explain(const Finding& finding, std::vector<std::string>& lines) const {
  const std::string what = about(finding.subject);
  switch (finding.reason) {
    case Reason::Unreachable:
      lines.push_back(join({"No way of answering gets to ", what, "."}));
      break;
    case Reason::OneLevel:
      lines.push_back("Every way of answering ends at the same level: the rules do not tell readers apart.");
      break;
    case Reason::NoEffect:
      lines.push_back(join({"Ticking ", what, " raises no reader's level: no rule hears it."}));
      break;
    case Reason::NeverDecides:
      lines.push_back(join({"Wherever it matches, others bring at least its level: ", what, "."}));
      break;
    case Reason::CountsAsNo:
      lines.push_back(
          join({"Ticking ", what, " brings no reader more than the mildest answer does: it counts as a no."}));
      break;
    case Reason::Below:
      explain_below(finding, lines);
      break;
    case Reason::Occurs:
      lines.push_back(join({"The pack says that this never comes about: ",
                            words_.words(pack_.never[*finding.subject.never].when), "."}));
      break;
    case Reason::TooLong:
      lines.push_back(
          join({"A reader who ticks ", ticked(*finding.first), " is asked ", digits(asked_questions(*finding.first)),
                " questions; the pack says ", digits(pack_.most_questions), " at most."}));
      break;
    case Reason::Silent:
      lines.push_back(join({"No way of answering is like this, so the demand asks for nothing: ", what, "."}));
      break;
    case Reason::NotDemanded:
      lines.push_back(join({"If it were lost, no demand of the pack would notice: ", what, "."}));
      break;
    case Reason::NoDemands:
      lines.push_back(
          "The pack demands nothing: the laws that hold for every pack were looked at, and nobody has said");
      lines.back() += " which answers must get which level. A rule that is lost or wrong would not be noticed.";
      break;
    default:  // Lowers, NotDecided
      break;
  }
  for (std::uint32_t place : finding.rules) {
    lines.push_back(
        join({finding.reason == Reason::NeverDecides ? "It is covered by " : "What is lost is ", rule(place), "."}));
  }
}

void FindingProse::explain_below(const Finding& finding, std::vector<std::string>& lines) const {
  const pack::Bits bits = proof::replay_bits(pack_, finding.first->answers, {});
  std::string matching;
  for (std::uint32_t i = 0; i < pack_.rules.size(); ++i) {
    if (pack_.rules[i].level == finding.first->level && pack::holds(pack_.rules[i].program, bits)) {
      matching += join({matching.empty() ? "" : "; ", rule(i)});
    }
  }
  lines.push_back(join({"What decides is ", matching, "."}));
  if (finding.subject.always) {
    const pack::Demand& demand = pack_.always[*finding.subject.always];
    lines.push_back(join({"A rule of ", pack::level_name(demand.level), " or above is missing, or too narrow, for ",
                          words_.words(demand.when), "."}));
  }
}

}  // namespace heed::engine
