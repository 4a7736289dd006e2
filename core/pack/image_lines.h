// The order of an image's lines, told once for writing and for reading.
// In: a Pack, and something with text, number, flag, place, size that takes or gives one line each. Out: every line
// passed once. Never: included but by image_write.cpp and image_read.cpp.
#pragma once
#include <string>
#include <vector>

#include "pack/pack.h"

namespace heed::pack {

inline constexpr std::string_view kImageFormat = "heed image 1";
// Conditions nest less deep than JSON may (json::Limits).
inline constexpr std::uint32_t kDeepestCondition = 32;

// Single bytes never change this sum unseen: each step is a bijection of what was before (FNV-1a, 32 bits).
constexpr std::uint32_t image_sum(std::string_view text) {
  std::uint32_t sum = 2166136261U;
  for (const char byte : text) {
    sum = (sum ^ static_cast<unsigned char>(byte)) * 16777619U;
  }
  return sum;
}

template <class Lines, class Thing, class Pass>
void pass_each(Lines& lines, std::vector<Thing>& things, Pass pass) {
  lines.size(things);
  for (Thing& thing : things) {
    pass(thing);
  }
}

// Places in a list of `count` things.
template <class Lines>
void pass_places(Lines& lines, std::vector<std::uint32_t>& places, std::size_t count) {
  pass_each(lines, places, [&](std::uint32_t& at) { lines.place(at, count); });
}

// `signs` of them stand before this condition, and `bits` options before it.
template <class Lines>
void pass_condition(Lines& lines, Condition& condition, std::size_t bits, std::size_t signs, std::uint32_t depth = 0) {
  lines.one_of(condition.kind, static_cast<std::size_t>(ConditionKind::Sign) + 1);
  if (condition.kind == ConditionKind::Bits) {
    return pass_places(lines, condition.bits, bits);
  }
  if (condition.kind == ConditionKind::Sign) {
    return lines.place(condition.sign, signs);
  }
  if (condition.kind == ConditionKind::AtLeast) {
    lines.number(condition.need);
  }
  if (depth == kDeepestCondition) {
    return lines.refuse();
  }
  pass_each(lines, condition.parts, [&](Condition& part) { pass_condition(lines, part, bits, signs, depth + 1); });
  const std::size_t parts = condition.parts.size();
  const bool counts = condition.kind == ConditionKind::AtLeast;
  if ((condition.kind == ConditionKind::Not && parts != 1) ||
      (counts && (condition.need == 0 || condition.need > parts))) {
    lines.refuse();
  }
}

template <class Lines>
void pass_numbers(Lines& lines, std::vector<PhoneNumber>& numbers) {
  pass_each(lines, numbers, [&](PhoneNumber& phone) {
    lines.text(phone.number);
    lines.text(phone.label);
    lines.one_of(phone.evidence, kEvidenceNames.size());
  });
}

template <class Lines>
void pass_questions(Lines& lines, Pack& pack) {
  pass_each(lines, pack.questions, [&](Question& question) {
    for (std::string* text : {&question.id, &question.text, &question.hint, &question.why}) {
      lines.text(*text);
    }
    lines.flag(question.many);
    lines.begin(question, pack);
    pass_condition(lines, question.ask_if, question.first_bit, 0);
    pass_each(lines, question.options, [&](Option& option) {
      for (std::string* text : {&option.id, &option.text, &option.zone}) {
        lines.text(*text);
      }
      lines.one_of(option.role, kRoleNames.size());
    });
    lines.end(question, pack);
  });
}

template <class Lines>
void pass_signs(Lines& lines, Pack& pack) {
  std::size_t before = 0;
  pass_each(lines, pack.signs, [&](Sign& sign) {
    lines.text(sign.id);
    lines.text(sign.line);
    lines.text(sign.advice);
    lines.flag(sign.quiet);
    pass_condition(lines, sign.when, pack.bit_count, before++);
    pass_places(lines, sign.sources, pack.sources.size());
  });
}

template <class Lines>
void pass_cards(Lines& lines, Pack& pack) {
  const auto pass_when = [&](Condition& when) { pass_condition(lines, when, pack.bit_count, pack.signs.size()); };
  std::uint32_t with_default = 0;  // a bit for each level that has a card without `when`
  pass_each(lines, pack.cards, [&](Card& card) {
    lines.one_of(card.level, kLevelNames.size());
    for (std::string* text : {&card.id, &card.label, &card.heading, &card.condition, &card.lead}) {
      lines.text(*text);
    }
    pass_when(card.when);
    with_default |= always(card.when) ? 1U << static_cast<unsigned>(card.level) : 0U;
    pass_each(lines, card.steps, [&](Step& step) {
      lines.text(step.id);
      lines.text(step.text);
      lines.flag(step.needs_advice_line);
      pass_when(step.when);
    });
    pass_each(lines, card.watches, [&](Watch& watch) {
      lines.text(watch.id);
      lines.text(watch.text);
      lines.text(watch.by);
      lines.number(watch.days);
      pass_when(watch.when);
    });
    pass_places(lines, card.sources, pack.sources.size());
  });
  if (with_default != (1U << kLevelNames.size()) - 1) {
    lines.refuse();
  }
}

template <class Lines>
void pass(Lines& lines, Pack& pack) {
  for (std::string* text :
       {&pack.id, &pack.last_checked, &pack.language, &pack.direction, &pack.title, &pack.emergency_words}) {
    lines.text(*text);
  }
  lines.number(pack.version);
  pass_each(lines, pack.sources, [&](Source& source) {
    for (std::string* text : {&source.id, &source.publisher, &source.title, &source.year}) {
      lines.text(*text);
    }
    lines.one_of(source.evidence, kEvidenceNames.size());
  });
  pass_questions(lines, pack);
  pass_signs(lines, pack);
  pass_each(lines, pack.rules, [&](Rule& rule) {
    lines.one_of(rule.level, kLevelNames.size());
    pass_condition(lines, rule.when, pack.bit_count, pack.signs.size());
    pass_places(lines, rule.signs, pack.signs.size());
    pass_places(lines, rule.sources, pack.sources.size());
  });
  pass_cards(lines, pack);
  pass_each(lines, pack.regions, [&](Region& region) {
    lines.text(region.id);
    lines.text(region.name);
    pass_numbers(lines, region.emergency);
    if (region.emergency.empty()) {  // texts name the first one
      lines.refuse();
    }
    pass_numbers(lines, region.advice);
  });
  SummaryWords& words = pack.summary;
  for (std::string* text : {&words.heading, &words.level, &words.unfinished, &words.signs, &words.no_signs,
                            &words.answers, &words.sources, &words.close}) {
    lines.text(*text);
  }
}

}  // namespace heed::pack
