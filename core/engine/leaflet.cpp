// leaflet: everything the pack teaches, readable without answering; the build turns it into the static page.
//
// Of the reply, the part that is written here only; {emergency_number} is filled in all its texts:
//   "sections":[{"id","kind","heading","text":[…],"picture":{"id","words"}|null,"sources":[SOURCE],
//     "first":0 (of claims: how many of the items matter most and are not folded away; 0: all),
//     "columns":{"feature","ordinary","check"}|null,
//     "items":[{"id",WORDS,"verdict","picture":…,"sources":[SOURCE],"marks":[{"question","option"}],"days":0,"every":""}]}],
//   "screening":[{"region","name","topic","text","by","evidence","offer":true}]
// "cards" has every card with its own lines, the most urgent level first, those of one level in the pack's order;
// "conditional" says of a card, a step (`do`) or a watch that it is shown for some answers of its level only, "needs"
// of a step what a region must have for it. SOURCE is {"id","publisher","title","year","evidence"}. Every item has
// every key; those that its kind does not have are empty. WORDS by the section's kind: points "heading","text";
// questions "question","answer"; table "feature","ordinary", "check"; claims "says","answer"; checklist "text","remind"
// (may be empty); diary "text".
#include <algorithm>

#include "engine/answers.h"
#include "engine/operations.h"
#include "engine/write.h"
#include "report/words.h"

