// audit: stories and their facts → how the pack's levels agree with what a reviewer expects.
#include "audit/audit.h"

#include <algorithm>

#include "engine/operations.h"
#include "json/object_reader.h"
#include "json/read.h"
#include "json/write.h"

namespace heed::engine {
namespace {

using audit::Row;
using audit::Verdict;

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

void write(json::Writer& out, const pack::Pack& pack, const std::vector<Row>& rows) {
  out.key("stories").number(rows.size());
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
  out.end_array();
}

}  // namespace

void audit(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "stories story_facts");
  const json::Member stories_text = fields.get("stories");
  const json::Member facts_text = fields.get("story_facts");
  base::Problems& problems = call.problems();
  if (!problems.none() || !call.reporter.expect(*stories_text, json::Kind::String) ||
      !call.reporter.expect(*facts_text, json::Kind::String)) {
    return;
  }
  const auto read = [&](const json::Ref& text, std::string_view file) {
    auto document = json::read(text.text(), file, kLargeLimits);
    if (!document.ok()) {
      problems.list.push_back(document.error());
    }
    return document;
  };
  const auto stories = read(*stories_text, "stories");
  const auto facts = read(*facts_text, "story_facts.json");
  if (!problems.none()) {
    return;
  }
  const std::vector<Row> rows =
      audit::audit(call.pack(), json::Ref(stories.value(), 0), json::Ref(facts.value(), 0), problems);
  if (problems.none()) {
    write(call.out, call.pack(), rows);
  }
}

}  // namespace heed::engine
