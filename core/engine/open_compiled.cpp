// open of the reader: the compiled pack that a page carries → the open pack. And the reply of both kinds of open.
#include "engine/operations.h"
#include "pack/compiled/compiled.h"

namespace heed::engine {

void open_compiled(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "compiled");
  const json::Member text = fields.get("compiled");
  if (!call.problems().none() || !call.reporter.expect(*text, json::Kind::String)) {
    return;
  }
  auto pack = pack::read_compiled(text->text());
  if (pack.ok()) {
    write_opened(call, pack.take());
  } else {
    call.problems().list.push_back(pack.error());
  }
}

void write_opened(Call& call, std::unique_ptr<const pack::Pack> pack) {
  call.out.field("pack", pack->id).key("version").number(pack->version).field("language", pack->language);
  call.open = std::move(pack);
}

}  // namespace heed::engine
