// The answer space of two versions of a pack: every way of answering the old one, with what its reader may answer when
// the new one is put to them.
// In: old and new pack. Out: a model of each over shared variables, and the constraints between them. Never: solves.
//
// The old answers are given to the new version as a reader would give them. Where a question is asked both times, the
// options that are left keep their ticks; an answer of which nothing is left, or that the new version does not take, is
// given anew. A question that is not asked any more has no answer. A question that was not asked before may be answered
// in any way.
#pragma once
#include <optional>
#include <vector>

#include "proof/mildest.h"
#include "proof/model.h"
#include "session/answers.h"

namespace heed::proof {

class PairSpace {
 public:
  PairSpace(const pack::Pack& old_pack, const pack::Pack& new_pack);

  const pack::Pack& old_pack;
  const pack::Pack& new_pack;
  Graph graph;
  QuestionOfVar question_of_var;  // by place in both versions' common list of questions
  Model before;                   // the old version
  Model after;                    // the new one
  std::vector<std::vector<Literal>> constraints;

  // The old answers' options, as the new pack numbers them; false where the old pack has no such option.
  std::vector<Literal> kept_bits() const;
  // What the reader of these old answers answers in the new version; anew as these values say, else the mildest.
  session::Answers answers_after(const session::Answers& before, const Answer& answer) const;
  // For the mildest case: the ticks of both versions are counted, and old ways of answering are told apart.
  Search search();

 private:
  Literal fresh(std::uint32_t group);
  void add_new(std::uint32_t question);

  std::vector<std::uint32_t> old_groups_, new_groups_;  // place of a question in the common list
};

}  // namespace heed::proof
