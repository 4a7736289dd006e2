// Two versions of a pack → for which answers the level goes down, and up: what a reviewer signs off.
// In: old and new pack. Out: changes with counts and the mildest case of each. Never: says whether a change is right.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/natural.h"
#include "proof/prove.h"

namespace heed::proof {

// Answers that both versions know and take as complete. One entry for each pair of levels that occurs.
struct LevelChange {
  pack::Level before{};
  pack::Level after{};
  session::Answers old_answers;
  session::Answers new_answers;
  std::optional<base::Natural> count;
};

struct Comparison {
  std::vector<std::string> added;    // questions and options ("q", "q.o") that only the new version has
  std::vector<std::string> removed;  // … that only the old one has
  std::vector<LevelChange> changes;  // lowered ones first, the largest fall first
  bool decided = true;               // false: a query ran into its bound
};

Comparison compare(const pack::Pack& old_pack, const pack::Pack& new_pack, const Bounds& bounds);

}  // namespace heed::proof
