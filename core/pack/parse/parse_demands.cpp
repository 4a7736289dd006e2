#include "pack/parse/parse_demands.h"

#include <algorithm>

#include "base/text.h"
#include "pack/parse/parse_condition.h"
#include "pack/parse/shared.h"
#include "pack/parse/texts.h"

namespace heed::pack {
namespace {

using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

constexpr std::uint32_t kMostQuestions = 4096;

void read_demand(const Reporter& reporter, const Ref& at, const Ref& root, const Pack& pack,
                 const std::vector<Demand>& demands, bool with_level, Demand& demand) {
  const ObjectReader fields(reporter, at, with_level ? "id words when at_least sources" : "id words when sources");
  demand.id = new_id(reporter, fields, demands);
  demand.words = read_prose(reporter, fields.get("words"));
  demand.sources = read_sources_of(reporter, at, pack);
  if (const auto level = read_level(fields, "at_least")) {
    demand.level = *level;
  }
  if (const Member when = fields.get("when")) {
    demand.when = parse_condition(reporter, *when, {pack, root});
    demand.program = compile_condition(reporter, *when, demand.when, pack);
  }
}

// A tick that is meant to raise no level: stands for an accepted finding.
void read_unheard(const Reporter& reporter, const Ref& at, Pack& pack) {
  const ObjectReader fields(reporter, at, "option reason");
  const std::string option = read_prose(reporter, fields.get("option"));
  const std::string reason = read_prose(reporter, fields.get("reason"));
  for (const Question& question : pack.questions) {
    for (const Option& one : question.options) {
      if (base::join({question.id, ".", one.id}) == option) {
        pack.accepted.push_back({base::join({"heard_tick/", option}), reason});
        return;
      }
    }
  }
  if (!option.empty()) {
    reporter.error(*fields.get("option"), base::Code::UnknownId, "there is no option %: write `question.option`",
                   option);
  }
}

}  // namespace

void parse_demands(const Reporter& reporter, const Ref& root, Pack& pack) {
  const ObjectReader fields(reporter, root);
  for (std::string_view key : {"most_questions", "never_lowers"}) {
    if (!fields.get(key)) {
      reporter.error(root, base::Code::MissingKey, "the key % is missing: add it", key);
    }
  }
  pack.most_questions = fields.whole("most_questions", 1, kMostQuestions);
  json::read_each(fields.list("never_lowers"), pack.never_lowers, [&](const Ref& at, Condition& leaf) {
    leaf = parse_leaf(reporter, at, {pack, root});
  });
  json::read_each(fields.list("always"), pack.always, [&](const Ref& at, Demand& demand) {
    read_demand(reporter, at, root, pack, pack.always, true, demand);
  });
  json::read_each(fields.list("never"), pack.never, [&](const Ref& at, Demand& demand) {
    read_demand(reporter, at, root, pack, pack.never, false, demand);
  });
  json::read_each(fields.list("accepted"), pack.accepted, [&](const Ref& at, Accepted& accepted) {
    const ObjectReader words(reporter, at, "finding reason");
    accepted = {read_prose(reporter, words.get("finding")), read_prose(reporter, words.get("reason"))};
    const std::string_view property = std::string_view(accepted.finding).substr(0, accepted.finding.find('/'));
    if (std::find(kLaws.begin(), kLaws.end(), property) != kLaws.end()) {
      reporter.error(*words.get("finding"), base::Code::BadValue,
                     "% is a law that holds for every pack: correct the pack, this cannot be accepted", property);
    }
  });
  for (const Ref& at : fields.list("unheard")) {
    read_unheard(reporter, at, pack);
  }
}

}  // namespace heed::pack
