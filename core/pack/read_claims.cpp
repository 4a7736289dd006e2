#include "pack/read_claims.h"

#include <algorithm>

#include "base/text.h"
#include "pack/read_condition.h"
#include "pack/read_parts.h"

namespace heed::pack {
namespace {

using json::Member;
using json::Ref;

constexpr std::uint32_t kMostQuestions = 4096;

void read_demand(const Reading& reading, const Ref& at, const Ref& root, const Pack& pack,
                 const std::vector<Demand>& demands, bool with_level, Demand& demand) {
  const Fields fields(reading, at, with_level ? "id words when at_least sources" : "id words when sources");
  demand.id = new_id(reading, fields, demands);
  demand.words = fields.prose("words");
  demand.sources = read_sources_of(reading, at, pack);
  if (const auto level = read_level(fields, "at_least")) {
    demand.level = *level;
  }
  if (const Member when = fields.get("when")) {
    demand.when = read_condition(reading, *when, {pack, root});
    demand.program = compile_condition(reading, *when, demand.when, pack);
  }
}

// A tick that is meant to raise no level: stands for an accepted finding.
void read_unheard(const Reading& reading, const Ref& at, Pack& pack) {
  const Fields fields(reading, at, "option reason");
  const std::string option = fields.prose("option");
  const std::string reason = fields.prose("reason");
  for (const Question& question : pack.questions) {
    for (const Option& one : question.options) {
      if (base::join({question.id, ".", one.id}) == option) {
        pack.accepted.push_back({base::join({"heard_tick/", option}), reason});
        return;
      }
    }
  }
  if (!option.empty()) {
    reading.problem(*fields.get("option"), base::Code::UnknownId, "there is no option %: write `question.option`",
                    option);
  }
}

}  // namespace

void read_claims(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root);
  for (std::string_view key : {"most_questions", "never_lowers"}) {
    if (!fields.get(key)) {
      reading.problem(root, base::Code::MissingKey, "the key % is missing: add it", key);
    }
  }
  pack.most_questions = fields.whole("most_questions", 1, kMostQuestions);
  read_each(fields.list("never_lowers"), pack.never_lowers, [&](const Ref& at, Condition& leaf) {
    leaf = read_leaf(reading, at, {pack, root});
  });
  read_each(fields.list("always"), pack.always,
            [&](const Ref& at, Demand& demand) { read_demand(reading, at, root, pack, pack.always, true, demand); });
  read_each(fields.list("never"), pack.never,
            [&](const Ref& at, Demand& demand) { read_demand(reading, at, root, pack, pack.never, false, demand); });
  read_each(fields.list("accepted"), pack.accepted, [&](const Ref& at, Accepted& accepted) {
    const Fields words(reading, at, "finding reason");
    accepted = {words.prose("finding"), words.prose("reason")};
    const std::string_view property = std::string_view(accepted.finding).substr(0, accepted.finding.find('/'));
    if (std::find(kLaws.begin(), kLaws.end(), property) != kLaws.end()) {
      reading.problem(*words.get("finding"), base::Code::BadValue,
                      "% is a law that holds for every pack: correct the pack, this cannot be accepted", property);
    }
  });
  for (const Ref& at : fields.list("unheard")) {
    read_unheard(reading, at, pack);
  }
}

}  // namespace heed::pack
