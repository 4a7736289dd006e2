// Conditions as they are written in pack.json: the tree each becomes, and what is said of those that are none.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support.h"

using namespace heed;
using Json = nlohmann::ordered_json;

namespace {

// The small pack with this condition for its last sign. Bits: signs_now 0 to 3, how_long 4 to 6, age 7 and 8.
pack::ParsedPack with(std::string_view when) {
  test::Files files = test::pack_files("tests/packs/small");
  const auto logic =
      std::find_if(files.begin(), files.end(), [](const auto& file) { return file.first == "pack.json"; });
  REQUIRE(logic != files.end());
  Json root = Json::parse(logic->second);
  root["signs"].back()["when"] = Json::parse(when);
  logic->second = root.dump();
  return pack::parse_pack(test::views(files));
}

std::string shown(const pack::Condition& condition) {
  constexpr std::string_view kNames[] = {"all", "any", "", "not", "", ""};
  std::string text(kNames[static_cast<std::size_t>(condition.kind)]);
  switch (condition.kind) {
    case pack::ConditionKind::Sign:
      return "s" + std::to_string(condition.sign);
    case pack::ConditionKind::Bits:
      for (std::uint32_t bit : condition.bits) {
        text += (text.empty() ? "" : "|") + std::to_string(bit);
      }
      return text;
    case pack::ConditionKind::AtLeast:
      text = std::to_string(condition.need) + " of";
      break;
    case pack::ConditionKind::All:
    case pack::ConditionKind::Any:
    case pack::ConditionKind::Not:
      break;
  }
  for (const pack::Condition& part : condition.parts) {
    text += " " + shown(part);
  }
  return "(" + text + ")";
}

struct Written {
  std::string_view when, tree;
};
constexpr Written kWritten[] = {
    {R"({"all":[]})", "(all)"},
    {R"({"question":"signs_now","has":"weak"})", "1"},
    {R"({"question":"age","is":"old"})", "8"},
    {R"({"question":"age","in":["old","young"]})", "8|7"},
    {R"({"question":"how_long","from":"weeks"})", "5|6"},
    {R"({"sign":"weak_and_old"})", "s2"},
    {R"({"not":{"sign":"long"}})", "(not s1)"},
    {R"({"all":[{"sign":"long"},{"any":[{"question":"age","is":"old"},{"not":{"all":[]}}]}]})",
     "(all s1 (any 8 (not (all))))"},
    {R"({"at_least":2,"of":[{"sign":"numbness"},{"question":"age","is":"old"},{"question":"signs_now","has":"weak"}]})",
     "(2 of s0 8 1)"},
    {R"({"at_least":1,"of":[{"sign":"numbness"}]})", "(1 of s0)"},
};

struct Wrong {
  std::string_view when;
  std::string_view code, at;  // of the only problem, from the condition on
  std::string_view says;
};
constexpr Wrong kWrong[] = {
    {R"({"what":1})", "bad_value", "", "this is no condition"},
    {R"({"question":"signs_now","is":"weak"})", "leaf_kind", "",
     "`signs_now` is of kind `many`: write `has` in place of `is`"},
    {R"({"question":"signs_now","in":["weak"]})", "leaf_kind", "",
     "`signs_now` is of kind `many`: write `has` in place of `in`"},
    {R"({"question":"age","has":"old"})", "leaf_kind", "",
     "`age` is of kind `one`: write `is`, `in` or `from` in place of `has`"},
    {R"({"question":"age","from":"old"})", "not_ordered", "", "`age` is not"},
    {R"({"question":"how_long","in":["days"],"from":"weeks"})", "bad_value", "", "only one of"},
    {R"({"question":"how_long","is":"days","from":"weeks"})", "bad_value", "", "only one of"},
    {R"({"question":"how_long","is":"years"})", "unknown_id", "/is", "`how_long` has no option `years`"},
    {R"({"question":"colour","is":"red"})", "unknown_id", "/question", "no `colour` in `questions`"},
    {R"({"sign":"doubts"})", "unknown_id", "/sign", "no `doubts` in `signs`"},
    {R"({"sign":"doubt"})", "forward_reference", "/sign", "`doubt` in `signs`"},
    {R"({"at_least":1,"of":[{"sign":"long"},{"not":{"sign":"long"}}]})", "leaf_kind", "/of/1", "only leaves"},
    {R"({"at_least":2,"of":[{"sign":"long"}]})", "count_out_of_range", "/at_least", "the list has 1"},
};

}  // namespace

