// The reader's door: what every page needs, and no more, since each byte is sent to every reader.
#include "engine/engine.h"
#include "engine/operations.h"

namespace heed::engine {

std::string call(std::string_view op, std::string_view text) {
  if (op == "open") {
    return open_image(text);
  }
  if (op == "view") {
    return view(text);
  }
  if (op == "summary") {
    return summary(text);
  }
  return unknown_op("open, view, summary");
}

}  // namespace heed::engine
