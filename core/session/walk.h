// Answers → the way through the pack: what was asked and answered, what is asked now, how much may follow.
// In: a pack and checked answers. Out: Walk. Never: uses an answer whose question is not on the way; judges urgency.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "pack/model/pack.h"
#include "session/answers.h"

namespace heed::session {

struct Walk {
  std::vector<std::uint32_t> trail;    // answered questions, in pack order, up to the one asked now
  std::optional<std::uint32_t> asked;  // nothing left to ask: empty
  std::vector<std::uint32_t> unused;   // answered, but hidden or beyond the question asked now: kept, not used
  std::uint32_t at_most = 0;           // questions that may still be asked, the one asked now included
  pack::Bits bits;                     // the options chosen along the trail
};

// Replays the pack from its first question: a hidden one is passed over, an answered one joins the trail, the first one
// without an answer is asked now.
Walk walk(const pack::Pack& pack, const Answers& answers);

}  // namespace heed::session
