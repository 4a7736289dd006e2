// What a view and a summary say besides the question: who published the advice, the number to call, that nothing was
// ticked.
#include <doctest/doctest.h>

#include "made.h"
#include "report/summary.h"
#include "report/view.h"
#include "report/words.h"
#include "support.h"

using namespace heed;
using pack::Level;

namespace {

using Places = std::vector<std::uint32_t>;

// One question of three options; signs 0 and 1 bring an emergency, 2 a routine visit.
pack::Pack made() {
  pack::Pack pack;
  test::add_question(pack, 4, {});
  for (std::uint32_t i = 0; i < 3; ++i) {
    test::add_sign(pack, test::bit(i));
    test::add_rule(pack, i < 2 ? Level::Emergency : Level::Routine, i);
  }
  test::add_cards(pack);
  pack.signs[0].sources = {3, 0};
  pack.signs[1].sources = {2, 3};
  pack.signs[2].sources = {4};
  pack.rules[0].sources = {7, 0};
  pack.rules[2].sources = {8};
  pack.cards[static_cast<std::size_t>(Level::Emergency)].sources = {0, 1};
  pack.cards[static_cast<std::size_t>(Level::Routine)].sources = {5};
  pack.cards[static_cast<std::size_t>(Level::SelfCare)].sources = {6};
  return pack;
}

report::Advice advice(const Places& chosen) { return report::view(made(), {{chosen}}, report::kNoRegion).advice; }

}  // namespace

TEST_CASE(
    "published by: the card's sources, then those of the signs at its level and of their rules, each once, none of a "
    "lower level") {
  CHECK(advice({0, 1, 2}).published_by == Places{0, 1, 3, 7, 2});
  CHECK(advice({2}).published_by == Places{5, 4, 8});
  CHECK(advice({3}).published_by == Places{6});
  CHECK(advice({3}).level == Level::SelfCare);
}

TEST_CASE("fill: the first emergency number of the region, or the pack's words") {
  pack::Pack pack;
  pack.emergency_words = "your local number";
  pack.regions.resize(2);
  pack.regions[0].emergency = {{"000", ""}};
  pack.regions[1].emergency = {{"112", ""}, {"110", ""}};
  CHECK(report::fill(pack, 1, "Call {emergency_number}, {emergency_number}.") == "Call 112, 112.");
  CHECK(report::fill(pack, report::kNoRegion, "Call {emergency_number}.") == "Call your local number.");
}

TEST_CASE("summary: says so where no sign was ticked") {
  const pack::Pack pack = test::good_pack("tests/packs/small");
  const report::View view = report::view(pack, {{{2}, {}, {0}}}, report::kNoRegion);
  REQUIRE(view.result());
  const std::string text = report::summary(pack, view, report::kNoRegion);
  CHECK(text.find("\n" + pack.summary.no_signs + "\n") != std::string::npos);
  CHECK(text.find("\n" + pack.summary.signs + "\n") == std::string::npos);
}
