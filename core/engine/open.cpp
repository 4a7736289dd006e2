// open: the files of a pack → the open pack, or every problem with its place. Also the replies that all operations
// share.
#include <memory>

#include "base/text.h"
#include "engine/operations.h"
#include "json/read.h"
#include "json/write.h"

namespace heed::engine {
namespace {

using base::Code;
using base::Problems;

constexpr std::size_t kMostBytes = 2 * 1024 * 1024;  // the request holds four files of at most 256 KiB, escaped

std::unique_ptr<const pack::ReadPack> opened;  // the one thing that outlives a call

}  // namespace

std::string refused(const Problems& problems) {
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
  Problems problems;
  problems.add(Code::UnknownOp, "request", "there is no such operation: use one of #", known);
  return refused(problems);
}

std::string no_pack() {
  Problems problems;
  problems.add(Code::NoPack, "request", "no pack is open: call `open` first");
  return refused(problems);
}

const pack::Pack* open_pack() { return opened ? &opened->pack : nullptr; }

std::string open(std::string_view request, pack::ReadClaims claims) {
  opened.reset();
  Problems problems;
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
  std::unique_ptr<const pack::ReadPack> read(
      new pack::ReadPack(pack::read_pack(files, claims)));  // made in place, never moved
  if (!read->problems.none()) {
    return refused(read->problems);
  }
  opened = std::move(read);
  const pack::Pack& pack = opened->pack;
  json::Writer out;
  out.begin_object().key("ok").boolean(true).field("pack", pack.id).key("version").number(pack.version);
  out.field("language", pack.language).end_object();
  return out.take();
}

}  // namespace heed::engine
