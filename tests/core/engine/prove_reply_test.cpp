// The replies of prove and diff: a small pack with one fault each, and what the reviewer is told about it.
#include <algorithm>

#include "engine/small_pack.h"
#include "proof/property.h"

using namespace heed;
using test::call;
using test::check_replays;
using test::Json;
using test::open;
using test::Reply;
using test::small;
using test::small_files;
using test::words_of;

namespace {

struct BadRequest {
  std::string_view pointer;  // into pack.json
  std::string_view value;
  std::string_view property, id, reason, at;
  bool warning, first, second;
  std::string_view rules;  // ids of the rules named
  std::string_view count;
  std::string_view ticks;  // of the last side shown: "question.option "
};

constexpr BadRequest kFaults[] = {
    {"/version", "2", "reachable_card", "within_2_weeks", "unreachable", "/cards/2", false, false, false, "", "", ""},
    {"/rules/2", R"({"id":"e2","level":"emergency","when":{"sign":"numbness"},"sources":["src"]})", "deciding_rule",
     "e1", "never_decides", "/rules/0", true, false, false, "e2 ", "", ""},
    {"/signs/1/when", R"({"question":"how_long","is":"weeks"})", "heard_doubt", "how_long.not_sure", "counts_as_no",
     "/questions/1/options/2", false, false, false, "", "", ""},
    {"/rules/0/when", R"({"all":[{"sign":"numbness"},{"not":{"sign":"doubt"}}]})", "safe_doubt",
     "signs_now.not_sure_beside_signs", "lowers", "/questions/0/options/3", false, true, true, "e1 ", "12",
     "signs_now.numb signs_now.not_sure "},
    {"/rules/0/level", R"("within_24h")", "always", "numb", "below", "/always/0", false, true, false, "", "24",
     "signs_now.numb "},
    {"/never/0/when", R"({"question":"age","is":"old"})", "never", "both", "occurs", "/never/0", false, true, false, "",
     "22", "age.old "},
    {"/most_questions", "2", "longest_way", "pack", "too_long", "/most_questions", false, true, false, "", "42",
     "signs_now.not_sure "},
};

std::string ticks_of(const json::Ref& shown) {
  std::string ticks;
  for (const json::Ref& tick : shown.member("ticks")->children()) {
    ticks += std::string(tick.member("question")->text()) + "." + std::string(tick.member("option")->text()) + " ";
  }
  return ticks;
}

}  // namespace

TEST_CASE("prove: each reason as the reviewer is told it, with answers that view takes to the same level") {
  for (const BadRequest& row : kFaults) {
    CAPTURE(row.reason);
    Json pack = small();
    const Json::json_pointer place{std::string(row.pointer)};
    const Json value = Json::parse(row.value);
    const bool into_rules = row.pointer == "/rules/2";
    into_rules ? static_cast<void>(pack["rules"].insert(pack["rules"].begin() + 2, value))
               : static_cast<void>(pack[place] = value);
    open(pack);
    const std::string id = std::string(row.property) + "/" + std::string(row.id);
    const Reply reply = call("prove", "{}");
    REQUIRE(reply.ok());
    bool found = false;
    for (const json::Ref& finding : reply.list("findings")) {
      if (finding.member("id")->text() != id) {
        continue;
      }
      found = true;
      CHECK(finding.member("property")->text() == row.property);
      CHECK(finding.member("reason")->text() == row.reason);
      CHECK(finding.member("warning")->boolean() == row.warning);
      CHECK(finding.member("at")->text() == "pack.json#" + std::string(row.at));
      CHECK(!finding.member("suggestion")->text().empty());
      CHECK(words_of(finding.member("rules")->children(), "id") == row.rules);
      CHECK(finding.member("count")->text() == row.count);
      REQUIRE(finding.member("first")->is(row.first ? json::Kind::Object : json::Kind::Null));
      REQUIRE(finding.member("second")->is(row.second ? json::Kind::Object : json::Kind::Null));
      std::string ticks;
      for (std::string_view side : {"first", "second"}) {
        if (finding.member(side)->is(json::Kind::Object)) {
          check_replays(*finding.member(side));
          ticks = ticks_of(*finding.member(side));
        }
      }
      CHECK(ticks == row.ticks);
    }
    CHECK(found);
    for (const json::Ref& checked : reply.list("properties")) {
      if (checked.member("property")->text() == row.property) {
        CHECK(checked.member("verdict")->text() == (row.warning ? "holds" : "fails"));
        CHECK(checked.member("failed")->number() == (row.warning ? 0 : 1));
        CHECK(checked.member("undecided")->number() == 0);
      }
    }
  }
}

