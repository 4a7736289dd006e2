// Everything that can be wrong with stories and with the facts they are formatted in: each with its code and place. And
// what a list of facts means at its edges.
#include <doctest/doctest.h>

#include "audit/audit.h"
#include "audit/facts.h"
#include "json/read.h"
#include "support.h"

using namespace heed;

namespace {

constexpr std::string_view kFaultFacts = R"({"facts":{
  "numb":{"values":{"true":[{"question":"signs_now","option":"numb"}],"none":[{"question":"signs_now","option":"none"}]}},
  "weak":{"values":{"true":[{"question":"signs_now","option":"weak","unless":{"fact":"age","below":30}}]}},
  "age":{"number":[{"below":70,"sets":[{"question":"age","option":"young"}]},
                   {"below":120,"sets":[{"question":"age","option":"old"}]}]},
  "sore":{"values":{"false":[]}},
  "limp":{"values":{"true":[{"question":"signs_now","option":"weak","unless":{"fact":"height","below":2}}]}},
  "height":{"not_asked":"No line names it."}},
 "defaults":{"age":"young","how_long":"days"}})";
constexpr std::string_view kFaultStories = R"([{"id":"T1","facts":{"numb":true},"expected":{"urgency":"emergency"}}])";

struct Audited {
  std::vector<audit::Row> rows;
  base::Problems problems;
};

Audited audited(std::string_view stories, std::string_view facts) {
  const pack::Pack pack = test::good_pack("tests/packs/small");
  const auto read_stories = json::read(stories, "stories");
  const auto read_facts = json::read(facts, "facts");
  REQUIRE(read_stories.ok());
  REQUIRE(read_facts.ok());
  Audited result;
  result.rows =
      audit::audit(pack, json::Ref(read_stories.value(), 0), json::Ref(read_facts.value(), 0), result.problems);
  return result;
}

struct Fault {
  std::string_view label, text;
  std::string_view problems;  // "code at", each on a line
  std::size_t rows;           // stories that are judged all the same
};

constexpr Fault kStoryFaults[] = {
    {"no list", "{}", "wrong_type stories#\n", 0},
    {"a story that is no object", "[1]", "wrong_type stories#/0\n", 0},
    {"no id", R"([{"facts":{},"expected":{"urgency":"routine"}}])", "missing_key stories#/0\n", 0},
    {"no facts", R"([{"id":"T","expected":{"urgency":"routine"}}])", "missing_key stories#/0\n", 0},
    {"nothing expected", R"([{"id":"T","facts":{}}])", "missing_key stories#/0\n", 0},
    {"an id that is no text", R"([{"id":1,"facts":{},"expected":{"urgency":"routine"}}])", "wrong_type stories#/0/id\n",
     0},
    {"no urgency", R"([{"id":"T","facts":{},"expected":{}}])", "missing_key stories#/0/expected\n", 0},
    {"an urgency that is no text", R"([{"id":"T","facts":{},"expected":{"urgency":1}}])",
     "wrong_type stories#/0/expected/urgency\n", 0},
    {"an unknown urgency", R"([{"id":"T","facts":{},"expected":{"urgency":"soon"}}])",
     "bad_story stories#/0/expected/urgency\n", 0},
    {"an unknown level beside it",
     R"([{"id":"T","facts":{},"expected":{"urgency":"routine","also_acceptable":["soon","emergency"]}}])",
     "bad_story stories#/0/expected/also_acceptable/0\n", 1},
    {"facts that are a list", R"([{"id":"T","facts":[],"expected":{"urgency":"routine"}}])",
     "wrong_type stories#/0/facts\nbad_story stories#/0/facts\n", 0},
    {"a number without a range", R"([{"id":"T","facts":{"age":120},"expected":{"urgency":"routine"}}])",
     "unknown_value stories#/0/facts/age\n", 1},
    {"a number that is not whole", R"([{"id":"T","facts":{"age":1.5},"expected":{"urgency":"routine"}}])",
     "unknown_value stories#/0/facts/age\n", 1},
    {"null", R"([{"id":"T","facts":{"numb":null},"expected":{"urgency":"routine"}}])",
     "unknown_value stories#/0/facts/numb\n", 1},
    {"null is not false", R"([{"id":"T","facts":{"sore":null},"expected":{"urgency":"routine"}}])",
     "unknown_value stories#/0/facts/sore\n", 1},
    {"one of a list unknown", R"([{"id":"T","facts":{"numb":[true,"left"]},"expected":{"urgency":"routine"}}])",
     "unknown_value stories#/0/facts/numb/1\n", 1},
    {"an id that is taken",
     R"([{"id":"T","facts":{},"expected":{"urgency":"routine"}},{"id":"T","facts":{},"expected":{"urgency":"routine"}}])",
     "duplicate_id stories#/1/id\n", 2},
    {"several faults in one story", R"([{"id":1,"facts":{"tall":true},"expected":{"urgency":"soon"}}])",
     "bad_story stories#/0/expected/urgency\nwrong_type stories#/0/id\nunknown_fact stories#/0/facts/tall\n", 0},
    {"one bad story among good ones",
     R"([{"id":"A","facts":{},"expected":{"urgency":"routine"}},{"id":"B"},{"id":"C","facts":{},"expected":{"urgency":"routine"}}])",
     "missing_key stories#/1\nmissing_key stories#/1\n", 2},
};

