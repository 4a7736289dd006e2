#include "pack/read_leaflet.h"

#include <utility>

#include "pack/read_condition.h"
#include "pack/read_parts.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Member;
using json::Ref;

constexpr std::uint32_t kMostDays = 400;  // a reminder in a year, and some weeks
constexpr std::string_view kKinds = "text points questions table claims screening checklist diary";

// What a section of a kind and its items have: keys with spaces between. A kind without item keys has no items.
struct Form {
  std::string_view keys;           // of an item in pack.json
  std::string_view more_keys;      // there, may be absent
  std::string_view section_words;  // in strings/<language>.json
  std::string_view words;          // of an item there
  std::string_view more_words;     // there, may be absent; when, says read_item_words
  bool once = false;               // at most one section of this kind
};
constexpr std::array<Form, kSectionKindNames.size()> kForms{{
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

const Form& form_of(SectionKind kind) { return kForms[static_cast<std::size_t>(kind)]; }

// A mark names one option, so that the row can tell the reader which tick it was.
void read_mark(const Reading& reading, const Ref& at, const Ref& root, const Pack& pack, std::uint32_t& mark) {
  for (std::string_view key : {"in", "from"}) {
    if (const Member several = at.member(key)) {
      reading.problem(*several, Code::LeafKind, "a mark names one option: write `is` or `has` in place of %", key);
      return;
    }
  }
  const Condition leaf = read_leaf(reading, at, {pack, root});
  if (!leaf.bits.empty()) {
    mark = leaf.bits[0];
  }
}

void read_item(const Reading& reading, const Ref& at, const Ref& root, const Pack& pack, const Section& section,
               Item& item) {
  const Form& form = form_of(section.kind);
  const Fields fields(reading, at, form.keys, form.more_keys);
  item.sources = read_sources_of(reading, at, pack);
  item.picture.id = fields.id("picture");
  if (const auto verdict = fields.word("verdict", "keep qualify correct add")) {
    item.verdict = static_cast<Verdict>(*verdict + 1);
  }
  read_each(fields.list("marks"), item.marks,
            [&](const Ref& mark, std::uint32_t& into) { read_mark(reading, mark, root, pack, into); });
  if (section.kind == SectionKind::Checklist) {
    item.days = fields.get("days") ? fields.whole("days", 1, kMostDays) : 0;
    fields.word("every", "month");
    item.every_month = fields.get("every").has_value();
  }
  item.id = new_id(reading, fields, section.items);
}

void read_section(const Reading& reading, const Ref& at, const Ref& root, Pack& pack, Section& section) {
  const auto kind = Fields(reading, at).word("kind", kKinds);
  const bool has_items = kind && !kForms[*kind].keys.empty();
  const bool claims = kind && static_cast<SectionKind>(*kind) == SectionKind::Claims;
  const Fields fields(reading, at, has_items ? "id kind items" : "id kind",
                      claims ? "sources picture first"
                      : kind ? "sources picture"
                             : "sources picture items first");
  if (kind) {
    if (kForms[*kind].once && has_kind(pack.sections, static_cast<SectionKind>(*kind))) {
      reading.problem(at, Code::DuplicateSection, "there are two sections of kind %: keep one",
                      kSectionKindNames[*kind]);
    }
    section.kind = static_cast<SectionKind>(*kind);
  }
  section.sources = read_sources_of(reading, at, pack);
  section.picture.id = fields.id("picture");
  if (has_items) {
    read_each(fields.list("items"), section.items,
              [&](const Ref& item, Item& into) { read_item(reading, item, root, pack, section, into); });
    if (const Member items = fields.get("items"); items && section.items.empty()) {
      reading.problem(*items, Code::EmptyList, "a section of kind % needs an item: add it", kSectionKindNames[*kind]);
    }
    if (fields.get("first")) {
      section.first = fields.whole("first", 1, static_cast<std::uint32_t>(section.items.size()));
    }
  }
  section.id = new_id(reading, fields, pack.sections);
}

// Reports where a text that pack.json calls for is missing, or stands there uncalled for.
void check_called_for(const Reading& reading, const Ref& at, std::string_view key, bool called_for,
                      std::string_view by) {
  if (called_for == at.member(key).has_value()) {
    return;
  }
  reading.problem(at, called_for ? Code::MissingText : Code::LeftOverText,
                  called_for ? "it has # in pack.json: add %" : "it has no # in pack.json: remove %", by, key);
}

void read_picture_words(const Reading& reading, const Ref& at, const Fields& words, Picture& picture) {
  check_called_for(reading, at, "picture", !picture.id.empty(), "`picture`");
  picture.words = words.prose("picture");
}

std::vector<Word> read_word_list(const Fields& fields, std::string_view keys, std::string_view placeholder) {
  std::vector<Word> words;
  for (Words list(keys); !list.done();) {
    const std::string_view key = list.next();
    words.push_back({key, fields.prose(key, placeholder)});
  }
  return words;
}

void read_item_words(const Reading& reading, const Ref& at, const Form& form, Item& item) {
  if (!reading.is(at, json::Kind::Object)) {
    return;
  }
  const Fields words(reading, at, form.words, "picture remind");
  item.words = read_word_list(words, form.words, kNumber);
  read_picture_words(reading, at, words, item.picture);
  check_called_for(reading, at, "remind", item.days > 0 || item.every_month, "`days` or `every`");
  for (Word& word : read_word_list(words, form.more_words, {})) {
    item.words.push_back(std::move(word));
  }
}

void read_words_of(const Reading& reading, const Ref& at, Section& section) {
  if (!reading.is(at, json::Kind::Object)) {
    return;
  }
  const Form& form = form_of(section.kind);
  const Fields words(reading, at, form.section_words, "picture");
  section.heading = words.prose("heading");
  read_each(words.list("text"), section.text,
            [&](const Ref& paragraph, std::string& into) { into = read_prose(reading, paragraph, kNumber); });
  const Member text = words.get("text");
  if (section.kind == SectionKind::Text && section.text.empty() && text && text->is(json::Kind::Array)) {
    reading.problem(*text, Code::EmptyList, "a section of kind `text` needs a paragraph: write it");
  }
  read_picture_words(reading, at, words, section.picture);
  if (const Member columns = words.get("columns"); columns && section.kind == SectionKind::Table) {
    section.columns = read_word_list(Fields(reading, *columns, kColumns), kColumns, {});
  }
  if (!form.words.empty()) {
    each_text(reading, words.get("items"), section.items,
              [&](Item& item, const Ref& texts) { read_item_words(reading, texts, form, item); });
  }
}

}  // namespace

void read_sections(const Reading& reading, const Ref& root, const Fields& fields, Pack& pack) {
  read_each(fields.list("sections"), pack.sections,
            [&](const Ref& at, Section& section) { read_section(reading, at, root, pack, section); });
}

void read_section_words(const Reading& reading, const Ref& sections, Pack& pack) {
  each_text(reading, sections, pack.sections,
            [&](Section& section, const Ref& at) { read_words_of(reading, at, section); });
}

std::vector<Screening> read_screening(const Reading& reading, const Fields& region, std::string_view language) {
  std::vector<Screening> screening;
  read_each(region.list("screening"), screening, [&](const Ref& at, Screening& into) {
    const Fields fields(reading, at, "topic text by evidence offer");
    into = {fields.id("topic"), in_language(reading, fields.get("text"), language), fields.prose("by"),
            read_evidence(fields), fields.boolean("offer")};
  });
  return screening;
}

}  // namespace heed::pack
