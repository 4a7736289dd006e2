// leaflet: everything the pack teaches, readable without answering; the build turns it into the static page.
#include "engine/operations.h"
#include "engine/request.h"
#include "engine/write.h"
#include "report/words.h"

namespace heed::engine {
namespace {

void write_cards(json::Writer& out, const pack::Pack& pack, std::uint32_t region) {
  out.key("cards").begin_array();
  for (std::size_t level = pack::kLevelNames.size(); level-- > 0;) {
    const pack::Card& card = pack.cards[level];
    out.begin_object();
    write_card(out, pack, card, region);
    out.key("lines").begin_array();
    for (std::uint32_t place : card.lines) {
      out.begin_object().field("sign", pack.signs[place].id).field("line", pack.signs[place].line);
      out.field("do", report::fill(pack, region, pack.signs[place].advice));
      write_sources(out, pack, "sources", pack.signs[place].sources);
      out.end_object();
    }
    out.end_array();
    write_steps(out, pack, card, region);
    write_sources(out, pack, "published_by", card.sources);
    out.end_object();
  }
  out.end_array();
}

void write_sections(json::Writer& out, const pack::Pack& pack, std::uint32_t region) {
  out.key("sections").begin_array();
  for (const pack::Section& section : pack.sections) {
    out.begin_object().field("id", section.id).field("heading", section.heading).key("text").begin_array();
    for (const std::string& paragraph : section.text) {
      out.string(report::fill(pack, region, paragraph));
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_all_sources(json::Writer& out, const pack::Pack& pack) {
  out.key("sources").begin_array();
  for (const pack::Source& source : pack.sources) {
    out.begin_object().field("id", source.id).field("publisher", source.publisher).field("title", source.title);
    out.field("year", source.year).field("url", source.url).field("evidence", source.evidence).end_object();
  }
  out.end_array();
}

}  // namespace

std::string leaflet(std::string_view text) {
  const pack::Pack* pack = open_pack();
  if (pack == nullptr) {
    return no_pack();
  }
  const Request request = read_request(*pack, text, false);
  if (!request.problems.none()) {
    return refused(request.problems);
  }
  json::Writer out;
  out.begin_object().key("ok").boolean(true).field("pack", pack->id).key("version").number(pack->version);
  out.field("language", pack->language).field("direction", pack->direction);
  out.field("title", pack->title).field("intro", pack->intro);
  out.field("last_checked", pack->last_checked).field("clinical_review", pack->clinical_review);
  write_region(out, *pack, request.region);
  write_cards(out, *pack, request.region);
  write_sections(out, *pack, request.region);
  write_all_sources(out, *pack);
  out.key("regions").begin_array();
  for (const pack::Region& region : pack->regions) {
    out.begin_object().field("id", region.id).field("name", region.name).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace heed::engine
