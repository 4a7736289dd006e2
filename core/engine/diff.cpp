// diff: two versions of a pack → all that a reviewer signs off. Leaves the open pack alone.
//
// Of the reply:
//   "holds": nothing fell, nothing is gone, no demand is weaker, and `version` rose if anything changed
//   "version":{"old","new","must_rise":BOOL}
//   "removals":[{"kind","id","at","text"}], "additions": the same. kind: question, option, sign, rule, card, line (a
//     sign no longer named at its level or above), step, watch, section, item, demand, never_lowers
//   "hidden":[{"question","text","count","old":SHOWN,"new":SHOWN}]   asked of these readers before, and not now
//   "changes":[{"count","pairs","old":SHOWN,"new":SHOWN}]            falls first; `count` old ways of answering
//   "levels":{"moved":BOOL,"more_than":"5","rows":[{"level","old","new","old_share","new_share"}]} | null: not counted
//   "demands":[{"change":removed|weakened|changed|added,"list","id","old":DEMAND|null,"new":DEMAND|null}]
//   "conditions":[{"at","old","new"}] in words; "settings":[{"at","old","new"}] of pack.json;
//   "texts":[{"at","old","new"}] what readers see; an empty side: there is none
#include "base/text.h"
#include "engine/diff_lists.h"
#include "engine/files.h"
#include "engine/operations.h"
#include "engine/shares.h"
#include "engine/write_finding.h"
#include "json/read.h"
#include "pack/parse/parse_pack.h"
#include "proof/compare.h"

namespace heed::engine {
namespace {

// One version: its pack, and its files as trees.
struct Side {
  pack::ParsedPack read;
  std::vector<NamedDocument> documents;
};

Side read_side(const json::Reporter& reporter, const json::ObjectReader& fields, std::string_view key) {
  std::vector<pack::File> files;
  if (const json::Member list = fields.get(key); list && reporter.expect(*list, json::Kind::Object)) {
    files = files_of(reporter, *list);
  }
  Side side{pack::parse_pack(files), {}};
  for (base::Error& error : side.read.problems.list) {
    error.at = base::join({key, "/", error.at});
    reporter.problems.list.push_back(error);
  }
  if (side.read.problems.none()) {
    for (const pack::File& file : files) {
      side.documents.push_back({std::string(file.name), json::read(file.text, file.name).take()});
    }
  }
  return side;
}

void write_before_after(json::Writer& out, const Side& before, const Side& after, const proof::BeforeAfter& mildest) {
  out.key("old");
  write_shown(out, before.read.pack, mildest.before);
  out.key("new");
  write_shown(out, after.read.pack, mildest.after);
}

std::string decimal(const std::optional<base::Natural>& count) { return count ? count->decimal() : std::string(); }

void write_comparison(json::Writer& out, const Side& before, const Side& after, const proof::Comparison& comparison) {
  out.key("hidden").begin_array();
  for (const proof::HiddenAnswers& hidden : comparison.hidden) {
    const pack::Question& question = before.read.pack.questions[hidden.question];
    out.begin_object().field("question", question.id).field("text", question.text);
    out.field("count", decimal(hidden.count));
    write_before_after(out, before, after, hidden.mildest);
    out.end_object();
  }
  out.end_array().key("changes").begin_array();
  for (const proof::LevelChange& change : comparison.changes) {
    out.begin_object().field("count", decimal(change.count)).field("pairs", decimal(change.pairs));
    write_before_after(out, before, after, change.mildest);
    out.end_object();
  }
  out.end_array();
}

bool fell(const proof::Comparison& comparison) {
  for (const proof::LevelChange& change : comparison.changes) {
    if (change.mildest.before.level > change.mildest.after.level) {
      return true;
    }
  }
  for (const proof::ChangedDemand& demand : comparison.demands) {
    if (demand.change == proof::DemandChange::Removed || demand.change == proof::DemandChange::Weakened) {
      return true;
    }
  }
  return !comparison.hidden.empty();
}

void write(json::Writer& out, const Side& before, const Side& after) {
  const pack::Pack& old_pack = before.read.pack;
  const pack::Pack& new_pack = after.read.pack;
  const proof::Comparison comparison = proof::compare(old_pack, new_pack, {});
  const DiffLists lists = list_changes(old_pack, new_pack, compare_files(before.documents, after.documents));
  const bool changed = !comparison.changes.empty() || !comparison.hidden.empty() || !lists.empty();
  const bool must_rise = changed ? new_pack.version <= old_pack.version : new_pack.version < old_pack.version;
  const bool holds = comparison.decided && !fell(comparison) && lists.removals.empty() && !must_rise;
  out.key("decided").boolean(comparison.decided).key("holds").boolean(holds);
  out.key("version").begin_object().key("old").number(old_pack.version).key("new").number(new_pack.version);
  out.key("must_rise").boolean(must_rise).end_object();
  write_things(out, lists);
  write_comparison(out, before, after, comparison);
  write_shares(out, old_pack, new_pack);
  write_demands(out, old_pack, new_pack, comparison.demands);
  write_values(out, lists);
}

}  // namespace

void diff(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "old new");
  const Side before = read_side(call.reporter, fields, "old");
  const Side after = read_side(call.reporter, fields, "new");
  if (call.problems().none()) {
    write(call.out, before, after);
  }
}

}  // namespace heed::engine
