// Input errors: one closed list of codes, and errors with their place.
// In: nothing. Out: Code, Error, Problems. Never: decides what to do about an error.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed::base {

// Stable words: tools and tests compare them. Each code of the first two groups has a row in
// tests/bad_packs/table.json.
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
  BadDate,
  EqualText,
  NoMildest,
  UnusedSign,
  MissingSection,
  LeftOverSection,
  EmergencyNotFirst,
  // a request that does not fit the open pack, or an image that is none
  UnknownOp,
  NoPack,
  BadCompiled,
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

// "json_syntax" for JsonSyntax.
std::string_view code_name(Code code);

// Where an error is, for people: `line` and `column` (in characters, from 1) of the value, 0 where there is none;
// `owner` names the things of the pack that hold it.
struct Place {
  std::string file;
  std::string pointer;
  std::uint32_t line{};
  std::uint32_t column{};
  std::string owner;
};

// `at` is `file#/json/pointer`, or `file:line:column` where the text is no JSON.
// `message` is one line, lower case, user's names in backticks, and says what to do.
struct Error {
  Code code{};
  std::string at;
  std::string message;
  Place place = {};
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
