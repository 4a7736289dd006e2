// What is wrong with a pack as a whole, where each of its parts is well formed.
// In: a Pack with its logic, the JSON of pack.json for the places. Out: problems. Never: what only a proof can tell.
#pragma once
#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// Errors: unused_sign, missing_section, left_over_section, emergency_not_first.
void check_pack(const json::Reporter& reporter, const json::Ref& root, const Pack& pack);

}  // namespace heed::pack