constexpr Fault kFactFaults[] = {
    {"no object", "[]", "wrong_type story_facts.json#\n", 0},
    {"facts that are a list", R"({"facts":[],"defaults":{}})", "wrong_type story_facts.json#/facts\n", 0},
    {"defaults that are a list", R"({"facts":{},"defaults":[]})", "wrong_type story_facts.json#/defaults\n", 0},
    {"neither", "{}", "missing_key story_facts.json#\nmissing_key story_facts.json#\n", 0},
    {"a default of an unknown question", R"({"facts":{},"defaults":{"size":"large"}})",
     "unknown_id story_facts.json#/defaults/size\n", 0},
    {"a default that is no text", R"({"facts":{},"defaults":{"age":1}})", "wrong_type story_facts.json#/defaults/age\n",
     0},
    {"a default that is no option", R"({"facts":{},"defaults":{"age":"ancient"}})",
     "unknown_id story_facts.json#/defaults/age\n", 0},
    {"values that are a list", R"({"facts":{"numb":{"values":[]}},"defaults":{}})",
     "wrong_type story_facts.json#/facts/numb/values\n", 0},
    {"a number without what it sets", R"({"facts":{"age":{"number":[{"below":9}]}},"defaults":{}})",
     "missing_key story_facts.json#/facts/age/number/0\n", 0},
    {"no reason why it is not asked", R"({"facts":{"sex":{"not_asked":""}},"defaults":{}})",
     "bad_text story_facts.json#/facts/sex/not_asked\n", 0},
    {"an unknown question", R"({"facts":{"a":{"absent":[{"question":"size","option":"old"}]}},"defaults":{}})",
     "unknown_id story_facts.json#/facts/a/absent/0/question\n", 0},
    {"an unknown option", R"({"facts":{"a":{"absent":[{"question":"age","option":"large"}]}},"defaults":{}})",
     "unknown_id story_facts.json#/facts/a/absent/0/option\n", 0},
    {"no question", R"({"facts":{"a":{"absent":[{"option":"old"}]}},"defaults":{}})",
     "missing_key story_facts.json#/facts/a/absent/0\n", 0},
    {"no option", R"({"facts":{"a":{"absent":[{"question":"age"}]}},"defaults":{}})",
     "missing_key story_facts.json#/facts/a/absent/0\n", 0},
    {"a question that is no text", R"({"facts":{"a":{"absent":[{"question":1,"option":"old"}]}},"defaults":{}})",
     "wrong_type story_facts.json#/facts/a/absent/0/question\n", 0},
    {"an option that is no text", R"({"facts":{"a":{"absent":[{"question":"age","option":1}]}},"defaults":{}})",
     "wrong_type story_facts.json#/facts/a/absent/0/option\n", 0},
    {"a bound of nothing",
     R"({"facts":{"a":{"absent":[{"question":"age","option":"old","unless":{"fact":"b","below":0}}]}},"defaults":{}})",
     "bad_value story_facts.json#/facts/a/absent/0/unless/below\n", 0},
    {"a range of nothing", R"({"facts":{"a":{"number":[{"below":0,"sets":[]}]}},"defaults":{}})",
     "bad_value story_facts.json#/facts/a/number/0/below\n", 0},
    {"a range that is too large", R"({"facts":{"a":{"number":[{"below":1000001,"sets":[]}]}},"defaults":{}})",
     "bad_value story_facts.json#/facts/a/number/0/below\n", 0},
    {"the smallest and the largest bounds",
     R"({"facts":{"a":{"number":[{"below":1,"sets":[]},{"below":1000000,"sets":[]}],
       "absent":[{"question":"age","option":"old","unless":{"fact":"b","below":1}}]}},"defaults":{}})",
     "", 0},
};

