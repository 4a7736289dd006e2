// A walk and its assessment → what the page shows: the question now asked, or the advice.
// In: pack, walk, region. Out: View by index, for the engine to write. Never: writes JSON; adds advice that no card gives.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "pack/pack.h"
#include "session/walk.h"
#include "triage/assess.h"

namespace heed::report {

struct Advice {
  pack::Level level = pack::Level::SelfCare;
  std::vector<triage::Reason> reasons;
  std::vector<std::uint32_t> published_by;  // sources of the card and of the reasons at its level, each once
};

// At most one of interrupt and result is there. The interrupt stands exactly while the level is emergency and a question is
// left; the result comes when none is left.
struct View {
  session::Walk walk;
  std::optional<Advice> interrupt;
  std::optional<Advice> result;
};

View view(const pack::Pack& pack, const session::Answers& answers);

}  // namespace heed::report
