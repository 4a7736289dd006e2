#include "pack/parse/parse_leaflet.h"

#include <utility>

#include "pack/parse/parse_condition.h"
#include "pack/parse/shared.h"
#include "pack/parse/texts.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

constexpr std::string_view kIntervals[] = {"month"};
constexpr std::uint32_t kMostReminderDays = 400;  // a reminder in a year, and some weeks

// What a section of a kind and its items have: keys with spaces between. A kind without item keys has no items.
struct SectionSchema {
  std::string_view keys;           // of an item in pack.json
  std::string_view more_keys;      // there, may be absent
  std::string_view section_words;  // in strings/<language>.json
  std::string_view words;          // of an item there
  std::string_view more_words;     // there, may be absent; when, says read_item_words
  bool once = false;               // at most one section of this kind
};
constexpr std::array<SectionSchema, kSectionKindNames.size()> kSchemas{{
    {"", "", "heading text", "", "", false},                                                     // text
    {"id", "sources picture", "heading text items", "heading text", "", false},                  // points
    {"id sources", "", "heading text items", "question answer", "", false},                      // questions
    {"id sources marks", "", "heading text columns items", "feature ordinary check", "", true},  // table
    {"id verdict sources", "", "heading text items", "says answer", "", true},                   // claims
    {"", "", "heading text", "", "", true},                                                      // screening
    {"id", "days every sources", "heading text items", "text", "remind", true},                  // checklist
    {"id", "", "heading text items", "text", "", true},                                          // diary
}};
constexpr std::string_view kColumns = "feature ordinary check";

const SectionSchema& schema_of(SectionKind kind) { return kSchemas[static_cast<std::size_t>(kind)]; }

// A mark names one option, so that the row can tell the reader which tick it was.
void read_mark(const Reporter& reporter, const Ref& at, const Ref& root, const Pack& pack, std::uint32_t& mark) {
  for (std::string_view key : {"in", "from"}) {
    if (const Member several = at.member(key)) {
      reporter.error(*several, Code::LeafKind, "a mark names one option: write `is` or `has` in place of %", key);
      return;
    }
  }
  const Condition leaf = parse_leaf(reporter, at, {pack, root});
  if (!leaf.bits.empty()) {
    mark = leaf.bits[0];
  }
}

void read_item(const Reporter& reporter, const Ref& at, const Ref& root, const Pack& pack, const Section& section,
               Item& item) {
  const SectionSchema& schema = schema_of(section.kind);
  const ObjectReader fields(reporter, at, schema.keys, schema.more_keys);
  item.sources = read_sources_of(reporter, at, pack);
  item.picture.id = fields.id("picture");
  if (const auto verdict = fields.one_of("verdict", std::span(kVerdictNames).subspan(1))) {  // the first one is none
    item.verdict = static_cast<Verdict>(*verdict + 1);
  }
  json::read_each(fields.list("marks"), item.marks,
                  [&](const Ref& mark, std::uint32_t& into) { read_mark(reporter, mark, root, pack, into); });
  if (section.kind == SectionKind::Checklist) {
    item.days = fields.get("days") ? fields.whole("days", 1, kMostReminderDays) : 0;
    fields.one_of("every", kIntervals);
    item.every_month = fields.get("every").has_value();
  }
  item.id = new_id(reporter, fields, section.items);
}

void read_section(const Reporter& reporter, const Ref& at, const Ref& root, Pack& pack, Section& section) {
  const auto kind = ObjectReader(reporter, at).one_of("kind", kSectionKindNames);
  const bool has_items = kind && !kSchemas[*kind].keys.empty();
  const bool claims = kind && static_cast<SectionKind>(*kind) == SectionKind::Claims;
  const ObjectReader fields(reporter, at, has_items ? "id kind items" : "id kind",
                            claims ? "sources picture first"
                            : kind ? "sources picture"
                                   : "sources picture items first");
  if (kind) {
    if (kSchemas[*kind].once && has_kind(pack.sections, static_cast<SectionKind>(*kind))) {
      reporter.error(at, Code::DuplicateSection, "there are two sections of kind %: keep one",
                     kSectionKindNames[*kind]);
    }
    section.kind = static_cast<SectionKind>(*kind);
  }
  section.sources = read_sources_of(reporter, at, pack);
  section.picture.id = fields.id("picture");
  if (has_items) {
    json::read_each(fields.list("items"), section.items,
                    [&](const Ref& item, Item& into) { read_item(reporter, item, root, pack, section, into); });
    if (const Member items = fields.get("items"); items && section.items.empty()) {
      reporter.error(*items, Code::EmptyList, "a section of kind % needs an item: add it", kSectionKindNames[*kind]);
    }
    if (fields.get("first")) {
      section.first = fields.whole("first", 1, static_cast<std::uint32_t>(section.items.size()));
    }
  }
  section.id = new_id(reporter, fields, pack.sections);
}

