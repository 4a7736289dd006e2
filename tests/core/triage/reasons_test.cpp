// Reasons of packs made by hand: shapes of conditions and orders of rules that the packs in files do not have.
#include <doctest/doctest.h>

#include "made.h"
#include "triage/assess.h"

using namespace heed;
using pack::Condition;
using pack::ConditionKind;
using pack::Level;
using test::bit;
using test::group;
using test::sign;

namespace {

using Rules = std::vector<std::pair<Level, std::uint32_t>>;

pack::Pack made(const std::vector<Condition>& signs, const Rules& rules) {
  pack::Pack pack;
  pack.bit_count = 8;
  for (const Condition& when : signs) {
    test::add_sign(pack, when);
  }
  for (const auto& [level, named] : rules) {
    test::add_rule(pack, level, named);
  }
  return pack;
}

using Places = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("reasons: the ticks of a sign that another names, where it matched, and not where it did not") {
  const Condition both = group(ConditionKind::All, {bit(1), bit(2)});
  const pack::Pack pack = made({both, group(ConditionKind::Any, {sign(0), bit(3)})}, {{Level::Routine, 1}});
  const triage::Assessment named = triage::assess(pack, pack::Bits{0b1110});
  REQUIRE(named.reasons.size() == 1);
  CHECK(named.reasons[0].bits == Places{1, 2, 3});
  const triage::Assessment half = triage::assess(pack, pack::Bits{0b1010});
  REQUIRE(half.reasons.size() == 1);
  CHECK(half.reasons[0].bits == Places{3});
}

TEST_CASE("reasons: a tick under a `not` is none, even where the `not` holds beside it") {
  const Condition not_both = group(ConditionKind::Not, {group(ConditionKind::All, {bit(4), bit(5)})});
  const pack::Pack pack = made({group(ConditionKind::All, {bit(0), not_both})}, {{Level::Routine, 0}});
  const triage::Assessment assessment = triage::assess(pack, pack::Bits{0b01'0001});
  REQUIRE(assessment.reasons.size() == 1);
  CHECK(assessment.reasons[0].bits == Places{0});
}

TEST_CASE("reasons: the most urgent first, whatever the order of the rules, down to self care") {
  const pack::Pack pack = made({bit(0), bit(1), bit(2)},
                               {{Level::SelfCare, 0}, {Level::Routine, 1}, {Level::Emergency, 2}, {Level::Routine, 2}});
  const triage::Assessment assessment = triage::assess(pack, pack::Bits{0b111});
  CHECK(assessment.rules == Places{0, 1, 2, 3});
  REQUIRE(assessment.reasons.size() == 3);
  const std::array<Level, 3> levels = {Level::Emergency, Level::Routine, Level::SelfCare};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    CHECK(assessment.reasons[i].level == levels[i]);
    CHECK(assessment.reasons[i].sign == 2 - i);
  }
}
