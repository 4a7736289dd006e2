// Where prove and diff stop: a law that cannot be accepted, a tick that nothing hears, a pack too wide to be counted.
#include <algorithm>

#include "engine/small_pack.h"
#include "proof/property.h"

using namespace heed;
using test::call;
using test::Json;
using test::open;
using test::Reply;
using test::small;
using test::small_files;

namespace {

std::string diff_request(const test::Files& old_files, const test::Files& new_files) {
  const std::string first = test::open_request(old_files);
  const std::string second = test::open_request(new_files);
  return R"({"old")" + first.substr(8, first.size() - 9) + R"(,"new")" + second.substr(8);
}

}  // namespace

TEST_CASE("accepted: a law cannot be, and a tick that nothing hears needs its reason in `unheard`") {
  Json pack = small();
  for (std::string_view law : pack::kLaws) {
    CHECK(!proof::row(*proof::find_property(law)).acceptable);
    pack["accepted"] = {{{"finding", std::string(law) + "/x"}, {"reason", "So."}}};
    const Reply reply = call("open", test::open_request(small_files(pack)));
    REQUIRE(!reply.ok());
    CHECK(reply.at().starts_with("pack.json#/accepted/0/finding"));
  }
  const auto is_law = [](const proof::PropertyRow& row) { return !row.acceptable; };
  CHECK(std::count_if(proof::properties().begin(), proof::properties().end(), is_law) == pack::kLaws.size());
  pack["accepted"] = Json::array();
  pack["unheard"] = {{{"option", "age.young"}, {"reason", "Nothing follows from it."}}};
  open(pack);
  const Json reply = Json::parse(test::raw_call("prove", "{}"));
  for (const Json& finding : reply["findings"]) {
    CHECK((finding["id"] != "heard_tick/age.young" || finding["accepted"] == "Nothing follows from it."));
  }
  CHECK(reply["unused_acceptances"].empty());
  pack["unheard"][0]["option"] = "age.ancient";
  CHECK(call("open", test::open_request(small_files(pack))).code() == "unknown_id");
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
  pack["sections"] =
      Json::array({{{"id", "intended_use"}, {"kind", "text"}}, {{"id", "not_reviewed"}, {"kind", "text"}}});
  pack["never_lowers"] = pack["never"] = Json::array();
  pack["always"][0]["when"] = {{"sign", "alike"}};
  pack["most_questions"] = 2 * kPairs;
  open(pack);
  const Reply whole = call("prove", "{}");
  CHECK(whole.root().member("answer_sets")->is(json::Kind::Null));
  CHECK(whole.root().member("levels")->is(json::Kind::Null));
  CHECK(whole.list("demands")[0].member("count")->text().empty());
  Json milder = pack;
  milder["rules"][0]["level"] = "routine";
  milder["always"] = Json::array();
  const Reply changed = call("diff", diff_request(small_files(pack), small_files(milder)));
  CHECK(changed.root().member("decided")->boolean());
  REQUIRE(changed.list("changes").size() == 1);
  const json::Ref change = changed.list("changes")[0];
  CHECK(change.member("count")->text().empty());
  CHECK(changed.root().member("levels")->is(json::Kind::Null));
  test::check_replays(*change.member("old"));
  Json narrow = pack;
  narrow["signs"][0]["when"] = equal[0];
  const Reply widened = call("diff", diff_request(small_files(narrow), small_files(pack)));
  CHECK(widened.root().member("levels")->is(json::Kind::Null));
}

TEST_CASE("diff: where a search runs into its bound, the new version does not hold") {
  Json pack = small();
  pack["questions"] = Json::array();
  constexpr int kOptions = 10;
  Json options = Json::array();
  for (int k = 0; k < kOptions; ++k) {
    options.push_back({{"id", "o" + std::to_string(k)}});
  }
  Json apart = Json::array();  // no two of eleven questions have the same answer of ten: nobody, and long to search
  for (int i = 0; i <= kOptions; ++i) {
    pack["questions"].push_back({{"id", "q" + std::to_string(i)}, {"kind", "one"}, {"options", options}});
    for (int other = 0; other < i; ++other) {
      for (const Json& option : options) {
        const Json one{{"question", "q" + std::to_string(i)}, {"is", option["id"]}};
        const Json same{{"question", "q" + std::to_string(other)}, {"is", option["id"]}};
        apart.push_back({{"not", {{"all", {one, same}}}}});
      }
    }
  }
  pack["signs"] = Json::array({{{"id", "apart"}, {"when", {{"all", apart}}}, {"sources", {"src"}}}});
  pack["rules"][0]["when"] = {{"sign", "apart"}};
  pack["rules"].erase(1);
  pack["rules"].erase(1);
  pack["sections"] =
      Json::array({{{"id", "intended_use"}, {"kind", "text"}}, {{"id", "not_reviewed"}, {"kind", "text"}}});
  pack["never_lowers"] = pack["always"] = pack["never"] = Json::array();
  pack["most_questions"] = kOptions + 1;
  Json stricter = pack;
  pack["rules"][0]["level"] = "routine";
  stricter["version"] = 2;
  const Reply changed = call("diff", diff_request(small_files(pack), small_files(stricter)));
  CHECK(changed.list("changes").empty());
  CHECK(changed.list("removals").empty());
  CHECK(!changed.root().member("version")->member("must_rise")->boolean());
  CHECK(!changed.root().member("decided")->boolean());
  CHECK(!changed.root().member("holds")->boolean());
}
