// A pack over given option literals → what holds in it: which questions are asked, which answers are legal, signs,
// rules, levels. In: a pack, one literal per option bit. Out: literals. Never: solves; knows about other packs.
#pragma once
#include <array>
#include <span>
#include <vector>

#include "pack/model/pack.h"
#include "proof/graph.h"

namespace heed::proof {

struct Model {
  std::vector<Literal> bits;
  std::vector<Literal> asked;  // by question
  std::vector<Literal> legal;  // by question: not asked and nothing chosen, or asked and rightly answered
  std::vector<Literal> signs;
  std::vector<Literal> rules;
  std::array<Literal, pack::kLevelNames.size()> from;  // from[k]: the level is at least k
};

// The question's own literals are an answer that it takes: something chosen, one thing where it takes one, nothing
// beside `none`.
Literal legal_choice(Graph& graph, const pack::Question& question, std::span<const Literal> options);

Model model(Graph& graph, const pack::Pack& pack, std::vector<Literal> bits);

// The level is this one, no higher.
Literal exactly(Graph& graph, const Model& model, std::size_t level);

// A condition over the model's bits and signs.
Literal express(Graph& graph, const Model& model, const pack::Condition& condition);

}  // namespace heed::proof
