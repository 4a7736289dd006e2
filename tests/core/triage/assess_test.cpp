#include "triage/assess.h"

#include <doctest/doctest.h>

#include "support.h"

using namespace heed;
using pack::Level;

namespace {

// Bits of small: signs_now numb 0, weak 1, none 2, not_sure 3; how_long days 4, weeks 5, not_sure 6; age young 7,
// old 8.
struct Case {
  std::string_view label;
  std::uint64_t bits;
  Level level;
  std::vector<std::string_view> reasons;
};

}  // namespace

TEST_CASE("assess: the highest matching rule decides, every matching sign is a reason, highest level first") {
  const pack::Pack pack = test::good_pack("tests/packs/small");
  const std::vector<Case> rows = {
      {"nothing", 0, Level::SelfCare, {}},
      {"none of these", 1u << 2 | 1u << 7, Level::SelfCare, {}},
      {"weeks", 1u << 5, Level::Routine, {"long"}},
      {"not sure for how long counts as long", 1u << 6, Level::Routine, {"long"}},
      {"weak but young", 1u << 1 | 1u << 7, Level::SelfCare, {}},
      {"weak and old", 1u << 1 | 1u << 8, Level::Within24h, {"weak_and_old"}},
      {"doubt", 1u << 3, Level::Within24h, {"doubt"}},
      {"all",
       1u << 0 | 1u << 1 | 1u << 3 | 1u << 5 | 1u << 8,
       Level::Emergency,
       {"numbness", "weak_and_old", "doubt", "long"}},
  };
  for (const Case& row : rows) {
    CAPTURE(row.label);
    const pack::Bits bits{row.bits};
    const triage::Assessment assessment = triage::assess(pack, bits);
    CHECK(assessment.level == row.level);
    CHECK(triage::level_of(pack, bits) == row.level);
    std::vector<std::string_view> reasons;
    for (const triage::Reason& reason : assessment.reasons) {
      reasons.push_back(pack.signs[reason.sign].id);
    }
    CHECK(reasons == row.reasons);
  }
}

TEST_CASE("assess: a reason names the ticks that made it match, and only those") {
  const pack::Pack pack = test::good_pack("tests/packs/small");
  const triage::Assessment assessment = triage::assess(pack, pack::Bits{1u << 1 | 1u << 5 | 1u << 8});
  REQUIRE(assessment.reasons.size() == 2);
  CHECK(assessment.reasons[0].bits == std::vector<std::uint32_t>{1, 8});
  CHECK(assessment.reasons[1].bits == std::vector<std::uint32_t>{5});
}

TEST_CASE("assess: a tick that makes a reason match in two ways is named once; one under a `not` is none") {
  test::Files files = test::pack_files("tests/packs/small");
  const std::string_view plain = R"("has": "numb"
   })";
  for (auto& [name, text] : files) {
    const std::size_t at = name == "pack.json" ? text.find(plain) : std::string::npos;
    if (at != std::string::npos) {
      const std::size_t from = text.rfind('{', at);
      const std::string leaf = text.substr(from, at + plain.size() - from);
      const std::string weak = R"({"not":{"question":"signs_now","has":"weak"}})";
      text.replace(from, leaf.size(), R"({"all":[{"any":[)" + leaf + "," + leaf + "]}," + weak + "]}");
    }
  }
  const pack::ParsedPack read = pack::parse_pack(test::views(files));
  REQUIRE(read.problems.none());
  const triage::Assessment assessment = triage::assess(read.pack, pack::Bits{1u << 0});
  REQUIRE(assessment.reasons.size() == 1);
  CHECK(assessment.reasons[0].bits == std::vector<std::uint32_t>{0});
}

TEST_CASE("assess: the level alone and the whole assessment agree on the shipped pack") {
  const pack::Pack pack = test::good_pack("content/back-pain");
  test::Random random(3);
  std::array<int, pack::kLevelNames.size()> seen{};
  for (int round = 0; round < 20000; ++round) {
    pack::Bits bits(pack.words());
    for (std::uint64_t& word : bits) {
      word = random.next() & random.next() & random.next() & random.next();
    }
    const Level level = triage::level_of(pack, bits);
    REQUIRE(triage::assess(pack, bits).level == level);
    ++seen[static_cast<std::size_t>(level)];
  }
  CHECK(seen[static_cast<std::size_t>(Level::Emergency)] > 0);
  CHECK(seen[static_cast<std::size_t>(Level::Within24h)] > 0);
}