std::string formatted(const base::Problems& problems) {
  std::string formatted;
  for (const base::Error& error : problems.list) {
    formatted += std::string(base::code_name(error.code)) + " " + error.at + "\n";
  }
  return formatted;
}

struct Meaning {
  std::string_view label, facts, level;
};
constexpr Meaning kMeanings[] = {
    {"at the upper bound of a range", R"({"weak":true,"age":119})", "within_24h"},
    {"the other fact is no number", R"({"weak":true,"numb":true})", "emergency"},
    {"below the bound of a fact that is not asked", R"({"limp":true,"age":70,"height":1})", "self_care"},
    {"at the bound of a fact that is not asked", R"({"limp":true,"age":70,"height":2})", "within_24h"},
    {"a bound is for whole numbers", R"({"limp":true,"age":70,"height":1.5})", "within_24h"},
    {"a bound is for numbers", R"({"limp":true,"age":70,"height":"small"})", "within_24h"},
    {"twice the same", R"({"numb":[true,true]})", "emergency"},
    {"none beside a sign goes", R"({"numb":["none",true]})", "emergency"},
    {"none alone stays", R"({"numb":"none"})", "self_care"},
};

}  // namespace

TEST_CASE("stories: each fault with its code and place, and the stories that hold are judged all the same") {
  CHECK(audited(kFaultStories, kFaultFacts).problems.none());
  for (const Fault& row : kStoryFaults) {
    CAPTURE(row.label);
    const Audited result = audited(row.text, kFaultFacts);
    CHECK(formatted(result.problems) == row.problems);
    CHECK(result.rows.size() == row.rows);
  }
}

TEST_CASE("stories: each fault of story_facts.json with its code and place") {
  for (const Fault& row : kFactFaults) {
    CAPTURE(row.label);
    CHECK(formatted(audited("[]", row.text).problems) == row.problems);
  }
}

TEST_CASE("stories: a question that no fact and no default answers is formatted at the story's facts") {
  const Audited result =
      audited(kFaultStories, R"({"facts":{"numb":{"values":{"true":[]}}},"defaults":{"how_long":"days"}})");
  CHECK(formatted(result.problems) == "bad_story stories#/0/facts\n");
  CHECK(result.problems.list[0].message.find("`age`") != std::string::npos);
  CHECK(result.rows.empty());
}

TEST_CASE("stories: facts at their edges") {
  for (const Meaning& row : kMeanings) {
    CAPTURE(row.label);
    const Audited result = audited(
        R"([{"id":"T","facts":)" + std::string(row.facts) + R"(,"expected":{"urgency":"routine"}}])", kFaultFacts);
    CHECK(formatted(result.problems) == "");
    REQUIRE(result.rows.size() == 1);
    CHECK(pack::level_name(result.rows[0].got) == row.level);
  }
}

TEST_CASE("stories: what cannot be read sets nothing") {
  // The first option of the first question would be an emergency.
  constexpr std::string_view kUnread[] = {R"({"question":"age"})", R"({"question":"size","option":"old"})",
                                          R"({"question":"age","option":"large"})"};
  for (std::string_view setting : kUnread) {
    CAPTURE(setting);
    const Audited result = audited(
        R"([{"id":"T","facts":{},"expected":{"urgency":"routine"}}])",
        R"({"facts":{"a":{"absent":[)" + std::string(setting) + R"(]}},"defaults":{"age":"young","how_long":"days"}})");
    CHECK(result.problems.list.size() == 1);
    REQUIRE(result.rows.size() == 1);
    CHECK(result.rows[0].got == pack::Level::SelfCare);
  }
}

