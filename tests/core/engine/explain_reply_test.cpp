// The reply of explain: conditions in words, who is asked a question, and what a tick alone brings.
#include "engine/condition_words.h"
#include "engine/small_pack.h"

using namespace heed;
using test::Json;
using test::small;

namespace {

Json explained(const Json& pack) {
  test::Files files = test::pack_files("tests/packs/small");
  for (auto& [name, text] : files) {
    text = name == "pack.json" ? pack.dump() : text;
  }
  const test::Reply opened = test::call("open", test::open_request(files));
  INFO(opened.text);
  REQUIRE(opened.ok());
  return Json::parse(test::raw_call("explain", "{}"));
}

const Json& thing(const Json& list, const char* id) {
  for (const Json& one : list) {
    if (one["id"] == id) {
      return one;
    }
  }
  FAIL("there is no ", id);
  return list;
}

}  // namespace

TEST_CASE("explain: conditions in words, and all, any, at least and not are told apart") {
  struct Row {
    const char* when;
    std::string_view words;
  };
  constexpr Row kRows[] = {
      {R"({"question":"signs_now","has":"numb"})", "“Numb”"},
      {R"({"question":"signs_now","has":"none"})", "“None of these” (Which of these?)"},
      {R"({"question":"age","is":"old"})", "“Old” (How old?)"},
      {R"({"question":"how_long","from":"weeks"})", "one of (“Weeks”, “Not sure”) (How long?)"},
      {R"({"all":[]})", "always"},
      {R"({"all":[{"question":"signs_now","has":"numb"},{"question":"signs_now","has":"weak"}]})", "“Numb” and “Weak”"},
      {R"({"all":[{"any":[{"question":"signs_now","has":"numb"}]}]})", "“Numb”"},
      {R"({"all":[{"not":{"question":"signs_now","has":"numb"}},{"not":{"question":"signs_now","has":"weak"}}]})",
       "not “Numb” and not “Weak”"},
      {R"({"any":[{"question":"signs_now","has":"numb"},{"question":"signs_now","has":"weak"}]})",
       "one of (“Numb”, “Weak”)"},
      {R"({"at_least":2,"of":[{"question":"signs_now","has":"numb"},{"question":"signs_now","has":"weak"}]})",
       "at least 2 of (“Numb”, “Weak”)"},
      {R"({"not":{"question":"signs_now","has":"numb"}})", "not “Numb”"},
      {R"({"all":[{"not":{"question":"signs_now","has":"numb"}},{"question":"signs_now","has":"weak"}]})",
       "“Weak” but not “Numb”"},
      {R"({"all":[{"question":"age","is":"old"},{"any":[{"question":"signs_now","has":"numb"},
         {"all":[{"question":"signs_now","has":"weak"},{"question":"how_long","is":"days"}]}]}]})",
       "“Old” (How old?) and one of (“Numb”, (“Weak” and “Days” (How long?)))"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.when);
    Json pack = small();
    pack["signs"][3]["when"] = Json::parse(row.when);
    const Json reply = explained(pack);
    CHECK(reply["signs"][3]["when"]["words"] == row.words);
    // A rule is told by what its sign says, and its tree by the sign's name.
    CHECK(thing(reply["rules"], "u1")["when"]["words"].get<std::string>().find(
              row.words == "always" ? "one of" : std::string(row.words)) != std::string::npos);
  }
}

TEST_CASE("explain: a tick brings a level alone only with what must come first, and that is named") {
  Json pack = small();
  pack["questions"][2]["ask_if"] = {{"question", "signs_now"}, {"has", "weak"}};
  pack["rules"][2]["when"] = {{"any", {{{"sign", "long"}}, {{"question", "age"}, {"is", "old"}}}}};
  const Json reply = explained(pack);
  const Json& signs_now = thing(reply["questions"], "signs_now");
  CHECK(signs_now["first"].empty());
  CHECK(thing(signs_now["options"], "numb")["levels"].dump() ==
        R"([{"level":"emergency","alone":true,"rules":["e1"]}])");
  CHECK(thing(signs_now["options"], "weak")["levels"].dump() ==
        R"([{"level":"within_24h","alone":false,"rules":["u1"]}])");
  const Json& age = thing(reply["questions"], "age");
  CHECK(age["asked"]["words"] == "“Weak”");
  CHECK(age["first"].dump() == R"([{"question":"signs_now","option":"weak","words":"“Weak”"}])");
  // "Old" needs "weak" before it is asked; with that it brings both levels.
  CHECK(thing(age["options"], "old")["levels"].dump() ==
        R"([{"level":"within_24h","alone":true,"rules":["u1"]},{"level":"routine","alone":true,"rules":["r1"]}])");
  pack["questions"][2]["ask_if"] = {
      {"all", {{{"question", "signs_now"}, {"has", "none"}}, {{"question", "signs_now"}, {"has", "numb"}}}}};
  const Json nobody = explained(pack);
  CHECK(thing(nobody["questions"], "age")["first"].is_null());
}

TEST_CASE("explain: conditions are whole, where a sentence has the line of a long sign; but not without bound") {
  Json pack = small();
  const Json numb = {{"question", "signs_now"}, {"has", "numb"}};
  pack["signs"][0]["when"] = {{"any", std::vector<Json>(100, numb)}};
  pack["signs"][1]["when"] = {{"any", std::vector<Json>(100, {{"sign", "numbness"}})}};
  const Json reply = explained(pack);
  const auto words = [&](std::size_t sign) { return reply["signs"][sign]["when"]["words"].get<std::string>(); };
  CHECK(reply["rules"][0]["when"]["words"] == words(0));
  CHECK(words(1).size() > 100 * words(0).size());
  const std::string line = "“" + reply["signs"][1]["line"].get<std::string>() + "”";
  CHECK(reply["rules"][2]["when"]["words"] == line);

  const pack::Pack read = test::read(test::small_files(pack)).pack;
  CHECK(engine::ConditionWords(read).words(read.rules[0].when) == "“" + read.signs[0].line + "”");
}

TEST_CASE("explain: what a demand and a rule name, when a step is shown, what never lowers") {
  Json pack = small();
  const Json weak = {{"question", "signs_now"}, {"has", "weak"}};
  const Json old = {{"question", "age"}, {"is", "old"}};
  pack["always"] = {{{"id", "weak_young"},
                     {"words", "w"},
                     {"at_least", "routine"},
                     {"sources", {"src"}},
                     {"when", {{"all", {weak, {{"not", old}}}}}}}};
  pack["never_lowers"] = Json::array({old});
  Json& step = pack["cards"][0]["do"][0];
  step = {{"id", step.is_string() ? step : step["id"]}, {"when", weak}};
  const Json reply = explained(pack);
  CHECK(reply["demands"][0]["options"].dump() == R"(["signs_now.weak"])");
  CHECK(thing(reply["rules"], "u1")["options"].size() > 0);
  CHECK(reply["never_lowers"][0]["words"] == "“Old” (How old?)");
  CHECK(reply["cards"][0]["do"][0]["when"]["words"] == "“Weak”");
  CHECK(reply["cards"][0]["when"]["words"] == "always");
}
