// What pack.json's rules become, beyond each rule by itself: the lines of a card, the programs of the levels.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support.h"

using namespace heed;
using Json = nlohmann::ordered_json;

namespace {

// The small pack with this put into it.
pack::Pack with(std::string_view pointer, std::string_view value) {
  test::Files files = test::pack_files("tests/packs/small");
  const auto logic =
      std::find_if(files.begin(), files.end(), [](const auto& file) { return file.first == "pack.json"; });
  REQUIRE(logic != files.end());
  Json root = Json::parse(logic->second);
  root[Json::json_pointer(std::string(pointer))] = Json::parse(value);
  logic->second = root.dump();
  pack::ParsedPack read = pack::parse_pack(test::views(files));
  REQUIRE(read.problems.none());
  return std::move(read.pack);
}

constexpr auto kEmergency = static_cast<std::size_t>(pack::Level::Emergency);

}  // namespace

TEST_CASE("logic: a line that two rules of a level name stands once on its card, in the rules' order") {
  const pack::Pack pack = with("/rules/-", R"({"id":"e2","level":"emergency",
    "when":{"all":[{"sign":"doubt"},{"sign":"numbness"},{"not":{"sign":"long"}}]},"sources":["src"]})");
  CHECK(pack.lines[kEmergency] == std::vector<std::uint32_t>{0, 3});
}

TEST_CASE("logic: the rules of every level are one program, those of the lowest too") {
  const pack::Pack pack = with("/rules", R"([
    {"id":"s","level":"self_care","when":{"sign":"long"},"sources":["src"]},
    {"id":"all_signs","level":"self_care","when":{"all":[{"sign":"weak_and_old"},{"sign":"doubt"}]},"sources":["src"]},
    {"id":"r","level":"routine","when":{"all":[]},"sources":["src"]},
    {"id":"e","level":"emergency","when":{"sign":"numbness"},"sources":["src"]}])");
  const pack::Bits nothing{0};
  const pack::Bits numb_for_weeks{1 << 0 | 1 << 5};
  constexpr bool kMatches[][2] = {{false, true}, {true, true}, {false, false}, {false, false}, {false, true}};
  for (std::size_t level = 0; level < pack.matches.size(); ++level) {
    CAPTURE(level);
    CHECK(pack::holds(pack.matches[level], nothing) == kMatches[level][0]);
    CHECK(pack::holds(pack.matches[level], numb_for_weeks) == kMatches[level][1]);
  }
}
