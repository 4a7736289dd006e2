// The replies of leaflet and view for the small pack, whole: every key and every value, in their order.
// In: replies/*.json. Out: equal or not; a reply that differs is printed, to be read and, if it is right, to be written
// there.
#include <nlohmann/json.hpp>
#include <set>

#include "engine/reply.h"

using namespace heed;

namespace {

struct Case {
  std::string_view file, op, request;
};

constexpr Case kCases[] = {
    {"leaflet", "leaflet", R"({"region":"GB"})"},
    {"view_first", "view", R"({"answers":{}})"},
    {"view_interrupt", "view", R"({"answers":{"signs_now":["numb","not_sure"],"age":["old"]},"region":"GB"})"},
    {"view_result", "view", R"({"answers":{"signs_now":["weak"],"how_long":["weeks"],"age":["old"]},"region":"GB"})"},
    {"view_unused", "view", R"({"answers":{"signs_now":["none"],"how_long":["weeks"],"age":["old"]}})"},
};

// Values of a key wherever it stands, in their order; not the empty ones.
void values(const nlohmann::ordered_json& tree, const std::string& key, std::vector<std::string>& found) {
  for (const auto& [name, child] : tree.items()) {
    if (tree.is_object() && name == key && !child.get<std::string>().empty()) {
      found.push_back(child.get<std::string>());
    } else if (child.is_structured()) {
      values(child, key, found);
    }
  }
}

}  // namespace

TEST_CASE("replies: leaflet and view of the small pack, to the letter") {
  test::open_small();
  for (const Case& row : kCases) {
    CAPTURE(row.file);
    const std::string reply = nlohmann::ordered_json::parse(test::call(row.op, row.request).text).dump(1) + "\n";
    const std::string expected = test::read_file("tests/core/engine/replies/" + std::string(row.file) + ".json");
    CHECK_MESSAGE(reply == expected, reply);
  }
}

TEST_CASE("replies: every verdict on a claim of the article is told as the pack has it") {
  const test::Files files = test::pack_files("content/back-pain");
  REQUIRE(test::call("open", test::open_request(files)).ok());
  std::vector<std::string> told;
  std::vector<std::string> written;
  values(nlohmann::ordered_json::parse(test::call("leaflet", "{}").text), "verdict", told);
  values(nlohmann::ordered_json::parse(test::read_file("content/back-pain/pack.json")), "verdict", written);
  CHECK(told == written);
  CHECK(std::set<std::string>(told.begin(), told.end()).size() == 4);
}
