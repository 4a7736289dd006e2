#include "engine/write_finding.h"

#include "engine/write.h"
#include "proof/space.h"

namespace heed::engine {

void write_shown(json::Writer& out, const pack::Pack& pack, const proof::Shown& shown) {
  out.begin_object().field("level", pack::level_name(shown.level)).key("answers").begin_object();
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    if (!shown.answers.chosen[i].empty()) {
      out.key(pack.questions[i].id).begin_array();
      for (std::uint32_t option : shown.answers.chosen[i]) {
        out.string(pack.questions[i].options[option].id);
      }
      out.end_array();
    }
  }
  out.end_object().key("ticks").begin_array();
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    const pack::Question& question = pack.questions[i];
    for (std::uint32_t option : shown.answers.chosen[i]) {
      if (proof::cost_of(question, option) > 0) {
        out.begin_object().field("question", question.id).field("text", question.text);
        out.field("option", question.options[option].id)
            .field("option_text", question.options[option].text)
            .end_object();
      }
    }
  }
  out.end_array().end_object();
}

void write_rules(json::Writer& out, const pack::Pack& pack, const std::vector<std::uint32_t>& rules) {
  out.begin_array();
  for (std::uint32_t place : rules) {
    const pack::Rule& rule = pack.rules[place];
    out.begin_object().field("id", rule.id).field("level", pack::level_name(rule.level)).key("lines").begin_array();
    for (std::uint32_t sign : rule.signs) {
      out.string(pack.signs[sign].line);
    }
    out.end_array();
    write_sources(out, pack, "sources", rule.sources);
    out.end_object();
  }
  out.end_array();
}

}  // namespace heed::engine
