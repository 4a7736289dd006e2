// How many ways of answering end at each level, and whether a new version moved them.
// In: packs. Out: JSON members through a Writer. Never: a share that is rounded to more than it is.
#pragma once
#include "base/natural.h"
#include "json/write.h"
#include "pack/model/pack.h"

namespace heed::engine {

// Of 1000, rounded down.
std::uint32_t per_mille(const base::Natural& part, const base::Natural& whole);
// 153 → "15.3"
std::string percent(std::uint32_t per_mille);

// Member "levels": both versions side by side.
void write_shares(json::Writer& out, const pack::Pack& old_pack, const pack::Pack& new_pack);

}  // namespace heed::engine
