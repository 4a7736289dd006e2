// Packs made by hand, for shapes that the packs in files do not have.
// In: conditions. Out: a Pack, compiled as parse_pack does, without words. Never: checks it.
#pragma once
#include <utility>
#include <vector>

#include "pack/model/pack.h"

namespace heed::test {

pack::Condition bit(std::uint32_t place);
pack::Condition sign(std::uint32_t place);
pack::Condition group(pack::ConditionKind kind, std::vector<pack::Condition> parts);

// Each with its number of options and when it is asked; bits go on from question to question.
void add_question(pack::Pack& pack, std::uint32_t options, const pack::Condition& ask_if);

void add_sign(pack::Pack& pack, const pack::Condition& when);

// A card of every level, self care first; and with it nothing else is missing from a pack that gives advice.
void add_cards(pack::Pack& pack);

// Needs the signs. A rule that names one of them.
void add_rule(pack::Pack& pack, pack::Level level, std::uint32_t sign);

}  // namespace heed::test
