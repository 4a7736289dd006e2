#include "proof/compare.h"

#include <utility>

#include "base/check.h"
#include "proof/pair_space.h"
#include "triage/assess.h"

namespace heed::proof {
namespace {

using pack::Demand;
using pack::Level;
using pack::Pack;

constexpr std::size_t kLevels = pack::kLevelNames.size();

class Comparer {
 public:
  Comparer(const Pack& old_pack, const Pack& new_pack, const Bounds& bounds)
      : old_(old_pack), new_(new_pack), bounds_(bounds), space_(old_pack, new_pack) {}

  Comparison result;

  void hidden_answers() {
    for (std::uint32_t i = 0; i < old_.questions.size(); ++i) {
      if (const auto match = pack::find(new_.questions, old_.questions[i].id)) {
        const Literal goal = space_.graph.both(space_.before.asked[i], negated(space_.after.asked[*match]));
        if (auto found = look(goal)) {
          result.hidden.push_back({i, std::move(found->mildest), std::move(found->count)});
        }
      }
    }
  }

  // Largest falls first, then from the highest level; the same for rises.
  void level_changes() {
    const bool falls = possible(moves(space_.before, space_.after));
    const bool rises = possible(moves(space_.after, space_.before));
    for (std::size_t step = kLevels; step-- > 1 && falls;) {
      for (std::size_t before = kLevels; before-- > step;) {
        level_change(before, before - step);
      }
    }
    for (std::size_t step = kLevels; step-- > 1 && rises;) {
      for (std::size_t after = kLevels; after-- > step;) {
        level_change(after - step, after);
      }
    }
  }

  void demands(const std::vector<Demand>& before, const std::vector<Demand>& after, bool forbidden) {
    // Both over the old answers: whether a question is asked is no part of what is demanded.
    const Model kept = model(space_.graph, new_, space_.kept_bits());
    for (std::uint32_t i = 0; i < before.size(); ++i) {
      const auto match = pack::find(after, before[i].id);
      if (!match) {
        result.demands.push_back({DemandChange::Removed, forbidden, i, {}});
        continue;
      }
      const Literal old_when = express(space_.graph, space_.before, before[i].when);
      const Literal new_when = express(space_.graph, kept, after[*match].when);
      const bool weaker =
          after[*match].level < before[i].level || possible(space_.graph.both(old_when, negated(new_when)));
      if (weaker || old_when != new_when || after[*match].level != before[i].level) {
        result.demands.push_back({weaker ? DemandChange::Weakened : DemandChange::Changed, forbidden, i, match});
      }
    }
    for (std::uint32_t i = 0; i < after.size(); ++i) {
      if (!pack::find(before, after[i].id)) {
        result.demands.push_back({DemandChange::Added, forbidden, {}, i});
      }
    }
  }

 private:
  // Some level that `high` reaches and `low` does not.
  Literal moves(const Model& high, const Model& low) {
    Literal found = kFalse;
    for (std::size_t level = 0; level < kLevels; ++level) {
      found = space_.graph.either(found, space_.graph.both(high.from[level], negated(low.from[level])));
    }
    return found;
  }

  Answer solved(Literal goal) {
    Answer answer = solve(space_.graph, {goal, space_.constraints}, space_.question_of_var, bounds_);
    result.decided = result.decided && answer.verdict != Verdict::Undecided;
    return answer;
  }
  // Also where it is not decided: then what hangs on it is looked at.
  bool possible(Literal goal) { return solved(goal).verdict != Verdict::Unsatisfiable; }

  std::optional<LevelChange> look(Literal goal) {
    Answer some = solved(goal);
    if (some.verdict != Verdict::Satisfiable) {
      return {};
    }
    Mildest found = mildest(space_.search(), {goal, space_.constraints}, std::move(some), bounds_);
    session::Answers before = answers_of(old_, space_.before, found.answer, {});
    session::Answers after = space_.answers_after(before, found.answer);
    BeforeAfter mildest{shown(old_, std::move(before)), shown(new_, std::move(after))};
    return LevelChange{std::move(mildest), std::move(found.projection), std::move(found.count)};
  }
  static Shown shown(const Pack& pack, session::Answers answers) {
    const Level level = triage::level_of(pack, replay_bits(pack, answers, {}));
    return {std::move(answers), level};
  }

  void level_change(std::size_t before, std::size_t after) {
    const Literal old_level = exactly(space_.graph, space_.before, before);
    if (auto found = look(space_.graph.both(old_level, exactly(space_.graph, space_.after, after)))) {
      HEED_CHECK(found->mildest.before.level == static_cast<Level>(before));
      HEED_CHECK(found->mildest.after.level == static_cast<Level>(after));
      result.changes.push_back(std::move(*found));
    }
  }

  const Pack& old_;
  const Pack& new_;
  Bounds bounds_;
  PairSpace space_;
};

}  // namespace

Comparison compare(const Pack& old_pack, const Pack& new_pack, const Bounds& bounds) {
  Comparer comparer(old_pack, new_pack, bounds);
  comparer.hidden_answers();
  comparer.level_changes();
  comparer.demands(old_pack.always, new_pack.always, false);
  comparer.demands(old_pack.never, new_pack.never, true);
  return std::move(comparer.result);
}

}  // namespace heed::proof
