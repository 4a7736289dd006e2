#include "engine/write_finding.h"

#include "base/text.h"
#include "engine/finding_prose.h"
#include "engine/write.h"
#include "proof/space.h"

namespace heed::engine {
namespace {

// Every question that is asked has its answer, so that `view` shows the result.
bool complete(const pack::Pack& pack, const proof::Shown& shown) {
  const pack::Bits bits = proof::replay_bits(pack, shown.answers, {});
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    if (shown.answers.chosen[i].empty() && pack::holds(pack.questions[i].asked, bits)) {
      return false;
    }
  }
  return true;
}

}  // namespace

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
  const FindingProse prose(pack);
  out.end_object().field("told", prose.heading(shown)).key("complete").boolean(complete(pack, shown));
  out.key("ticks").begin_array();
  for (std::uint32_t bit : prose.ticks(shown)) {
    const pack::Question& question = pack.questions[question_of(pack, bit)];
    const pack::Option& option = question.options[bit - question.first_bit];
    out.begin_object().field("question", question.id).field("text", question.text);
    out.field("option", option.id).field("option_text", base::replaced(option.text, "\n", " ")).end_object();
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
