#include "json/document.h"

#include "base/check.h"
#include "base/text.h"

namespace heed::json {

Member Ref::member(std::string_view key) const {
  for (Member child = first(); child; child = child->next()) {
    if (child->key() == key) {
      return child;
    }
  }
  return {};
}

List Ref::children() const { return node().first == kNoNode ? List() : List(Ref(document_, node().first), size()); }

Ref List::operator[](std::size_t place) const {
  HEED_CHECK(place < size_);
  Step step = begin();
  while (place-- > 0) {
    ++step;
  }
  return *step;
}

std::string Ref::pointer() const {
  std::string pointer;
  for (std::uint32_t index = index_; document_->nodes[index].parent != kNoNode;) {
    const Node& node = document_->nodes[index];
    const Node& parent = document_->nodes[node.parent];
    std::string step;
    if (parent.kind == Kind::Object) {
      step = base::replaced(base::replaced(node.key, "~", "~0"), "/", "~1");
    } else {
      std::uint32_t place = 0;
      for (std::uint32_t sibling = parent.first; sibling != index; sibling = document_->nodes[sibling].next) {
        ++place;
      }
      step = base::digits(place);
    }
    pointer.insert(0, "/" + step);
    index = node.parent;
  }
  return pointer;
}

}  // namespace heed::json
