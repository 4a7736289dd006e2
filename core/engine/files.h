// The files of a pack in a request: {name: text}.
// In: an object. Out: the files, whose texts the request owns. Never: reads them.
#pragma once
#include <vector>

#include "json/object_reader.h"
#include "pack/parse/parse_pack.h"

namespace heed::engine {

inline std::vector<pack::File> files_of(const json::Reporter& reporter, const json::Ref& object) {
  std::vector<pack::File> files;
  for (const json::Ref& file : object.children()) {
    if (reporter.expect(file, json::Kind::String)) {
      files.push_back({file.key(), file.text()});
    }
  }
  return files;
}

}  // namespace heed::engine