TEST_CASE("condition: each form becomes its tree") {
  for (const Written& row : kWritten) {
    CAPTURE(row.when);
    const pack::ParsedPack read = with(row.when);
    CHECK(read.problems.none());
    CHECK(shown(read.pack.signs.back().when) == row.tree);
  }
}

TEST_CASE("condition: what is none, or says two things, has one problem at its place") {
  for (const Wrong& row : kWrong) {
    CAPTURE(row.when);
    std::vector<base::Error> own;
    for (const base::Error& error : with(row.when).problems.list) {
      if (error.at.starts_with("pack.json#/signs/3/when")) {
        own.push_back(error);
      }
    }
    REQUIRE(own.size() == 1);
    CHECK(base::code_name(own[0].code) == row.code);
    CHECK(own[0].at == "pack.json#/signs/3/when" + std::string(row.at));
    CHECK(own[0].message.find(row.says) != std::string::npos);
  }
}

TEST_CASE("condition: as large as may be is taken, one part more is too large") {
  constexpr int kSide = 128;  // their product is what a program may have of tests
  const std::string leaf = R"({"question":"signs_now","has":"numb"})";
  const auto one_of = [](int count, const std::string& part) {
    std::string text = R"({"at_least":1,"of":[)" + part;
    while (--count > 0) {
      text += "," + part;
    }
    return text;
  };
  test::Files files = test::pack_files("tests/packs/small");
  for (const bool more : {false, true}) {
    for (auto& [name, text] : files) {
      if (name == "pack.json") {
        Json root = Json::parse(text);
        root["signs"][0]["when"] = Json::parse(one_of(kSide, leaf) + "]}");
        root["signs"][3]["when"] =
            Json::parse(one_of(kSide, R"({"sign":"numbness"})") + (more ? "," + leaf : "") + "]}");
        text = root.dump();
      }
    }
    std::vector<std::string> here;
    for (const base::Error& error : pack::parse_pack(test::views(files)).problems.list) {
      if (error.at.starts_with("pack.json#/signs")) {
        here.push_back(std::string(base::code_name(error.code)) + " " + error.at);
      }
    }
    CHECK(here == (more ? std::vector<std::string>{"too_large pack.json#/signs/3/when"} : std::vector<std::string>{}));
  }
}

TEST_CASE("condition: a sign that goes too deep is told once and taken for none, and counting begins anew") {
  test::Files files = test::pack_files("tests/packs/small");
  for (auto& [name, text] : files) {
    if (name == "pack.json") {
      Json root = Json::parse(text);
      for (int i = 0; i < 17; ++i) {
        const std::string id = "s" + std::to_string(i);
        const Json when =
            i == 0 ? Json{{"question", "age"}, {"is", "old"}} : Json{{"sign", "s" + std::to_string(i - 1)}};
        root["signs"].push_back({{"id", id}, {"when", when}, {"sources", {"src"}}});
      }
      text = root.dump();
    }
  }
  const pack::ParsedPack read = pack::parse_pack(test::views(files));
  std::string deep;
  for (const base::Error& error : read.problems.list) {
    deep += error.code == base::Code::TooDeep ? error.at + "\n" : "";
  }
  CHECK(deep == "pack.json#/signs/12/when\npack.json#/signs/20/when\n");
  CHECK(pack::always(read.pack.signs[12].when));
  CHECK(!pack::always(read.pack.signs[11].when));
}
