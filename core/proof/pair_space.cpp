#include "proof/pair_space.h"

#include <algorithm>

#include "proof/space.h"

namespace heed::proof {
namespace {

using pack::Pack;
using pack::Question;

// Every option of the old question is still there, and what was a right answer is one.
bool takes_the_same(const Question& before, const Question& after) {
  return before.many == after.many &&
         std::all_of(before.options.begin(), before.options.end(), [&](const pack::Option& option) {
           const auto match = pack::find(after.options, option.id);
           return match && (after.options[*match].role == pack::Role::None) == (option.role == pack::Role::None);
         });
}

bool takes(const Question& question, const std::vector<std::uint32_t>& chosen) {
  const auto is_none = [&](std::uint32_t option) { return question.options[option].role == pack::Role::None; };
  const bool alone = !question.many || std::any_of(chosen.begin(), chosen.end(), is_none);
  return !chosen.empty() && (!alone || chosen.size() == 1);
}

}  // namespace

PairSpace::PairSpace(const Pack& old_one, const Pack& new_one)
    : old_pack(old_one),
      new_pack(new_one),
      old_groups_(old_one.questions.size()),
      new_groups_(new_one.questions.size()) {
  // The common list has the old order, which the variables' order follows; what is new comes after what it follows, and
  // last where it follows nothing.
  std::uint32_t groups = 0;
  const auto number_new = [&](std::size_t k) {  // from question k on
    for (; k < new_groups_.size() && !pack::find(old_pack.questions, new_pack.questions[k].id); ++k) {
      new_groups_[k] = groups++;
    }
  };
  for (std::size_t i = 0; i < old_pack.questions.size(); ++i) {
    old_groups_[i] = groups++;
    if (const auto match = pack::find(new_pack.questions, old_pack.questions[i].id)) {
      new_groups_[*match] = old_groups_[i];
      number_new(*match + std::size_t{1});
    }
  }
  number_new(0);
  constraints.resize(groups);
  std::vector<Literal> bits;
  for (std::uint32_t i = 0; i < old_pack.questions.size(); ++i) {
    for (std::size_t k = 0; k < old_pack.questions[i].options.size(); ++k) {
      bits.push_back(fresh(old_groups_[i]));
    }
  }
  before = model(graph, old_pack, std::move(bits));
  for (std::uint32_t i = 0; i < old_pack.questions.size(); ++i) {
    constraints[old_groups_[i]].push_back(before.legal[i]);
  }
  for (std::uint32_t i = 0; i < new_pack.questions.size(); ++i) {
    add_new(i);
  }
  after = model(graph, new_pack, std::move(after.bits));
  for (std::uint32_t i = 0; i < new_pack.questions.size(); ++i) {
    constraints[new_groups_[i]].push_back(after.legal[i]);
  }
}

Literal PairSpace::fresh(std::uint32_t group) {
  const Literal literal = graph.variable();
  question_of_var.resize(graph.size());
  question_of_var[node_of(literal)] = group;
  return literal;
}

// Appends the literals of the question's options to after.bits, and says what stays of the old answer.
void PairSpace::add_new(std::uint32_t i) {
  const Question& question = new_pack.questions[i];
  const auto match = pack::find(old_pack.questions, question.id);
  const Literal asked = express(graph, after, question.ask_if);  // names earlier questions only
  std::vector<Literal> kept;
  for (const pack::Option& option : question.options) {
    const auto same = match ? pack::find(old_pack.questions[*match].options, option.id) : std::nullopt;
    kept.push_back(same ? before.bits[old_pack.questions[*match].first_bit + *same] : kFalse);
  }
  if (match && before.asked[*match] == asked && takes_the_same(old_pack.questions[*match], question)) {
    after.bits.insert(after.bits.end(), kept.begin(), kept.end());
    return;
  }
  Literal same = kTrue;
  for (Literal old_bit : kept) {
    const Literal bit = fresh(new_groups_[i]);
    after.bits.push_back(bit);
    same = graph.both(same, graph.same(bit, old_bit));
  }
  if (match) {
    const Literal both_asked = graph.both(asked, before.asked[*match]);
    const Literal stays = graph.both(both_asked, legal_choice(graph, question, kept));
    constraints[new_groups_[i]].push_back(graph.implies(stays, same));
  }
}

std::vector<Literal> PairSpace::kept_bits() const {
  std::vector<Literal> bits;
  for (const Question& question : new_pack.questions) {
    const auto match = pack::find(old_pack.questions, question.id);
    for (const pack::Option& option : question.options) {
      const auto same = match ? pack::find(old_pack.questions[*match].options, option.id) : std::nullopt;
      bits.push_back(same ? before.bits[old_pack.questions[*match].first_bit + *same] : kFalse);
    }
  }
  return bits;
}

session::Answers PairSpace::answers_after(const session::Answers& old_answers, const Answer& answer) const {
  const session::Answers anew = answers_of(new_pack, after, answer, {});
  session::Answers given{std::vector<std::vector<std::uint32_t>>(new_pack.questions.size())};
  for (std::uint32_t i = 0; i < new_pack.questions.size(); ++i) {
    const Question& question = new_pack.questions[i];
    if (!pack::holds(question.asked, replay_bits(new_pack, given, {}))) {
      continue;
    }
    std::vector<std::uint32_t> kept;
    if (const auto match = pack::find(old_pack.questions, question.id)) {
      for (std::uint32_t option : old_answers.chosen[*match]) {
        if (const auto same = pack::find(question.options, old_pack.questions[*match].options[option].id)) {
          kept.insert(std::upper_bound(kept.begin(), kept.end(), *same), *same);
        }
      }
    }
    given.chosen[i] = takes(question, kept) ? kept : anew.chosen[i];
    if (given.chosen[i].empty()) {
      given.chosen[i].push_back(mildest_option(question));
    }
  }
  return given;
}

Search PairSpace::search() {
  Search search{graph, question_of_var, variable_order(graph, question_of_var), {}, {}};
  search.cost.resize(graph.size());
  search.projected.resize(graph.size());
  const auto add = [&](const Pack& pack, const Model& model, bool old_version) {
    for (const Question& question : pack.questions) {
      for (std::uint32_t k = 0; k < question.options.size(); ++k) {
        const std::uint32_t node = node_of(model.bits[question.first_bit + k]);
        search.cost[node] += cost_of(question, k);
        search.projected[node] = search.projected[node] || old_version;
      }
    }
  };
  add(old_pack, before, true);
  add(new_pack, after, false);
  search.projected[0] = false;
  return search;
}

}  // namespace heed::proof
