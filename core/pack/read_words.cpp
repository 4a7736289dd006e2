#include "pack/read_words.h"

#include "base/text.h"

namespace heed::pack {
namespace {

using base::Code;
using base::join;
using base::quoted;
using json::Kind;
using json::Member;
using json::Ref;

constexpr std::string_view kNumber = "emergency_number";
constexpr std::string_view kDate = "date";

template <class Thing>
std::vector<std::string_view> ids_of(const std::vector<Thing>& things) {
  std::vector<std::string_view> ids;
  for (const Thing& thing : things) {
    ids.push_back(thing.id);
  }
  return ids;
}

// Calls use(thing, member) for every thing that has a text, reports the others.
template <class Thing, class Use>
void each(const Reading& reading, const Member& object, std::vector<Thing>& things, Use use) {
  if (!object) {
    return;
  }
  const std::vector<Member> members = match(reading, *object, ids_of(things));
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (members[i]) {
      use(things[i], *members[i]);
    }
  }
}

void read_card_words(const Reading& reading, const Ref& at, Card& card) {
  const Fields fields(reading, at, {"label", "heading", "if", "lead", "do", "watch"});
  card.label = fields.prose("label");
  card.heading = fields.prose("heading", kNumber);
  card.condition = fields.prose("if");
  card.lead = fields.prose("lead", kNumber);
  each(reading, fields.get("do"), card.steps, [&](Step& step, const Ref& text) { step.text = read_prose(reading, text, kNumber); });
  each(reading, fields.get("watch"), card.watches, [&](Watch& watch, const Ref& words) {
    const Fields texts(reading, words, {"text"}, {"by"});
    watch.text = texts.prose("text", kNumber);
    watch.by = texts.prose("by", kDate);
    if ((watch.days > 0) != texts.get("by").has_value()) {
      reading.problem(words, watch.days > 0 ? Code::MissingText : Code::LeftOverText,
                      watch.days > 0 ? "it has `days` in pack.json: add `by`, with `{date}`"
                                     : "it has no `days` in pack.json: remove `by`");
    }
  });
}

std::vector<std::string> paragraphs(const Reading& reading, const Fields& fields) {
  std::vector<std::string> text;
  for (const Ref& paragraph : fields.list("text")) {
    text.push_back(read_prose(reading, paragraph, kNumber));
  }
  return text;
}

// A text given by language: {"en":"India","hi":"भारत"}.
std::string in_language(const Reading& reading, const Member& texts, std::string_view language) {
  if (!texts || !reading.is(*texts, Kind::Object)) {
    return {};
  }
  Member text = texts->member(language);
  if (!text) {
    text = texts->member("en");
  }
  if (!text) {
    reading.problem(*texts, Code::MissingText, "there is no English text to fall back to: add `en`");
    return {};
  }
  return read_prose(reading, *text);
}

void read_numbers(const Reading& reading, const Fields& fields, std::string_view key, std::vector<PhoneNumber>& numbers,
                  std::string_view language) {
  for (const Ref& at : fields.list(key)) {
    const Fields number(reading, at, {"number", "label"});
    const std::string digits = number.prose("number");
    if (digits.find_first_not_of("0123456789 +-") != std::string::npos) {
      reading.problem(at, Code::BadValue, join({quoted(digits), " is no phone number: digits, spaces, + and - only"}));
    }
    numbers.push_back({digits, in_language(reading, number.get("label"), language)});
  }
}

}  // namespace

void read_sources(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root, {"sources"});
  for (const Ref& at : fields.list("sources")) {
    const Fields source_fields(reading, at, {"id", "publisher", "title", "year", "evidence"}, {"url"});
    Source source;
    source.id = new_id(reading, source_fields, pack.sources);
    source.publisher = source_fields.prose("publisher");
    source.title = source_fields.prose("title");
    source.year = source_fields.prose("year");
    source.url = source_fields.prose("url");
    if (!source.url.empty() && !source.url.starts_with("https://")) {
      reading.problem(*source_fields.get("url"), Code::BadValue, "an address starts with https://: correct it");
    }
    source_fields.word("evidence", {"read", "quoted", "recalled"});
    source.evidence = source_fields.prose("evidence");
    pack.sources.push_back(std::move(source));
  }
}

