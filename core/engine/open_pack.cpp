// open of the editor: the files of a pack → the open pack, or every problem with its place. compile: the open pack →
// what a page carries in their place.
#include "engine/files.h"
#include "engine/operations.h"
#include "pack/compiled/compiled.h"

namespace heed::engine {

void open_pack(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "files");
  const json::Member list = fields.get("files");
  if (!call.problems().none() || !call.reporter.expect(*list, json::Kind::Object)) {
    return;
  }
  const std::vector<pack::File> files = files_of(call.reporter, *list);
  if (!call.problems().none()) {
    return;
  }
  pack::ParsedPack parsed = pack::parse_pack(files);
  if (parsed.problems.none()) {
    write_opened(call, std::make_unique<const pack::Pack>(std::move(parsed.pack)));
  } else {
    call.problems() = std::move(parsed.problems);
  }
}

void compile(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "");
  call.out.field("compiled", pack::write_compiled(call.pack()));
}

}  // namespace heed::engine
