// The small pack with one thing changed: each fault that its reader words has its code and place here. And every value
// of its four files replaced by others: null is refused at its place, nothing is read as what it is not.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "support.h"

using namespace heed;
using Json = nlohmann::ordered_json;
using Pointer = Json::json_pointer;

namespace {

const std::string kSmall = "tests/packs/small";

std::vector<std::string> problems_of(const test::Files& files) {
  std::vector<std::string> list;
  for (const base::Error& error : pack::read_pack(test::views(files)).problems.list) {
    CHECK(!error.message.empty());
    list.push_back(std::string(base::code_name(error.code)) + " " + error.at);
  }
  return list;
}

std::string& file(test::Files& files, const std::string& name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& entry) { return entry.first == name; });
  REQUIRE(found != files.end());
  return found->second;
}

struct Fault {
  std::string_view label;
  const char* file;
  const char* pointer;  // where the value is put; a list's "-" adds to it
  const char* value;
  std::vector<std::string> problems;
};

const std::vector<Fault> kFaults = {
    {"nothing wrong", "pack.json", "/version", "2", {}},
    {"an accepted finding", "pack.json", "/accepted", R"([{"finding":"a","reason":"b"}])", {}},
    {"no questions asked", "pack.json", "/most_questions", "0", {"bad_value pack.json#/most_questions"}},
    {"as many questions asked as there may be", "pack.json", "/most_questions", "4096", {}},
    {"more questions asked than there may be",
     "pack.json",
     "/most_questions",
     "4097",
     {"bad_value pack.json#/most_questions"}},
    {"a question of one option",
     "pack.json",
     "/questions/2/options",
     R"([{"id":"young"}])",
     {"empty_list pack.json#/questions/2"}},
    {"no questions", "pack.json", "/questions", "[]", {"empty_list pack.json#/questions"}},
    {"a text for a number", "pack.json", "/version", "\"1\"", {"wrong_type pack.json#/version"}},
    {"a number that is not whole", "pack.json", "/version", "1.5", {"bad_value pack.json#/version"}},
    {"a number too small", "pack.json", "/version", "0", {"bad_value pack.json#/version"}},
    {"the largest number", "pack.json", "/version", "1000000", {}},
    {"a number too large", "pack.json", "/version", "1000001", {"bad_value pack.json#/version"}},
    {"a format that is no number", "pack.json", "/format", "null", {"bad_format pack.json#/format"}},
    {"a source's name that is none",
     "pack.json",
     "/signs/0/sources/0",
     "7",
     {"wrong_type pack.json#/signs/0/sources/0"}},
    {"no source", "pack.json", "/signs/0/sources", "[]", {"no_sources pack.json#/signs/0/sources"}},
    {"many and ordered", "pack.json", "/questions/0/ordered", "true", {"leaf_kind pack.json#/questions/0/ordered"}},
    {"many and not ordered", "pack.json", "/questions/0/ordered", "false", {}},
    {"no condition", "pack.json", "/signs/0/when", "[]", {"wrong_type pack.json#/signs/0/when"}},
    {"an empty `in`",
     "pack.json",
     "/signs/0/when",
     R"({"question":"age","in":[]})",
     {"empty_list pack.json#/signs/0/when/in"}},
    {"two ways to say it",
     "pack.json",
     "/signs/0/when",
     R"({"question":"age","in":["old"],"is":"old"})",
     {"bad_value pack.json#/signs/0/when"}},
    {"no way to say it",
     "pack.json",
     "/signs/0/when",
     R"({"question":"age"})",
     {"missing_key pack.json#/signs/0/when"}},
    {"an option that is no text",
     "pack.json",
     "/signs/0/when",
     R"({"question":"age","is":1})",
     {"wrong_type pack.json#/signs/0/when/is"}},
    {"a sign that is no text",
     "pack.json",
     "/signs/0/when",
     R"({"sign":1})",
     {"wrong_type pack.json#/signs/0/when/sign"}},
    {"a question that is no text",
     "pack.json",
     "/signs/0/when",
     R"({"question":1,"is":"old"})",
     {"wrong_type pack.json#/signs/0/when/question"}},
    {"a count that is no number",
     "pack.json",
     "/signs/0/when",
     R"({"at_least":"2","of":[{"question":"age","is":"old"}]})",
     {"wrong_type pack.json#/signs/0/when/at_least"}},
    {"a count that is not whole",
     "pack.json",
     "/signs/0/when",
     R"({"at_least":1.5,"of":[{"question":"age","is":"old"}]})",
     {"count_out_of_range pack.json#/signs/0/when/at_least"}},
    {"a count of none",
     "pack.json",
     "/signs/0/when",
     R"({"at_least":0,"of":[{"question":"age","is":"old"}]})",
     {"count_out_of_range pack.json#/signs/0/when/at_least"}},
    {"an empty `any`", "pack.json", "/signs/0/when", R"({"any":[]})", {"empty_list pack.json#/signs/0/when"}},
    {"a sign that stands later",
     "pack.json",
     "/signs/0/when",
     R"({"sign":"doubt"})",
     {"forward_reference pack.json#/signs/0/when/sign"}},
    {"a question that stands later",
     "pack.json",
     "/questions/1/ask_if",
     R"({"question":"age","is":"old"})",
     {"forward_reference pack.json#/questions/1/ask_if/question"}},
    {"signs that are no list",
     "pack.json",
     "/signs",
     "{}",
     {"wrong_type pack.json#/signs", "unknown_id pack.json#/rules/0/when/sign"}},
    {"a reminder tomorrow", "pack.json", "/sections/6/items/0/days", "1", {}},
    {"a reminder as late as there may be", "pack.json", "/sections/6/items/0/days", "400", {}},
    {"a reminder later than that",
     "pack.json",
     "/sections/6/items/0/days",
     "401",
     {"bad_value pack.json#/sections/6/items/0/days"}},
    {"a mark of several options",
     "pack.json",
     "/sections/3/items/0/marks/0",
     R"({"question":"how_long","from":"weeks"})",
     {"leaf_kind pack.json#/sections/3/items/0/marks/0/from"}},
    {"items of a section that has none",
     "strings/en.json",
     "/sections/about/items",
     R"({"x":{"text":"y"}})",
     {"unknown_key strings/en.json#/sections/about/items"}},
    {"no day", "pack.json", "/cards/0/watch/1/days", "0", {"bad_value pack.json#/cards/0/watch/1/days"}},
    {"tomorrow", "pack.json", "/cards/0/watch/1/days", "1", {}},
    {"a day within the year", "pack.json", "/cards/0/watch/1/days", "366", {}},
    {"a day after the year",
     "pack.json",
     "/cards/0/watch/1/days",
     "367",
     {"bad_value pack.json#/cards/0/watch/1/days"}},
    {"a date for what has none",
     "strings/en.json",
     "/cards/emergency/watch/worse/by",
     "\"By {date}.\"",
     {"left_over_text strings/en.json#/cards/emergency/watch/worse"}},
    {"no words for a date",
     "pack.json",
     "/cards/0/watch/0/days",
     "1",
     {"missing_text strings/en.json#/cards/emergency/watch/worse"}},
    {"a source that nobody read",
     "sources.json",
     "/sources/0/evidence",
     "\"guessed\"",
     {"bad_value sources.json#/sources/0/evidence"}},
    {"words of signs that are no object", "strings/en.json", "/signs", "7", {"wrong_type strings/en.json#/signs"}},
    {"words of a section that are no object",
     "strings/en.json",
     "/sections/about",
     "7",
     {"wrong_type strings/en.json#/sections/about"}},
    {"words of an item that are no object",
     "strings/en.json",
     "/sections/checklist/items/see_doctor",
     "7",
     {"wrong_type strings/en.json#/sections/checklist/items/see_doctor"}},
    {"an id too long",
     "pack.json",
     "/id",
     R"("a123456789a123456789a123456789a123456789a123456789a123456789abcde")",
     {"bad_id pack.json#/id"}},
    {"an id of 64", "pack.json", "/id", R"("a123456789a123456789a123456789a123456789a123456789a123456789abcd")", {}},
    {"an id of the last signs there may be", "pack.json", "/id", "\"zaz_09\"", {}},
    {"an id of one letter", "pack.json", "/id", "\"a\"", {}},
    {"an id that starts with a digit", "pack.json", "/id", "\"0a\"", {"bad_id pack.json#/id"}},
    {"an empty id", "pack.json", "/id", "\"\"", {"bad_id pack.json#/id"}},
    {"an id that starts below a", "pack.json", "/id", "\"_a\"", {"bad_id pack.json#/id"}},
    {"an id that starts above z", "pack.json", "/id", "\"{a\"", {"bad_id pack.json#/id"}},
    {"an id with a sign below 0", "pack.json", "/id", "\"a-\"", {"bad_id pack.json#/id"}},
    {"an id with a sign above 9", "pack.json", "/id", "\"a:\"", {"bad_id pack.json#/id"}},
    {"an id with a sign above z", "pack.json", "/id", "\"a~\"", {"bad_id pack.json#/id"}},
    {"DEL in a text", "strings/en.json", "/title", "\"a\\u007f\"", {"bad_text strings/en.json#/title"}},
    {"an embedding mark", "strings/en.json", "/title", "\"a\\u202a\"", {"bad_text strings/en.json#/title"}},
    {"an override mark", "strings/en.json", "/title", "\"a\\u202e\"", {"bad_text strings/en.json#/title"}},
    {"the first isolate", "strings/en.json", "/title", "\"a\\u2066\"", {"bad_text strings/en.json#/title"}},
    {"the last isolate", "strings/en.json", "/title", "\"a\\u2069\"", {"bad_text strings/en.json#/title"}},
    {"beside the marks, before", "strings/en.json", "/title", "\"a\\u2029\\u2065\"", {}},
    {"beside the marks, after", "strings/en.json", "/title", "\"a\\u202f\\u206a\"", {}},
    {"an arrow, which begins as the marks do", "strings/en.json", "/title", "\"a → b\"", {}},
    {"a control character first", "strings/en.json", "/title", "\"\\u0001a\"", {"bad_text strings/en.json#/title"}},
    {"the last control character", "strings/en.json", "/title", "\"a\\u001f\"", {"bad_text strings/en.json#/title"}},
    {"a control character", "strings/en.json", "/title", "\"a\\u0001\"", {"bad_text strings/en.json#/title"}},
    {"right to left", "strings/en.json", "/direction", "\"rtl\"", {}},
    {"spaces only", "strings/en.json", "/title", "\"  \"", {"bad_text strings/en.json#/title"}},
    {"a text that is none", "strings/en.json", "/title", "7", {"wrong_type strings/en.json#/title"}},
    {"an id that is no text", "pack.json", "/id", "7", {"wrong_type pack.json#/id"}},
    {"two brackets",
     "strings/en.json",
     "/title",
     "\"a {{x}}\"",
     {"bad_placeholder strings/en.json#/title", "bad_placeholder strings/en.json#/title"}},
    {"a placeholder without a name",
     "strings/en.json",
     "/title",
     "\"a {}\"",
     {"bad_placeholder strings/en.json#/title"}},
    {"another placeholder than may stand there",
     "strings/en.json",
     "/cards/emergency/lead",
     "\"Call {date}.\"",
     {"bad_placeholder strings/en.json#/cards/emergency/lead"}},
    {"an unclosed placeholder",
     "strings/en.json",
     "/title",
     "\"a {emergency_number\"",
     {"bad_placeholder strings/en.json#/title"}},
    {"an unclosed placeholder where one may stand",
     "strings/en.json",
     "/cards/emergency/lead",
     "\"a {emergency_number\"",
     {"bad_placeholder strings/en.json#/cards/emergency/lead"}},
    {"a left over question",
     "strings/en.json",
     "/signs/more",
     R"({"line":"x"})",
     {"left_over_text strings/en.json#/signs/more"}},
    {"an address without https",
     "sources.json",
     "/sources/0/url",
     "\"http://a\"",
     {"bad_value sources.json#/sources/0/url"}},
    {"a region in small letters", "regions.json", "/regions/0/id", "\"gb\"", {"bad_id regions.json#/regions/0/id"}},
    {"a region of three letters", "regions.json", "/regions/0/id", "\"GBR\"", {"bad_id regions.json#/regions/0/id"}},
    {"letters in a phone number",
     "regions.json",
     "/regions/0/emergency/0/number",
     "\"call us\"",
     {"bad_value regions.json#/regions/0/emergency/0"}},
    {"no emergency number",
     "regions.json",
     "/regions/0/emergency",
     "[]",
     {"empty_list regions.json#/regions/0/emergency"}},
};

