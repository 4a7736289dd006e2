// The leaflet of a pack: what it teaches besides questions and cards, typed.
// In: made by read_leaflet. Out: plain data. Never: part of a reader's answers: nothing here decides a level.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed::pack {

enum class SectionKind : unsigned char { Text, Points, Questions, Table, Claims, Screening, Checklist, Diary };
inline constexpr std::array kSectionKindNames = std::to_array<std::string_view>(
    {"text", "points", "questions", "table", "claims", "screening", "checklist", "diary"});

// What the sources make of a claim of the article; Add is what the article leaves out.
enum class Verdict : unsigned char { None, Keep, Qualify, Correct, Add };
inline constexpr std::array kVerdictNames = std::to_array<std::string_view>({"", "keep", "qualify", "correct", "add"});

// How well a source is known: its own page was read, another page quotes it, or it is from memory.
enum class Evidence : unsigned char { Read, Quoted, Recalled };
inline constexpr std::array kEvidenceNames = std::to_array<std::string_view>({"read", "quoted", "recalled"});
constexpr std::string_view evidence_name(Evidence evidence) {
  return kEvidenceNames[static_cast<std::size_t>(evidence)];
}

struct Picture {
  std::string id;     // empty: there is none
  std::string words;  // what it shows, for who does not see it
};

// A text under the key that it has in strings/<language>.json and in the reply.
struct Word {
  std::string_view key;
  std::string text;
};

struct Item {
  std::string id;
  std::vector<Word> words;  // those of the section's kind, in one order; a word that may be absent is then empty
  Picture picture;
  Verdict verdict{};                 // claims only
  std::vector<std::uint32_t> marks;  // table only: bits of the options that mark this row as the reader's own
  std::uint32_t days{};              // checklist only: from the day of the answers
  bool every_month{};                // checklist only
  std::vector<std::uint32_t> sources;
};

struct Section {
  std::string id;
  SectionKind kind{};
  std::string heading;
  std::vector<std::string> text;  // paragraphs
  Picture picture;
  std::vector<Word> columns;  // table only: headings of its columns
  std::vector<Item> items;
  std::uint32_t first{};  // claims only: so many of the items matter most; 0: no difference
  std::vector<std::uint32_t> sources;
};

inline bool has_kind(const std::vector<Section>& sections, SectionKind kind) {
  for (const Section& section : sections) {
    if (section.kind == kind) {
      return true;
    }
  }
  return false;
}

// Who is offered which check for an illness without signs of it, in one region.
struct Screening {
  std::string topic;
  std::string text;
  std::string by;  // publisher and year
  Evidence evidence{};
  bool offer{};  // there is a programme to ask about
};

}  // namespace heed::pack
