// open of the editor: the files of a pack → the open pack, or every problem with its place. image: the open pack → what
// a page carries in their place.
#include "engine/files.h"
#include "engine/open.h"
#include "engine/operations.h"
#include "json/write.h"
#include "pack/image.h"

namespace heed::engine {

std::string open_files(std::string_view request) {
  return open(request, "files", json::Kind::Object, [](const pack::Reading& reading, const json::Ref& list) {
    const std::vector<pack::File> files = files_of(reading, list);
    pack::ReadPack read;
    if (reading.problems.none()) {
      read = pack::read_pack(files);
      reading.problems = std::move(read.problems);
    }
    return std::unique_ptr<const pack::Pack>(reading.problems.none() ? new pack::Pack(std::move(read.pack)) : nullptr);
  });
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
