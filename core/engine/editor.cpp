// The editor's door: the reader's operations and those for people who write and check packs.
#include "engine/engine.h"
#include "engine/operations.h"

namespace heed::engine {

std::string call(std::string_view op, std::string_view text) {
  if (op == "open") {
    return open_files(text);
  }
  if (op == "image") {
    return image(text);
  }
  if (op == "view") {
    return view(text);
  }
  if (op == "leaflet") {
    return leaflet(text);
  }
  if (op == "summary") {
    return summary(text);
  }
  if (op == "audit") {
    return audit(text);
  }
  if (op == "prove") {
    return prove(text);
  }
  if (op == "diff") {
    return diff(text);
  }
  if (op == "explain") {
    return explain(text);
  }
  if (op == "level") {
    return level(text);
  }
  return unknown_op("open, image, view, leaflet, summary, audit, prove, diff, explain, level");
}

}  // namespace heed::engine
