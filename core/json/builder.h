// Values in reading order → Document, within limits.
// In: one call for each value, key, opened and closed list or object. Out: the tree, or the first error. Never: looks
// at text beyond the strings it is given; recurses.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "json/document.h"
#include "json/read.h"

namespace heed::json {

// Where in the text reading has come to.
struct Cursor {
  std::uint32_t line = 1;
  std::uint32_t column = 1;  // in characters
};

// Fills the place of an error in a text that is no JSON (place.cpp; no_place.cpp leaves it empty).
void locate(base::Error& error, std::string_view file, const Cursor& here);

// Every call answers whether to go on; after a false one `error` says why not. `here` is where the value, key or
// bracket of the call stands; the Builder and what it is given must not outlive one another.
class Builder {
 public:
  Builder(Document& document, const Limits& limits, std::string_view file, const Cursor& here)
      : document_(document), limits_(limits), file_(file), here_(here) {}

  base::Error error;

  // Every failure ends with this: the error, at `here`.
  bool fail(base::Code code, std::string message);
  bool null() { return put(Kind::Null) != nullptr; }
  bool boolean(bool value);
  bool whole_number(std::uint64_t value);
  bool other_number() { return put(Kind::Number) != nullptr; }  // negative, or with a fraction or exponent
  bool string(std::string value);
  bool key(std::string value);
  bool open(Kind kind);
  void close() { path_.pop_back(); }

  bool inside() const { return !path_.empty(); }
  bool in_object() const { return document_.nodes[path_.back().node].kind == Kind::Object; }

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last_child;
  };

  bool limit(std::string_view what);
  Node* put(Kind kind);  // null at a limit

  Document& document_;
  const Limits& limits_;
  std::string_view file_;
  const Cursor& here_;
  std::vector<Open> path_;
  std::string key_;
};

}  // namespace heed::json
