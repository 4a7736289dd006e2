#include "proof/space.h"

#include <algorithm>

namespace heed::proof {
namespace {

using pack::Condition;
using pack::Question;
using pack::Role;

bool names_any(const pack::Pack& pack, const Condition& condition, const std::vector<bool>& questions) {
  const auto part_names = [&](const Condition& part) { return names_any(pack, part, questions); };
  const auto bit_names = [&](std::uint32_t bit) { return questions[pack::question_of(pack, bit)]; };
  return std::any_of(condition.bits.begin(), condition.bits.end(), bit_names) ||
         std::any_of(condition.parts.begin(), condition.parts.end(), part_names);
}

Literal stays(Graph& graph, const Question& question, std::uint32_t place, const Model& before, const Model& after) {
  Literal same = kTrue;
  for (std::uint32_t i = 0; i < question.options.size(); ++i) {
    same = graph.both(same, graph.same(before.bits[question.first_bit + i], after.bits[question.first_bit + i]));
  }
  return graph.implies(graph.both(before.asked[place], after.asked[place]), same);
}

}  // namespace

Space::Space(const pack::Pack& of) : pack(of) {
  std::vector<Literal> bits;
  for (std::uint32_t i = 0; i < pack.questions.size(); ++i) {
    for (std::size_t option = 0; option < pack.questions[i].options.size(); ++option) {
      bits.push_back(fresh(i));
    }
  }
  before = model(graph, pack, std::move(bits));
  for (Literal legal : before.legal) {
    constraints.push_back({legal});
  }
}

Literal Space::fresh(std::uint32_t question) {
  const Literal literal = graph.variable();
  question_of_var.resize(graph.size());
  question_of_var[node_of(literal)] = question;
  return literal;
}

std::vector<bool> Space::dependents_of(std::uint32_t question) const {
  std::vector<bool> dependent(pack.questions.size(), false);
  dependent[question] = true;
  for (std::uint32_t i = question + 1; i < pack.questions.size(); ++i) {
    dependent[i] = names_any(pack, pack.questions[i].ask_if, dependent);
  }
  return dependent;
}

Change Space::change(std::uint32_t question, const std::vector<Literal>& bits, bool free) {
  const std::vector<bool> dependent = dependents_of(question);
  std::vector<Literal> after = before.bits;
  for (std::uint32_t i = question; i < pack.questions.size(); ++i) {
    const Question& asked = pack.questions[i];
    for (std::uint32_t option = 0; dependent[i] && option < asked.options.size(); ++option) {
      after[asked.first_bit + option] = i == question ? bits[option] : fresh(i);
    }
  }
  Change change{question, model(graph, pack, std::move(after)), constraints};
  for (std::uint32_t i = question; i < pack.questions.size(); ++i) {
    if (i != question || !free) {
      change.constraints[i].push_back(change.after.legal[i]);
    }
    if (i != question && dependent[i]) {
      change.constraints[i].push_back(stays(graph, pack.questions[i], i, before, change.after));
    }
  }
  return change;
}

std::vector<Literal> Space::any_of(std::uint32_t question, const std::vector<bool>& choices) {
  std::vector<Literal> bits;
  for (bool choice : choices) {
    bits.push_back(choice ? fresh(question) : kFalse);
  }
  return bits;
}

std::vector<std::vector<Literal>> Space::free_constraints() {
  std::vector<std::vector<Literal>> free;
  for (const Question& question : pack.questions) {
    const std::span<const Literal> options(&before.bits[question.first_bit], question.options.size());
    free.push_back({graph.either(negated(graph.any(options)), legal_choice(graph, question, options))});
  }
  return free;
}

Model Space::prefix(std::uint32_t end) {
  std::vector<Literal> bits = before.bits;
  for (std::size_t i = end; i < pack.questions.size(); ++i) {
    for (std::size_t option = 0; option < pack.questions[i].options.size(); ++option) {
      bits[pack.questions[i].first_bit + option] = kFalse;
    }
  }
  return model(graph, pack, std::move(bits));
}

session::Answers answers_of(const pack::Pack& pack, const Model& model, const Answer& answer, const LeftOut& left_out) {
  session::Answers answers{std::vector<std::vector<std::uint32_t>>(pack.questions.size())};
  pack::Bits bits(pack.words(), 0);
  for (std::uint32_t i = 0; i < pack.questions.size(); ++i) {
    const Question& question = pack.questions[i];
    std::vector<std::uint32_t>& chosen = answers.chosen[i];
    if (left_out.has(i) || !pack::holds(question.asked, bits)) {
      continue;
    }
    for (std::uint32_t option = 0; option < question.options.size(); ++option) {
      const Literal literal = model.bits[question.first_bit + option];  // a variable, true or false
      const auto value = answer.values.find(node_of(literal));
      if (literal == kTrue || (value != answer.values.end() && value->second)) {
        chosen.push_back(option);
      }
    }
    if (chosen.empty()) {
      chosen.push_back(mildest_option(question));
    }
    for (std::uint32_t option : chosen) {
      const std::uint32_t bit = question.first_bit + option;
      bits[bit / pack::kWordBits] |= std::uint64_t{1} << (bit % pack::kWordBits);
    }
  }
  return answers;
}

std::vector<std::uint32_t> Space::order() const { return variable_order(graph, question_of_var); }

pack::Bits replay_bits(const pack::Pack& pack, const session::Answers& answers, const LeftOut& left_out) {
  pack::Bits bits(pack.words(), 0);
  for (std::uint32_t i = 0; i < pack.questions.size(); ++i) {
    const Question& question = pack.questions[i];
    if (left_out.has(i) || !pack::holds(question.asked, bits)) {
      continue;
    }
    for (std::uint32_t option : answers.chosen[i]) {
      const std::uint32_t bit = question.first_bit + option;
      bits[bit / pack::kWordBits] |= std::uint64_t{1} << (bit % pack::kWordBits);
    }
  }
  return bits;
}

std::uint32_t cost_of(const Question& question, std::uint32_t option) {
  return option == mildest_option(question) ? 0 : 1;
}

std::uint32_t mildest_option(const Question& question) {
  for (std::uint32_t i = 0; i < question.options.size(); ++i) {
    if (question.options[i].role == Role::None) {
      return i;
    }
  }
  return 0;
}

}  // namespace heed::proof
