// The replies of prove and diff: a small pack with one fault each, and what the reviewer is told about it.
#include "engine/reply.h"
#include "json/write.h"
#include "proof/packs.h"

using namespace heed;
using test::call;
using test::Json;
using test::Reply;

namespace {

Json small() { return Json::parse(test::read_file("tests/packs/small/pack.json")); }

test::Files files(const Json& pack) {
  return test::with_words(pack, test::read_file("tests/packs/small/sources.json"),
                          test::read_file("tests/packs/small/regions.json"));
}

void open(const Json& pack) {
  const Reply reply = call("open", test::open_request(files(pack)));
  INFO(reply.text);
  REQUIRE(reply.ok());
}

std::string diff_request(const test::Files& old_files, const test::Files& new_files) {
  const std::string first = test::open_request(old_files);
  const std::string second = test::open_request(new_files);
  return R"({"old")" + first.substr(8, first.size() - 9) + R"(,"new")" + second.substr(8);
}

struct Fault {
  std::string_view pointer;  // into pack.json
  std::string_view value;
  std::string_view property, id, reason, at;
  bool warning, first, second;
  std::string_view rules;  // ids of the rules named
  std::string_view count;
  std::string_view ticks;  // of the last side shown: "question.option "
};

constexpr Fault kFaults[] = {
    {"/version", "2", "reachable_card", "within_2_weeks", "unreachable", "/cards", false, false, false, "", "", ""},
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

std::string words_of(json::List list, std::string_view key) {
  std::string words;
  for (const json::Ref& at : list) {
    words += std::string(key.empty() ? at.text() : at.member(key)->text()) + " ";
  }
  return words;
}

// {"question":["option"]} as text, from a tree.
void write(json::Writer& out, const json::Ref& answers) {
  out.begin_object();
  for (const json::Ref& answer : answers.children()) {
    out.key(answer.key()).begin_array();
    for (const json::Ref& option : answer.children()) {
      out.string(option.text());
    }
    out.end_array();
  }
  out.end_object();
}

std::string ticks_of(const json::Ref& shown) {
  std::string ticks;
  for (const json::Ref& tick : shown.member("ticks")->children()) {
    ticks += std::string(tick.member("question")->text()) + "." + std::string(tick.member("option")->text()) + " ";
  }
  return ticks;
}

// Complete answers of a reply lead `view` to the level stated, and the ticks are answers.
void check_replays(const json::Ref& shown) {
  json::Writer request;
  request.begin_object().key("answers");
  write(request, *shown.member("answers"));
  request.end_object();
  const Reply view = call("view", request.take());
  REQUIRE(view.ok());
  REQUIRE(view.root().member("result")->is(json::Kind::Object));
  CHECK(view.root().member("result")->member("level")->text() == shown.member("level")->text());
  for (const json::Ref& tick : shown.member("ticks")->children()) {
    const json::Member answer = shown.member("answers")->member(tick.member("question")->text());
    REQUIRE(answer);
    CHECK(words_of(answer->children(), "").find(tick.member("option")->text()) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("prove: each reason as the reviewer is told it, with answers that view takes to the same level") {
  for (const Fault& row : kFaults) {
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
  const Reply reply = call("prove", R"({"property":"safe_doubt"})");
  CHECK(reply.text ==
        R"({"ok":true,"pack":"small","version":1,"properties":[{"property":"safe_doubt","verdict":"fails",)"
        R"("cases":5,"failed":1,"undecided":0}],)"
        R"("findings":[{"id":"safe_doubt/signs_now.not_sure_beside_signs","property":"safe_doubt",)"
        R"("reason":"lowers","warning":false,"at":"pack.json#/questions/0/options/3",)"
        R"("suggestion":"let the rules named keep matching after the change, or add a rule that does",)"
        R"("first":{"level":"emergency","answers":{"signs_now":["numb"],"how_long":["days"],)"
        R"("age":["young"]},"ticks":[{"question":"signs_now","text":"A question?","option":"numb",)"
        R"("option_text":"An option"}]},"second":{"level":"within_24h","answers":{"signs_now":["numb",)"
        R"("not_sure"],"how_long":["days"],"age":["young"]},"ticks":[{"question":"signs_now",)"
        R"("text":"A question?","option":"numb","option_text":"An option"},{"question":"signs_now",)"
        R"("text":"A question?","option":"not_sure","option_text":"An option"}]},"rules":[{"id":"e1",)"
        R"("level":"emergency","lines":["A line"],"sources":[{"id":"src","publisher":"A service",)"
        R"("title":"A page","year":"2025"}]}],"count":"12","also":[],"accepted":""}],)"
        R"("unused_acceptances":[]})");
}

TEST_CASE("prove: all properties with exact counts, or the one asked for without them") {
  open(small());
  const Reply all = call("prove", "{}");
  CHECK(all.text.starts_with(
      R"({"ok":true,"pack":"small","version":1,"answer_sets":"44","levels":{"emergency":"24","within_24h":"15",)"
      R"("within_2_weeks":"0","routine":"2","self_care":"3"},"properties":[{"property":"reachable_question",)"
      R"("verdict":"holds","cases":3,"failed":0,"undecided":0},)"));
  CHECK(all.list("properties").size() == 18);
  const Reply one = call("prove", R"({"property":"ordered"})");
  CHECK(one.text == R"({"ok":true,"pack":"small","version":1,"properties":[{"property":"ordered","verdict":"holds",)"
                    R"("cases":2,"failed":0,"undecided":0}],"findings":[],"unused_acceptances":[]})");
}

TEST_CASE("prove: what is accepted has its reason, by the finding's own name or one that it speaks for") {
  Json pack = small();
  pack["questions"][1]["ask_if"] =
      Json::parse(R"({"all":[{"question":"signs_now","has":"none"},{"question":"signs_now","has":"numb"}]})");
  pack["accepted"] = Json::parse(R"([{"finding":"reachable_card/within_2_weeks","reason":"No list has it."},
    {"finding":"monotone/signs_now.weak","reason":"It is no fault."},
    {"finding":"reachable_sign/long","reason":"It comes next year."}])");
  open(pack);
  const Reply reply = call("prove", "{}");
  CHECK(words_of(reply.list("unused_acceptances"), "") == "monotone/signs_now.weak ");
  // Of one property alone nobody can tell what the others would use.
  CHECK(call("prove", R"({"property":"ordered"})").list("unused_acceptances").empty());
  std::string accepted;
  for (const json::Ref& finding : reply.list("findings")) {
    accepted += std::string(finding.member("id")->text()) + ": " + std::string(finding.member("accepted")->text()) +
                " (" + words_of(finding.member("also")->children(), "") + ")\n";
  }
  CHECK(accepted ==
        "reachable_question/how_long: It comes next year. (reachable_option/how_long.days "
        "reachable_option/how_long.weeks "
        "reachable_option/how_long.not_sure reachable_sign/long reachable_rule/r1 heard_doubt/how_long.not_sure )\n"
        "reachable_card/routine:  ()\n"
        "reachable_card/within_2_weeks: No list has it. ()\n");
}

TEST_CASE("prove and diff: a pack too wide for a diagram has no counts, and what is shown still replays") {
  Json pack = small();
  pack["questions"] = Json::array();
  Json equal = Json::array();
  constexpr int kPairs = 19;  // 2 to the power of 19 nodes are more than the bound
  for (int i = 0; i < 2 * kPairs; ++i) {
    pack["questions"].push_back(
        {{"id", "q" + std::to_string(i)}, {"kind", "one"}, {"options", {{{"id", "a"}}, {{"id", "b"}}}}});
  }
  for (int i = 0; i < kPairs; ++i) {
    Json same = Json::array();
    for (const char* option : {"a", "b"}) {
      const Json first{{"question", "q" + std::to_string(i)}, {"is", option}};
      const Json second{{"question", "q" + std::to_string(i + kPairs)}, {"is", option}};
      same.push_back({{"all", {first, second}}});
    }
    equal.push_back({{"any", same}});
  }
  pack["signs"] = Json::array({{{"id", "alike"}, {"when", {{"all", equal}}}, {"sources", {"src"}}}});
  pack["rules"][0]["when"] = {{"sign", "alike"}};
  pack["rules"].erase(1);
  pack["rules"].erase(1);
  pack["sections"] = Json::array({{{"id", "about"}, {"kind", "text"}}});
  pack["never_lowers"] = pack["always"] = pack["never"] = Json::array();
  pack["most_questions"] = 2 * kPairs;
  open(pack);
  const Reply whole = call("prove", "{}");
  CHECK(whole.root().member("answer_sets")->is(json::Kind::Null));
  CHECK(whole.root().member("levels")->is(json::Kind::Null));
  Json milder = pack;
  milder["rules"][0]["level"] = "routine";
  const Reply changed = call("diff", diff_request(files(pack), files(milder)));
  CHECK(changed.root().member("decided")->boolean());
  REQUIRE(changed.list("changes").size() == 1);
  const json::Ref change = changed.list("changes")[0];
  CHECK(change.member("count")->text().empty());
  CHECK(changed.root().member("levels")->is(json::Kind::Null));
  check_replays(*change.member("old"));
}
