#include "engine/files.h"

namespace heed::engine {

std::vector<pack::File> files_of(const pack::Reading& reading, const json::Ref& object) {
  std::vector<pack::File> files;
  for (const json::Ref& file : object.children()) {
    if (reading.is(file, json::Kind::String)) {
      files.push_back({file.key(), file.text()});
    }
  }
  return files;
}

}  // namespace heed::engine
