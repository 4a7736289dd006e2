// The reply of diff: what a reviewer is told about each kind of change, one row each, and what makes the new version
// fall short.
#include <functional>

#include "engine/small_pack.h"

using namespace heed;
using test::call;
using test::Json;
using test::small;

namespace {

Json files_as_json(const Json& pack) {
  Json files = Json::object();
  for (const auto& [name, text] : test::with_words(pack, test::read_file("tests/packs/small/sources.json"),
                                                   test::read_file("tests/packs/small/regions.json"))) {
    files[name] = text;
  }
  return files;
}

Json diff(const Json& before, const Json& after) {
  const Json reply = Json::parse(test::raw_call("diff", Json{{"old", before}, {"new", after}}.dump()));
  INFO(reply.dump());
  REQUIRE(reply["ok"] == true);
  return reply;
}

// One line for each thing that the reply says.
std::string told(const Json& reply) {
  std::string told;
  for (const char* list : {"removals", "additions"}) {
    for (const Json& thing : reply[list]) {
      told += (list == std::string("removals") ? "- " : "+ ") + thing["kind"].get<std::string>() + " " +
              thing["id"].get<std::string>() + ": " + thing["text"].get<std::string>() + "\n";
    }
  }
  for (const Json& hidden : reply["hidden"]) {
    told += "hidden " + hidden["question"].get<std::string>() + " " + hidden["count"].get<std::string>() + "\n";
  }
  for (const Json& change : reply["changes"]) {
    told += change["old"]["level"].get<std::string>() + " > " + change["new"]["level"].get<std::string>() + " " +
            change["count"].get<std::string>() + " " + change["pairs"].get<std::string>() + "\n";
  }
  for (const Json& demand : reply["demands"]) {
    told += demand["change"].get<std::string>() + " " + demand["id"].get<std::string>() + "\n";
  }
  for (const char* list : {"conditions", "settings", "texts"}) {
    for (const Json& row : reply[list]) {
      told += row["at"].get<std::string>() + ": " + row["old"].get<std::string>() + " > " +
              row["new"].get<std::string>() + "\n";
    }
  }
  return told;
}

struct Row {
  std::string_view label;
  std::function<void(Json&)> edit;
  bool holds;  // once `version` is raised
  std::string_view told;
};

}  // namespace

