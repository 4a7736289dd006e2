// pack.json → questions, signs, rules, cards: all but the words.
// In: the JSON of pack.json and the sources. Out: the Pack's logic, problems. Never: reads prose.
#pragma once
#include "pack/pack.h"
#include "pack/reading.h"

namespace heed::pack {

// Needs pack.sources. Fills everything of pack.json.
void read_logic(const Reading& reading, const json::Ref& root, Pack& pack);

}  // namespace heed::pack
