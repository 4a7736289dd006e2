#include "proof/model.h"

namespace heed::proof {
namespace {

using pack::Condition;
using pack::ConditionKind;
using pack::Question;
using pack::Role;

Literal nothing_chosen(Graph& graph, const Question& question, const std::vector<Literal>& bits) {
  Literal nothing = kTrue;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    nothing = graph.both(nothing, negated(bits[question.first_bit + i]));
  }
  return nothing;
}

}  // namespace

Literal legal_choice(Graph& graph, const Question& question, std::span<const Literal> options) {
  Literal legal = graph.any(options);
  for (std::size_t i = 0; i < options.size(); ++i) {
    const bool alone = !question.many || question.options[i].role == Role::None;
    for (std::size_t k = 0; alone && k < options.size(); ++k) {
      if (k != i) {
        legal = graph.both(legal, negated(graph.both(options[i], options[k])));
      }
    }
  }
  return legal;
}

Literal express(Graph& graph, const Model& model, const Condition& condition) {
  std::vector<Literal> parts;
  for (const Condition& part : condition.parts) {
    parts.push_back(express(graph, model, part));
  }
  for (std::uint32_t bit : condition.bits) {
    parts.push_back(model.bits[bit]);
  }
  switch (condition.kind) {
    case ConditionKind::All:
      return graph.all(parts);
    case ConditionKind::Bits:
    case ConditionKind::Any:
      return graph.any(parts);
    case ConditionKind::AtLeast:
      return graph.at_least(condition.need, parts);
    case ConditionKind::Not:
      return negated(parts[0]);
    default:  // Sign
      return model.signs[condition.sign];
  }
}

Literal exactly(Graph& graph, const Model& model, std::size_t level) {
  const Literal above = level + 1 < model.from.size() ? model.from[level + 1] : kFalse;
  return graph.both(model.from[level], negated(above));
}

Model model(Graph& graph, const pack::Pack& pack, std::vector<Literal> bits) {
  Model model;
  model.bits = std::move(bits);
  for (const Question& question : pack.questions) {
    const Literal asked = express(graph, model, question.ask_if);
    const std::span<const Literal> options(&model.bits[question.first_bit], question.options.size());
    const Literal answered = graph.implies(asked, legal_choice(graph, question, options));
    const Literal legal = graph.both(answered, graph.either(asked, nothing_chosen(graph, question, model.bits)));
    model.asked.push_back(asked);
    model.legal.push_back(legal);
  }
  for (const pack::Sign& sign : pack.signs) {
    model.signs.push_back(express(graph, model, sign.when));
  }
  model.from.fill(kFalse);
  for (const pack::Rule& rule : pack.rules) {
    const Literal holds = express(graph, model, rule.when);
    model.rules.push_back(holds);
    for (std::size_t level = 0; level <= static_cast<std::size_t>(rule.level); ++level) {
      model.from[level] = graph.either(model.from[level], holds);
    }
  }
  return model;
}

}  // namespace heed::proof
