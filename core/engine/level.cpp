// level: answers as they are → their level. A question without an answer is left out, where `view` would ask it: so a
// finding that leaves a question out can be replayed.
// Reply: {"level","card","rules":[id],"left_out":[question]}; `left_out` are those that are asked and have no answer.
#include "engine/finding_prose.h"
#include "engine/operations.h"
#include "engine/request.h"
#include "json/write.h"
#include "proof/space.h"
#include "triage/assess.h"

namespace heed::engine {

std::string level(std::string_view text) {
  const pack::Pack* pack = open_pack();
  if (pack == nullptr) {
    return no_pack();
  }
  const Request request = read_request(*pack, text, true);
  if (!request.problems.none()) {
    return refused(request.problems);
  }
  const pack::Bits bits = proof::replay_bits(*pack, request.answers, {});
  const triage::Assessment assessment = triage::assess(*pack, bits);
  json::Writer out;
  out.begin_object().key("ok").boolean(true).field("level", pack::level_name(assessment.level));
  out.field("card", shown_heading(*pack, assessment.level, bits));
  out.key("rules").begin_array();
  for (std::uint32_t rule : assessment.rules) {
    out.string(pack->rules[rule].id);
  }
  out.end_array().key("left_out").begin_array();
  for (std::size_t i = 0; i < pack->questions.size(); ++i) {
    if (request.answers.chosen[i].empty() && pack::holds(pack->questions[i].asked, bits)) {
      out.string(pack->questions[i].id);
    }
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace heed::engine
