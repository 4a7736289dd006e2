// Texts of a pack with the reader's emergency number put in.
// In: pack texts and a region. Out: texts. Never: fills {date}, which needs a clock and is the page's.
#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "pack/model/pack.h"

namespace heed::report {

// `region` is a place in pack.regions, or kNoRegion: then the pack's own words stand in ("your local emergency
// number").
inline constexpr std::uint32_t kNoRegion = std::numeric_limits<std::uint32_t>::max();

std::string fill(const pack::Pack& pack, std::uint32_t region, std::string_view text);

}  // namespace heed::report