TEST_CASE("prove: a pair is written with both sides, their ticks in words, and the rules that were lost") {
  Json pack = small();
  pack["rules"][0]["when"] = Json::parse(kFaults[3].value);
  open(pack);
  const Json reply = Json::parse(test::raw_call("prove", R"({"property":"safe_doubt"})"));
  REQUIRE(reply["findings"].size() == 1);
  const Json& finding = reply["findings"][0];
  CHECK(
      finding["first"].dump() ==
      R"({"level":"emergency","answers":{"signs_now":["numb"],"how_long":["days"],"age":["young"]},"told":"Act emergency",)"
      R"("complete":true,"ticks":[{"question":"signs_now","text":"A question?","option":"numb",)"
      R"("option_text":"Option numb"}]})");
  CHECK(finding["second"]["answers"]["signs_now"].dump() == R"(["numb","not_sure"])");
  CHECK(finding["rules"][0]["id"] == "e1");
  CHECK(finding["count"] == "12");
  CHECK(finding["acceptable"] == false);
}

TEST_CASE("prove: a finding reads as prose, in the texts of the pack") {
  struct Row {
    std::string_view patch;  // of the pack, which keeps its real words
    std::string_view property;
    std::string_view prose;
  };
  constexpr Row kRows[] = {
      {R"([{"op":"replace","path":"/rules/0/when","value":{"all":[{"sign":"numbness"},{"not":{"sign":"doubt"}}]}}])",
       "safe_doubt",
       "One reader ticks “Numb” and is told “Call your local emergency number now” (emergency).\n"
       "Another ticks “Numb” and “Not sure” (Which of these?) and is told “Act” (within_24h).\n"
       "The difference: “Which of these?” is answered “Numb” and “Not sure” in place of “Numb”.\n"
       "What is lost is rule e1 (emergency), for “Numb” but not “Not sure” (Which of these?).\n"
       "12 pairs of answers share this.\n"},
      {R"([{"op":"replace","path":"/always/0/when","value":{"all":[]}},
           {"op":"replace","path":"/always/0/at_least","value":"routine"},
           {"op":"add","path":"/rules/-","value":{"id":"s2","level":"self_care","when":{"all":[]},"sources":["src"]}}])",
       "always",
       "A reader who ticks nothing but the mildest answers is told “Act alone” (self_care).\n"
       "What decides is rule s (self_care), for always; rule s2 (self_care), for always.\n"
       "A rule of routine or above is missing, or too narrow, for always.\n"
       "3 ways of answering share this.\n"},
      {R"([{"op":"replace","path":"/rules/0/when",
            "value":{"all":[{"sign":"numbness"},{"not":{"question":"age","is":"old"}}]}}])",
       "answer_more",
       "One reader ticks “Numb” and is told “Call your local emergency number now” (emergency).\n"
       "Another ticks “Numb” and “Days” (How long?) and “Old” (How old?) and is told “Act alone” (self_care).\n"
       "The difference: “How old?” is answered “Old”.\n"
       "What is lost is rule e1 (emergency), for “Numb” but not “Old” (How old?).\n"
       "12 pairs of answers share this.\n"},
      {R"([{"op":"replace","path":"/rules/0/level","value":"self_care"},
           {"op":"add","path":"/questions/2/ask_if","value":{"not":{"question":"signs_now","has":"numb"}}}])",
       "monotone",
       "One reader ticks “Weak” and “Old” (How old?) and is told “Act” (within_24h).\n"
       "Another ticks “Numb” and “Weak” and “Days” (How long?) and is told “Act alone” (self_care).\n"
       "The difference: “Which of these?” is answered “Numb” and “Weak” in place of “Weak”; “How old?” has no answer.\n"
       "What is lost is rule u1 (within_24h), for one of ((“Weak” and “Old” (How old?)), at least 1 of (“Not sure” "
       "(Which of these?))).\n"
       "3 pairs of answers share this.\n"},
      {R"([{"op":"replace","path":"/rules/0/level","value":"self_care"},
           {"op":"replace","path":"/rules/1/level","value":"self_care"},
           {"op":"replace","path":"/rules/2/level","value":"self_care"}])",
       "reachable_card",
       "Every way of answering ends at the same level: the rules do not tell readers apart.\n"
       "The same cause: “Act” (every card is the result of some answers)\n"
       "The same cause: “Act in 2 weeks” (every card is the result of some answers)\n"
       "The same cause: “Act some day” (every card is the result of some answers)\n"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.property);
    test::Files files = test::pack_files("tests/packs/small");
    for (auto& [name, text] : files) {
      text = name == "pack.json" ? Json::parse(text).patch(Json::parse(row.patch)).dump() : text;
    }
    REQUIRE(call("open", test::open_request(files)).ok());
    const std::string request = Json{{"property", row.property}}.dump();
    const Json finding = Json::parse(test::raw_call("prove", request))["findings"][0];
    std::string prose;
    for (const Json& line : finding["prose"]) {
      prose += line.get<std::string>() + "\n";
    }
    CHECK(prose == row.prose);
    CHECK((row.property != "answer_more" || finding["first"]["complete"] == false));  // a question is left out
  }
}

