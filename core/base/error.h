// What can go wrong because of content or a caller: one closed list of codes, and errors with their place.
// In: nothing. Out: Code, Error, Problems. Never: decides what to do about an error.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heed::base {

// Stable words: tools and tests compare them. Each code of the first two groups has a pack under tests/bad_packs/.
enum class Code : unsigned char {
  // text that is no JSON we take
  JsonSyntax,
  JsonLimit,
  JsonDuplicateKey,
  // a pack that does not hold together
  MissingFile,
  UnknownFile,
  WrongType,
  MissingKey,
  UnknownKey,
  BadFormat,
  BadId,
  DuplicateId,
  BadValue,
  EmptyList,
  UnknownId,
  ForwardReference,
  LeafKind,
  NotOrdered,
  CountOutOfRange,
  TooDeep,
  TooLarge,
  MissingRole,
  DuplicateRole,
  DuplicateCard,
  MissingCard,
  DuplicateSection,
  NoBaseRule,
  NoLine,
  NoSources,
  MissingText,
  LeftOverText,
  BadText,
  BadPlaceholder,
  // a request that does not fit the open pack, or an image that is none
  UnknownOp,
  NoPack,
  BadImage,
  UnknownQuestion,
  UnknownOption,
  NoChoice,
  TooManyChoices,
  RepeatedOption,
  Contradiction,
  UnknownRegion,
  // stories for the audit
  BadStory,
  UnknownFact,
  UnknownValue,
};

inline constexpr std::array kCodeNames = std::to_array<std::string_view>({
    "json_syntax",      "json_limit",      "json_duplicate_key", "missing_file",     "unknown_file",
    "wrong_type",       "missing_key",     "unknown_key",        "bad_format",       "bad_id",
    "duplicate_id",     "bad_value",       "empty_list",         "unknown_id",       "forward_reference",
    "leaf_kind",        "not_ordered",     "count_out_of_range", "too_deep",         "too_large",
    "missing_role",     "duplicate_role",  "duplicate_card",     "missing_card",     "duplicate_section",
    "no_base_rule",     "no_line",         "no_sources",         "missing_text",     "left_over_text",
    "bad_text",         "bad_placeholder", "unknown_op",         "no_pack",          "bad_image",
    "unknown_question", "unknown_option",  "no_choice",          "too_many_choices", "repeated_option",
    "contradiction",    "unknown_region",  "bad_story",          "unknown_fact",     "unknown_value",
});

static_assert(kCodeNames.size() == static_cast<std::size_t>(Code::UnknownValue) + 1);

constexpr std::string_view code_name(Code code) { return kCodeNames[static_cast<std::size_t>(code)]; }

// `at` is `file#/json/pointer`, or `file:line:column` where the text is no JSON.
// `message` is one line, lower case, user's names in backticks, and says what to do.
struct Error {
  Code code{};
  std::string at;
  std::string message;
};

// All the errors of one reading, in the order in which they were found.
struct Problems {
  std::vector<Error> list;

  // The message is made by base::message.
  void add(Code code, std::string_view at, std::string_view text, std::string_view first = {},
           std::string_view second = {}, std::string_view third = {});
  bool none() const { return list.empty(); }
};

}  // namespace heed::base