void each_pointer(const Json& value, const Pointer& at, const std::function<void(const Pointer&)>& use) {
  use(at);
  if (value.is_object()) {
    for (const auto& [key, part] : value.items()) {
      each_pointer(part, at / key, use);
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      each_pointer(value[i], at / i, use);
    }
  }
}

}  // namespace

TEST_CASE("one fault: each has its code and place") {
  for (const Fault& fault : kFaults) {
    CAPTURE(fault.label);
    test::Files files = test::pack_files(kSmall);
    std::string& text = file(files, fault.file);
    Json root = Json::parse(text);
    root[Pointer(fault.pointer)] = Json::parse(fault.value);
    text = root.dump();
    std::vector<std::string> got = problems_of(files);
    // What follows from it elsewhere (a reference to what is now missing) is its consequence, not its place.
    const std::string place = std::string(fault.file) + "#" + fault.pointer;
    const auto is_here = [&](const std::string& problem) { return problem.find(" " + place) != std::string::npos; };
    std::vector<std::string> here;
    std::copy_if(got.begin(), got.end(), std::back_inserter(here), is_here);
    CHECK(here.size() ==
          static_cast<std::size_t>(std::count_if(fault.problems.begin(), fault.problems.end(), is_here)));
    for (const std::string& problem : fault.problems) {
      CHECK(std::find(got.begin(), got.end(), problem) != got.end());
    }
    CHECK((!fault.problems.empty() || got.empty()));
  }
}

