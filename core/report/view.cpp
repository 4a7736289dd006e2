#include "report/view.h"

#include <algorithm>

namespace heed::report {
namespace {

void add_sources(const std::vector<std::uint32_t>& sources, std::vector<std::uint32_t>& all) {
  for (std::uint32_t source : sources) {
    if (std::find(all.begin(), all.end(), source) == all.end()) {
      all.push_back(source);
    }
  }
}

}  // namespace

View view(const pack::Pack& pack, const session::Answers& answers) {
  View view{session::walk(pack, answers), {}};
  triage::Assessment assessment = triage::assess(pack, view.walk.bits);
  Advice& advice = view.advice;
  advice.level = assessment.level;
  advice.reasons = std::move(assessment.reasons);
  add_sources(pack.card(advice.level).sources, advice.published_by);
  for (const triage::Reason& reason : advice.reasons) {
    if (reason.level == advice.level) {
      add_sources(pack.signs[reason.sign].sources, advice.published_by);
    }
  }
  return view;
}

}  // namespace heed::report
