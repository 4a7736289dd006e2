#include "pack/read_words.h"

#include <algorithm>

#include "pack/read_leaflet.h"
#include "pack/read_parts.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::Ref;

void read_card_words(const Reading& reading, const Ref& at, Card& card) {
  const Fields fields(reading, at, "label heading if lead do watch");
  card.label = fields.prose("label");
  card.heading = fields.prose("heading", kNumber);
  card.condition = fields.prose("if");
  card.lead = fields.prose("lead", kNumber);
  each_text(reading, fields.get("do"), card.steps,
            [&](Step& step, const Ref& text) { step.text = read_prose(reading, text, kNumber); });
  each_text(reading, fields.get("watch"), card.watches, [&](Watch& watch, const Ref& words) {
    const Fields texts(reading, words, "text", "by");
    watch.text = texts.prose("text", kNumber);
    watch.by = texts.prose("by", kDate);
    if ((watch.days > 0) != texts.get("by").has_value()) {
      reading.problem(words, watch.days > 0 ? Code::MissingText : Code::LeftOverText,
                      watch.days > 0 ? "it has `days` in pack.json: add `by`, with `{date}`"
                                     : "it has no `days` in pack.json: remove `by`");
    }
  });
}

// A number without `evidence` is known as well as its region.
void read_numbers(const Reading& reading, const Fields& fields, std::string_view key, std::vector<PhoneNumber>& numbers,
                  std::string_view language, Evidence known) {
  read_each(fields.list(key), numbers, [&](const Ref& at, PhoneNumber& into) {
    const Fields number(reading, at, "number label", "evidence");
    into = {number.prose("number"), in_language(reading, number.get("label"), language), read_evidence(number, known)};
    if (into.number.find_first_not_of("0123456789 +-") != std::string::npos) {
      reading.problem(at, Code::BadValue, "% is no phone number: digits, spaces, + and - only", into.number);
    }
  });
}

}  // namespace

void read_sources(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root, "sources");
  read_each(fields.list("sources"), pack.sources, [&](const Ref& at, Source& source) {
    const Fields source_fields(reading, at, "id publisher title year evidence", "url");
    source.id = new_id(reading, source_fields, pack.sources);
    source.publisher = source_fields.prose("publisher");
    source.title = source_fields.prose("title");
    source.year = source_fields.prose("year");
    source.url = source_fields.prose("url");
    if (!source.url.empty() && !source.url.starts_with("https://")) {
      reading.problem(*source_fields.get("url"), Code::BadValue, "an address starts with https://: correct it");
    }
    source.evidence = read_evidence(source_fields);
  });
}

void read_strings(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root, "language direction title intro questions signs cards sections summary");
  pack.language = fields.prose("language");
  if (const auto direction = fields.word("direction", "ltr rtl")) {
    pack.direction = *direction == 0 ? "ltr" : "rtl";
  }
  pack.title = fields.prose("title");
  pack.intro = fields.prose("intro");
  each_text(reading, fields.get("questions"), pack.questions, [&](Question& question, const Ref& at) {
    const Fields words(reading, at, "text why options", "hint");
    question.text = words.prose("text");
    question.hint = words.prose("hint");
    question.why = words.prose("why");
    each_text(reading, words.get("options"), question.options,
              [&](Option& option, const Ref& text) { option.text = read_prose(reading, text); });
  });
  each_text(reading, fields.get("signs"), pack.signs, [&](Sign& sign, const Ref& at) {
    const Fields words(reading, at, "line", sign.quiet ? "" : "do");
    sign.line = words.prose("line");
    sign.advice = words.prose("do", kNumber);
  });
  each_text(reading, fields.get("cards"), pack.cards,
            [&](Card& card, const Ref& at) { read_card_words(reading, at, card); });
  if (const Member sections = fields.get("sections")) {
    read_section_words(reading, *sections, pack);
  }
  if (const Member at = fields.get("summary")) {
    const Fields words(reading, *at, "heading level unfinished signs no_signs answers sources close");
    SummaryWords& summary = pack.summary;
    summary = {words.prose("heading"),  words.prose("level"),   words.prose("unfinished"), words.prose("signs"),
               words.prose("no_signs"), words.prose("answers"), words.prose("sources"),    words.prose("close")};
  }
}

void read_regions(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root, "last_checked default regions");
  fields.prose("last_checked");
  if (const Member standard = fields.get("default")) {
    const Fields words(reading, *standard, "emergency_number");
    pack.emergency_words = in_language(reading, words.get("emergency_number"), pack.language);
  }
  read_each(fields.list("regions"), pack.regions, [&](const Ref& at, Region& region) {
    const Fields region_fields(reading, at, "id name emergency advice source evidence", "screening");
    if (const Member id = region_fields.get("id"); id && reading.is(*id, Kind::String)) {
      if (id->text().size() != 2 || id->text().find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) {
        reading.problem(*id, Code::BadId, "% is no region: write two capital letters", id->text());
      } else if (find(pack.regions, id->text())) {
        reading.problem(*id, Code::DuplicateId, "the region % stands twice: keep one", id->text());
      }
      region.id = id->text();
    }
    region.name = in_language(reading, region_fields.get("name"), pack.language);
    const Evidence known = read_evidence(region_fields);
    read_numbers(reading, region_fields, "emergency", region.emergency, pack.language, known);
    read_numbers(reading, region_fields, "advice", region.advice, pack.language, known);
    region.screening = read_screening(reading, region_fields, pack.language);
    if (region.emergency.empty() && region_fields.get("emergency")) {
      reading.problem(*region_fields.get("emergency"), Code::EmptyList,
                      "a region needs an emergency number: add it or leave the region out");
    }
    region_fields.prose("source");
  });
  const auto without = [](const Region& region) { return region.screening.empty(); };
  if (has_kind(pack.sections, SectionKind::Screening) &&
      std::all_of(pack.regions.begin(), pack.regions.end(), without) && fields.get("regions")) {
    reading.problem(*fields.get("regions"), Code::EmptyList,
                    "no region has `screening` for the section of that kind: add it to one, or leave the section out");
  }
}

}  // namespace heed::pack
