#include "findings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace heed::test {
namespace {

using proof::Finding;
using proof::Reason;

template <class Thing>
std::string place_in(std::string_view list, const std::vector<Thing>& things, std::string_view id) {
  const auto place = pack::find(things, id);
  REQUIRE(place);
  return "/" + std::string(list) + "/" + std::to_string(*place);
}

// Whether a condition names, however deep, a question or a sign that nothing reaches.
bool names_dead(const pack::Pack& pack, const pack::Condition& condition, const std::set<std::string>& dead) {
  const auto part_does = [&](const pack::Condition& part) { return names_dead(pack, part, dead); };
  const auto bit_does = [&](std::uint32_t bit) {
    return dead.contains("reachable_question/" + pack.questions[pack::question_of(pack, bit)].id);
  };
  return std::any_of(condition.parts.begin(), condition.parts.end(), part_does) ||
         std::any_of(condition.bits.begin(), condition.bits.end(), bit_does) ||
         (condition.kind == pack::ConditionKind::Sign &&
          dead.contains("reachable_sign/" + pack.signs[condition.sign].id));
}

// The condition of a question, sign or rule; of an option or a doubt, that it hangs on its question.
bool hangs_on_dead(const pack::Pack& pack, const std::string& id, const std::set<std::string>& dead) {
  const std::string thing = id.substr(id.find('/') + 1);
  if (thing.find('.') != std::string::npos) {
    return dead.contains("reachable_question/" + thing.substr(0, thing.find('.')));
  }
  if (id.starts_with("reachable_question/")) {
    return names_dead(pack, pack.questions[*pack::find(pack.questions, thing)].ask_if, dead);
  }
  if (id.starts_with("reachable_sign/")) {
    return names_dead(pack, pack.signs[*pack::find(pack.signs, thing)].when, dead);
  }
  return id.starts_with("reachable_rule/") && names_dead(pack, pack.rules[*pack::find(pack.rules, thing)].when, dead);
}

}  // namespace

pack::Pack made(const Json& json) {
  pack::ParsedPack read = test::read(with_words(json));
  for (const base::Error& error : read.problems.list) {
    FAIL_CHECK(error.at, " ", base::code_name(error.code), " ", error.message);
  }
  REQUIRE(read.problems.none());
  return std::move(read.pack);
}

pack::Pack made_random(std::uint64_t seed) {
  Random random(seed);
  return made(random_pack(random));
}

std::string place_of(const Finding& finding) {
  const proof::Subject& subject = finding.subject;
  const auto in = [](const char* list, std::uint32_t place) {
    return "/" + std::string(list) + "/" + std::to_string(place);
  };
  if (subject.question) {
    return in("questions", *subject.question) + (subject.option ? in("options", *subject.option) : "");
  }
  return subject.sign                                         ? in("signs", *subject.sign)
         : subject.rule                                       ? in("rules", *subject.rule)
         : subject.card                                       ? in("cards", *subject.card)
         : subject.always                                     ? in("always", *subject.always)
         : subject.never                                      ? in("never", *subject.never)
         : finding.property == proof::Property::MaxPathLength ? "/most_questions"
                                                              : "";
}

void check_causes(const pack::Pack& pack, const proof::Proof& proof) {
  std::set<std::string> dead;
  for (const Finding& finding : proof.findings) {
    if (finding.reason == Reason::Unreachable) {
      dead.insert(finding.id);
      dead.insert(finding.also.begin(), finding.also.end());
    }
  }
  std::set<std::pair<std::string, std::vector<std::uint32_t>>> pairs;
  for (const Finding& finding : proof.findings) {
    CAPTURE(finding.id);
    if (finding.second) {
      CHECK(!finding.rules.empty());
      CHECK(pairs.emplace(finding.at.substr(0, finding.at.find("/options")), finding.rules).second);
    }
    CHECK(finding.also.size() == finding.consequences.size());
    for (std::size_t i = 0; i < finding.also.size(); ++i) {
      CAPTURE(finding.also[i]);
      const proof::Property property = finding.consequences[i].property;
      // Joined to a tick, a rule that is dead, decides instead or is spare, or another rule that no demand asks for.
      const bool loss = property == proof::Property::Always || property == proof::Property::RuleDemanded ||
                        property == proof::Property::TickHasEffect || property == proof::Property::NotSureHasEffect;
      CHECK(
          (finding.second || loss || finding.reason == Reason::OneLevel || hangs_on_dead(pack, finding.also[i], dead)));
    }
    if (finding.reason == Reason::Unreachable || finding.reason == Reason::CountsAsNo) {
      CHECK(!hangs_on_dead(pack, finding.id, dead));
    }
  }
}

}  // namespace heed::test
