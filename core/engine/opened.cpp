// What the operations share: the open pack, and the replies that any of them may give.
#include "engine/operations.h"
#include "json/write.h"

namespace heed::engine {
namespace {

std::unique_ptr<const pack::Pack> the_pack;

}  // namespace

const pack::Pack* open_pack() { return the_pack.get(); }

void close_pack() { the_pack.reset(); }

std::string opened(std::unique_ptr<const pack::Pack> pack) {
  the_pack = std::move(pack);
  json::Writer out;
  out.begin_object().key("ok").boolean(true).field("pack", the_pack->id).key("version").number(the_pack->version);
  out.field("language", the_pack->language).end_object();
  return out.take();
}

std::string refused(const base::Problems& problems) {
  json::Writer out;
  out.begin_object().key("ok").boolean(false).key("errors").begin_array();
  for (const base::Error& error : problems.list) {
    out.begin_object()
        .field("code", base::code_name(error.code))
        .field("at", error.at)
        .field("message", error.message)
        .end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string unknown_op(std::string_view known) {
  base::Problems problems;
  problems.add(base::Code::UnknownOp, "request", "there is no such operation: use one of #", known);
  return refused(problems);
}

std::string no_pack() {
  base::Problems problems;
  problems.add(base::Code::NoPack, "request", "no pack is open: call `open` first");
  return refused(problems);
}

}  // namespace heed::engine
