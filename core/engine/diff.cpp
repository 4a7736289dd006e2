// diff: two versions of a pack → the level changes a reviewer signs off. Leaves the open pack alone.
#include "base/text.h"
#include "engine/files.h"
#include "engine/operations.h"
#include "engine/write_finding.h"
#include "json/read.h"
#include "pack/read_pack.h"
#include "proof/compare.h"

namespace heed::engine {
namespace {

constexpr std::size_t kMostBytes = 4 * 1024 * 1024;  // two packs, escaped

pack::ReadPack read_side(const pack::Reading& reading, const pack::Fields& fields, std::string_view key) {
  std::vector<pack::File> files;
  if (const json::Member list = fields.get(key); list && reading.is(*list, json::Kind::Object)) {
    files = files_of(reading, *list);
  }
  pack::ReadPack read = pack::read_pack(files);
  for (base::Error& error : read.problems.list) {
    error.at = base::join({key, "/", error.at});
    reading.problems.list.push_back(error);
  }
  return read;
}

void write_names(json::Writer& out, std::string_view key, const std::vector<std::string>& names) {
  out.key(key).begin_array();
  for (const std::string& name : names) {
    out.string(name);
  }
  out.end_array();
}

}  // namespace

std::string diff(std::string_view text) {
  base::Problems problems;
  json::Limits limits;
  limits.bytes = kMostBytes;
  const auto document = json::read(text, "request", limits);
  if (!document.ok()) {
    problems.list.push_back(document.error());
    return refused(problems);
  }
  const pack::Reading reading{"request", problems};
  const pack::Fields fields(reading, json::Ref(document.value(), 0), "old new");
  const pack::ReadPack before = read_side(reading, fields, "old");
  const pack::ReadPack after = read_side(reading, fields, "new");
  if (!problems.none()) {
    return refused(problems);
  }
  const proof::Comparison comparison = proof::compare(before.pack, after.pack, {});
  json::Writer out;
  out.begin_object().key("ok").boolean(true).key("decided").boolean(comparison.decided);
  write_names(out, "added", comparison.added);
  write_names(out, "removed", comparison.removed);
  out.key("changes").begin_array();
  for (const proof::LevelChange& change : comparison.changes) {
    out.begin_object().field("count", change.count ? change.count->decimal() : std::string());
    out.key("old");
    write_shown(out, before.pack, {change.old_answers, change.before});
    out.key("new");
    write_shown(out, after.pack, {change.new_answers, change.after});
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace heed::engine
