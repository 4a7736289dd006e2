// The small pack with more than one value changed, or a file more: what is said of it, and what is to be done.
#include "edited.h"

using namespace heed;
using test::file;
using test::Json;
using test::kSmall;
using test::Pointer;
using test::problems_of;

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
