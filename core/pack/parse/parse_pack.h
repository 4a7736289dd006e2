// The files of one pack in one language → Pack, or all that is wrong with them.
// In: name and text of each file. Out: Pack or Problems, never both. Never: opens files.
//
//   const pack::ParsedPack parsed = pack::parse_pack({{"pack.json", text}, …});
//   if (parsed.problems.none()) use(parsed.pack);
#pragma once
#include <string_view>
#include <vector>

#include "base/error.h"
#include "pack/model/pack.h"

namespace heed::pack {

// pack.json, sources.json, regions.json and exactly one strings/<language>.json. Both views must live until parse_pack
// returns; what it returns owns all its texts.
struct File {
  std::string_view name;
  std::string_view text;
};

struct ParsedPack {
  Pack pack;  // usable only if there are no problems
  base::Problems problems;
};

ParsedPack parse_pack(const std::vector<File>& files);

}  // namespace heed::pack