namespace heed::engine {
namespace {

// Sources of the first rule of the level that names the sign: whose time it is. There is one for each line.
const std::vector<std::uint32_t>& time_sources(const pack::Pack& pack, std::uint32_t sign, pack::Level level) {
  std::size_t i = 0;
  const auto names = [&](const pack::Rule& rule) {
    return rule.level == level && std::find(rule.signs.begin(), rule.signs.end(), sign) != rule.signs.end();
  };
  while (!names(pack.rules[i])) {
    ++i;
  }
  return pack.rules[i].sources;
}

void write_conditional(json::Writer& out, const pack::Condition& when) {
  out.key("conditional").boolean(!always(when));
}

void write_steps(json::Writer& out, const pack::Pack& pack, const pack::Card& card, std::uint32_t region) {
  const bool advice_line = region == report::kNoRegion || !pack.regions[region].advice.empty();
  out.key("do").begin_array();
  for (const pack::Step& step : card.steps) {
    if (advice_line || !step.needs_advice_line) {
      write_step(out, pack, step, region);
      write_conditional(out, step.when);
      out.field("needs", step.needs_advice_line ? "advice_line" : "").end_object();
    }
  }
  out.end_array().key("watch").begin_array();
  for (const pack::Watch& watch : card.watches) {
    write_watch(out, pack, watch, region);
    write_conditional(out, watch.when);
    out.end_object();
  }
  out.end_array();
}

// Whether the condition names the sign as one that holds.
bool names(const pack::Condition& condition, std::uint32_t sign) {
  return condition.kind != pack::ConditionKind::Not &&
         ((condition.kind == pack::ConditionKind::Sign && condition.sign == sign) ||
          std::any_of(condition.parts.begin(), condition.parts.end(),
                      [&](const pack::Condition& part) { return names(part, sign); }));
}

// Of the lines of a level, a card has those that its `when` names; the last card has those that no other one names.
bool has_line(const pack::Pack& pack, const pack::Card& card, std::uint32_t sign) {
  return always(card.when) ? std::none_of(pack.cards.begin(), pack.cards.end(),
                                          [&](const pack::Card& other) {
                                            return other.level == card.level && names(other.when, sign);
                                          })
                           : names(card.when, sign);
}

void write_lines(json::Writer& out, const pack::Pack& pack, const pack::Card& card, std::uint32_t region) {
  const pack::Level level = card.level;
  out.key("lines").begin_array();
  for (std::uint32_t place : pack.lines[static_cast<std::size_t>(level)]) {
    if (!has_line(pack, card, place)) {
      continue;
    }
    const pack::Sign& sign = pack.signs[place];
    out.begin_object().field("sign", sign.id).field("line", sign.line);
    out.field("do", report::fill(pack, region, sign.advice));
    write_sources(out, pack, "sources", sign.sources);
    write_sources(out, pack, "time_sources", time_sources(pack, place, level));
    out.end_object();
  }
  out.end_array();
}

void write_cards(json::Writer& out, const pack::Pack& pack, std::uint32_t region) {
  out.key("cards").begin_array();
  for (std::size_t level = pack::kLevelNames.size(); level-- > 0;) {
    for (const pack::Card& card : pack.cards) {
      if (static_cast<std::size_t>(card.level) == level) {
        out.begin_object();
        write_card(out, pack, card, region);
        write_conditional(out, card.when);
        write_lines(out, pack, card, region);
        write_steps(out, pack, card, region);
        write_sources(out, pack, "published_by", card.sources);
        out.end_object();
      }
    }
  }
  out.end_array();
}

void write_review(json::Writer& out, const pack::Review& review) {
  if (review.name.empty()) {
    out.field("clinical_review", "none");
  } else {
    out.key("clinical_review").begin_object().field("name", review.name).field("role", review.role);
    out.field("date", review.date).key("version").number(review.version).end_object();
  }
}

void write_picture(json::Writer& out, const pack::Picture& picture) {
  out.key("picture");
  if (picture.id.empty()) {
    out.null();
  } else {
    out.begin_object().field("id", picture.id).field("words", picture.words).end_object();
  }
}

void write_words(json::Writer& out, const pack::Pack& pack, const std::vector<pack::Word>& words,
                 std::uint32_t region) {
  for (const pack::Word& word : words) {
    out.field(word.key, report::fill(pack, region, word.text));
  }
}

void write_marks(json::Writer& out, const pack::Pack& pack, const std::vector<std::uint32_t>& marks) {
  out.key("marks").begin_array();
  for (std::uint32_t bit : marks) {
    const pack::Question& question = pack.questions[question_of(pack, bit)];
    out.begin_object().field("question", question.id);
    out.field("option", question.options[bit - question.first_bit].id).end_object();
  }
  out.end_array();
}

void write_item(json::Writer& out, const pack::Pack& pack, const pack::Item& item, std::uint32_t region) {
  out.begin_object().field("id", item.id);
  write_words(out, pack, item.words, region);
  out.field("verdict", pack::kVerdictNames[static_cast<std::size_t>(item.verdict)]);
  write_picture(out, item.picture);
  write_sources(out, pack, "sources", item.sources);
  write_marks(out, pack, item.marks);
  out.key("days").number(item.days).field("every", item.every_month ? "month" : "").end_object();
}

void write_section(json::Writer& out, const pack::Pack& pack, const pack::Section& section, std::uint32_t region) {
  out.begin_object().field("id", section.id);
  out.field("kind", pack::kSectionKindNames[static_cast<std::size_t>(section.kind)]);
  out.field("heading", section.heading).key("text").begin_array();
  for (const std::string& paragraph : section.text) {
    out.string(report::fill(pack, region, paragraph));
  }
  out.end_array();
  write_picture(out, section.picture);
  write_sources(out, pack, "sources", section.sources);
  out.key("first").number(section.first);
  out.key("columns");
  if (section.columns.empty()) {
    out.null();
  } else {
    out.begin_object();
    write_words(out, pack, section.columns, region);
    out.end_object();
  }
  out.key("items").begin_array();
  for (const pack::Item& item : section.items) {
    write_item(out, pack, item, region);
  }
  out.end_array().end_object();
}

// Regions are common to all packs: a pack without a section for their screening does not teach it.
void write_screening(json::Writer& out, const pack::Pack& pack) {
  out.key("screening").begin_array();
  const bool taught = has_kind(pack.sections, pack::SectionKind::Screening);
  for (const pack::Region& region : pack.regions) {
    for (const pack::Screening& row : region.screening) {
      if (taught) {
        out.begin_object().field("region", region.id).field("name", region.name).field("topic", row.topic);
        out.field("text", row.text).field("by", row.by).field("evidence", evidence_name(row.evidence));
        out.key("offer").boolean(row.offer).end_object();
      }
    }
  }
  out.end_array();
}

void write_all_sources(json::Writer& out, const pack::Pack& pack) {
  out.key("sources").begin_array();
  for (const pack::Source& source : pack.sources) {
    out.begin_object().field("id", source.id).field("publisher", source.publisher).field("title", source.title);
    out.field("year", source.year).field("url", source.url);
    out.field("evidence", evidence_name(source.evidence)).end_object();
  }
  out.end_array();
}

}  // namespace

void leaflet(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "", "region");
  const pack::Pack& pack = call.pack();
  const std::uint32_t region = read_region(call.reporter, fields, pack);
  if (!call.problems().none()) {
    return;
  }
  json::Writer& out = call.out;
  out.field("pack", pack.id).key("version").number(pack.version);
  out.field("language", pack.language).field("direction", pack.direction);
  out.field("title", pack.title).field("intro", pack.intro).field("last_checked", pack.last_checked);
  write_review(out, pack.clinical_review);
  write_region(out, pack, region);
  write_cards(out, pack, region);
  out.key("sections").begin_array();
  for (const pack::Section& section : pack.sections) {
    write_section(out, pack, section, region);
  }
  out.end_array();
  write_screening(out, pack);
  write_all_sources(out, pack);
  out.key("regions").begin_array();
  for (const pack::Region& other : pack.regions) {
    out.begin_object().field("id", other.id).field("name", other.name).end_object();
  }
  out.end_array();
}

}  // namespace heed::engine
