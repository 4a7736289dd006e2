// open of the reader: the image that a page carries → the open pack.
#include "engine/open.h"
#include "engine/operations.h"
#include "pack/image.h"

namespace heed::engine {

std::string open_image(std::string_view request) {
  return open(request, "image", json::Kind::String, [](const pack::Reading& reading, const json::Ref& text) {
    auto pack = pack::read_image(text.text());
    if (pack.ok()) {
      return pack.take();
    }
    reading.problems.list.push_back(pack.error());
    return std::unique_ptr<const pack::Pack>();
  });
}

}  // namespace heed::engine
