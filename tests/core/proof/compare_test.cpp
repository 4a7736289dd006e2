// compare, behind `heed diff`, against plain enumeration: every answer set of the new pack, with what the old one makes
// of it.
#include "proof/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "brute.h"
#include "packs.h"

using namespace heed;
using pack::Level;
using pack::Pack;
using test::Brute;
using test::Json;
using test::Set;

namespace {

constexpr int kPairs = 80;  // of each kind

Pack made(const Json& json) {
  pack::ReadPack read = test::read(test::with_words(json));
  for (const base::Error& error : read.problems.list) {
    FAIL_CHECK(error.at, " ", base::code_name(error.code), " ", error.message);
  }
  REQUIRE(read.problems.none());
  return std::move(read.pack);
}

// `word` becomes `other` wherever it stands.
Json renamed(const Json& pack, const std::string& word, const std::string& other) {
  std::string text = pack.dump();
  for (std::size_t at = text.find('"' + word + '"'); at != std::string::npos; at = text.find('"' + word + '"')) {
    text.replace(at + 1, word.size(), other);
  }
  return Json::parse(text);
}

// The next version of a pack: other levels, a rule less, a question or an option under a new name, options in another
// order.
Json edited(Json pack, test::Random& random) {
  constexpr const char* kLevels[] = {"self_care", "routine", "within_2_weeks", "within_24h", "emergency"};
  const auto rules = static_cast<std::uint32_t>(pack["rules"].size()) - 1;  // the last one always matches
  for (std::uint32_t edits = 1 + random.below(3); edits > 0; --edits) {
    switch (random.below(5)) {
      case 0:
        pack["rules"][random.below(rules)]["level"] = kLevels[1 + random.below(4)];
        break;
      case 1:
        std::swap(pack["rules"][random.below(rules)]["when"], pack["rules"][random.below(rules)]["when"]);
        break;
      case 2:
        pack = renamed(pack, "q" + std::to_string(1 + random.below(4)), "new" + std::to_string(edits));
        break;
      case 3: {
        Json& options =
            pack["questions"][random.below(static_cast<std::uint32_t>(pack["questions"].size()))]["options"];
        std::reverse(options.begin(), options.end());
        break;
      }
      default:
        pack = renamed(pack, "o" + std::to_string(1 + random.below(4)), "p" + std::to_string(edits));
    }
  }
  return pack;
}

std::vector<std::string> names(const Pack& pack) {
  std::vector<std::string> names;
  for (const pack::Question& question : pack.questions) {
    names.push_back(question.id);
    for (const pack::Option& option : question.options) {
      names.push_back(question.id + "." + option.id);
    }
  }
  return names;
}

// What only `one` has; of a question that only it has, not each option too.
std::vector<std::string> only_in(const Pack& one, const Pack& other) {
  const std::vector<std::string> theirs = names(other);
  const auto known = [&](const std::string& name) {
    return std::find(theirs.begin(), theirs.end(), name) != theirs.end();
  };
  std::vector<std::string> only;
  for (const std::string& name : names(one)) {
    const std::string question = name.substr(0, name.find('.'));
    if (!known(name) && (name == question || known(question))) {
      only.push_back(name);
    }
  }
  return only;
}

// The options of `set` that the old pack knows by the same names, as its own set.
Set in_old(const Pack& old_pack, const Pack& new_pack, Set set) {
  Set result = 0;
  for (const pack::Question& question : new_pack.questions) {
    for (std::uint32_t k = 0; k < question.options.size(); ++k) {
      for (const pack::Question& other : old_pack.questions) {
        for (std::uint32_t n = 0; n < other.options.size(); ++n) {
          const bool same = question.id == other.id && question.options[k].id == other.options[n].id;
          result |= same && (set >> (question.first_bit + k) & 1) != 0 ? Set{1} << (other.first_bit + n) : 0;
        }
      }
    }
  }
  return result;
}

struct Expected {
  std::uint64_t count = 0;
  int fewest = 99;
  std::set<Set> sets;  // of the new pack
};
using Changes = std::map<std::pair<Level, Level>, Expected>;

Changes enumerate(const Brute& old_brute, const Brute& new_brute, const Pack& old_pack, const Pack& new_pack) {
  const std::set<Set> complete(old_brute.sets().begin(), old_brute.sets().end());
  Changes changes;
  for (Set set : new_brute.sets()) {
    const Set old_set = in_old(old_pack, new_pack, set);
    const Level before = complete.contains(old_set) ? old_brute.level(old_set) : new_brute.level(set);
    if (before != new_brute.level(set)) {
      Expected& expected = changes[{before, new_brute.level(set)}];
      ++expected.count;
      expected.fewest = std::min(expected.fewest, std::popcount(new_brute.ticks_of(set)));
      expected.sets.insert(set);
    }
  }
  return changes;
}

// Lowered ones first, the largest fall first, then from the highest level.
bool comes_first(const proof::LevelChange& one, const proof::LevelChange& other) {
  const int fall = static_cast<int>(one.before) - static_cast<int>(one.after);
  const int other_fall = static_cast<int>(other.before) - static_cast<int>(other.after);
  return fall != other_fall ? fall > other_fall : one.before > other.before;
}

struct Seen {
  std::uint64_t changes = 0, undecided = 0;
};

void check(const Json& old_json, const Json& new_json, const proof::Bounds& bounds, Seen& seen) {
  const Pack old_pack = made(old_json);
  const Pack new_pack = made(new_json);
  const Brute old_brute(old_pack);
  const Brute new_brute(new_pack);
  const Changes expected = enumerate(old_brute, new_brute, old_pack, new_pack);
  const proof::Comparison comparison = proof::compare(old_pack, new_pack, bounds);
  CHECK(comparison.added == only_in(new_pack, old_pack));
  CHECK(comparison.removed == only_in(old_pack, new_pack));
  CHECK((!comparison.decided || comparison.changes.size() == expected.size()));
  CHECK((comparison.decided || bounds.most_conflicts == 0));
  CHECK(std::is_sorted(comparison.changes.begin(), comparison.changes.end(), comes_first));
  for (const proof::LevelChange& change : comparison.changes) {
    CAPTURE(pack::level_name(change.before));
    CAPTURE(pack::level_name(change.after));
    const auto found = expected.find({change.before, change.after});
    REQUIRE(found != expected.end());
    const Set set = new_brute.set_of(change.new_answers);
    CHECK(found->second.sets.contains(set));
    CHECK(old_brute.set_of(change.old_answers) == in_old(old_pack, new_pack, set));
    CHECK(change.count.has_value() == (bounds.most_nodes > 1));
    if (change.count) {
      CHECK(change.count->decimal() == std::to_string(found->second.count));
      CHECK(std::popcount(new_brute.ticks_of(set)) == found->second.fewest);
    }
  }
  seen.changes += comparison.changes.size();
  seen.undecided += comparison.decided ? 0u : 1u;
}

Seen check_all(const proof::Bounds& bounds, std::uint64_t first_seed) {
  Seen seen;
  for (std::uint64_t seed = first_seed; seed < first_seed + kPairs; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Json one = test::random_pack(random);
    check(one, edited(one, random), bounds, seen);
    check(one, test::random_pack(random), bounds, seen);  // what they share, they share by chance
  }
  return seen;
}

}  // namespace

TEST_CASE("compare: changes, counts and fewest ticks are those of brute force") {
  const Seen seen = check_all({}, 40'001);
  MESSAGE(seen.changes, " changes of level");
  CHECK(seen.changes > 80);
}

TEST_CASE("compare: where no diagram fits, the answers still show the change") {
  proof::Bounds bounds;
  bounds.most_nodes = 1;
  CHECK(check_all(bounds, 50'001).changes > 80);
}

TEST_CASE("compare: without conflicts to spend it says that it does not know, and is never wrong") {
  proof::Bounds bounds;
  bounds.most_conflicts = 0;
  const Seen seen = check_all(bounds, 60'001);
  CHECK(seen.changes > 40);
  CHECK(seen.undecided > 0);
}
