// Two versions of a pack → what a reviewer signs off: which readers are told less, which answers are no longer asked
// for, which demands ask for less.
// In: old and new pack. Out: Comparison, with exact counts and the mildest case of each change.
// Never: says whether a change is right.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/natural.h"
#include "proof/prove.h"

namespace heed::proof {

// One way of answering the old version, and one that its reader may give the new one (pair_space.h says which).
struct BeforeAfter {
  Shown before;
  Shown after;
};

// Where the level goes from one to another. One entry for each pair of levels that occurs.
struct LevelChange {
  BeforeAfter mildest;
  std::optional<base::Natural> count;  // of old ways of answering
  std::optional<base::Natural> pairs;  // of old and new ways: more where something is asked anew
};

// A question that some readers were asked and are not asked any more.
struct HiddenAnswers {
  std::uint32_t question{};  // of the old pack
  BeforeAfter mildest;
  std::optional<base::Natural> count;  // of old ways of answering
};

enum class DemandChange : unsigned char { Removed, Weakened, Changed, Added };
inline constexpr std::string_view kDemandChangeNames[] = {"removed", "weakened", "changed", "added"};

// A demand that is not the same in both versions. Weakened: for some old answers it asked for more.
struct ChangedDemand {
  DemandChange change{};
  bool forbidden{};                     // list `never`; else `always`
  std::optional<std::uint32_t> before;  // index into the list of the old pack
  std::optional<std::uint32_t> after;   // of the new one
};

struct Comparison {
  std::vector<HiddenAnswers> hidden;
  std::vector<LevelChange> changes;  // falls first, the largest first; then rises
  std::vector<ChangedDemand> demands;
  bool decided = true;  // false: a query ran into its bound, and something may be missing
};

Comparison compare(const pack::Pack& old_pack, const pack::Pack& new_pack, const Bounds& bounds);

}  // namespace heed::proof