TEST_CASE("diff: each kind of change is told, and what is gone or lower falls short") {
  const Row rows[] = {
      {"nothing", [](Json&) {}, true, ""},
      {"a level that falls", [](Json& pack) { pack["rules"][0]["level"] = "within_24h"; }, false,
       "emergency > within_24h 24 24\npack.json#/rules/e1/level: emergency > within_24h\n- line"},
      {"a level that rises", [](Json& pack) { pack["rules"][2]["level"] = "within_2_weeks"; }, true,
       "routine > within_2_weeks 2 2\npack.json#/rules/r1/level: routine > within_2_weeks\n"},
      {"an option more",
       [](Json& pack) {
         pack["questions"][2]["options"].push_back({{"id", "very_old"}});
       },
       true,
       "+ option age.very_old: “Option very_old” (A question?)\n"
       "strings/en.json#/questions/age/options/very_old:  > Option very_old\n"},
      {"a question more, before all others",
       [](Json& pack) {
         const Json first{{"id", "first"}, {"kind", "one"}, {"options", {{{"id", "a"}}, {{"id", "b"}}}}};
         pack["questions"].insert(pack["questions"].begin(), first);
         pack["emergency_not_first"] = "So.";
         pack["most_questions"] = 4;
       },
       true,
       "+ question first: A question?\npack.json#/most_questions: 3 > 4\npack.json#/emergency_not_first:  > So.\n"},
      {"a question less, and a sign of other answers",
       [](Json& pack) {
         pack["questions"].erase(1);
         pack["signs"][1]["when"] = {{"question", "age"}, {"is", "old"}};
         pack["sections"][3]["items"][0]["marks"].erase(1);
       },
       false,
       "- question how_long: A question?\n"
       "pack.json#/signs/long/when: one of (“Option weeks”, “Option not_sure”) (A question?) > “Option old” (A "
       "question?)\n"},
      {"a sign that readers are not shown any more", [](Json& pack) { pack["signs"][3]["quiet"] = true; }, false,
       "- line within_24h.doubt: Line doubt\npack.json#/signs/doubt/quiet:  > true\n"},
      {"a part of the body less", [](Json& pack) { pack["questions"][0]["options"][0].erase("zone"); }, true,
       "pack.json#/questions/signs_now/options/numb/zone: leg > \n"},
      {"a demand less", [](Json& pack) { pack["always"].erase(0); }, false,
       "- demand numb: Numbness is an emergency.\nremoved numb\n"},
      {"a demand more",
       [](Json& pack) {
         pack["always"].push_back(pack["always"][0]);
         pack["always"][1]["id"] = "again";
       },
       true, "+ demand again: Numbness is an emergency.\nadded again\n"},
      {"a demand of more readers",
       [](Json& pack) {
         pack["always"][0]["when"] = {
             {"any", {pack["always"][0]["when"], {{"question", "signs_now"}, {"has", "weak"}}}}};
       },
       true, "changed numb\npack.json#/always/numb/when: “Option numb” > one of (“Option numb”, “Option weak”)\n"},
      {"a ban of more answers", [](Json& pack) { pack["never"][0]["when"]["all"].erase(1); }, true,
       "changed both\npack.json#/never/both/when: “Option none” (A question?) and “Option numb” > “Option none” (A "
       "question?)\n"},
      {"a weaker demand", [](Json& pack) { pack["always"][0]["at_least"] = "routine"; }, false,
       "weakened numb\npack.json#/always/numb/at_least: emergency > routine\n"},
      {"a question that is hidden from some",
       [](Json& pack) {
         pack["questions"][2]["ask_if"] = {{"question", "signs_now"}, {"has", "weak"}};
       },
       false, "hidden age 20\npack.json#/questions/age/ask_if: always > “Option weak”\n"},
      {"a rule in other words",
       [](Json& pack) {
         pack["rules"][1]["when"] = {{"any", {{{"sign", "weak_and_old"}}, {{"sign", "doubt"}}}}};
       },
       true, "pack.json#/rules/u1/when: "},
      {"another day", [](Json& pack) { pack["cards"][0]["watch"][1]["days"] = 15; }, true,
       "pack.json#/cards/emergency/watch/same/days: 14 > 15\n"},
      {"a step less", [](Json& pack) { pack["cards"][0]["watch"].erase(1); }, false, "- watch emergency.same\n"},
      {"a step more", [](Json& pack) { pack["cards"][0]["do"].push_back("more"); }, true,
       "+ step emergency.more: A text.\n"},
      {"a step for some",
       [](Json& pack) {
         pack["cards"][0]["do"][0] = {{"id", "step"}, {"needs", "advice_line"}};
       },
       true, "pack.json#/cards/emergency/do/step: step > (id step, needs advice_line)\n"},
      {"a watch for some",
       [](Json& pack) {
         pack["cards"][0]["watch"][0]["when"] = {{"question", "signs_now"}, {"has", "weak"}};
       },
       true, "pack.json#/cards/emergency/watch/worse/when: always > “Option weak”\n"},
      {"a card for some, and one more for all",
       [](Json& pack) {
         Json usual = pack["cards"][0];
         usual["id"] = "usual";
         pack["cards"].push_back(usual);
         pack["cards"][0]["when"] = {{"question", "age"}, {"is", "old"}};
       },
       true, "+ card usual: Act usual\npack.json#/cards/emergency/when: always > “Option old” (A question?)\n"},
      {"rules in another order", [](Json& pack) { std::swap(pack["rules"][0], pack["rules"][1]); }, true,
       "pack.json#/rules: e1, u1, r1, s > u1, e1, r1, s\n"},
      {"a section less", [](Json& pack) { pack["sections"].erase(0); }, false,
       "- section about: About about\nstrings/en.json#/sections/about/text/0: A paragraph. > \n"},
      {"an item less, which is called as a condition is", [](Json& pack) { pack["sections"][3]["items"].erase(0); },
       false, "- item compared.when: About compared\n"},
      {"what is accepted",
       [](Json& pack) {
         pack["accepted"] = {{{"finding", "deciding_rule/e1"}, {"reason", "So."}}};
       },
       true, "pack.json#/accepted/deciding_rule/e1:  > deciding_rule/e1\n"},
      {"what never lowers", [](Json& pack) { pack["never_lowers"].erase(0); }, false, "- never_lowers "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.label);
    Json pack = small();
    row.edit(pack);
    const bool same = pack == small();
    const Json kept = diff(files_as_json(small()), files_as_json(pack));
    CHECK(kept["holds"] == same);
    CHECK(kept["version"]["must_rise"] == !same);
    pack["version"] = 2;
    const Json reply = diff(files_as_json(small()), files_as_json(pack));
    CHECK(reply["version"]["must_rise"] == false);
    CHECK(reply["holds"] == row.holds);
    CHECK(reply["decided"] == true);
    const std::string found = told(reply);
    INFO(found);
    for (std::size_t from = 0; from < row.told.size();) {  // each line of the row, as the beginning of a line told
      const std::size_t to = std::min(row.told.find('\n', from), row.told.size());
      CHECK(("\n" + found).find("\n" + std::string(row.told.substr(from, to - from))) != std::string::npos);
      from = to + 1;
    }
    CHECK(found.empty() == row.told.empty());
  }
}

