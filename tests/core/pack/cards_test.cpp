// Cards, steps and watches that depend on the answers: which of a level's cards is shown, who said what, quiet signs,
// and what is wrong with a pack that has them. Each case changes the small pack in one or two places.
#include "edited.h"
#include "engine/reply.h"
#include "pack/compiled/compiled.h"

using namespace heed;
using test::call;
using test::Json;

namespace {

// Emergency has two cards: `unit` for the old, its usual one for the others.
test::Files two_cards() {
  test::Files files = test::pack_files(test::kSmall);
  Json pack = Json::parse(test::file(files, "pack.json"));
  Json& cards = pack["cards"];
  Json unit = cards[0];
  unit["id"] = "unit";
  unit["when"] = {{"question", "age"}, {"is", "old"}};
  unit["do"] = Json::parse(R"(["step", {"id": "line", "needs": "advice_line"},
                               {"id": "weak", "when": {"question": "signs_now", "has": "weak"}}])");
  unit["watch"] = Json::parse(R"([{"id": "worse", "when": {"sign": "weak_and_old"}}, {"id": "same", "days": 14}])");
  cards.insert(cards.begin(), unit);
  pack["rules"][0]["sources"] = {"heed_own"};
  test::file(files, "pack.json") = pack.dump();
  Json words = Json::parse(test::file(files, "strings/en.json"));
  words["cards"]["unit"] = words["cards"]["emergency"];
  words["cards"]["unit"]["label"] = "Unit";
  words["cards"]["unit"]["do"] = {{"step", "Do this."}, {"line", "Call the line."}, {"weak", "Sit down."}};
  test::file(files, "strings/en.json") = words.dump();
  Json sources = Json::parse(test::file(files, "sources.json"));
  sources["sources"].push_back(
      {{"id", "heed_own"}, {"publisher", "Heed"}, {"title", "Own"}, {"year", "2026"}, {"evidence", "recalled"}});
  test::file(files, "sources.json") = sources.dump();
  return files;
}

std::vector<std::string> members(const Json& list, const std::string& key) {
  std::vector<std::string> found;
  for (const Json& item : list) {
    found.push_back(item[key]);
  }
  return found;
}

std::vector<std::string> ids(const Json& list) { return members(list, "id"); }

using Ids = std::vector<std::string>;

Json result(std::string_view request) { return Json::parse(call("view", request).text)["result"]; }

constexpr std::string_view kYoung = R"({"answers":{"signs_now":["numb"],"how_long":["days"],"age":["young"]}})";
constexpr std::string_view kOld = R"({"answers":{"signs_now":["numb","weak"],"how_long":["days"],"age":["old"]}})";

}  // namespace

TEST_CASE("cards: the first of the level whose `when` holds is shown, with the steps that its answers bring") {
  REQUIRE(call("open", test::open_request(two_cards())).ok());
  const Json young = result(kYoung);
  CHECK(young["level"] == "emergency");
  CHECK(young["card"]["id"] == "emergency");
  CHECK(ids(young["do"]) == Ids{"step"});
  CHECK(ids(young["watch"]) == Ids{"worse", "same"});
  const Json old = result(kOld);
  CHECK(old["level"] == "emergency");
  CHECK(old["card"]["id"] == "unit");
  CHECK(ids(old["do"]) == Ids{"step", "weak"});
  CHECK(ids(old["watch"]) == Ids{"worse", "same"});
  const Json not_weak = result(R"({"answers":{"signs_now":["numb"],"how_long":["days"],"age":["old"]}})");
  CHECK(ids(not_weak["do"]) == Ids{"step"});
  CHECK(ids(not_weak["watch"]) == Ids{"same"});
  // The summary names the card that was shown; reasons of other levels keep theirs.
  const std::string text = Json::parse(call("summary", kOld).text)["text"].get<std::string>();
  CHECK(text.find("Level: Unit. Call") != std::string::npos);
  CHECK(text.find("- Numbness (Unit)\n- Weak and old (Label)\n") != std::string::npos);
}

