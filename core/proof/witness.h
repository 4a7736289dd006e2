// From a case that failed to the mildest answers that show it.
// In: a case, a satisfying assignment. Out: answers with levels, confirmed by the plain evaluator. Never: shows what it
// cannot replay.
#pragma once
#include <optional>

#include "proof/property.h"
#include "proof/prove.h"

namespace heed::proof {

struct Witness {
  Shown first;
  std::optional<Shown> second;
  std::vector<std::uint32_t> dropped;  // rules that match first and not second
  std::optional<base::Natural> count;
};

// Traps if the assignment does not replay: then the prover is wrong, not the pack.
Witness witness(const Space& space, const Case& one, const Answer& answer);

// The one with the fewest ticks, and how many there are, from a decision diagram; where that grows too large one of
// whose ticks none can be spared. `some` is any assignment that shows the case.
Witness mildest(Space& space, const Case& one, const Answer& some, Bounds& bounds);

}  // namespace heed::proof