TEST_CASE("diff: words are shown side by side, and a changed word alone asks for a new version") {
  Json before = files_as_json(small());
  Json after = before;
  Json words = Json::parse(after["strings/en.json"].get<std::string>());
  words["questions"]["age"]["text"] = "How old?";
  after["strings/en.json"] = words.dump();
  const Json reply = diff(before, after);
  CHECK(told(reply) == "strings/en.json#/questions/age/text: A question? > How old?\n");
  CHECK(reply["holds"] == false);
  CHECK(reply["version"]["must_rise"] == true);
}

TEST_CASE("diff: a step that other readers are shown") {
  Json before = small();
  before["cards"][0]["do"][0] = {{"id", "step"}, {"when", {{"question", "signs_now"}, {"has", "weak"}}}};
  Json after = before;
  after["cards"][0]["do"][0]["when"]["has"] = "numb";
  CHECK(told(diff(files_as_json(before), files_as_json(after))) ==
        "pack.json#/cards/emergency/do/step/when: “Option weak” > “Option numb”\n");
}

TEST_CASE("diff: words in another language are compared with those that stand in their place") {
  const Json before = files_as_json(small());
  Json after = before;
  Json words = Json::parse(after["strings/en.json"].get<std::string>());
  words["language"] = "de";
  words["questions"]["age"]["text"] = "Wie alt?";
  after.erase("strings/en.json");
  after["strings/de.json"] = words.dump();
  CHECK(told(diff(before, after)) ==
        "strings/de.json#/language: en > de\nstrings/de.json#/questions/age/text: A question? > Wie alt?\n");
}

TEST_CASE("diff: the shares of the levels, and whether one moved by more than it says") {
  Json milder = small();
  milder["rules"][0]["level"] = "within_24h";
  const Json reply = diff(files_as_json(small()), files_as_json(milder));
  CHECK(reply["levels"]["moved"] == true);
  CHECK(reply["levels"]["rows"][0].dump() ==
        R"({"level":"emergency","old":"24","new":"0","old_share":"54.5","new_share":"0.0"})");
  CHECK(diff(files_as_json(small()), files_as_json(small()))["levels"]["moved"] == false);
}

TEST_CASE("diff: the open pack stays open") {
  test::open_small();
  diff(files_as_json(small()), files_as_json(small()));
  CHECK(call("view", R"({"answers":{}})").root().member("pack")->text() == "small");
}
