// A walk and its assessment → what the page shows: the question now asked, the advice, or both.
// In: pack, answers, region. Out: View by index, for the engine to write. Never: writes JSON; adds advice that no card
// gives.
#pragma once
#include <cstdint>
#include <vector>

#include "pack/model/pack.h"
#include "session/walk.h"
#include "triage/assess.h"

namespace heed::report {

struct Advice {
  pack::Level level{};
  std::vector<triage::Reason> reasons;
  std::uint32_t card{};                // of the level, as a place in pack.cards
  std::vector<std::uint32_t> steps;    // of the card, that are shown
  std::vector<std::uint32_t> watches;  // likewise
  std::vector<std::uint32_t>
      published_by;  // sources of the card, of the reasons at its level, of their rules, each once
};

// The advice of the answers so far. It is the result once no question is left; before that it is shown only as an
// interrupt, which stands exactly while the level is emergency.
struct View {
  session::Walk walk;
  Advice advice;

  bool result() const { return !walk.asked; }
  bool interrupt() const { return walk.asked && advice.level == pack::Level::Emergency; }
};

// `region` is a place in pack.regions, or kNoRegion (words.h).
View view(const pack::Pack& pack, const session::Answers& answers, std::uint32_t region);

}  // namespace heed::report
