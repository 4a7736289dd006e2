// Findings are joined by what they are about, not by what it is called.
#include "findings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

using namespace heed;

namespace {

using test::Json;

Json small() { return Json::parse(test::read_file("tests/packs/small/pack.json")); }

pack::Pack read(const Json& json) {
  pack::ParsedPack read = test::read(test::with_words(json, test::read_file("tests/packs/small/sources.json"),
                                                      test::read_file("tests/packs/small/regions.json")));
  REQUIRE(read.problems.none());
  return std::move(read.pack);
}

// In how many findings these cases stand.
std::ptrdiff_t findings_of(const Json& json, std::initializer_list<std::string_view> cases) {
  const pack::Pack pack = read(json);
  const proof::Proof proof = proof::prove(pack, {}, {});
  test::check_causes(pack, proof);
  const auto holds = [](const proof::Finding& finding, std::string_view id) {
    return finding.id == id || std::find(finding.also.begin(), finding.also.end(), id) != finding.also.end();
  };
  for (std::string_view id : cases) {
    CAPTURE(id);
    CHECK(std::count_if(proof.findings.begin(), proof.findings.end(),
                        [&](const auto& one) { return holds(one, id); }) == 1);
  }
  return std::count_if(proof.findings.begin(), proof.findings.end(), [&](const auto& one) {
    return std::any_of(cases.begin(), cases.end(), [&](std::string_view id) { return holds(one, id); });
  });
}

const Json kNumb = {{"question", "signs_now"}, {"has", "numb"}};
const Json kWeak = {{"question", "signs_now"}, {"has", "weak"}};
const Json kOld = {{"question", "age"}, {"is", "old"}};

Json sign(const char* id, const Json& when) { return {{"id", id}, {"when", when}, {"sources", {"src"}}}; }
Json rule(const char* id, const char* level, const Json& when) {
  return {{"id", id}, {"level", level}, {"when", when}, {"sources", {"src"}}};
}
Json demand(const char* id, const Json& when) {
  return {{"id", id}, {"words", id}, {"when", when}, {"at_least", "within_24h"}, {"sources", {"src"}}};
}

// Readers who are old, with either of two signs, are seen within a day; each sign alone is routine.
Json two_signs() {
  Json pack = small();
  pack["signs"] = {sign("numb", kNumb),
                   sign("weak", kWeak),
                   sign("either", {{"any", {{{"sign", "numb"}}, {{"sign", "weak"}}}}}),
                   sign("old", kOld),
                   sign("doubt", {{"question", "signs_now"}, {"has", "not_sure"}}),
                   sign("long", {{"question", "how_long"}, {"from", "weeks"}})};
  pack["rules"] = {rule("x", "within_24h", {{"all", {{{"sign", "either"}}, {{"sign", "old"}}}}}),
                   rule("r_numb", "routine", {{"sign", "numb"}}),
                   rule("r_weak", "routine", {{"sign", "weak"}}),
                   rule("r_old", "routine", {{"sign", "old"}}),
                   rule("r_doubt", "routine", {{"sign", "doubt"}}),
                   rule("e", "emergency", {{"all", {{{"sign", "either"}}, {{"sign", "long"}}, {{"sign", "doubt"}}}}}),
                   pack["rules"].back()};
  pack["always"] = {demand("numb_old", {{"all", {kNumb, kOld}}}), demand("weak_old", {{"all", {kWeak, kOld}}})};
  return pack;
}

}  // namespace

TEST_CASE("findings: a rule that never matches is one finding with what it was for") {
  Json pack = two_signs();
  pack["rules"][0]["when"]["all"].push_back({{"not", {{"sign", "either"}}}});
  CHECK(findings_of(pack, {"reachable_rule/x", "always/numb_old", "always/weak_old"}) == 1);
}

TEST_CASE("findings: a lost rule is one finding for all ticks of its sign") {
  Json pack = two_signs();
  pack["rules"].erase(0);
  CHECK(findings_of(pack, {"always/numb_old", "always/weak_old"}) == 1);
  // Without a sign for both, nothing says that one rule was meant.
  pack["rules"][4]["when"]["all"][0] = {{"sign", "numb"}};
  pack["signs"].erase(2);
  CHECK(findings_of(pack, {"always/numb_old", "always/weak_old"}) == 2);
}

TEST_CASE("findings: ticks of one sign that nobody's level rises with are one finding, but not an accepted one") {
  Json pack = two_signs();
  pack["always"].erase(1);
  pack["always"][0]["when"] = kOld;
  for (Json& each : pack["rules"]) {
    each["level"] = each["id"] == "r_doubt" ? "routine" : "self_care";
  }
  CHECK(findings_of(pack, {"heard_tick/signs_now.numb", "heard_tick/signs_now.weak"}) == 1);
  pack["accepted"] = {{{"finding", "heard_tick/signs_now.weak"}, {"reason", "meant"}}};
  CHECK(findings_of(pack, {"heard_tick/signs_now.numb", "heard_tick/signs_now.weak"}) == 2);
}

TEST_CASE("findings: answers that a worse choice falls to, and that break a demand, are one finding") {
  Json pack = two_signs();
  pack["rules"][0] = rule("x", "within_2_weeks", {{"all", {kNumb, {{"question", "how_long"}, {"is", "days"}}}}});
  pack["rules"][0]["when"]["all"].push_back({{"sign", "numb"}});
  pack["always"] = Json::array({demand("numb_weeks", {{"all", {kNumb, {{"question", "how_long"}, {"is", "weeks"}}}}})});
  CHECK(findings_of(pack, {"ordered/how_long.weeks", "always/numb_weeks"}) == 1);
}

TEST_CASE("findings: a sign that is called as a question is hangs on what it names, not on what the question does") {
  Json json = small();
  const Json never =
      Json::parse(R"({"all":[{"question":"signs_now","has":"none"},{"question":"signs_now","has":"numb"}]})");
  json["questions"][1]["ask_if"] = never;
  json["questions"][2]["ask_if"] = {{"question", "how_long"}, {"is", "days"}};
  json["signs"].push_back({{"id", "age"}, {"when", never}, {"sources", {"src"}}});
  json["rules"].push_back({{"id", "by_age"}, {"level", "routine"}, {"when", {{"sign", "age"}}}, {"sources", {"src"}}});
  const pack::Pack pack = read(json);
  const proof::Proof proof = proof::prove(pack, {}, {});
  test::check_causes(pack, proof);
  const auto named = [&](const char* id) {
    return std::any_of(proof.findings.begin(), proof.findings.end(), [&](const auto& one) { return one.id == id; });
  };
  CHECK(named("reachable_question/how_long"));
  CHECK(!named("reachable_question/age"));
  CHECK(named("reachable_sign/age"));
}
