// The prover against the auditor, on packs small enough to look at every answer set.
#include "proof/prove.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <set>

#include "brute.h"
#include "findings.h"
#include "packs.h"
#include "proof/property.h"

using namespace heed;
using proof::Finding;
using proof::Property;
using proof::Reason;
using test::Brute;
using test::Instance;
using test::Set;

namespace {

constexpr int kPacks = 400;

struct Seen {
  std::uint64_t packs = 0, cases = 0, faults = 0, findings = 0, joined = 0, pairs = 0, sets = 0;
};

std::set<std::string> failing(const Brute& brute) {
  std::set<std::string> failing;
  for (const auto& [id, nobody] : brute.nobody) {
    // A rule that never matches is reported once, not again as one that never decides.
    const std::string rule = id.starts_with("deciding_rule/") ? "reachable_rule" + id.substr(id.find('/')) : id;
    if (nobody && (rule == id || !brute.nobody.at(rule))) {
      failing.insert(id);
    }
  }
  for (const auto& [id, each] : brute.instances) {
    bool fails = false;
    each([&](const Instance&) { fails = true; });
    if (fails) {
      failing.insert(id);
    }
  }
  return failing;
}

bool warns(const std::string& id);

// The verdicts of all cases are those of the auditor.
void check_verdicts(const proof::Proof& proof, const Brute& brute, Seen& seen) {
  std::multiset<std::string> reported;
  for (const Finding& finding : proof.findings) {
    reported.insert(finding.id);
    reported.insert(finding.also.begin(), finding.also.end());
    seen.joined += finding.also.size();
  }
  const std::set<std::string> expected = failing(brute);
  CHECK(std::vector<std::string>(reported.begin(), reported.end()) ==
        std::vector<std::string>(expected.begin(), expected.end()));
  CHECK(proof.properties.size() == proof::properties().size());
  std::size_t cases = 0;
  for (const proof::Checked& checked : proof.properties) {
    const std::string prefix = std::string(proof::row(checked.property).name) + "/";
    CAPTURE(prefix);
    const auto mine = [&](const auto& entry) { return entry.first.starts_with(prefix); };
    const auto size = std::count_if(brute.nobody.begin(), brute.nobody.end(), mine) +
                      std::count_if(brute.instances.begin(), brute.instances.end(), mine);
    CHECK(checked.cases == size);
    const auto fails =
        std::count_if(expected.begin(), expected.end(), [&](const std::string& id) { return id.starts_with(prefix); });
    const auto warnings = std::count_if(expected.begin(), expected.end(),
                                        [&](const std::string& id) { return id.starts_with(prefix) && warns(id); });
    CHECK(checked.failed == fails - warnings);
    CHECK(checked.undecided == 0);
    cases += checked.cases;
  }
  CHECK(cases == brute.nobody.size() + brute.instances.size());
  seen.cases += cases;
  seen.faults += expected.size();
}

// The rules named cover the one that never decides, and none of them could be spared.
void check_cover(const pack::Pack& pack, const Finding& finding, const Brute& brute) {
  const std::string name = finding.id.substr(finding.id.find('/') + 1);
  const pack::Rule& rule =
      *std::find_if(pack.rules.begin(), pack.rules.end(), [&](const auto& one) { return one.id == name; });
  const auto covered = [&](std::uint32_t spared) {
    return std::all_of(brute.sets().begin(), brute.sets().end(), [&](Set set) {
      const auto matches = [&](std::uint32_t other) {
        return other != spared && brute.holds(pack.rules[other].when, set);
      };
      return !brute.holds(rule.when, set) || std::any_of(finding.rules.begin(), finding.rules.end(), matches);
    });
  };
  CHECK(covered(~0u));
  CHECK(std::is_sorted(finding.rules.begin(), finding.rules.end()));
  for (std::uint32_t other : finding.rules) {
    CHECK(pack.rules[other].level >= rule.level);
    CHECK(!covered(other));
  }
}

void check_rules(const pack::Pack& pack, const Finding& finding, const Brute& brute, const Instance& shown) {
  std::vector<std::uint32_t> lost;
  for (std::uint32_t i = 0; finding.second && i < pack.rules.size(); ++i) {
    if (pack.rules[i].level > finding.second->level && brute.holds(pack.rules[i].when, shown.first) &&
        !brute.holds(pack.rules[i].when, shown.second)) {
      lost.push_back(i);
    }
  }
  CHECK(finding.rules == lost);
}

// `smaller` shows the same with one tick of `shown` taken away, on both sides where both have it.
bool spares_a_tick(const Brute& brute, const Instance& smaller, const Instance& shown) {
  const Set first = brute.ticks_of(shown.first);
  const Set second = brute.ticks_of(shown.second);
  const Set gone = (first | second) & ~(brute.ticks_of(smaller.first) | brute.ticks_of(smaller.second));
  return std::has_single_bit(gone) && brute.ticks_of(smaller.first) == (first & ~gone) &&
         brute.ticks_of(smaller.second) == (second & ~gone);
}

Reason reason_of(const Finding& finding) {
  switch (finding.property) {
    case Property::DecidingRule:
      return Reason::NeverDecides;
    case Property::NotSureHasEffect:
      return Reason::CountsAsNo;
    case Property::TickHasEffect:
      return Reason::NoEffect;
    case Property::DemandSpeaks:
      return Reason::Silent;
    case Property::RuleDemanded:
      return finding.subject.rule ? Reason::NotDemanded : Reason::NoDemands;
    default:
      return finding.property == Property::ReachableCard && finding.also.size() > 1 ? Reason::OneLevel
                                                                                    : Reason::Unreachable;
  }
}

bool warns(const std::string& id) {
  return id.starts_with("deciding_rule/") || (id.starts_with("demanded_rule/") && id != "demanded_rule/pack");
}

bool only_warns(const Finding& finding) {
  return warns(finding.id) && std::all_of(finding.also.begin(), finding.also.end(), warns);
}

void check_finding(const pack::Pack& pack, const Finding& finding, const Brute& brute, bool counted, Seen& seen) {
  CAPTURE(finding.id);
  ++seen.findings;
  CHECK(finding.at == test::place_of(finding));
  if (brute.nobody.contains(finding.id)) {
    CHECK(finding.reason == reason_of(finding));
    CHECK(finding.warning == only_warns(finding));
    const auto breaks_demand = [](const std::string& id) { return id.starts_with("always/"); };
    CHECK(finding.first.has_value() == std::any_of(finding.also.begin(), finding.also.end(), breaks_demand));
    if (finding.property == Property::DecidingRule) {
      check_cover(pack, finding, brute);
    }
    return;
  }
  REQUIRE(finding.first);
  const Instance shown{brute.set_of(finding.first->answers), finding.second ? brute.set_of(finding.second->answers) : 0,
                       0};
  CHECK(finding.first->level == brute.level(shown.first));
  if (finding.second) {
    CHECK(finding.second->level == brute.level(shown.second));
    CHECK(finding.first->level > finding.second->level);
    ++seen.pairs;
  }
  check_rules(pack, finding, brute, shown);
  std::uint64_t count = 0;
  std::uint32_t fewest = ~0u;
  std::uint32_t ticks = ~0u;
  bool spared = false;
  brute.instances.at(finding.id)([&](const Instance& one) {
    ++count;
    fewest = std::min(fewest, one.ticks);
    if (one.first == shown.first && one.second == shown.second) {
      ticks = std::min(ticks, one.ticks);
    }
    spared = spared || spares_a_tick(brute, one, shown);
  });
  CHECK(ticks != ~0u);  // the answers shown are an instance of this case
  CHECK(!spared);
  if (counted) {
    REQUIRE(finding.count);
    CHECK(finding.count->decimal() == std::to_string(count));
    CHECK(ticks == fewest);
  } else {
    CHECK(!finding.count);
  }
}

void check_counts(const pack::Pack& pack, const Brute& brute) {
  std::vector<std::uint64_t> by_level(pack::kLevelNames.size(), 0);
  for (Set set : brute.sets()) {
    ++by_level[static_cast<std::size_t>(brute.level(set))];
  }
  const auto counts = proof::count(pack, {});
  REQUIRE(counts);
  CHECK(counts->all.decimal() == std::to_string(brute.sets().size()));
  REQUIRE(counts->by_level.size() == by_level.size());
  for (std::size_t level = 0; level < by_level.size(); ++level) {
    CHECK(counts->by_level[level].decimal() == std::to_string(by_level[level]));
  }
}

Seen compare_all(const proof::Bounds& bounds, std::uint64_t first_seed, int packs) {
  Seen seen;
  for (int i = 0; i < packs; ++i) {
    const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(i);
    CAPTURE(seed);
    const pack::Pack pack = test::made_random(seed);
    const Brute brute(pack);
    const proof::Proof proof = proof::prove(pack, {}, bounds);
    const bool counted = bounds.most_nodes > 1;
    check_verdicts(proof, brute, seen);
    test::check_causes(pack, proof);
    for (const Finding& finding : proof.findings) {
      check_finding(pack, finding, brute, counted, seen);
    }
    if (counted) {
      check_counts(pack, brute);
    }
    ++seen.packs;
    seen.sets += brute.sets().size();
  }
  MESSAGE(seen.packs, " packs, ", seen.sets, " answer sets, ", seen.cases, " cases, ", seen.faults,
          " of them failing, ", seen.findings, " findings (", seen.pairs, " pairs), ", seen.joined, " joined");
  return seen;
}

}  // namespace

