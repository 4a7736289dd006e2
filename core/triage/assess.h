// Option bits → level and the reasons for it.
// In: a pack and the bits along the trail. Out: Assessment. Never: lowers a level; weighs, scores or estimates.
#pragma once
#include <cstdint>
#include <vector>

#include "pack/model/pack.h"

namespace heed::triage {

// A sign that matched and that a matching rule names: it brought its rule's level.
struct Reason {
  std::uint32_t sign{};
  std::uint32_t rule{};  // the first one of the reason's level that names the sign: whose time it is
  pack::Level level{};
  std::vector<std::uint32_t> bits;  // the chosen options that made it match
};

struct Assessment {
  pack::Level level{};
  std::vector<std::uint32_t> rules;  // all that match, in pack order
  std::vector<Reason> reasons;       // highest level first, then in rule order; each sign once, at its highest level;
                                     // none that is quiet
};

// The level alone: the highest of the rules that match.
pack::Level level_of(const pack::Pack& pack, pack::BitsView bits);

// The card of a level that these answers bring: the first whose `when` holds, as a place in pack.cards.
std::uint32_t card_for(const pack::Pack& pack, pack::Level level, pack::BitsView bits);

Assessment assess(const pack::Pack& pack, pack::BitsView bits);

}  // namespace heed::triage
