// pack.json → questions, signs, rules, cards: all but the words.
// In: the JSON of pack.json and the sources. Out: the Pack's logic, problems. Never: reads prose.
#pragma once
#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// Needs pack.sources. Fills everything of pack.json.
void parse_logic(const json::Reporter& reporter, const json::Ref& root, Pack& pack);

}  // namespace heed::pack
