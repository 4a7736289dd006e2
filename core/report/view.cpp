#include "report/view.h"

#include <algorithm>

#include "report/words.h"

namespace heed::report {
namespace {

void add_sources(const std::vector<std::uint32_t>& sources, std::vector<std::uint32_t>& all) {
  for (std::uint32_t source : sources) {
    if (std::find(all.begin(), all.end(), source) == all.end()) {
      all.push_back(source);
    }
  }
}

// Places of the steps or watches that these answers bring.
template <class Thing, class IsShown>
std::vector<std::uint32_t> shown(const std::vector<Thing>& things, IsShown is_shown) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < things.size(); ++i) {
    if (is_shown(things[i])) {
      places.push_back(i);
    }
  }
  return places;
}

}  // namespace

View view(const pack::Pack& pack, const session::Answers& answers, std::uint32_t region) {
  View view{session::walk(pack, answers), {}};
  const pack::BitsView bits = view.walk.bits;
  triage::Assessment assessment = triage::assess(pack, bits);
  Advice& advice = view.advice;
  advice.level = assessment.level;
  advice.reasons = std::move(assessment.reasons);
  advice.card = triage::card_for(pack, advice.level, bits);
  const pack::Card& card = pack.cards[advice.card];
  const bool advice_line = region != kNoRegion && !pack.regions[region].advice.empty();
  advice.steps = shown(card.steps, [&](const pack::Step& step) {
    return holds(step.shown, bits) && (advice_line || !step.needs_advice_line);
  });
  advice.watches = shown(card.watches, [&](const pack::Watch& watch) { return holds(watch.shown, bits); });
  add_sources(card.sources, advice.published_by);
  for (const triage::Reason& reason : advice.reasons) {
    if (reason.level == advice.level) {
      add_sources(pack.signs[reason.sign].sources, advice.published_by);
      add_sources(pack.rules[reason.rule].sources, advice.published_by);
    }
  }
  return view;
}

}  // namespace heed::report
