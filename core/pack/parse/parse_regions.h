// regions.json → the regions of a Pack: numbers to call, and screening.
// In: the JSON of regions.json, the language and the sections of the pack. Out: regions, problems. Never: a region
// without an emergency number.
#pragma once
#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// Needs pack.language; names fall back to English.
void parse_regions(const json::Reporter& reporter, const json::Ref& root, Pack& pack);

}  // namespace heed::pack
