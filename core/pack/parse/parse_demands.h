// What pack.json says for the proof: `most_questions`, `never_lowers`, `always`, `never`, `accepted`.
// In: JSON of pack.json, the logic read before. Out: the Pack's claims, problems. Never: in a page's compiled pack, for
// the build has proved them.
#pragma once
#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

void parse_demands(const json::Reporter& reporter, const json::Ref& root, Pack& pack);

}  // namespace heed::pack
