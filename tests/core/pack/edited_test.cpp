// The small pack with changes that are too large, or too many, for a row of tests/bad_packs/table.json.
#include "edited.h"

using namespace heed;
using test::file;
using test::Json;
using test::kSmall;
using test::problems_of;

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
    CHECK(pack::parse_pack(test::views(files)).pack.regions[0].name == row.taken);
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

TEST_CASE("questions: a pack has at most 4096 options") {
  test::Files files = test::pack_files(kSmall);
  Json logic = Json::parse(file(files, "pack.json"));
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