TEST_CASE("one fault: what is to be done about it follows from what is there") {
  struct Row {
    const char *file, *pointer, *value, *says;
  };
  constexpr Row kRows[] = {
      {"strings/en.json", "/sections/diary/picture", "\"A pen.\"",
       "it has no `picture` in pack.json: remove `picture`"},
      {"pack.json", "/sections/7/picture", "\"spine\"", "it has `picture` in pack.json: add `picture`"},
      {"strings/en.json", "/title", "\"{x}\"", "the placeholder `x` is not filled here: remove it"},
      {"strings/en.json", "/title", "\"{x\"", "the placeholder `{x` is not filled here: remove it"},
      {"strings/en.json", "/cards/emergency/lead", "\"{x}\"",
       "the placeholder `x` is not filled here: only `emergency_number` is"},
      {"pack.json", "/version", "null", "this is null: write a number"},
      {"pack.json", "/version", "true", "this is true or false: write a number"},
      {"pack.json", "/version", "\"1\"", "this is a text: write a number"},
      {"pack.json", "/version", "[]", "this is a list: write a number"},
      {"pack.json", "/version", "{}", "this is an object: write a number"},
      {"pack.json", "/id", "1", "this is a number: write a text"},
      {"pack.json", "/cards/0/watch/0/days", "1", "it has `days` in pack.json: add `by`, with `{date}`"},
      {"strings/en.json", "/cards/emergency/watch/worse/by", "\"By {date}.\"",
       "it has no `days` in pack.json: remove `by`"},
      {"strings/en.json", "/sections/checklist/items/tell_someone/remind", "\"A call\"",
       "it has no `days` or `every` in pack.json: remove `remind`"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.says);
    test::Files files = test::pack_files(kSmall);
    std::string& text = file(files, row.file);
    Json root = Json::parse(text);
    root[Pointer(row.pointer)] = Json::parse(row.value);
    text = root.dump();
    const std::vector<base::Error> problems = pack::read_pack(test::views(files)).problems.list;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == row.says);
  }
}

