// open of the editor: the files of a pack → the open pack, or every problem with its place. image: the open pack → what
// a page carries in their place.
#include "engine/operations.h"
#include "json/read.h"
#include "json/write.h"
#include "pack/image.h"
#include "pack/read_pack.h"

namespace heed::engine {
namespace {

constexpr std::size_t kMostBytes = 2 * 1024 * 1024;  // the request holds four files of at most 256 KiB, escaped

}  // namespace

std::string open_files(std::string_view request) {
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
  const pack::Fields fields(reading, json::Ref(document.value(), 0), "files");
  std::vector<pack::File> files;
  if (const json::Member list = fields.get("files"); list && reading.is(*list, json::Kind::Object)) {
    for (const json::Ref& file : list->children()) {
      if (reading.is(file, json::Kind::String)) {
        files.push_back({file.key(), file.text()});
      }
    }
  }
  if (!problems.none()) {
    return refused(problems);
  }
  pack::ReadPack read = pack::read_pack(files);
  if (!read.problems.none()) {
    return refused(read.problems);
  }
  return opened(std::unique_ptr<const pack::Pack>(new pack::Pack(std::move(read.pack))));
}

std::string image(std::string_view) {
  if (open_pack() == nullptr) {
    return no_pack();
  }
  json::Writer out;
  out.begin_object().key("ok").boolean(true).field("image", pack::write_image(*open_pack())).end_object();
  return out.take();
}

}  // namespace heed::engine
