// A view → plain text for a doctor: what was ticked, in order, the advice shown, the sources.
// In: pack, view, region. Out: text, one line each. Never: advice that the card does not give; a diagnosis.
#pragma once
#include <cstdint>
#include <string>

#include "report/view.h"

namespace heed::report {

std::string summary(const pack::Pack& pack, const View& view, std::uint32_t region);

}  // namespace heed::report
