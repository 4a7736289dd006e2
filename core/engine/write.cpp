#include "engine/write.h"

#include "report/words.h"

namespace heed::engine {
namespace {

using report::fill;

void write_numbers(json::Writer& out, std::string_view key, const std::vector<pack::PhoneNumber>& numbers) {
  out.key(key).begin_array();
  for (const pack::PhoneNumber& number : numbers) {
    out.begin_object().field("number", number.number).field("label", number.label);
    out.field("evidence", evidence_name(number.evidence)).end_object();
  }
  out.end_array();
}

void write_reason(json::Writer& out, const pack::Pack& pack, const triage::Reason& reason, std::uint32_t region) {
  const pack::Sign& sign = pack.signs[reason.sign];
  out.begin_object().field("sign", sign.id).field("level", pack::level_name(reason.level)).field("line", sign.line);
  out.field("do", fill(pack, region, sign.advice));
  write_sources(out, pack, "sources", sign.sources, SourceIds::Own);
  write_sources(out, pack, "time_sources", pack.rules[reason.rule].sources, SourceIds::Own);
  out.key("answers").begin_array();
  for (std::uint32_t bit : reason.bits) {
    const pack::Question& question = pack.questions[question_of(pack, bit)];
    const pack::Option& option = question.options[bit - question.first_bit];
    out.begin_object()
        .field("question", question.id)
        .field("option", option.id)
        .field("text", option.text)
        .end_object();
  }
  out.end_array().end_object();
}

}  // namespace

void write_sources(json::Writer& out, const pack::Pack& pack, std::string_view key,
                   const std::vector<std::uint32_t>& sources, SourceIds ids) {
  out.key(key).begin_array();
  for (std::uint32_t place : sources) {
    const pack::Source& source = pack.sources[place];
    out.begin_object();
    if (ids == SourceIds::All || source.id == pack::kOwnRules) {
      out.field("id", source.id);
    }
    out.field("publisher", source.publisher).field("title", source.title).field("year", source.year);
    out.field("evidence", evidence_name(source.evidence)).end_object();
  }
  out.end_array();
}

void write_card(json::Writer& out, const pack::Pack& pack, const pack::Card& card, std::uint32_t region) {
  out.field("id", card.id).field("level", pack::level_name(card.level)).field("label", card.label);
  out.field("heading", fill(pack, region, card.heading)).field("if", card.condition);
  out.field("lead", fill(pack, region, card.lead));
}

void write_step(json::Writer& out, const pack::Pack& pack, const pack::Step& step, std::uint32_t region) {
  out.begin_object().field("id", step.id).field("text", fill(pack, region, step.text));
}

void write_watch(json::Writer& out, const pack::Pack& pack, const pack::Watch& watch, std::uint32_t region) {
  out.begin_object().field("id", watch.id).field("text", fill(pack, region, watch.text));
  out.field("by", watch.by).key("days").number(watch.days);
}

void write_region(json::Writer& out, const pack::Pack& pack, std::uint32_t region) {
  static const pack::Region kNone;
  const pack::Region& chosen = region == report::kNoRegion ? kNone : pack.regions[region];
  out.key("region").begin_object().field("id", chosen.id).field("name", chosen.name);
  write_numbers(out, "emergency", chosen.emergency);
  write_numbers(out, "advice", chosen.advice);
  out.end_object();
}

void write_advice(json::Writer& out, const pack::Pack& pack, const report::Advice& advice, std::uint32_t region) {
  const pack::Card& card = pack.cards[advice.card];
  out.begin_object().field("level", pack::level_name(advice.level)).key("card").begin_object();
  write_card(out, pack, card, region);
  out.end_object().key("reasons").begin_array();
  for (const triage::Reason& reason : advice.reasons) {
    write_reason(out, pack, reason, region);
  }
  out.end_array().key("do").begin_array();
  for (std::uint32_t place : advice.steps) {
    write_step(out, pack, card.steps[place], region);
    out.end_object();
  }
  out.end_array().key("watch").begin_array();
  for (std::uint32_t place : advice.watches) {
    write_watch(out, pack, card.watches[place], region);
    out.end_object();
  }
  out.end_array();
  write_sources(out, pack, "published_by", advice.published_by, SourceIds::Own);
  out.end_object();
}

}  // namespace heed::engine