TEST_CASE("words: a language is written from left to right or from right to left") {
  for (const char* direction : {"ltr", "rtl"}) {
    test::Files files = test::pack_files(kSmall);
    std::string& text = file(files, "strings/en.json");
    Json root = Json::parse(text);
    root["direction"] = direction;
    text = root.dump();
    CHECK(pack::read_pack(test::views(files)).pack.direction == direction);
  }
}

TEST_CASE("regions: a name is taken in the pack's language, else in English, and one of them must be there") {
  struct Row {
    const char *name, *taken;
    std::vector<std::string> problems;
  };
  const Row rows[] = {
      {R"({"en":"India","hi":"भारत"})", "भारत", {}},
      {R"({"hi":"भारत"})", "भारत", {}},
      {R"({"en":"India","ur":"بھارت"})", "India", {}},
      {R"({"ur":"بھارت"})", "", {"missing_text regions.json#/regions/0/name"}},
      {R"("India")", "", {"wrong_type regions.json#/regions/0/name"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    test::Files files = test::pack_files(kSmall);
    Json words = Json::parse(file(files, "strings/en.json"));
    words["language"] = "hi";
    for (auto& entry : files) {
      if (entry.first == "strings/en.json") {
        entry = {"strings/hi.json", words.dump()};
      }
    }
    Json regions = Json::parse(file(files, "regions.json"));
    regions["regions"][0]["name"] = Json::parse(row.name);
    file(files, "regions.json") = regions.dump();
    CHECK(problems_of(files) == row.problems);
    CHECK(pack::read_pack(test::views(files)).pack.regions[0].name == row.taken);
  }
}

TEST_CASE("regions: screening is asked of them only by a section that shows it") {
  test::Files files = test::pack_files(kSmall);
  Json regions = Json::parse(file(files, "regions.json"));
  for (Json& region : regions["regions"]) {
    region.erase("screening");
  }
  file(files, "regions.json") = regions.dump();
  CHECK(problems_of(files) == std::vector<std::string>{"empty_list regions.json#/regions"});
  Json logic = Json::parse(file(files, "pack.json"));
  Json words = Json::parse(file(files, "strings/en.json"));
  logic["sections"][5]["kind"] = "text";
  words["sections"]["screening"]["text"].push_back("A text.");
  file(files, "pack.json") = logic.dump();
  file(files, "strings/en.json") = words.dump();
  CHECK(problems_of(files).empty());
}

TEST_CASE("one fault: two languages, two regions of one name, keys of the claims, too many options") {
  test::Files files = test::pack_files(kSmall);
  files.emplace_back("strings/hi.json", file(files, "strings/en.json"));
  CHECK(problems_of(files) == std::vector<std::string>{"unknown_file strings/hi.json"});
  for (const char* name : {"sources.json.old", "pack.json.old", "regions.json.old"}) {
    CAPTURE(name);
    files = test::pack_files(kSmall);
    files.emplace_back(name, "{}");
    const std::vector<base::Error> problems = pack::read_pack(test::views(files)).problems.list;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].at == name);
    CHECK(problems[0].message == "`" + std::string(name) + "` is no file of a pack: leave it out");
  }

  files = test::pack_files(kSmall);
  Json regions = Json::parse(file(files, "regions.json"));
  regions["regions"].push_back(regions["regions"][0]);
  const std::size_t last = regions["regions"].size() - 1;
  file(files, "regions.json") = regions.dump();
  CHECK(problems_of(files) ==
        std::vector<std::string>{"duplicate_id regions.json#/regions/" + std::to_string(last) + "/id"});

  files = test::pack_files(kSmall);
  Json logic = Json::parse(file(files, "pack.json"));
  logic.erase("never_lowers");
  file(files, "pack.json") = logic.dump();
  CHECK(problems_of(files) == std::vector<std::string>{"missing_key pack.json#"});

  files = test::pack_files(kSmall);
  logic = Json::parse(file(files, "pack.json"));
  logic["questions"] = Json::array();
  for (int question = 0; question < 4; ++question) {
    Json options = Json::array();
    for (int option = 0; option < 1024; ++option) {
      options.push_back({{"id", "o" + std::to_string(option)}});
    }
    logic["questions"].push_back({{"id", "q" + std::to_string(question)}, {"kind", "one"}, {"options", options}});
  }
  for (const bool more : {false, true}) {
    if (more) {
      logic["questions"][3]["options"].push_back({{"id", "one_more"}});
    }
    file(files, "pack.json") = logic.dump();
    const std::vector<std::string> got = problems_of(files);
    CHECK((std::find(got.begin(), got.end(), "too_large pack.json#/questions/3") != got.end()) == more);
  }
}

