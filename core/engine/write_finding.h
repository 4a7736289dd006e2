// Counterexamples → JSON, with the words of the pack.
// In: pack, answers with their level. Out: JSON through a Writer. Never: judges.
#pragma once
#include "json/write.h"
#include "pack/model/pack.h"
#include "proof/prove.h"

namespace heed::engine {

// {"level","answers":{id:[ids]},"told","complete","ticks":[{"question","text","option","option_text"}]}: `answers`
// replays in `view`, or where they are not complete in `level`; `told` is the heading of the card; `ticks` are those
// that are not the mildest answer, or that matter.
void write_shown(json::Writer& out, const pack::Pack& pack, const proof::Shown& shown);

// [{"id","level","lines":[…],"sources":[SOURCE]}]
void write_rules(json::Writer& out, const pack::Pack& pack, const std::vector<std::uint32_t>& rules);

}  // namespace heed::engine
