// prove: the open pack → each property's verdict, exact counts, and findings as data that replay in `view`.
#include "proof/prove.h"

#include <iterator>

#include "base/text.h"
#include "engine/operations.h"
#include "engine/write_finding.h"
#include "json/read.h"
#include "pack/reading.h"
#include "proof/property.h"

namespace heed::engine {
namespace {

using base::digits;
using proof::Finding;

// By reason.
constexpr std::string_view kSuggestions[] = {
    "remove it, or correct the condition that keeps everybody away",
    "remove the rule, or accept this with a reason if it is there for its line",
    "let a sign name this `not_sure`, and a rule that sign",
    "let the rules named keep matching after the change, or add a rule that does",
    "add or correct a rule so that these answers reach the level demanded",
    "correct the questions so that these answers cannot come about, or remove the demand",
    "ask fewer questions on this way, or raise `most_questions`",
    "simplify the conditions: the search was stopped at its bound",
};
static_assert(std::size(kSuggestions) == std::size(proof::kReasonNames));

void write_finding(json::Writer& out, const pack::Pack& pack, const Finding& finding) {
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
  out.end_array()
      .field("accepted", finding.accepted ? pack.accepted[*finding.accepted].reason : std::string())
      .end_object();
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

std::string write(const pack::Pack& pack, const proof::Proof& proof, bool counted, const proof::Bounds& bounds) {
  json::Writer out;
  out.begin_object().key("ok").boolean(true).field("pack", pack.id).key("version").number(pack.version);
  if (counted) {
    write_counts(out, proof::count(pack, bounds));
  }
  out.key("properties").begin_array();
  for (const proof::Checked& checked : proof.properties) {
    out.begin_object().field("property", proof::row(checked.property).name);
    out.field("verdict", proof::verdict_of(checked));
    out.key("cases")
        .number(checked.cases)
        .key("failed")
        .number(checked.failed)
        .key("undecided")
        .number(checked.undecided);
    out.end_object();
  }
  out.end_array().key("findings").begin_array();
  for (const Finding& finding : proof.findings) {
    write_finding(out, pack, finding);
  }
  out.end_array().key("unused_acceptances").begin_array();
  for (std::uint32_t place : proof.unused_acceptances) {
    out.string(pack.accepted[place].finding);
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace

std::string prove(std::string_view text) {
  const pack::Pack* pack = open_pack();
  if (pack == nullptr) {
    return no_pack();
  }
  base::Problems problems;
  const auto document = json::read(text, "request");
  if (!document.ok()) {
    problems.list.push_back(document.error());
    return refused(problems);
  }
  const pack::Reading reading{"request", problems};
  const pack::Fields fields(reading, json::Ref(document.value(), 0), "", "property");
  std::optional<proof::Property> property;
  if (const json::Member name = fields.get("property"); name && reading.is(*name, json::Kind::String)) {
    property = proof::find_property(name->text());
    if (!property) {
      reading.problem(*name, base::Code::BadValue, "there is no property %", name->text());
    }
  }
  if (!problems.none()) {
    return refused(problems);
  }
  const proof::Bounds bounds;
  return write(*pack, proof::prove(*pack, property, bounds), !property, bounds);
}

}  // namespace heed::engine
