// sources.json → the sources of a Pack.
// In: the JSON of sources.json. Out: sources, problems. Never: opens an address.
#pragma once
#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

void parse_sources(const json::Reporter& reporter, const json::Ref& root, Pack& pack);

}  // namespace heed::pack
