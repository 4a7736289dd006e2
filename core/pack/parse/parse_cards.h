// `cards` of pack.json → the cards of a Pack, and the lines of each level.
// In: their JSON, the questions, signs, rules and sources parsed before. Out: cards, lines, problems. Never: texts.
#pragma once
#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// Errors besides those of any object: duplicate_card, missing_card, duplicate_id, bad_id, and those of a condition.
void parse_cards(const json::Reporter& reporter, const json::ObjectReader& fields, const json::Ref& root, Pack& pack);

}  // namespace heed::pack
