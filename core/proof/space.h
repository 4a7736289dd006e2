// The answer space of a pack, and of a pack before and after one change: variables, models, constraints.
// In: a pack. Out: variables and constraints for queries and counts. Never: knows which properties there are.
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "pack/model/pack.h"
#include "proof/model.h"
#include "proof/query.h"
#include "session/answers.h"

namespace heed::proof {

// Questions that are passed over though they are asked: all from `from` on, and `one`.
struct LeftOut {
  std::uint32_t from = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t one = std::numeric_limits<std::uint32_t>::max();

  bool has(std::uint32_t question) const { return question >= from || question == one; }
};

// Answer sets before and after a change at one question. A question whose asking hangs on that one has variables of its
// own after the change; where it is asked both times its answer stays.
struct Change {
  std::uint32_t question{};
  Model after;
  std::vector<std::vector<Literal>> constraints;  // of before, after and what stays, by question
};

// The answers that a model's bits stand for under these values; an asked question without values gets its mildest
// answer.
session::Answers answers_of(const pack::Pack& pack, const Model& model, const Answer& answer, const LeftOut& left_out);

class Space {
 public:
  explicit Space(const pack::Pack& pack);

  const pack::Pack& pack;
  Graph graph;
  QuestionOfVar question_of_var;
  Model before;
  std::vector<std::vector<Literal>> constraints;  // by question

  // `bits` are the option literals of `question` after the change; `free` = the question itself need not be rightly
  // answered.
  Change change(std::uint32_t question, const std::vector<Literal>& bits, bool free);
  // Any right answer or none to every question, whether it is asked or not.
  std::vector<std::vector<Literal>> free_constraints();
  // Option literals of the question that may be any of these choices.
  std::vector<Literal> any_of(std::uint32_t question, const std::vector<bool>& choices);
  // Only the questions before `end` are answered.
  Model prefix(std::uint32_t end);

  session::Answers answers(const Model& model, const Answer& answer, const LeftOut& left_out) const {
    return answers_of(pack, model, answer, left_out);
  }
  // Variables in the order of the questions, those after a change beside those before.
  std::vector<std::uint32_t> order() const;

 private:
  Literal fresh(std::uint32_t question);
  std::vector<bool> dependents_of(std::uint32_t question) const;
};

// Replays answers with the plain evaluator: the bits of the questions that are asked and not left out.
pack::Bits replay_bits(const pack::Pack& pack, const session::Answers& answers, const LeftOut& left_out);

// `none`, else the first option.
std::uint32_t mildest_option(const pack::Question& question);
// What an option costs when a counterexample is made mildest: 0 for the mildest one, else 1.
std::uint32_t cost_of(const pack::Question& question, std::uint32_t option);

}  // namespace heed::proof
