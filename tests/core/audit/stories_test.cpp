// The pack's own stories: none may come out below its lowest acceptable level; each mismatch is printed.
#include <doctest/doctest.h>

#include "audit/audit.h"
#include "audit/facts.h"
#include "json/read.h"
#include "support.h"

using namespace heed;

namespace {

json::Limits large() {
  json::Limits limits;
  limits.nodes = 512 * 1024;
  return limits;
}

json::Document document(const std::string& text) {
  auto read = json::read(text, "test", large());
  REQUIRE(read.ok());
  return read.take();
}

}  // namespace

TEST_CASE("stories: none below its lowest acceptable level") {
  for (const std::string& folder : test::folders("content")) {
    if (folder == "schema") {
      continue;
    }
    CAPTURE(folder);
    const pack::Pack pack = test::good_pack("content/" + folder);
    const json::Document stories = document(test::read_file("content/" + folder + "/stories.json"));
    const json::Document facts = document(test::read_file("content/" + folder + "/story_facts.json"));
    base::Problems problems;
    const std::vector<audit::Row> rows = audit::audit(pack, json::Ref(stories, 0), json::Ref(facts, 0), problems);
    for (const base::Error& error : problems.list) {
      FAIL_CHECK(error.at, " ", base::code_name(error.code), " ", error.message);
    }
    REQUIRE(!rows.empty());
    std::size_t exact = 0;
    for (const audit::Row& row : rows) {
      CAPTURE(row.id);
      CHECK(row.verdict != audit::Verdict::Under);
      exact += row.verdict == audit::Verdict::Exact ? 1u : 0u;
      if (row.verdict != audit::Verdict::Exact) {
        MESSAGE(folder, " story ", row.id, ": expected ", pack::level_name(row.expected), ", got ",
                pack::level_name(row.got));
      }
    }
    MESSAGE(folder, ": ", rows.size(), " stories, ", exact, " exact");
  }
}

namespace {

constexpr std::string_view kFacts = R"({"facts":{
  "age":{"number":[{"below":70,"sets":[{"question":"age","option":"young"}]},{"sets":[{"question":"age","option":"old"}]}]},
  "numb":{"values":{"true":[{"question":"signs_now","option":"numb"}],"false":[],"not_sure":[{"question":"signs_now","option":"not_sure"}]}},
  "weak":{"values":{"true":[{"question":"signs_now","option":"weak","unless":{"fact":"age","below":30}}]}},
  "places":{"values":{"left":[{"question":"signs_now","option":"weak"}],"right":[{"question":"signs_now","option":"numb"}]}},
  "long":{"values":{"true":[{"question":"how_long","option":"weeks"}]},"absent":[{"question":"how_long","option":"days"}]},
  "sex":{"not_asked":"no line depends on it"}},
 "defaults":{"age":"young"}})";

struct StoryCase {
  std::string_view label;
  std::string_view facts;
  std::string_view level;
};
constexpr StoryCase kStories[] = {
    {"nothing stated", "{}", "self_care"},
    {"true", R"({"numb":true})", "emergency"},
    {"false", R"({"numb":false})", "self_care"},
    {"not sure", R"({"numb":"not_sure"})", "within_24h"},
    {"a list applies each", R"({"places":["left","right"]})", "emergency"},
    {"ranges", R"({"weak":true,"age":70})", "within_24h"},
    {"below the bound", R"({"weak":true,"age":69})", "self_care"},
    {"not asked", R"({"sex":"female"})", "self_care"},
};

std::vector<audit::Row> run(std::string_view facts, base::Problems& problems) {
  const pack::Pack pack = test::good_pack("tests/packs/small");
  const json::Document book = document(std::string(kFacts));
  const json::Document stories =
      document(R"([{"id":"T1","facts":)" + std::string(facts) +
               R"(,"expected":{"urgency":"within_24h","also_acceptable":["within_2_weeks"]}}])");
  return audit::audit(pack, json::Ref(stories, 0), json::Ref(book, 0), problems);
}

}  // namespace

TEST_CASE("facts: each form of a fact becomes the answers it stands for") {
  for (const StoryCase& row : kStories) {
    CAPTURE(row.label);
    base::Problems problems;
    const std::vector<audit::Row> rows = run(row.facts, problems);
    REQUIRE(problems.none());
    REQUIRE(rows.size() == 1);
    CHECK(pack::level_name(rows[0].got) == row.level);
    const audit::Verdict verdict = row.level == "within_24h"  ? audit::Verdict::Exact
                                   : row.level == "emergency" ? audit::Verdict::Over
                                                              : audit::Verdict::Under;
    CHECK(rows[0].verdict == verdict);
  }
}

TEST_CASE("facts: an unknown fact or value is an error with its place") {
  base::Problems problems;
  run(R"({"hair":"red"})", problems);
  REQUIRE(problems.list.size() == 1);
  CHECK(problems.list[0].code == base::Code::UnknownFact);
  CHECK(problems.list[0].at == "stories#/0/facts/hair");
  problems = {};
  run(R"({"numb":"maybe"})", problems);
  REQUIRE(problems.list.size() == 1);
  CHECK(problems.list[0].code == base::Code::UnknownValue);
}
