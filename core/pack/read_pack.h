// The files of one pack in one language → Pack, or all that is wrong with them.
// In: name and text of each file. Out: Pack or Problems, never both. Never: opens files.
#pragma once
#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "pack/reading.h"

namespace heed::pack {

// pack.json, sources.json, regions.json and exactly one strings/<language>.json.
struct File {
  std::string_view name;
  std::string_view text;
};

struct ReadPack {
  Pack pack;  // usable only if there are no problems
  base::Problems problems;
};

ReadPack read_pack(const std::vector<File>& files);

}  // namespace heed::pack
