// The prover's own guards: what it replays before it reports, against brute force; and that it stops where a finding
// would not replay, so that a wrong prover says nothing.
#include <doctest/doctest.h>

#include <set>

#include "base/check.h"
#include "brute.h"
#include "packs.h"
#include "proof/property.h"
#include "proof/witness.h"
#include "traps.h"

using namespace heed;
using test::Brute;
using test::Set;

namespace {

pack::Pack made(std::uint64_t seed) {
  test::Random random(seed);
  pack::ParsedPack read = test::read(test::with_words(test::random_pack(random)));
  REQUIRE(read.problems.none());
  return std::move(read.pack);
}

// Calls visit for each case of the property.
void each(const pack::Pack& pack, std::string_view property,
          const std::function<void(proof::Space&, const proof::Case&)>& visit) {
  proof::Space space(pack);
  proof::each_case(space, *proof::find_property(property), [&](const proof::Case& one) { visit(space, one); });
}

}  // namespace

TEST_CASE("replay: what a single side must show is what brute force finds, for every answer set") {
  std::uint64_t shown = 0;
  std::uint64_t not_shown = 0;
  for (std::uint64_t seed = 70'001; seed < 70'061; ++seed) {
    const pack::Pack pack = made(seed);
    const Brute brute(pack);
    for (std::string_view property : {"sufficient", "longest_way", "always", "never"}) {
      each(pack, property, [&](proof::Space&, const proof::Case& one) {
        CAPTURE(seed);
        CAPTURE(one.id);
        std::set<Set> faulty;
        brute.instances.at(one.id)([&](const test::Instance& instance) { faulty.insert(instance.first); });
        bool same = true;
        for (Set set : brute.sets()) {
          const pack::Bits bits{set};
          same = same && one.fault(bits, brute.level(set)) == faulty.contains(set);
          ++(faulty.contains(set) ? shown : not_shown);
        }
        CHECK(same);
      });
    }
  }
  CHECK(shown > 100);
  CHECK(not_shown > 100);
}

TEST_CASE("replay: answers that do not show the fault stop the prover, whatever the property") {
  const pack::Pack pack = test::good_pack("tests/packs/small");  // whose properties hold
  const proof::Answer mildest;                                   // nothing ticked
  proof::Bounds bounds;
  for (std::string_view property : {"always", "never", "monotone", "ordered", "safe_doubt", "longest_way"}) {
    CAPTURE(property);
    each(pack, property, [&](proof::Space& space, const proof::Case& one) {
      CHECK(test::traps([&] { proof::witness(space, one, mildest); }));
      CHECK(test::traps([&] { proof::mildest(space, one, mildest, bounds); }));
    });
  }
}

TEST_CASE("properties: each is found by its name, and no other name is one") {
  for (const proof::PropertyRow& row : proof::properties()) {
    CHECK(proof::find_property(row.name) == row.property);
    CHECK(!row.holds.empty());
  }
  CHECK(!proof::find_property("monotonous"));
  CHECK(!proof::find_property(""));
}

TEST_CASE("prove: one case that fails decides, and one that is not decided is never taken to hold") {
  CHECK(proof::verdict_of({proof::Property::Monotone, 3, 0, 0}) == "holds");
  CHECK(proof::verdict_of({proof::Property::Monotone, 3, 0, 1}) == "not_decided");
  CHECK(proof::verdict_of({proof::Property::Monotone, 3, 1, 1}) == "fails");
  CHECK(proof::verdict_of({proof::Property::Monotone, 3, 1, 0}) == "fails");
}

TEST_CASE("count: with room for so many nodes it is exact or nothing, and with one more it stays exact") {
  const pack::Pack pack = test::good_pack("tests/packs/small");
  bool exact = false;
  for (std::uint32_t nodes = 1; nodes < 200; ++nodes) {
    CAPTURE(nodes);
    proof::Bounds bounds;
    bounds.most_nodes = nodes;
    const auto counts = proof::count(pack, bounds);
    CHECK((counts.has_value() || !exact));
    exact = counts.has_value();
    if (counts) {
      CHECK(counts->all.decimal() == "44");
      CHECK(counts->by_level.size() == 5);
      CHECK(counts->by_level[4].decimal() == "24");
      CHECK(counts->by_level[0].decimal() == "3");
    }
  }
  CHECK(exact);
}
