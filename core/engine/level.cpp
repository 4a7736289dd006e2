// level: answers as they are → their level. A question without an answer is left out, where `view` would ask it: so a
// finding that leaves a question out can be replayed.
// Reply: {"level","card","rules":[id],"left_out":[question]}; `left_out` are those that are asked and have no answer.
#include "engine/answers.h"
#include "engine/finding_prose.h"
#include "engine/operations.h"
#include "proof/space.h"
#include "triage/assess.h"

namespace heed::engine {

void level(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "answers", "region");
  const pack::Pack& pack = call.pack();
  read_region(call.reporter, fields, pack);
  const session::Answers answers = read_answers(call.reporter, fields, pack);
  if (!call.problems().none()) {
    return;
  }
  const pack::Bits bits = proof::replay_bits(pack, answers, {});
  const triage::Assessment assessment = triage::assess(pack, bits);
  json::Writer& out = call.out;
  out.field("level", pack::level_name(assessment.level)).field("card", shown_heading(pack, assessment.level, bits));
  out.key("rules").begin_array();
  for (std::uint32_t rule : assessment.rules) {
    out.string(pack.rules[rule].id);
  }
  out.end_array().key("left_out").begin_array();
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    if (answers.chosen[i].empty() && pack::holds(pack.questions[i].asked, bits)) {
      out.string(pack.questions[i].id);
    }
  }
  out.end_array();
}

}  // namespace heed::engine
