#include "report/summary.h"

#include "base/text.h"
#include "report/words.h"

namespace heed::report {
namespace {

using base::join;

std::string source_line(const pack::Source& source) {
  return join({source.publisher, ", ", source.title, ", ", source.year});
}

void write_signs(const pack::Pack& pack, const Advice& advice, std::string& text) {
  text += join({"\n", advice.reasons.empty() ? pack.summary.no_signs : pack.summary.signs, "\n"});
  for (const triage::Reason& reason : advice.reasons) {
    const pack::Card& card = reason.level == advice.level ? pack.cards[advice.card] : pack.card(reason.level);
    text += join({"- ", pack.signs[reason.sign].line, " (", card.label, ")\n"});
  }
}

void write_answers(const pack::Pack& pack, const session::Walk& walk, std::string& text) {
  text += join({"\n", pack.summary.answers, "\n"});
  std::uint32_t number = 0;
  for (std::uint32_t place : walk.trail) {
    const pack::Question& question = pack.questions[place];
    text += join({base::digits(++number), ". ", question.text, "\n"});
    for (std::uint32_t i = 0; i < question.options.size(); ++i) {
      if (pack::is_set(walk.bits, question.first_bit + i)) {
        text += join({"   - ", question.options[i].text, "\n"});
      }
    }
  }
}

}  // namespace

std::string summary(const pack::Pack& pack, const View& view, std::uint32_t region) {
  std::string text = join({pack.summary.heading, "\n", pack.title, "\n\n"});
  const bool advised = view.result() || view.interrupt();
  if (view.walk.asked) {
    text += join({pack.summary.unfinished, "\n"});
  }
  if (advised) {
    const pack::Card& card = pack.cards[view.advice.card];
    text += join({pack.summary.level, " ", card.label, ". ", fill(pack, region, card.heading), "\n"});
    write_signs(pack, view.advice, text);
  }
  write_answers(pack, view.walk, text);
  if (advised) {
    text += join({"\n", pack.summary.sources, "\n"});
    for (std::uint32_t source : view.advice.published_by) {
      text += join({"- ", source_line(pack.sources[source]), "\n"});
    }
  }
  return text + join({"\n", pack.summary.close, " ", pack.last_checked, ", ", base::digits(pack.version), "\n"});
}

}  // namespace heed::report
