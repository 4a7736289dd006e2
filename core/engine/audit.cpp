// audit: stories and their facts → how the pack's levels agree with what a reviewer expects.
#include "audit/audit.h"

#include <algorithm>

#include "engine/operations.h"
#include "json/read.h"
#include "json/write.h"
#include "pack/reading.h"

namespace heed::engine {
namespace {

using audit::Row;
using audit::Verdict;

constexpr std::size_t kMostBytes = 4 * 1024 * 1024;
constexpr std::uint32_t kMostNodes = 512 * 1024;  // some thousand stories

json::Limits large() {
  json::Limits limits;
  limits.bytes = kMostBytes;
  limits.nodes = kMostNodes;
  return limits;
}

std::uint64_t count(const std::vector<Row>& rows, Verdict verdict) {
  return static_cast<std::uint64_t>(
      std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.verdict == verdict; }));
}

void write_ids(json::Writer& out, std::string_view key, const std::vector<Row>& rows, Verdict verdict) {
  out.key(key).begin_array();
  for (const Row& row : rows) {
    if (row.verdict == verdict) {
      out.string(row.id);
    }
  }
  out.end_array();
}

std::string write(const pack::Pack& pack, const std::vector<Row>& rows) {
  json::Writer out;
  out.begin_object().key("ok").boolean(true).key("stories").number(rows.size());
  out.key("exact").number(count(rows, Verdict::Exact)).key("acceptable").number(count(rows, Verdict::Acceptable));
  write_ids(out, "under", rows, Verdict::Under);
  write_ids(out, "over", rows, Verdict::Over);
  out.key("rows").begin_array();
  for (const Row& row : rows) {
    out.begin_object().field("id", row.id).field("expected", pack::level_name(row.expected));
    out.field("got", pack::level_name(row.got)).key("signs").begin_array();
    for (std::uint32_t sign : row.signs) {
      out.string(pack.signs[sign].id);
    }
    out.end_array().end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace

std::string audit(std::string_view text) {
  const pack::Pack* pack = open_pack();
  if (pack == nullptr) {
    return no_pack();
  }
  base::Problems problems;
  const auto read = [&](std::string_view from, std::string_view file) {
    auto document = json::read(from, file, large());
    if (!document.ok()) {
      problems.list.push_back(document.error());
      return json::Document{};
    }
    return document.take();
  };
  const json::Document request = read(text, "request");
  if (!problems.none()) {
    return refused(problems);
  }
  const pack::Reading reading{"request", problems};
  const pack::Fields fields(reading, json::Ref(request, 0), "stories story_facts");
  const json::Member stories_text = fields.get("stories");
  const json::Member facts_text = fields.get("story_facts");
  if (!problems.none() || !reading.is(*stories_text, json::Kind::String) ||
      !reading.is(*facts_text, json::Kind::String)) {
    return refused(problems);
  }
  const json::Document stories = read(stories_text->text(), "stories");
  const json::Document facts = read(facts_text->text(), "story_facts.json");
  if (!problems.none()) {
    return refused(problems);
  }
  const std::vector<Row> rows = audit::audit(*pack, json::Ref(stories, 0), json::Ref(facts, 0), problems);
  return problems.none() ? write(*pack, rows) : refused(problems);
}

}  // namespace heed::engine
