#include "pack/parse/parse_strings.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

#include "pack/parse/parse_leaflet.h"
#include "pack/parse/texts.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

constexpr std::string_view kDirections[] = {"ltr", "rtl"};

void read_card_words(const Reporter& reporter, const Ref& at, Card& card) {
  const ObjectReader fields(reporter, at, "label heading if lead do watch");
  card.label = read_prose(reporter, fields.get("label"));
  card.heading = read_prose(reporter, fields.get("heading"), kNumber);
  card.condition = read_prose(reporter, fields.get("if"));
  card.lead = read_prose(reporter, fields.get("lead"), kNumber);
  each_text(reporter, fields.get("do"), card.steps,
            [&](Step& step, const Ref& text) { step.text = read_prose(reporter, text, kNumber); });
  each_text(reporter, fields.get("watch"), card.watches, [&](Watch& watch, const Ref& words) {
    const ObjectReader texts(reporter, words, "text", "by");
    watch.text = read_prose(reporter, texts.get("text"), kNumber);
    watch.by = read_prose(reporter, texts.get("by"), kDate);
    if ((watch.days > 0) != texts.get("by").has_value()) {
      reporter.error(words, watch.days > 0 ? Code::MissingText : Code::LeftOverText,
                     watch.days > 0 ? "it has `days` in pack.json: add `by`, with `{date}`"
                                    : "it has no `days` in pack.json: remove `by`");
    }
  });
}

// Two cards of one level may share a heading; two levels may not.
void check_headings(const Reporter& reporter, const Member& cards, const Pack& pack) {
  DistinctTexts headings;
  for (std::size_t level = 0; cards && level < kLevelNames.size(); ++level) {
    for (const Card& card : pack.cards) {
      if (static_cast<std::size_t>(card.level) == level) {
        const Member words = cards->member(card.id);
        headings.add(reporter, words ? words->member("heading") : words);
        break;
      }
    }
  }
}

// Whether most letters of a text are written from right to left (U+0590 to U+08FF and the forms at U+FB1D and beyond
// are Hebrew, Arabic and their neighbours); nothing where it has none.
std::optional<bool> right_to_left(std::string_view text) {
  struct Range {
    std::uint32_t first, last;  // of two bytes that begin a character
  };
  constexpr Range kRightToLeft[] = {{0xD690, 0xDFFF}, {0xE0A0, 0xE0A3}, {0xEFAC, 0xEFBB}};
  std::ptrdiff_t balance = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const std::uint32_t both = 256U * byte + next;
    const bool rtl = std::any_of(std::begin(kRightToLeft), std::end(kRightToLeft),
                                 [&](const Range& range) { return range.first <= both && both <= range.last; });
    const bool ltr = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                     (byte >= 0xC3 && byte != 0xE2 && !rtl);  // U+2000 to U+2FFF are marks
    balance += rtl ? 1 : ltr ? -1 : 0;
  }
  return balance == 0 ? std::optional<bool>() : balance > 0;
}

void check_language(const Reporter& reporter, const ObjectReader& fields, const Pack& pack) {
  constexpr std::string_view kPrefix = "strings/";
  constexpr std::string_view kSuffix = ".json";
  const std::string_view name =
      reporter.file.substr(kPrefix.size(), reporter.file.size() - kPrefix.size() - kSuffix.size());
  if (const Member language = fields.get("language"); language && !pack.language.empty() && pack.language != name) {
    reporter.error(*language, Code::BadValue, "the file is named for the language %: write that, or rename the file",
                   name);
  }
  const auto rtl = right_to_left(pack.title);
  if (const Member at = fields.get("direction");
      at && !pack.direction.empty() && rtl && *rtl != (pack.direction == "rtl")) {
    reporter.error(*at, Code::BadValue, "the title is written the other way: write %", kDirections[*rtl ? 1 : 0]);
  }
}

}  // namespace

void parse_strings(const Reporter& reporter, const Ref& root, Pack& pack) {
  const ObjectReader fields(reporter, root, "language direction title intro questions signs cards sections summary");
  pack.language = read_prose(reporter, fields.get("language"));
  if (const auto direction = fields.one_of("direction", kDirections)) {
    pack.direction = kDirections[*direction];
  }
  pack.title = read_prose(reporter, fields.get("title"));
  pack.intro = read_prose(reporter, fields.get("intro"));
  check_language(reporter, fields, pack);
  each_text(reporter, fields.get("questions"), pack.questions, [&](Question& question, const Ref& at) {
    const ObjectReader words(reporter, at, "text why options", "hint");
    DistinctTexts options;
    question.text = read_prose(reporter, words.get("text"));
    question.hint = read_prose(reporter, words.get("hint"));
    question.why = read_prose(reporter, words.get("why"));
    each_text(reporter, words.get("options"), question.options, [&](Option& option, const Ref& text) {
      option.text = read_prose(reporter, text);
      options.add(reporter, text);
    });
  });
  DistinctTexts lines;
  each_text(reporter, fields.get("signs"), pack.signs, [&](Sign& sign, const Ref& at) {
    const ObjectReader words(reporter, at, "line", sign.quiet ? "" : "do");
    sign.line = read_prose(reporter, words.get("line"));
    lines.add(reporter, words.get("line"));
    sign.advice = read_prose(reporter, words.get("do"), kNumber);
  });
  each_text(reporter, fields.get("cards"), pack.cards,
            [&](Card& card, const Ref& at) { read_card_words(reporter, at, card); });
  check_headings(reporter, fields.get("cards"), pack);
  if (const Member sections = fields.get("sections")) {
    parse_section_words(reporter, *sections, pack);
  }
  if (const Member at = fields.get("summary")) {
    const ObjectReader words(reporter, *at, "heading level unfinished signs no_signs answers sources close");
    SummaryWords& summary = pack.summary;
    summary = {read_prose(reporter, words.get("heading")),    read_prose(reporter, words.get("level")),
               read_prose(reporter, words.get("unfinished")), read_prose(reporter, words.get("signs")),
               read_prose(reporter, words.get("no_signs")),   read_prose(reporter, words.get("answers")),
               read_prose(reporter, words.get("sources")),    read_prose(reporter, words.get("close"))};
  }
}

}  // namespace heed::pack
