// The files of a pack as they stand in a request: {name: text}.
// In: an object. Out: files, problems. Never: reads them.
#pragma once
#include <vector>

#include "pack/read_pack.h"

namespace heed::engine {

std::vector<pack::File> files_of(const pack::Reading& reading, const json::Ref& object);

}  // namespace heed::engine