TEST_CASE("one fault: every value replaced in turn; null and a wrong kind are refused, nothing ends the reader") {
  const std::vector<std::string> kValues = {"null", "true", "7", "\"x\"", "\"\"", "[]", "{}", "[null]", "{\"x\":null}"};
  std::size_t refused = 0;
  std::size_t opened = 0;
  for (const char* name : {"pack.json", "sources.json", "strings/en.json", "regions.json"}) {
    test::Files files = test::pack_files(kSmall);
    std::string& text = file(files, name);
    const Json good = Json::parse(text);
    each_pointer(good, Pointer(), [&](const Pointer& at) {
      for (const std::string& value : kValues) {
        Json root = good;
        root[at] = Json::parse(value);
        text = root.dump();
        const std::vector<std::string> got = problems_of(files);
        (got.empty() ? opened : refused) += 1;
        if (value == "null" && got.empty()) {
          FAIL_CHECK("null is taken at ", name, "#", at.to_string());
        }
      }
      if (!at.empty()) {
        Json root = good;
        Json& parent = root[at.parent_pointer()];
        parent.is_array() ? parent.erase(std::stoul(at.back())) : static_cast<void>(parent.erase(at.back()));
        text = root.dump();
        problems_of(files);  // an absent thing may be one that may be absent
      }
    });
  }
  MESSAGE(refused, " refused, ", opened, " opened");
  CHECK(refused > 1000);
  CHECK(opened > 100);  // other words, other numbers
}
