#include "proof/lead.h"

#include "proof/mildest.h"
#include "proof/space.h"

namespace heed::proof {

std::vector<std::optional<session::Answers>> leads(const pack::Pack& pack, Bounds bounds) {
  Space space(pack);
  std::vector<std::optional<session::Answers>> leads;
  for (std::uint32_t i = 0; i < pack.questions.size(); ++i) {
    const Query query{space.before.asked[i], space.constraints};
    Answer some = solve(space.graph, query, space.question_of_var, bounds);
    if (some.verdict != Verdict::Satisfiable) {
      leads.emplace_back();
      continue;
    }
    Search search{space.graph, space.question_of_var, space.order(), {}, {}};
    search.cost.resize(space.graph.size());
    for (const pack::Question& question : pack.questions) {
      for (std::uint32_t option = 0; option < question.options.size(); ++option) {
        search.cost[node_of(space.before.bits[question.first_bit + option])] = cost_of(question, option);
      }
    }
    const Mildest found = mildest(search, query, std::move(some), bounds);
    LeftOut later;
    later.from = i;
    leads.emplace_back(space.answers(space.before, found.answer, later));
  }
  return leads;
}

}  // namespace heed::proof
