// A JSON text as a tree whose nodes know their JSON Pointer (RFC 6901).
// In: filled by json/read. Out: Ref, a light view of one node. Never: changes after reading; holds numbers beyond whole
// ones.
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::json {

enum class Kind : unsigned char { Null, Boolean, Number, String, Array, Object };

inline constexpr std::uint32_t kNoNode = std::numeric_limits<std::uint32_t>::max();

// Nodes are numbered in reading order; children hang in a list from `first` through `next`.
struct Node {
  Kind kind{};
  bool boolean{};
  bool whole{};            // Number only: a whole number from 0 to 10^9, in `number`
  std::uint32_t number{};  // value of a whole number; for Array and Object the count of children
  std::uint32_t line{};    // where it begins, from 1
  std::uint32_t column{};  // in characters, from 1
  std::uint32_t parent = kNoNode;
  std::uint32_t first = kNoNode;
  std::uint32_t next = kNoNode;
  std::string key;   // of a member
  std::string text;  // of a string
};

struct Document {
  std::vector<Node> nodes;  // nodes[0] is the root
};

class Ref;
class List;
using Member = std::optional<Ref>;

// A node of a document that outlives it. Copy freely.
class Ref {
 public:
  Ref(const Document& document, std::uint32_t index) : Ref(&document, index) {}

  Kind kind() const { return node().kind; }
  bool is(Kind kind) const { return node().kind == kind; }
  bool boolean() const { return node().boolean; }
  bool whole() const { return node().whole; }
  std::uint32_t number() const { return node().number; }
  std::string_view text() const { return node().text; }
  std::string_view key() const { return node().key; }
  std::uint32_t size() const { return node().number; }

  std::uint32_t line() const { return node().line; }
  std::uint32_t column() const { return node().column; }

  Member parent() const { return at(node().parent); }
  Member first() const { return at(node().first); }
  Member next() const { return at(node().next); }
  // The member of an object by name.
  Member member(std::string_view key) const;
  // All children in order.
  List children() const;
  // "/questions/0/id"; empty for the root.
  std::string pointer() const;

 private:
  Ref(const Document* document, std::uint32_t index) : document_(document), index_(index) {}
  const Node& node() const { return document_->nodes[index_]; }
  Member at(std::uint32_t index) const { return index == kNoNode ? Member() : Member(Ref(*document_, index)); }

  friend class List;  // and its Step

  const Document* document_;
  std::uint32_t index_;
};

// The children of a node, to go through in order.
class List {
 public:
  class Step {
   public:
    explicit Step(Ref ref) : ref_(ref) {}
    Ref operator*() const { return ref_; }
    Step& operator++() {
      ref_.index_ = ref_.node().next;
      return *this;
    }
    bool operator!=(const Step& other) const { return ref_.index_ != other.ref_.index_; }

   private:
    Ref ref_;
  };

  List() : first_(nullptr, kNoNode), size_(0) {}
  List(Ref first, std::uint32_t size) : first_(first), size_(size) {}

  std::uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Step begin() const { return Step(first_); }
  Step end() const { return Step(Ref(nullptr, kNoNode)); }
  // By place, counted from the front: for tests and short lists.
  Ref operator[](std::size_t place) const;

 private:
  Ref first_;
  std::uint32_t size_;
};

}  // namespace heed::json
