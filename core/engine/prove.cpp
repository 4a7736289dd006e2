// prove: the open pack → each property's verdict, exact counts, and findings as data that replay in `view`.
#include "proof/prove.h"

#include <iterator>

#include "base/text.h"
#include "engine/finding_prose.h"
#include "engine/operations.h"
#include "engine/write_finding.h"
#include "json/object_reader.h"
#include "json/read.h"
#include "proof/property.h"

namespace heed::engine {
namespace {

using proof::Finding;

// By reason.
constexpr std::string_view kSuggestions[] = {
    "remove it, or correct the condition that keeps everybody away",
    "let the rules tell readers apart, or accept this with a reason",
    "let a sign name this tick, and a rule that sign, or list it in `unheard` with a reason",
    "remove the rule, or accept this with a reason if it is there for its line",
    "let a sign name this `not_sure`, and a rule that sign",
    "let the rules named keep matching after the change, or add a rule that does",
    "add or correct a rule so that these answers reach the level demanded",
    "correct the questions so that these answers cannot come about, or remove the demand",
    "ask fewer questions on this way, or raise `most_questions`",
    "correct the condition: these answers cannot stand together, or the question is never asked",
    "add a demand in `always` that speaks of these answers, or accept this with a reason",
    "add `always`: which answers must get which level, in a reviewer's words and with a source",
    "simplify the conditions: the search was stopped at its bound",
};
static_assert(std::size(kSuggestions) == std::size(proof::kReasonNames));

void write_finding(json::Writer& out, const pack::Pack& pack, const FindingProse& prose, const Finding& finding) {
  out.begin_object().field("id", finding.id).field("property", proof::row(finding.property).name);
  const auto reason = static_cast<std::size_t>(finding.reason);
  out.field("reason", proof::kReasonNames[reason]).key("warning").boolean(finding.warning);
  out.field("at", "pack.json#" + finding.at).field("suggestion", kSuggestions[reason]);
  out.key("first");
  finding.first ? write_shown(out, pack, *finding.first) : static_cast<void>(out.null());
  out.key("second");
  finding.second ? write_shown(out, pack, *finding.second) : static_cast<void>(out.null());
  out.key("rules");
  write_rules(out, pack, finding.rules);
  out.field("count", finding.count ? finding.count->decimal() : std::string()).key("also").begin_array();
  for (const std::string& other : finding.also) {
    out.string(other);
  }
  out.end_array().field("accepted", finding.accepted).key("acceptable").boolean(finding.acceptable);
  out.field("must_hold", prose.must_hold(finding.property, finding.subject));
  out.field("about", prose.about(finding.subject)).key("prose").begin_array();
  for (const std::string& line : prose.lines(finding)) {
    out.string(line);
  }
  out.end_array().end_object();
}

void write_counts(json::Writer& out, const std::optional<proof::Counts>& counts) {
  out.key("answer_sets");
  if (!counts) {
    out.null().key("levels").null();
    return;
  }
  out.string(counts->all.decimal()).key("levels").begin_object();
  for (std::size_t level = pack::kLevelNames.size(); level-- > 0;) {
    out.field(pack::kLevelNames[level], counts->by_level[level].decimal());
  }
  out.end_object();
}

std::string decimal(const std::vector<std::optional<base::Natural>>& counts, std::size_t place) {
  if (place < counts.size() && counts[place]) {
    return counts[place]->decimal();
  }
  return {};
}

// What the pack demands, and of how many ways of answering each demand speaks.
void write_demands(json::Writer& out, const pack::Pack& pack, const ConditionWords& words, bool counted,
                   const proof::Bounds& bounds) {
  const proof::DemandCounts counts = counted ? proof::count_demands(pack, bounds) : proof::DemandCounts{};
  const auto write_list = [&](std::string_view list, const std::vector<pack::Demand>& demands, const auto& speaks_of) {
    for (std::size_t i = 0; i < demands.size(); ++i) {
      out.begin_object().field("list", list).field("id", demands[i].id).field("words", demands[i].words);
      out.field("at_least", list == "always" ? pack::level_name(demands[i].level) : "");
      out.field("when", words.words(demands[i].when)).field("count", decimal(speaks_of, i)).end_object();
    }
  };
  out.key("demands").begin_array();
  write_list("always", pack.always, counts.always);
  write_list("never", pack.never, counts.never);
  out.end_array();
}

void write(json::Writer& out, const pack::Pack& pack, const proof::Proof& proof, bool counted,
           const proof::Bounds& bounds) {
  out.field("pack", pack.id).key("version").number(pack.version);
  if (counted) {
    write_counts(out, proof::count(pack, bounds));
  }
  out.key("properties").begin_array();
  for (const proof::Checked& checked : proof.properties) {
    out.begin_object().field("property", proof::row(checked.property).name);
    out.field("holds", proof::row(checked.property).holds);
    out.key("acceptable").boolean(proof::row(checked.property).acceptable);
    out.field("verdict", proof::verdict_of(checked));
    out.key("cases")
        .number(checked.cases)
        .key("failed")
        .number(checked.failed)
        .key("undecided")
        .number(checked.undecided);
    out.end_object();
  }
  const FindingProse prose(pack);
  out.end_array().key("findings").begin_array();
  for (const Finding& finding : proof.findings) {
    write_finding(out, pack, prose, finding);
  }
  out.end_array().key("unused_acceptances").begin_array();
  for (const std::string& finding : proof.unused_acceptances) {
    out.string(finding);
  }
  out.end_array();
  write_demands(out, pack, prose.words(), counted, bounds);
  out.key("accepted").begin_array();
  for (const pack::Accepted& one : pack.accepted) {
    out.begin_object().field("finding", one.finding).field("reason", one.reason).end_object();
  }
  out.end_array();
}

}  // namespace

void prove(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "", "property");
  std::optional<proof::Property> property;
  if (const json::Member name = fields.get("property"); name && call.reporter.expect(*name, json::Kind::String)) {
    property = proof::find_property(name->text());
    if (!property) {
      call.reporter.error(*name, base::Code::BadValue, "there is no property %", name->text());
    }
  }
  if (call.problems().none()) {
    const proof::Bounds bounds;
    write(call.out, call.pack(), proof::prove(call.pack(), property, bounds), !property, bounds);
  }
}

}  // namespace heed::engine
