// sources.json, regions.json and strings/<language>.json → the words of a Pack.
// In: their JSON. Out: texts in their places, problems. Never: changes logic; leaves an id without its text.
#pragma once
#include "pack/pack.h"
#include "pack/reading.h"

namespace heed::pack {

void read_sources(const Reading& reading, const json::Ref& root, Pack& pack);

// Needs the pack's ids (read_logic).
void read_strings(const Reading& reading, const json::Ref& root, Pack& pack);

// Needs pack.language (read_strings); names fall back to English.
void read_regions(const Reading& reading, const json::Ref& root, Pack& pack);

}  // namespace heed::pack
