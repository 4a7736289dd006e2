#include "proof/compare.h"

#include <algorithm>

#include "base/check.h"
#include "proof/diagram.h"
#include "proof/space.h"
#include "triage/assess.h"

namespace heed::proof {
namespace {

using pack::Level;
using pack::Pack;

// Both packs over the same option variables, matched by id. What only one of them has: in the old pack never chosen,
// for the old answers must be answers that the new version can show as well; in the new pack free.
class Pair {
 public:
  Pair(const Pack& old_pack, const Pack& new_pack) : old_(old_pack), new_space_(new_pack) {
    std::vector<Literal> bits;
    for (const pack::Question& question : old_.questions) {
      const auto place = pack::find(new_space_.pack.questions, question.id);
      for (const pack::Option& option : question.options) {
        const auto match = place ? pack::find(new_space_.pack.questions[*place].options, option.id) : std::nullopt;
        bits.push_back(match ? new_space_.before.bits[new_space_.pack.questions[*place].first_bit + *match] : kFalse);
      }
    }
    old_model_ = model(new_space_.graph, old_, std::move(bits));
    constraints_ = new_space_.constraints;
    // The old version's constraints hold for all: it may ask where the new one does not.
    all_old_ = new_space_.graph.all(old_model_.legal);
  }

  void look(Level before, Level after, const Bounds& bounds, Comparison& comparison) {
    Graph& graph = new_space_.graph;
    const Literal old_level = exactly(graph, old_model_, static_cast<std::size_t>(before));
    const Literal goal = graph.both(old_level, exactly(graph, new_space_.before, static_cast<std::size_t>(after)));
    const Query query{graph.both(goal, all_old_), constraints_};
    Answer answer = solve(graph, query, new_space_.question_of_var, bounds.most_conflicts);
    if (answer.verdict == Verdict::Undecided) {
      comparison.decided = false;
    }
    if (answer.verdict != Verdict::Satisfiable) {
      return;
    }
    LevelChange change{before, after, {}, {}, {}};
    change.count = cheapest(query, bounds, answer);
    change.new_answers = new_space_.answers(new_space_.before, answer, {});
    change.old_answers = old_answers(change.new_answers);
    HEED_CHECK(level(old_, change.old_answers) == before);
    HEED_CHECK(level(new_space_.pack, change.new_answers) == after);
    comparison.changes.push_back(std::move(change));
  }

 private:
  static Level level(const Pack& pack, const session::Answers& answers) {
    return triage::level_of(pack, replay_bits(pack, answers, {}));
  }
  session::Answers old_answers(const session::Answers& answers) const {
    session::Answers result{std::vector<std::vector<std::uint32_t>>(old_.questions.size())};
    for (std::size_t i = 0; i < answers.chosen.size(); ++i) {
      const pack::Question& question = new_space_.pack.questions[i];
      const auto place = pack::find(old_.questions, question.id);
      for (std::uint32_t option : answers.chosen[i]) {
        if (const auto match =
                place ? pack::find(old_.questions[*place].options, question.options[option].id) : std::nullopt) {
          result.chosen[*place].push_back(*match);
        }
      }
    }
    return result;
  }
  // Puts the cheapest assignment into `answer`, as long as the diagram stays small.
  std::optional<base::Natural> cheapest(const Query& query, const Bounds& bounds, Answer& answer) const {
    const std::vector<std::uint32_t> order = new_space_.order();
    Diagram diagram(new_space_.graph, order, bounds.most_nodes);
    const std::optional<Diagram::Edge> all = diagram.build(query);
    if (!all) {
      return {};
    }
    std::vector<std::uint32_t> cost;
    for (const pack::Question& question : new_space_.pack.questions) {
      for (std::uint32_t option = 0; option < question.options.size(); ++option) {
        cost.push_back(cost_of(question, option));
      }
    }
    const std::vector<bool> values = diagram.cheapest(*all, cost);
    for (std::size_t i = 0; i < order.size(); ++i) {
      answer.values[order[i]] = values[i];
    }
    return diagram.count(*all);
  }

  const Pack& old_;
  Space new_space_;
  Model old_model_;
  Literal all_old_ = kTrue;
  std::vector<std::vector<Literal>> constraints_;
};

void only_in(const Pack& one, const Pack& other, std::vector<std::string>& names) {
  for (const pack::Question& question : one.questions) {
    const auto place = pack::find(other.questions, question.id);
    if (!place) {
      names.push_back(question.id);
      continue;
    }
    for (const pack::Option& option : question.options) {
      if (!pack::find(other.questions[*place].options, option.id)) {
        names.push_back(question.id + "." + option.id);
      }
    }
  }
}

}  // namespace

Comparison compare(const Pack& old_pack, const Pack& new_pack, const Bounds& bounds) {
  Comparison comparison;
  only_in(new_pack, old_pack, comparison.added);
  only_in(old_pack, new_pack, comparison.removed);
  Pair pair(old_pack, new_pack);
  constexpr auto kLevels = static_cast<int>(pack::kLevelNames.size());
  for (int fall = kLevels - 1; fall > -kLevels; --fall) {
    for (int before = kLevels - 1; before >= 0; --before) {
      const int after = before - fall;
      if (fall != 0 && after >= 0 && after < kLevels) {
        pair.look(static_cast<Level>(before), static_cast<Level>(after), bounds, comparison);
      }
    }
  }
  return comparison;
}

}  // namespace heed::proof
