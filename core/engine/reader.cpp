// The reader's door: what every page needs, and no more, since each byte is sent to every reader.
#include "engine/engine.h"
#include "engine/operations.h"

namespace heed::engine {

std::string call(std::string_view op, std::string_view text) {
  if (op == "open") {
    return open(text, pack::kNoClaims);
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
  return unknown_op("open, view, leaflet, summary");
}

}  // namespace heed::engine
