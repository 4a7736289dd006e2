// compare, behind `heed diff`, against plain enumeration: every way of answering the old pack, and all that its reader
// may answer when the new one is put to them.
#include "proof/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "brute.h"
#include "edits.h"
#include "findings.h"
#include "packs.h"

using namespace heed;
using pack::Level;
using pack::Pack;
using test::Brute;
using test::Json;
using test::Set;

namespace {

constexpr int kPairs = 150;  // of each kind

// What is known of one kind of change after all pairs of old and new answers were looked at.
struct Expected {
  std::set<Set> old_sets;
  std::set<std::pair<Set, Set>> pairs;
  int fewest = 99;  // ticks of both versions

  void add(const Brute& old_brute, const Brute& new_brute, Set before, Set after) {
    old_sets.insert(before);
    pairs.emplace(before, after);
    fewest = std::min(fewest, std::popcount(old_brute.ticks_of(before)) + std::popcount(new_brute.ticks_of(after)));
  }
};

// Both versions, by enumeration.
class Enumerated {
 public:
  Enumerated(const Pack& old_pack, const Pack& new_pack)
      : old_(old_pack), new_(new_pack), old_brute(old_pack), new_brute(new_pack) {
    for (Set before : old_brute.sets()) {
      give(before, 0, 0);
    }
  }

  std::map<std::pair<Level, Level>, Expected> changes;
  std::map<std::string, Expected> hidden;  // by question

  // The old options that the new pack still has, as its own.
  Set kept(Set before) const {
    Set result = 0;
    for (const pack::Question& question : new_.questions) {
      for (std::uint32_t k = 0; k < question.options.size(); ++k) {
        for (const pack::Question& other : old_.questions) {
          for (std::uint32_t n = 0; n < other.options.size(); ++n) {
            const bool same = question.id == other.id && question.options[k].id == other.options[n].id;
            result |= same && (before >> (other.first_bit + n) & 1) != 0 ? Set{1} << (question.first_bit + k) : 0;
          }
        }
      }
    }
    return result;
  }

 private:
  // The old answer where the new question takes what is left of it, else any.
  void give(Set before, std::uint32_t question, Set after) {
    if (question == new_.questions.size()) {
      look(before, after);
      return;
    }
    if (!new_brute.asked(question, after)) {
      give(before, question + 1, after);
      return;
    }
    const std::vector<Set> legal = new_brute.legal(question);
    const Set same = kept(before) & new_brute.mask(question);
    for (Set answer : legal) {
      if (answer == same || std::find(legal.begin(), legal.end(), same) == legal.end()) {
        give(before, question + 1, after | answer);
      }
    }
  }
  void look(Set before, Set after) {
    const Level old_level = old_brute.level(before);
    const Level new_level = new_brute.level(after);
    if (old_level != new_level) {
      changes[{old_level, new_level}].add(old_brute, new_brute, before, after);
    }
    for (std::uint32_t i = 0; i < old_.questions.size(); ++i) {
      const auto match = pack::find(new_.questions, old_.questions[i].id);
      if (match && old_brute.asked(i, before) && !new_brute.asked(*match, after)) {
        hidden[old_.questions[i].id].add(old_brute, new_brute, before, after);
      }
    }
  }

  const Pack& old_;
  const Pack& new_;

