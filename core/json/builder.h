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

// Every call answers whether to go on; after a false one `error` says why not.
class Builder {
 public:
  Builder(Document& document, const Limits& limits, std::string_view file)
      : document_(document), limits_(limits), file_(file) {}

  base::Error error;

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
  std::vector<Open> path_;
  std::string key_;
};

}  // namespace heed::json