// Reports a text that pack.json calls for and that is missing, or one that it does not call for.
void check_present_iff(const Reporter& reporter, const Ref& at, std::string_view key, bool called_for,
                       std::string_view by) {
  if (called_for == at.member(key).has_value()) {
    return;
  }
  reporter.error(at, called_for ? Code::MissingText : Code::LeftOverText,
                 called_for ? "it has # in pack.json: add %" : "it has no # in pack.json: remove %", by, key);
}

void read_picture_words(const Reporter& reporter, const Ref& at, const ObjectReader& words, Picture& picture) {
  check_present_iff(reporter, at, "picture", !picture.id.empty(), "`picture`");
  picture.words = read_prose(reporter, words.get("picture"));
}

std::vector<Word> read_word_list(const Reporter& reporter, const ObjectReader& fields, std::string_view keys,
                                 std::string_view placeholder) {
  std::vector<Word> words;
  for (json::KeyList list(keys); !list.done();) {
    const std::string_view key = list.next();
    words.push_back({key, read_prose(reporter, fields.get(key), placeholder)});
  }
  return words;
}

void read_item_words(const Reporter& reporter, const Ref& at, const SectionSchema& schema, Item& item) {
  if (!reporter.expect(at, json::Kind::Object)) {
    return;
  }
  const ObjectReader words(reporter, at, schema.words, "picture remind");
  item.words = read_word_list(reporter, words, schema.words, kNumber);
  read_picture_words(reporter, at, words, item.picture);
  check_present_iff(reporter, at, "remind", item.days > 0 || item.every_month, "`days` or `every`");
  for (Word& word : read_word_list(reporter, words, schema.more_words, {})) {
    item.words.push_back(std::move(word));
  }
}

void read_words_of(const Reporter& reporter, const Ref& at, Section& section) {
  if (!reporter.expect(at, json::Kind::Object)) {
    return;
  }
  const SectionSchema& schema = schema_of(section.kind);
  const ObjectReader words(reporter, at, schema.section_words, "picture");
  section.heading = read_prose(reporter, words.get("heading"));
  json::read_each(words.list("text"), section.text,
                  [&](const Ref& paragraph, std::string& into) { into = read_prose(reporter, paragraph, kNumber); });
  const Member text = words.get("text");
  if (section.kind == SectionKind::Text && section.text.empty() && text && text->is(json::Kind::Array)) {
    reporter.error(*text, Code::EmptyList, "a section of kind `text` needs a paragraph: write it");
  }
  read_picture_words(reporter, at, words, section.picture);
  if (const Member columns = words.get("columns"); columns && section.kind == SectionKind::Table) {
    section.columns = read_word_list(reporter, ObjectReader(reporter, *columns, kColumns), kColumns, {});
  }
  if (!schema.words.empty()) {
    each_text(reporter, words.get("items"), section.items,
              [&](Item& item, const Ref& texts) { read_item_words(reporter, texts, schema, item); });
  }
}

}  // namespace

void parse_sections(const Reporter& reporter, const Ref& root, const ObjectReader& fields, Pack& pack) {
  json::read_each(fields.list("sections"), pack.sections,
                  [&](const Ref& at, Section& section) { read_section(reporter, at, root, pack, section); });
}

void parse_section_words(const Reporter& reporter, const Ref& sections, Pack& pack) {
  DistinctTexts headings;
  each_text(reporter, sections, pack.sections, [&](Section& section, const Ref& at) {
    read_words_of(reporter, at, section);
    headings.add(reporter, at.member("heading"));
  });
}

std::vector<Screening> parse_screening(const Reporter& reporter, const ObjectReader& region,
                                       std::string_view language) {
  std::vector<Screening> screening;
  json::read_each(region.list("screening"), screening, [&](const Ref& at, Screening& into) {
    const ObjectReader fields(reporter, at, "topic text by evidence offer");
    into = {fields.id("topic"), in_language(reporter, fields.get("text"), language),
            read_prose(reporter, fields.get("by")), read_evidence(fields), fields.boolean("offer")};
  });
  return screening;
}

}  // namespace heed::pack
