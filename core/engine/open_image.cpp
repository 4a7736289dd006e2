// open of the reader: the image that a page carries → the open pack.
#include "engine/operations.h"
#include "json/read.h"
#include "pack/image.h"
#include "pack/reading.h"

namespace heed::engine {
namespace {

constexpr std::size_t kMostBytes = 2 * 1024 * 1024;

}  // namespace

std::string open_image(std::string_view request) {
  close_pack();
  base::Problems problems;
  json::Limits limits;
  limits.bytes = kMostBytes;
  const auto document = json::read(request, "request", limits);
  if (!document.ok()) {
    problems.list.push_back(document.error());
    return refused(problems);
  }
  const pack::Reading reading{"request", problems};
  const pack::Fields fields(reading, json::Ref(document.value(), 0), "image");
  const json::Member text = fields.get("image");
  if (!text || !reading.is(*text, json::Kind::String)) {
    return refused(problems);
  }
  auto pack = pack::read_image(text->text());
  if (!pack.ok()) {
    problems.list.push_back(pack.error());
    return refused(problems);
  }
  return opened(pack.take());
}

}  // namespace heed::engine
