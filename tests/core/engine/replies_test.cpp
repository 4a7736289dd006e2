// The replies of leaflet and view for the small pack, whole: every key and every value, in their order.
// In: replies/*.json. Out: equal or not; a reply that differs is printed, to be read and, if it is right, to be written
// there.
#include <nlohmann/json.hpp>

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
