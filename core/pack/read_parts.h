// What several lists of pack.json have in common: a thing's sources, a level.
// In: JSON of the thing. Out: places of sources, a level; problems. Never: reads prose.
#pragma once
#include <optional>
#include <vector>

#include "pack/pack.h"
#include "pack/reading.h"

namespace heed::pack {

// Errors: unknown_id, no_sources.
std::vector<std::uint32_t> read_sources_of(const Reading& reading, const json::Ref& thing, const Pack& pack);

std::optional<Level> read_level(const Fields& fields, std::string_view key);

// The key `evidence`, where it may be absent with what then holds.
Evidence read_evidence(const Fields& fields, Evidence absent = Evidence::Recalled);

}  // namespace heed::pack
