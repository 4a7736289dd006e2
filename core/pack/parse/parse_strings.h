// strings/<language>.json → the texts of a Pack.
// In: its JSON, the ids of pack.json. Out: texts in their places, problems. Never: changes logic; leaves an id without
// its text.
#pragma once
#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// Needs the pack's ids (parse_logic).
void parse_strings(const json::Reporter& reporter, const json::Ref& root, Pack& pack);

}  // namespace heed::pack
