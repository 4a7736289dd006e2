#include "audit/audit.h"

#include <algorithm>
#include <set>

#include "audit/facts.h"
#include "base/text.h"
#include "json/object_reader.h"
#include "session/walk.h"
#include "triage/assess.h"

namespace heed::audit {
namespace {

using base::Code;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;
using pack::Level;

std::optional<Level> read_level(const Reporter& reporter, const Ref& at) {
  if (!reporter.expect(at, json::Kind::String)) {
    return {};
  }
  const auto found = std::find(pack::kLevelNames.begin(), pack::kLevelNames.end(), at.text());
  if (found == pack::kLevelNames.end()) {
    reporter.error(at, Code::BadStory, "% is no level: correct it", at.text());
    return {};
  }
  return static_cast<Level>(found - pack::kLevelNames.begin());
}

// `row.expected` and the bounds of what is acceptable.
bool read_expected(const Reporter& reporter, const Ref& at, Row& row, Level& least, Level& most) {
  const ObjectReader fields(reporter, at, "urgency", "also_acceptable why source rules");
  const Member urgency = fields.get("urgency");
  const auto expected = urgency ? read_level(reporter, *urgency) : std::optional<Level>();
  if (!expected) {
    return false;
  }
  row.expected = least = most = *expected;
  for (const Ref& other : fields.list("also_acceptable")) {
    if (const auto level = read_level(reporter, other)) {
      least = std::min(least, *level);
      most = std::max(most, *level);
    }
  }
  return true;
}

Verdict judge(const Row& row, Level least, Level most) {
  if (row.got == row.expected) {
    return Verdict::Exact;
  }
  if (row.got < least) {
    return Verdict::Under;
  }
  return row.got > most ? Verdict::Over : Verdict::Acceptable;
}

}  // namespace

std::vector<Row> audit(const pack::Pack& pack, const Ref& stories, const Ref& story_facts, base::Problems& problems) {
  const FactBook book = read_facts({"story_facts.json", problems}, story_facts, pack);
  const Reporter reporter{"stories", problems};
  std::vector<Row> rows;
  std::set<std::string_view> ids;
  for (const Ref& at : reporter.list(stories)) {
    const ObjectReader fields(reporter, at, "id facts expected", "story");
    const Member id = fields.get("id");
    const Member facts = fields.get("facts");
    const Member expected = fields.get("expected");
    Row row;
    Level least{};
    Level most{};
    bool whole = expected && read_expected(reporter, *expected, row, least, most);
    whole = id && reporter.expect(*id, json::Kind::String) && whole;
    if (whole && !ids.insert(id->text()).second) {
      reporter.error(*id, Code::DuplicateId, "the id % is taken by another story: choose another", id->text());
    }
    if (!facts) {
      continue;
    }
    const session::Walk walk = session::walk(pack, answers_of(reporter, *facts, book, pack));
    if (walk.asked) {
      reporter.error(*facts, Code::BadStory, "nothing answers %: add a fact, or a default in story_facts.json",
                     pack.questions[*walk.asked].id);
      whole = false;
    }
    if (!whole) {
      continue;
    }
    row.id = id->text();
    const triage::Assessment assessment = triage::assess(pack, walk.bits);
    row.got = assessment.level;
    row.verdict = judge(row, least, most);
    for (const triage::Reason& reason : assessment.reasons) {
      row.signs.push_back(reason.sign);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace heed::audit
