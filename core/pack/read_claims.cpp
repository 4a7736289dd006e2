#include "pack/read_claims.h"

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
  });
}

}  // namespace heed::pack
