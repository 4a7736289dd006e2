// Helpers that read typed things out of a JSON tree and report every problem with its place.
// In: Refs. Out: values, problems. Never: stops at the first problem; fills in a default for something wrong.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "json/document.h"
#include "pack/pack.h"

namespace heed::pack {

// One file being read.
struct Reading {
  std::string_view file;
  base::Problems& problems;

  // The message is made by base::message.
  void problem(const json::Ref& at, base::Code code, std::string_view text, std::string_view first = {},
               std::string_view second = {}, std::string_view third = {}) const;
  // Reports wrong_type.
  bool is(const json::Ref& at, json::Kind kind) const;
  // Children of a list; nothing and a problem where it is none.
  json::List list(const json::Ref& at) const;
};

// What texts may hold, to be filled when they are shown.
inline constexpr std::string_view kNumber = "emergency_number";
inline constexpr std::string_view kDate = "date";

// Goes through the words of a text with spaces between.
class Words {
 public:
  explicit Words(std::string_view text) : rest_(text) {}
  bool done() const { return rest_.empty(); }
  std::string_view next() {
    const std::size_t end = rest_.find(' ');
    const std::string_view word = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    return word;
  }

 private:
  std::string_view rest_;
};

// An object with known keys. Reports what is missing and what is unknown when made. Lists of keys and words are one
// text with spaces between: a tenth of the code that a list of texts takes in the page's module.
class Fields {
 public:
  Fields(const Reading& reading, const json::Ref& object, std::string_view required, std::string_view optional = {});
  // Checks nothing: for an object whose keys were checked before.
  Fields(const Reading& reading, const json::Ref& object) : reading_(reading), object_(object) {}

  json::Member get(std::string_view key) const;
  // A snake_case id: a letter, then letters, digits, underscores; at most 64.
  std::string id(std::string_view key) const;
  // A text for people: not empty, no control or text-direction characters, of placeholders only `{placeholder}`.
  std::string prose(std::string_view key, std::string_view placeholder = {}) const;
  std::uint32_t whole(std::string_view key, std::uint32_t least, std::uint32_t most) const;
  bool boolean(std::string_view key) const;  // false where absent
  // The place of the word in `words`.
  std::optional<std::size_t> word(std::string_view key, std::string_view words) const;
  json::List list(std::string_view key) const;  // empty where absent

 private:
  const Reading& reading_;
  json::Ref object_;
};

std::string read_id(const Reading& reading, const json::Ref& at);
std::string read_prose(const Reading& reading, const json::Ref& at, std::string_view placeholder = {});

// A text given by language: {"en":"India","hi":"भारत"}; English where `language` has none.
std::string in_language(const Reading& reading, const json::Member& texts, std::string_view language);

// Members of an object of texts against the ids that need one: `missing_text` for each id without a member,
// `left_over_text` for each member without an id. Gives the member of each id, in the ids' order.
std::vector<json::Member> match(const Reading& reading, const json::Ref& object,
                                const std::vector<std::string_view>& ids);

// Calls use(thing, member) for every thing that has a text in `object`, reports the others.
template <class Thing, class Use>
void each_text(const Reading& reading, const json::Member& object, std::vector<Thing>& things, Use use) {
  if (!object) {
    return;
  }
  std::vector<std::string_view> ids;
  for (const Thing& thing : things) {
    ids.push_back(thing.id);
  }
  const std::vector<json::Member> members = match(reading, *object, ids);
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (members[i]) {
      use(things[i], *members[i]);
    }
  }
}

// One thing for each child, made at once, then read in order: read(child, thing). A thing not read yet has an empty id.
template <class Thing, class Read>
void read_each(const json::List& list, std::vector<Thing>& things, Read read) {
  things = std::vector<Thing>(list.size());
  std::size_t place = 0;
  for (const json::Ref& at : list) {
    read(at, things[place++]);
  }
}

// Reads the `id` of a new thing; reports duplicate_id.
template <class Thing>
std::string new_id(const Reading& reading, const Fields& fields, const std::vector<Thing>& before) {
  std::string id = fields.id("id");
  if (!id.empty() && find(before, id)) {
    reading.problem(*fields.get("id"), base::Code::DuplicateId, "the id % is taken: choose another", id);
  }
  return id;
}

}  // namespace heed::pack