void read_strings(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root,
                      {"language", "direction", "title", "intro", "questions", "signs", "cards", "sections", "summary"});
  pack.language = fields.prose("language");
  if (const auto direction = fields.word("direction", {"ltr", "rtl"})) {
    pack.direction = *direction == 0 ? "ltr" : "rtl";
  }
  pack.title = fields.prose("title");
  pack.intro = fields.prose("intro");
  each(reading, fields.get("questions"), pack.questions, [&](Question& question, const Ref& at) {
    const Fields words(reading, at, {"text", "why", "options"}, {"hint"});
    question.text = words.prose("text");
    question.hint = words.prose("hint");
    question.why = words.prose("why");
    each(reading, words.get("options"), question.options,
         [&](Option& option, const Ref& text) { option.text = read_prose(reading, text); });
  });
  each(reading, fields.get("signs"), pack.signs, [&](Sign& sign, const Ref& at) {
    const Fields words(reading, at, {"line"}, {"do"});
    sign.line = words.prose("line");
    sign.advice = words.prose("do", kNumber);
  });
  if (const Member cards = fields.get("cards")) {
    const std::vector<Member> members = match(reading, *cards, {kLevelNames.begin(), kLevelNames.end()});
    for (std::size_t level = 0; level < members.size(); ++level) {
      if (members[level]) {
        read_card_words(reading, *members[level], pack.cards[level]);
      }
    }
  }
  each(reading, fields.get("sections"), pack.sections, [&](Section& section, const Ref& at) {
    const Fields words(reading, at, {"heading", "text"});
    section.heading = words.prose("heading");
    section.text = paragraphs(reading, words);
  });
  if (const Member at = fields.get("summary")) {
    const Fields words(reading, *at, {"heading", "level", "unfinished", "signs", "no_signs", "answers", "sources", "close"});
    SummaryWords& summary = pack.summary;
    summary = {words.prose("heading"),  words.prose("level"),   words.prose("unfinished"), words.prose("signs"),
               words.prose("no_signs"), words.prose("answers"), words.prose("sources"),    words.prose("close")};
  }
}

void read_regions(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root, {"last_checked", "default", "regions"});
  fields.prose("last_checked");
  if (const Member standard = fields.get("default")) {
    const Fields words(reading, *standard, {"emergency_number"});
    pack.emergency_words = in_language(reading, words.get("emergency_number"), pack.language);
  }
  for (const Ref& at : fields.list("regions")) {
    const Fields region_fields(reading, at, {"id", "name", "emergency", "advice", "source", "evidence"});
    Region region;
    if (const Member id = region_fields.get("id"); id && reading.is(*id, Kind::String)) {
      region.id = id->text();
      if (region.id.size() != 2 || region.id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) {
        reading.problem(*id, Code::BadId, join({quoted(region.id), " is no region: write two capital letters"}));
      } else if (find(pack.regions, region.id)) {
        reading.problem(*id, Code::DuplicateId, join({"the region ", quoted(region.id), " stands twice: keep one"}));
      }
    }
    region.name = in_language(reading, region_fields.get("name"), pack.language);
    read_numbers(reading, region_fields, "emergency", region.emergency, pack.language);
    read_numbers(reading, region_fields, "advice", region.advice, pack.language);
    if (region.emergency.empty() && region_fields.get("emergency")) {
      reading.problem(*region_fields.get("emergency"), Code::EmptyList, "a region needs an emergency number: add it or leave the region out");
    }
    region_fields.prose("source");
    region_fields.word("evidence", {"read", "quoted", "recalled"});
    pack.regions.push_back(std::move(region));
  }
}

}  // namespace heed::pack
