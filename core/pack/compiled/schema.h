// The shared (de)serialisation schema of a compiled pack: which values stand in which order.
// In: a Pack, and an Archive whose text, number, flag, index, size and one_of write or read one text or number each.
// Out: every value visited once. Never: included but by write.cpp and read.cpp.
#pragma once
#include <string>
#include <vector>

#include "pack/model/pack.h"

namespace heed::pack {

inline constexpr std::string_view kCompiledFormat = "heed compiled 2";
// Conditions nest less deep than JSON may (json::Limits).
inline constexpr std::uint32_t kDeepestCondition = 32;

// Single bytes never change this sum unseen: each step is a bijection of what was before (FNV-1a, 32 bits).
constexpr std::uint32_t checksum(std::string_view text) {
  std::uint32_t sum = 2166136261U;
  for (const char byte : text) {
    sum = (sum ^ static_cast<unsigned char>(byte)) * 16777619U;
  }
  return sum;
}

template <class Archive, class Thing, class Visit>
void visit_each(Archive& archive, std::vector<Thing>& things, Visit visit) {
  archive.size(things);
  for (Thing& thing : things) {
    visit(thing);
  }
}

// Indices below `count`.
template <class Archive>
void visit_indices(Archive& archive, std::vector<std::uint32_t>& indices, std::size_t count) {
  visit_each(archive, indices, [&](std::uint32_t& at) { archive.index(at, count); });
}

// Whether it has as many parts as its kind asks for.
inline bool has_its_parts(const Condition& condition) {
  const std::size_t parts = condition.parts.size();
  if (condition.kind == ConditionKind::AtLeast) {
    return condition.need > 0 && condition.need <= parts;
  }
  return condition.kind != ConditionKind::Not || parts == 1;
}

// A condition may name the options below `bits` and the signs below `signs`.
template <class Archive>
void visit_condition(Archive& archive, Condition& condition, std::size_t bits, std::size_t signs,
                     std::uint32_t depth = 0) {
  archive.one_of(condition.kind, static_cast<std::size_t>(ConditionKind::Sign) + 1);
  if (condition.kind == ConditionKind::Bits) {
    return visit_indices(archive, condition.bits, bits);
  }
  if (condition.kind == ConditionKind::Sign) {
    return archive.index(condition.sign, signs);
  }
  if (condition.kind == ConditionKind::AtLeast) {
    archive.number(condition.need);
  }
  if (depth == kDeepestCondition) {
    return archive.refuse();
  }
  visit_each(archive, condition.parts,
             [&](Condition& part) { visit_condition(archive, part, bits, signs, depth + 1); });
  if (!has_its_parts(condition)) {
    archive.refuse();
  }
}

template <class Archive>
void visit_numbers(Archive& archive, std::vector<PhoneNumber>& numbers) {
  visit_each(archive, numbers, [&](PhoneNumber& phone) {
    archive.text(phone.number);
    archive.text(phone.label);
    archive.one_of(phone.evidence, kEvidenceNames.size());
  });
}

template <class Archive>
void visit_questions(Archive& archive, Pack& pack) {
  visit_each(archive, pack.questions, [&](Question& question) {
    for (std::string* text : {&question.id, &question.text, &question.hint, &question.why}) {
      archive.text(*text);
    }
    archive.flag(question.many);
    archive.begin(question, pack);
    visit_condition(archive, question.ask_if, question.first_bit, 0);
    visit_each(archive, question.options, [&](Option& option) {
      for (std::string* text : {&option.id, &option.text, &option.zone}) {
        archive.text(*text);
      }
      archive.one_of(option.role, kRoleNames.size());
    });
    archive.end(question, pack);
  });
}

template <class Archive>
void visit_signs(Archive& archive, Pack& pack) {
  std::size_t before = 0;
  visit_each(archive, pack.signs, [&](Sign& sign) {
    archive.text(sign.id);
    archive.text(sign.line);
    archive.text(sign.advice);
    archive.flag(sign.quiet);
    visit_condition(archive, sign.when, pack.bit_count, before++);
    visit_indices(archive, sign.sources, pack.sources.size());
  });
}

template <class Archive>
void visit_cards(Archive& archive, Pack& pack) {
  const auto visit_when = [&](Condition& when) { visit_condition(archive, when, pack.bit_count, pack.signs.size()); };
  std::uint32_t with_default = 0;  // a bit for each level that has a card without `when`
  visit_each(archive, pack.cards, [&](Card& card) {
    archive.one_of(card.level, kLevelNames.size());
    for (std::string* text : {&card.id, &card.label, &card.heading, &card.condition, &card.lead}) {
      archive.text(*text);
    }
    visit_when(card.when);
    with_default |= always(card.when) ? 1U << static_cast<unsigned>(card.level) : 0U;
    visit_each(archive, card.steps, [&](Step& step) {
      archive.text(step.id);
      archive.text(step.text);
      archive.flag(step.needs_advice_line);
      visit_when(step.when);
    });
    visit_each(archive, card.watches, [&](Watch& watch) {
      archive.text(watch.id);
      archive.text(watch.text);
      archive.text(watch.by);
      archive.number(watch.days);
      visit_when(watch.when);
    });
    visit_indices(archive, card.sources, pack.sources.size());
  });
  if (with_default != (1U << kLevelNames.size()) - 1) {
    archive.refuse();
  }
}

template <class Archive>
void visit(Archive& archive, Pack& pack) {
  for (std::string* text :
       {&pack.id, &pack.last_checked, &pack.language, &pack.direction, &pack.title, &pack.emergency_words}) {
    archive.text(*text);
  }
  archive.number(pack.version);
  visit_each(archive, pack.sources, [&](Source& source) {
    for (std::string* text : {&source.id, &source.publisher, &source.title, &source.year}) {
      archive.text(*text);
    }
    archive.one_of(source.evidence, kEvidenceNames.size());
  });
  visit_questions(archive, pack);
  visit_signs(archive, pack);
  visit_each(archive, pack.rules, [&](Rule& rule) {
    archive.one_of(rule.level, kLevelNames.size());
    visit_condition(archive, rule.when, pack.bit_count, pack.signs.size());
    visit_indices(archive, rule.signs, pack.signs.size());
    visit_indices(archive, rule.sources, pack.sources.size());
  });
  visit_cards(archive, pack);
  visit_each(archive, pack.regions, [&](Region& region) {
    archive.text(region.id);
    archive.text(region.name);
    visit_numbers(archive, region.emergency);
    if (region.emergency.empty()) {  // texts name the first one
      archive.refuse();
    }
    visit_numbers(archive, region.advice);
  });
  SummaryWords& words = pack.summary;
  for (std::string* text : {&words.heading, &words.level, &words.unfinished, &words.signs, &words.no_signs,
                            &words.answers, &words.sources, &words.close}) {
    archive.text(*text);
  }
}

}  // namespace heed::pack
