#include "json/read.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace heed::json {
namespace {

using base::Code;
using base::Error;
using Grammar = nlohmann::json;

constexpr std::uint32_t kLargestNumber = 1'000'000'000;  // days, counts and versions stay far below
constexpr int kNumberOverflow = 406;                     // nlohmann's id of this exception

std::string place(std::string_view text, std::string_view file, std::size_t offset) {
  std::uint64_t line = 1;
  std::uint64_t column = 1;
  for (char c : text.substr(0, offset)) {
    if (c == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++column;
    }
  }
  return base::join({file, ":", base::digits(line), ":", base::digits(column)});
}

// Receives the parser's events and hangs them into the tree. Returning false stops the parser.
class Builder {
 public:
  Builder(Document& document, const Limits& limits, std::string_view text, std::string_view file)
      : document_(document), limits_(limits), text_(text), file_(file) {}

  Error error;

  bool null() { return put(Kind::Null) != nullptr; }
  bool boolean(bool value) {
    Node* node = put(Kind::Boolean);
    if (node != nullptr) {
      node->boolean = value;
    }
    return node != nullptr;
  }
  bool number_integer(Grammar::number_integer_t) {
    return put(Kind::Number) != nullptr;
  }  // only negative ones come here
  bool number_unsigned(Grammar::number_unsigned_t value) {
    Node* node = put(Kind::Number);
    if (node != nullptr && value <= kLargestNumber) {
      node->whole = true;
      node->number = static_cast<std::uint32_t>(value);
    }
    return node != nullptr;
  }
  bool number_float(Grammar::number_float_t, const std::string&) { return put(Kind::Number) != nullptr; }
  bool string(std::string& value) {
    Node* node = put(Kind::String);
    if (node != nullptr) {
      node->text = std::move(value);
    }
    return node != nullptr;
  }
  bool binary(Grammar::binary_t&) { return false; }  // never sent for text
  bool start_object(std::size_t) { return open(Kind::Object); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(Kind::Array); }
  bool end_array() { return close(); }
  bool key(std::string& value) {
    const Node& object = document_.nodes[path_.back().node];
    if (object.number >= limits_.members) {
      return limit("an object has too many members");
    }
    for (std::uint32_t child = object.first; child != kNoNode; child = document_.nodes[child].next) {
      if (document_.nodes[child].key == value) {
        error = {Code::JsonDuplicateKey, base::join({file_, "#", Ref(document_, child).pointer()}),
                 base::join({"the key ", base::quoted(value), " stands twice in this object: keep one"})};
        return false;
      }
    }
    key_ = std::move(value);
    return true;
  }
  template <class Exception>
  bool parse_error(std::size_t position, const std::string&, const Exception& exception) {
    if (exception.id == kNumberOverflow) {
      error = {Code::JsonLimit, place(text_, file_, position - 1), "the number is too large: make it smaller"};
      return false;
    }
    // what() ends with "; last read: '…'", the raw token: it can be long and can be invalid UTF-8.
    std::string_view what = exception.what();
    what = what.substr(0, what.find("; last read"));
    const std::size_t dash = what.find(" - ");
    const std::string_view reason = dash == std::string_view::npos ? "" : what.substr(dash + 3);
    error = {Code::JsonSyntax, place(text_, file_, position > 0 ? position - 1 : 0),
             reason.empty() ? std::string("this is not JSON")
                            : base::join({"this is not JSON: ", base::replaced(reason, "\n", " ")})};
    return false;
  }

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last_child;
  };

  bool limit(std::string_view what) {
    error = {Code::JsonLimit, std::string(file_), base::join({what, ": make it smaller"})};
    return false;
  }
  Node* put(Kind kind) {
    if (document_.nodes.size() >= limits_.nodes) {
      limit("the text has too many values");
      return nullptr;
    }
    const auto index = static_cast<std::uint32_t>(document_.nodes.size());
    Node& node = document_.nodes.emplace_back();
    node.kind = kind;
    if (!path_.empty()) {
      Open& top = path_.back();
      Node& parent = document_.nodes[top.node];
      node.parent = top.node;
      node.key = std::move(key_);
      key_.clear();
      (top.last_child == kNoNode ? parent.first : document_.nodes[top.last_child].next) = index;
      top.last_child = index;
      ++parent.number;
    }
    return &node;
  }
  bool open(Kind kind) {
    if (path_.size() >= limits_.depth) {
      return limit("the text is nested too deeply");
    }
    if (put(kind) == nullptr) {
      return false;
    }
    path_.push_back({static_cast<std::uint32_t>(document_.nodes.size() - 1), kNoNode});
    return true;
  }
  bool close() {
    path_.pop_back();
    return true;
  }

  Document& document_;
  const Limits& limits_;
  std::string_view text_;
  std::string_view file_;
  std::vector<Open> path_;
  std::string key_;
};

}  // namespace

base::Result<Document> read(std::string_view text, std::string_view file, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return Error{Code::JsonLimit, std::string(file), "the text is too long: make it smaller"};
  }
  Document document;
  Builder builder(document, limits, text, file);
  const char* begin = text.data();
  if (!Grammar::sax_parse(begin, begin + text.size(), &builder)) {
    return std::move(builder.error);
  }
  // Outside of strings the parser takes a NUL for the end: what stands after it was not read.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return Error{Code::JsonSyntax, place(text, file, nul), "this is not JSON: there is a NUL byte after its end"};
  }
  return document;
}

}  // namespace heed::json