TEST_CASE("prove: all properties with exact counts, or the one asked for without them") {
  open(small());
  const Json all = Json::parse(test::raw_call("prove", "{}"));
  CHECK(all["answer_sets"] == "44");
  CHECK(all["levels"].dump() ==
        R"({"emergency":"24","within_24h":"15","within_2_weeks":"0","routine":"2","self_care":"3"})");
  CHECK(all["properties"].size() == 21);
  CHECK(all["properties"][0].dump() ==
        R"({"property":"reachable_question","holds":"every question is asked of somebody","acceptable":true,)"
        R"("verdict":"holds","cases":3,"failed":0,"undecided":0})");
  const Json one = Json::parse(test::raw_call("prove", R"({"property":"ordered"})"));
  CHECK(one["properties"].size() == 1);
  CHECK(one["properties"][0]["cases"] == 2);
  CHECK(one["findings"].empty());
  CHECK(!one.contains("answer_sets"));
}

TEST_CASE("prove: demands are listed with the number of ways of answering that they speak of") {
  open(small());
  const Json demands = Json::parse(test::raw_call("prove", "{}"))["demands"];
  REQUIRE(demands.size() == 2);
  CHECK(demands[0]["count"] == "24");
  CHECK(demands[1]["count"] == "0");  // numb and none at once: no demand at all
}

TEST_CASE("prove: a pack that demands nothing is not proved") {
  Json pack = small();
  pack["always"] = pack["never"] = Json::array();
  open(pack);
  const Json reply = Json::parse(test::raw_call("prove", R"({"property":"demanded_rule"})"));
  REQUIRE(reply["findings"].size() == 1);
  CHECK(reply["findings"][0]["reason"] == "no_demands");
  CHECK(reply["findings"][0]["warning"] == false);
  CHECK(reply["properties"][0]["verdict"] == "fails");
}

TEST_CASE("level: answers as they are, without those that are left out") {
  test::open_small();
  const Json reply = Json::parse(test::raw_call("level", R"({"answers":{"signs_now":["weak"],"how_long":["weeks"]}})"));
  CHECK(reply.dump() == R"({"ok":true,"level":"routine","card":"Act some day","rules":["r1","s"],"left_out":["age"]})");
  const Json unasked = Json::parse(test::raw_call("level", R"({"answers":{"signs_now":["none"]}})"));
  CHECK(unasked["left_out"].dump() == R"(["age"])");  // nobody would ask `how_long`
  test::check_refused(
      {"no such question", "level", R"({"answers":{"size":["old"]}})", "unknown_question", "request#/answers/size"});
}

TEST_CASE("prove: what is accepted has its reason, by the finding's own name or one that it speaks for") {
  Json pack = small();
  pack["questions"][1]["ask_if"] =
      Json::parse(R"({"all":[{"question":"signs_now","has":"none"},{"question":"signs_now","has":"numb"}]})");
  pack["accepted"] = Json::parse(R"([{"finding":"reachable_card/within_2_weeks","reason":"No list has it."},
    {"finding":"quiet_none/signs_now.none","reason":"It is no fault."},
    {"finding":"reachable_sign/long","reason":"It comes next year."}])");
  open(pack);
  const Reply reply = call("prove", "{}");
  CHECK(words_of(reply.list("unused_acceptances"), "") == "quiet_none/signs_now.none ");
  // Of one property alone nobody can tell what the others would use.
  CHECK(call("prove", R"({"property":"ordered"})").list("unused_acceptances").empty());
  std::string accepted;
  for (const json::Ref& finding : reply.list("findings")) {
    accepted += std::string(finding.member("id")->text()) + ": " + std::string(finding.member("accepted")->text()) +
                " (" + words_of(finding.member("also")->children(), "") + ")\n";
  }
  CHECK(accepted.starts_with(
      "reachable_question/how_long: It comes next year. (reachable_option/how_long.days "
      "reachable_option/how_long.weeks "
      "reachable_option/how_long.not_sure reachable_sign/long reachable_rule/r1 heard_tick/how_long.weeks "
      "heard_doubt/how_long.not_sure demanded_rule/r1 )\n"
      "reachable_card/within_2_weeks: No list has it. ()\n"
      "reachable_card/routine:  ()\n"));
}