TEST_CASE("cards: a step that needs an advice line is shown where the region has one") {
  test::Files files = two_cards();
  Json regions = Json::parse(test::file(files, "regions.json"));
  Json other = regions["regions"][0];
  other["id"] = "XX";
  other["advice"] = Json::parse(
      R"([{"number":"111","label":{"en":"Advice"}},{"number":"112","label":{"en":"A"},"evidence":"recalled"}])");
  regions["regions"].push_back(other);
  test::file(files, "regions.json") = regions.dump();
  REQUIRE(call("open", test::open_request(files)).ok());
  const auto in = [](std::string_view region) {
    Json request = Json::parse(kOld);
    if (!region.empty()) {
      request["region"] = region;
    }
    return Json::parse(call("view", request.dump()).text);
  };
  CHECK(ids(in("XX")["result"]["do"]) == Ids{"step", "line", "weak"});
  CHECK(ids(in("GB")["result"]["do"]) == Ids{"step", "weak"});
  CHECK(ids(in("")["result"]["do"]) == Ids{"step", "weak"});
  const Json numbers = in("XX")["region"]["advice"];
  CHECK(numbers[0]["evidence"] == "read");
  CHECK(numbers[1]["evidence"] == "recalled");
  // A leaflet for no region in particular has every step, one for a region those that it can have.
  const auto steps = [](std::string_view request) {
    return Json::parse(call("leaflet", request).text)["cards"][0]["do"];
  };
  CHECK(ids(steps("{}")) == Ids{"step", "line", "weak"});
  CHECK(ids(steps(R"({"region":"GB"})")) == Ids{"step", "weak"});
  CHECK(ids(steps(R"({"region":"XX"})")) == Ids{"step", "line", "weak"});
  CHECK(steps("{}")[1]["needs"] == "advice_line");
  CHECK(steps("{}")[1]["conditional"] == false);
  CHECK(steps("{}")[2]["conditional"] == true);
}

TEST_CASE("cards: a reason says who lists the symptom and whose rule the time is") {
  REQUIRE(call("open", test::open_request(two_cards())).ok());
  const Json reason = result(kYoung)["reasons"][0];
  CHECK(members(reason["sources"], "publisher") == Ids{"A service"});
  CHECK(reason["sources"][0]["evidence"] == "read");
  CHECK(members(reason["time_sources"], "publisher") == Ids{"Heed"});
  CHECK(reason["time_sources"][0]["evidence"] == "recalled");
  CHECK(!reason["sources"][0].contains("id"));
  CHECK(reason["time_sources"][0]["id"] == "heed_own");
  CHECK(members(result(kYoung)["published_by"], "publisher") == Ids{"A service", "Heed"});
  const Json leaflet = Json::parse(call("leaflet", "{}").text);
  CHECK(ids(leaflet["cards"]) == Ids{"unit", "emergency", "within_24h", "within_2_weeks", "routine", "self_care"});
  CHECK(leaflet["cards"][0]["conditional"] == true);
  CHECK(leaflet["cards"][1]["conditional"] == false);
  CHECK(leaflet["cards"][0]["lines"].empty());  // its `when` names no sign: all lines stand on the level's last card
  CHECK(ids(leaflet["cards"][1]["lines"][0]["time_sources"]) == Ids{"heed_own"});
}

TEST_CASE("cards: a quiet sign gives its level, and is neither a line nor a reason") {
  test::Files files = test::pack_files(test::kSmall);
  Json pack = Json::parse(test::file(files, "pack.json"));
  pack["signs"][3]["quiet"] = true;
  test::file(files, "pack.json") = pack.dump();
  REQUIRE(call("open", test::open_request(files)).ok());
  const Json doubt = result(R"({"answers":{"signs_now":["not_sure"],"how_long":["days"],"age":["young"]}})");
  CHECK(doubt["level"] == "within_24h");
  CHECK(doubt["reasons"].empty());
  const Json lines = Json::parse(call("leaflet", "{}").text)["cards"][1]["lines"];
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["sign"] == "weak_and_old");
}

TEST_CASE("cards: who reviewed the pack is told") {
  test::Files files = test::pack_files(test::kSmall);
  const auto review = [&](std::string_view value) {
    Json pack = Json::parse(test::file(files, "pack.json"));
    pack["clinical_review"] = Json::parse(value);
    if (pack["clinical_review"].is_object()) {  // then no section says that nobody has reviewed it
      pack["sections"].erase(9);
      Json words = Json::parse(test::file(files, "strings/en.json"));
      words["sections"].erase("not_reviewed");
      test::file(files, "strings/en.json") = words.dump();
    }
    test::file(files, "pack.json") = pack.dump();
    REQUIRE(call("open", test::open_request(files)).ok());
    return Json::parse(call("leaflet", "{}").text)["clinical_review"];
  };
  CHECK(review(R"("none")") == "none");
  const std::string_view named = R"({"name":"A. Name","role":"doctor","date":"2026-11-22","version":1})";
  CHECK(review(named) == Json::parse(named));
}

TEST_CASE("cards: the compiled pack shows the same card, steps and sources") {
  const test::Files files = two_cards();
  const pack::ParsedPack read = pack::parse_pack(test::views(files));
  REQUIRE(read.problems.none());
  auto compiled = pack::read_compiled(pack::write_compiled(read.pack));
  REQUIRE(compiled.ok());
  REQUIRE(compiled.value()->cards.size() == 6);
  CHECK(compiled.value()->cards[0].id == "unit");
  CHECK(compiled.value()->cards[0].steps[1].needs_advice_line);
  CHECK(pack::write_compiled(*compiled.value()) == pack::write_compiled(read.pack));
}
