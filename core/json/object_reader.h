// Typed values out of a JSON tree; every problem is reported with its place, and reading goes on after it.
//
//   const ObjectReader fields(reporter, at, "id level", "when");  // reports missing and unknown keys
//   rule.id = fields.id("id");                                    // empty and reported where it is no id
//   if (const Member when = fields.get("when")) …
//
// Nothing here owns the tree: a Ref, a Reporter and an ObjectReader must not outlive the Document and the Problems.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "json/document.h"

namespace heed::json {

// Adds errors about one file to a list.
struct Reporter {
  std::string_view file;
  base::Problems& problems;

  // The message is made by base::message, the place in full: file, pointer, line and column, and the things of a pack
  // that hold the value ("card `emergency`, step `call`"). The reader's module leaves both empty (no_place.cpp).
  void error(const Ref& at, base::Code code, std::string_view text, std::string_view first = {},
             std::string_view second = {}, std::string_view third = {}) const;
  // Whether the value is of this kind; if not: wrong_type.
  bool expect(const Ref& at, Kind kind) const;
  // Children of a list; none, and wrong_type, where it is no list.
  List list(const Ref& at) const;
};

// Takes a text apart at its spaces.
class KeyList {
 public:
  explicit KeyList(std::string_view keys) : rest_(keys) {}
  bool done() const { return rest_.empty(); }
  std::string_view next() {
    const std::size_t end = rest_.find(' ');
    const std::string_view key = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    return key;
  }

 private:
  std::string_view rest_;
};

// An object with known keys. Lists of keys are one text with spaces between: a tenth of the code that a list of texts
// takes in the page's module.
class ObjectReader {
 public:
  // Reports wrong_type, missing_key, unknown_key.
  ObjectReader(const Reporter& reporter, const Ref& object, std::string_view required, std::string_view optional = {});
  // For an object whose keys were checked before.
  ObjectReader(const Reporter& reporter, const Ref& object) : reporter_(reporter), object_(object) {}

  Member get(std::string_view key) const { return object_.member(key); }
  // A snake_case id: a letter, then letters, digits, underscores; at most 64. Empty where absent or wrong.
  std::string id(std::string_view key) const;
  // `least` where absent or wrong.
  std::uint32_t whole(std::string_view key, std::uint32_t least, std::uint32_t most) const;
  bool boolean(std::string_view key) const;  // false where absent
  // The index in `words` of a text that must be one of them.
  std::optional<std::size_t> one_of(std::string_view key, std::span<const std::string_view> words) const;
  List list(std::string_view key) const;  // empty where absent

 private:
  const Reporter& reporter_;
  Ref object_;
};

std::string read_id(const Reporter& reporter, const Ref& at);

// Makes one thing for each child first, then reads them in order: read(child, thing). So an id that a thing names is
// found only where it stands before that thing; one not read yet is empty.
template <class Thing, class Read>
void read_each(const List& list, std::vector<Thing>& things, Read read) {
  things = std::vector<Thing>(list.size());
  std::size_t index = 0;
  for (const Ref& at : list) {
    read(at, things[index++]);
  }
}

}  // namespace heed::json
