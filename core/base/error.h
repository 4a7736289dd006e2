// Input errors: one closed list of codes, and errors with their place.
// In: nothing. Out: Code, Error, Problems. Never: decides what to do about an error.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed::base {

// Stable words: tools and tests compare them. Each code of JSON texts, of shapes and of packs has a row in
// tests/bad_packs/table.json.
enum class Code : unsigned char {
  // text that is no JSON we take
  JsonSyntax,
  JsonLimit,
  JsonDuplicateKey,
  // a value of another shape than is asked for
  WrongType,
  MissingKey,
  UnknownKey,
  // a request that does not fit the open pack, or text that is no compiled pack
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
  // The reader's module knows those up to here.
  // a pack that does not hold together
  MissingFile,
  UnknownFile,
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
  // stories for the audit
  BadStory,
  UnknownFact,
  UnknownValue,
};

// "json_syntax" for JsonSyntax.
std::string_view code_name(Code code);
// The same for those that the reader's module has not (message.cpp; empty in no_message.cpp).
std::string_view pack_code_name(Code code);

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

  // The message is made as base::message makes it; the reader's module has none (no_message.cpp).
  void add(Code code, std::string_view at, std::string_view text, std::string_view first = {},
           std::string_view second = {}, std::string_view third = {});
  bool none() const { return list.empty(); }
};

}  // namespace heed::base