TEST_CASE("stories: a value that no word can name is called this") {
  const Audited result = audited(R"([{"id":"T","facts":{"numb":null},"expected":{"urgency":"routine"}}])", kFaultFacts);
  REQUIRE(result.problems.list.size() == 1);
  CHECK(result.problems.list[0].message.find("`this`") != std::string::npos);
}

TEST_CASE("facts: options are in the pack's order, each once, and nothing stands beside none") {
  struct Row {
    std::string_view label, facts;
    std::vector<std::vector<std::uint32_t>> chosen;  // of signs_now, how_long, age
  };
  constexpr std::uint32_t kNumb = 0, kWeak = 1, kNone = 2;
  const Row rows[] = {
      {"nothing stated: absent, none, defaults", "{}", {{kNone}, {0}, {0}}},
      {"said twice", R"({"numb":[true,true]})", {{kNumb}, {0}, {0}}},
      {"in another order", R"({"weak":true,"age":70,"numb":true})", {{kNumb, kWeak}, {0}, {1}}},
      {"none beside a sign", R"({"numb":["none",true]})", {{kNumb}, {0}, {0}}},
      {"none alone", R"({"numb":"none"})", {{kNone}, {0}, {0}}},
      {"a stated fact is not absent", R"({"long":true})", {{kNone}, {1}, {0}}},
  };
  constexpr std::string_view kBook = R"({"facts":{
    "numb":{"values":{"true":[{"question":"signs_now","option":"numb"}],"none":[{"question":"signs_now","option":"none"}]}},
    "weak":{"values":{"true":[{"question":"signs_now","option":"weak"}]}},
    "long":{"values":{"true":[{"question":"how_long","option":"weeks"}]},"absent":[{"question":"how_long","option":"days"}]},
    "age":{"number":[{"below":70,"sets":[]},{"sets":[{"question":"age","option":"old"}]}]}},
   "defaults":{"age":"young","signs_now":"none"}})";
  const pack::Pack pack = test::good_pack("tests/packs/small");
  const auto read_book = json::read(kBook, "book");
  REQUIRE(read_book.ok());
  base::Problems problems;
  const audit::FactBook book = audit::read_facts({"book", problems}, json::Ref(read_book.value(), 0), pack);
  for (const Row& row : rows) {
    CAPTURE(row.label);
    const auto facts = json::read(row.facts, "facts");
    REQUIRE(facts.ok());
    CHECK(audit::answers_of({"facts", problems}, json::Ref(facts.value(), 0), book, pack).chosen == row.chosen);
  }
  CHECK(problems.none());
}

TEST_CASE("stories: what is acceptable reaches from the lowest level named to the highest") {
  struct Row {
    std::string_view facts, expected;
    audit::Verdict verdict;
  };
  using audit::Verdict;
  constexpr Row kRows[] = {
      {R"({"numb":true})", R"({"urgency":"routine","also_acceptable":["emergency"]})", Verdict::Acceptable},
      {R"({"numb":true})", R"({"urgency":"routine","also_acceptable":["within_24h"]})", Verdict::Over},
      {"{}", R"({"urgency":"emergency","also_acceptable":["within_24h","self_care"]})", Verdict::Acceptable},
      {"{}", R"({"urgency":"emergency","also_acceptable":["routine","within_24h"]})", Verdict::Under},
      {R"({"weak":true,"age":70})", R"({"urgency":"emergency","also_acceptable":["self_care"]})", Verdict::Acceptable},
      {R"({"weak":true,"age":70})", R"({"urgency":"within_24h","also_acceptable":["self_care"]})", Verdict::Exact},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.facts);
    CAPTURE(row.expected);
    const Audited result = audited(
        R"([{"id":"T","facts":)" + std::string(row.facts) + R"(,"expected":)" + std::string(row.expected) + "}]",
        kFaultFacts);
    REQUIRE(result.rows.size() == 1);
    CHECK(result.rows[0].verdict == row.verdict);
  }
}
