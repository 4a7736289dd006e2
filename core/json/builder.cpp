#include "json/builder.h"

#include <utility>

#include "base/text.h"

namespace heed::json {
namespace {

using base::Code;

constexpr std::uint32_t kLargestNumber = 1'000'000'000;  // days, counts and versions stay far below

}  // namespace

bool Builder::boolean(bool value) {
  Node* node = put(Kind::Boolean);
  if (node != nullptr) {
    node->boolean = value;
  }
  return node != nullptr;
}

bool Builder::whole_number(std::uint64_t value) {
  Node* node = put(Kind::Number);
  if (node != nullptr && value <= kLargestNumber) {
    node->whole = true;
    node->number = static_cast<std::uint32_t>(value);
  }
  return node != nullptr;
}

bool Builder::string(std::string value) {
  Node* node = put(Kind::String);
  if (node != nullptr) {
    node->text = std::move(value);
  }
  return node != nullptr;
}

bool Builder::key(std::string value) {
  const Node& object = document_.nodes[path_.back().node];
  if (object.number >= limits_.members) {
    return limit("an object has too many members");
  }
  for (std::uint32_t child = object.first; child != kNoNode; child = document_.nodes[child].next) {
    if (document_.nodes[child].key == value) {
      fail(Code::JsonDuplicateKey, base::message("the key % stands twice in this object: keep one", value));
      error.at = base::join({file_, "#", Ref(document_, child).pointer()});
      return false;
    }
  }
  key_ = std::move(value);
  return true;
}

bool Builder::open(Kind kind) {
  if (path_.size() >= limits_.depth) {
    return limit("the text is nested too deeply");
  }
  if (put(kind) == nullptr) {
    return false;
  }
  path_.push_back({static_cast<std::uint32_t>(document_.nodes.size() - 1), kNoNode});
  return true;
}

bool Builder::fail(Code code, std::string message) {
  error = {code, base::join({file_, ":", base::digits(here_.line), ":", base::digits(here_.column)}),
           std::move(message)};
  locate(error, file_, here_);
  return false;
}

bool Builder::limit(std::string_view what) { return fail(Code::JsonLimit, base::message("#: make it smaller", what)); }

Node* Builder::put(Kind kind) {
  if (document_.nodes.size() >= limits_.nodes) {
    limit("the text has too many values");
    return nullptr;
  }
  const auto index = static_cast<std::uint32_t>(document_.nodes.size());
  Node& node = document_.nodes.emplace_back();
  node.kind = kind;
  node.line = here_.line;
  node.column = here_.column;
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

}  // namespace heed::json