 public:
  const Brute old_brute;
  const Brute new_brute;
};

// Falls before rises, the largest first, then from the higher level.
bool comes_first(const proof::LevelChange& one, const proof::LevelChange& other) {
  const auto rank = [](const proof::LevelChange& change) {
    const int before = static_cast<int>(change.mildest.before.level);
    const int after = static_cast<int>(change.mildest.after.level);
    return std::tuple(after > before, -std::abs(after - before), -std::max(before, after));
  };
  return rank(one) < rank(other);
}

struct Seen {
  std::uint64_t changes = 0, hidden = 0, weakened = 0, undecided = 0;
};

void check_case(const Expected& expected, const Enumerated& all, const proof::BeforeAfter& mildest,
                const std::optional<base::Natural>& count, bool counted) {
  const Set before = all.old_brute.set_of(mildest.before.answers);
  const Set after = all.new_brute.set_of(mildest.after.answers);
  CHECK(expected.pairs.contains({before, after}));
  CHECK(mildest.before.level == all.old_brute.level(before));
  CHECK(mildest.after.level == all.new_brute.level(after));
  REQUIRE(count.has_value() == counted);
  if (counted) {
    CHECK(count->decimal() == std::to_string(expected.old_sets.size()));
    CHECK(std::popcount(all.old_brute.ticks_of(before)) + std::popcount(all.new_brute.ticks_of(after)) ==
          expected.fewest);
  }
}

// Weakened: some old answers fulfil the old demand and not the new one, or the new one asks for a lower level.
bool weaker(const pack::Demand& before, const pack::Demand& after, const Enumerated& all) {
  const auto& sets = all.old_brute.sets();
  return after.level < before.level || std::any_of(sets.begin(), sets.end(), [&](Set set) {
           return all.old_brute.holds(before.when, set) && !all.new_brute.holds(after.when, all.kept(set));
         });
}

void check_demands(const Pack& old_pack, const Pack& new_pack, const proof::Comparison& comparison,
                   const Enumerated& all, Seen& seen) {
  using proof::DemandChange;
  for (const bool forbidden : {false, true}) {
    const auto& before = forbidden ? old_pack.never : old_pack.always;
    const auto& after = forbidden ? new_pack.never : new_pack.always;
    const auto found = [&](std::optional<std::uint32_t> old_place, std::optional<std::uint32_t> new_place) {
      for (const proof::ChangedDemand& one : comparison.demands) {
        if (one.forbidden == forbidden && (old_place ? one.before == old_place : one.after == new_place)) {
          return std::optional(one.change);
        }
      }
      return std::optional<DemandChange>();
    };
    for (std::uint32_t i = 0; i < before.size(); ++i) {
      const auto match = pack::find(after, before[i].id);
      if (!match) {
        CHECK(found(i, {}) == DemandChange::Removed);
      } else if (weaker(before[i], after[*match], all)) {
        CHECK(found(i, {}) == DemandChange::Weakened);
        ++seen.weakened;
      } else if (found(i, {})) {
        CHECK(found(i, {}) == DemandChange::Changed);
      }
    }
    for (std::uint32_t i = 0; i < after.size(); ++i) {
      if (!pack::find(before, after[i].id)) {
        CHECK(found({}, i) == DemandChange::Added);
      }
    }
  }
}

void check(const Json& old_json, const Json& new_json, const proof::Bounds& bounds, Seen& seen) {
  const Pack old_pack = test::made(old_json);
  const Pack new_pack = test::made(new_json);
  const Enumerated all(old_pack, new_pack);
  const proof::Comparison comparison = proof::compare(old_pack, new_pack, bounds);
  const bool counted = bounds.most_nodes > 1;
  CHECK((comparison.decided || bounds.query_conflicts == 0));
  CHECK(std::is_sorted(comparison.changes.begin(), comparison.changes.end(), comes_first));
  if (comparison.decided) {
    CHECK(comparison.changes.size() == all.changes.size());
    CHECK(comparison.hidden.size() == all.hidden.size());
    check_demands(old_pack, new_pack, comparison, all, seen);
  }
  for (const proof::LevelChange& change : comparison.changes) {
    CAPTURE(pack::level_name(change.mildest.before.level));
    CAPTURE(pack::level_name(change.mildest.after.level));
    const auto found = all.changes.find({change.mildest.before.level, change.mildest.after.level});
    REQUIRE(found != all.changes.end());
    check_case(found->second, all, change.mildest, change.count, counted);
    if (counted) {
      CHECK(change.pairs->decimal() == std::to_string(found->second.pairs.size()));
    }
  }
  for (const proof::HiddenAnswers& hidden : comparison.hidden) {
    const std::string& id = old_pack.questions[hidden.question].id;
    CAPTURE(id);
    REQUIRE(all.hidden.contains(id));
    check_case(all.hidden.at(id), all, hidden.mildest, hidden.count, counted);
  }
  seen.changes += comparison.changes.size();
  seen.hidden += comparison.hidden.size();
  seen.undecided += comparison.decided ? 0u : 1u;
}

Seen check_all(const proof::Bounds& bounds, std::uint64_t first_seed) {
  Seen seen;
  for (std::uint64_t seed = first_seed; seed < first_seed + kPairs; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Json one = test::random_pack(random);
    check(one, test::edited(one, random), bounds, seen);
    check(one, test::random_pack(random), bounds, seen);  // what they share, they share by chance
  }
  MESSAGE(seen.changes, " changes of level, ", seen.hidden, " hidden answers, ", seen.weakened, " weakened demands");
  return seen;
}

}  // namespace

TEST_CASE("compare: changes, hidden answers, demands and counts are those of brute force") {
  const Seen seen = check_all({}, 40'001);
  CHECK(seen.changes > 200);
  CHECK(seen.hidden > 50);
  CHECK(seen.weakened > 20);
}

TEST_CASE("compare: a question put before all others, which the old version had not") {
  Seen seen;
  for (std::uint64_t seed = 70'001; seed < 70'061; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Json one = test::random_pack(random);
    Json other = one;
    const Json first = {{"id", "first"}, {"kind", "one"}, {"options", {{{"id", "a"}}, {{"id", "b"}}}}};
    other["questions"].insert(other["questions"].begin(), first);
    Json& when = other["rules"][0]["when"];
    when = {{"all", {when, {{"question", "first"}, {"is", "b"}}}}};
    other["most_questions"] = other["most_questions"].get<int>() + 1;
    test::complete(other);  // says why the emergency question is not first
    check(one, other, {}, seen);
  }
  CHECK(seen.changes > 10);
}

TEST_CASE("compare: where no diagram fits, the answers still show the change") {
  proof::Bounds bounds;
  bounds.most_nodes = 1;
  CHECK(check_all(bounds, 50'001).changes > 200);
}

TEST_CASE("compare: without conflicts to spend it says that it does not know, and is never wrong") {
  proof::Bounds bounds;
  bounds.query_conflicts = 0;
  const Seen seen = check_all(bounds, 60'001);
  CHECK(seen.changes > 40);
  CHECK(seen.undecided > 0);
}