TEST_CASE("prove: verdicts, counts and fewest ticks are those of brute force") {
  const Seen seen = compare_all({}, 1, kPacks);
  CHECK(seen.joined > 1000);
  CHECK(seen.findings > 2000);
  CHECK(seen.pairs > 400);
  CHECK(seen.cases > 3 * seen.faults);  // most hold, or the packs say little
}

TEST_CASE("prove: where no diagram fits, no tick of a finding could be spared") {
  proof::Bounds bounds;
  bounds.most_nodes = 1;
  const Seen seen = compare_all(bounds, 10'001, kPacks);
  CHECK(seen.pairs > 400);
}

// A pack is proved with few conflicts to spend, in each query or in all together: what is left open says so, and
// nothing is wrong.
void check_spent(const proof::Bounds& bounds) {
  std::size_t decided = 0;
  std::size_t open = 0;
  for (std::uint64_t seed = 20'001; seed < 20'101; ++seed) {
    CAPTURE(seed);
    const pack::Pack pack = test::made_random(seed);
    const std::set<std::string> expected = failing(Brute(pack));
    const proof::Proof proof = proof::prove(pack, {}, bounds);
    for (const proof::Checked& checked : proof.properties) {
      CAPTURE(proof::row(checked.property).name);
      CHECK(checked.undecided == std::count_if(proof.findings.begin(), proof.findings.end(), [&](const Finding& one) {
              return one.property == checked.property && one.reason == Reason::NotDecided;
            }));
    }
    for (const Finding& finding : proof.findings) {
      CAPTURE(finding.id);
      if (finding.reason == Reason::NotDecided) {
        ++open;
        CHECK(!finding.first);
        CHECK(proof::kReasonNames[static_cast<std::size_t>(finding.reason)] == "not_decided");
      } else if (finding.property != Property::DecidingRule) {  // depends on which rules are known to match never
        ++decided;
        CHECK(expected.contains(finding.id));
      }
    }
  }
  MESSAGE(decided, " findings decided, ", open, " not");
  CHECK(decided > 100);
  CHECK(open > 0);
}

TEST_CASE("prove: without conflicts to spend it says that it does not know, and is never wrong") {
  proof::Bounds of_a_query;
  of_a_query.query_conflicts = 0;
  check_spent(of_a_query);
  proof::Bounds of_all;
  of_all.all_conflicts = 3;
  check_spent(of_all);
}
