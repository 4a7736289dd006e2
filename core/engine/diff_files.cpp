#include "engine/diff_files.h"

#include <algorithm>

#include "base/text.h"

namespace heed::engine {
namespace {

using base::join;
using json::Kind;
using json::Member;
using json::Ref;

constexpr std::string_view kPack = "pack.json";
constexpr std::string_view kStrings = "strings/";

bool is_strings(std::string_view file) { return file.starts_with(kStrings); }

// One text for each value, the same for equal ones.
std::string value_of(const Ref& at) {
  switch (at.kind()) {
    case Kind::Boolean:
      return at.boolean() ? "true" : "false";
    case Kind::Number:
      return base::digits(at.number());
    case Kind::String:
      return std::string(at.text());
    default:  // Array, Object; no pack has a null
      break;
  }
  std::string all;
  for (const Ref& child : at.children()) {
    all += join({all.empty() ? "" : ", ", child.key(), child.key().empty() ? "" : " ", value_of(child)});
  }
  return join({"(", all, ")"});
}

// What an item of a list is called; a paragraph by its place.
std::string name_of(const Ref& item, std::size_t place, bool by_place) {
  if (item.is(Kind::Object)) {
    for (std::string_view key : {"id", "finding", "option", "topic", "number", "level"}) {
      if (const Member name = item.member(key)) {
        return std::string(name->text());
      }
    }
  }
  return by_place ? base::digits(place) : value_of(item);
}

class FileComparer {
 public:
  FileChanges changes;

  void file(std::string_view name, const Ref& before, const Ref& after) {
    is_pack_ = name == kPack;
    compare(before, after, join({name, "#"}));
  }

 private:
  struct Child {
    std::string name;
    Ref ref;
  };

  std::vector<Child> children_of(const Ref& at) const {
    std::vector<Child> children;
    for (const Ref& child : at.children()) {
      std::string name = at.is(Kind::Object) ? std::string(child.key()) : name_of(child, children.size(), !is_pack_);
      if (has(children, name)) {
        name += join({" (", base::digits(children.size()), ")"});  // rows of one topic, say
      }
      children.push_back({std::move(name), child});
    }
    return children;
  }
  static bool has(const std::vector<Child>& children, std::string_view name) {
    return std::any_of(children.begin(), children.end(), [&](const Child& child) { return child.name == name; });
  }

  void compare(const Ref& before, const Ref& after, const std::string& at) {
    const bool lists = before.is(Kind::Array);
    if (before.kind() != after.kind() || !(lists || before.is(Kind::Object))) {
      if (value_of(before) != value_of(after)) {
        changed(at, value_of(before), value_of(after));
      }
      return;
    }
    const std::vector<Child> old_children = children_of(before);
    const std::vector<Child> new_children = children_of(after);
    for (const Child& child : old_children) {
      const auto match = std::find_if(new_children.begin(), new_children.end(),
                                      [&](const Child& other) { return other.name == child.name; });
      const std::string place = join({at, "/", child.name});
      if (match == new_children.end()) {
        one_sided(child, place, lists, true);
      } else if (is_condition(child.name, lists)) {
        condition(child.ref, match->ref, place);
      } else {
        compare(child.ref, match->ref, place);
      }
    }
    for (const Child& child : new_children) {
      if (!has(old_children, child.name)) {
        one_sided(child, join({at, "/", child.name}), lists, false);
      }
    }
    if (lists && is_pack_) {
      order(old_children, new_children, at);
    }
  }

  // Things of a list may be called so too.
  bool is_condition(std::string_view key, bool in_list) const {
    return is_pack_ && !in_list && (key == "when" || key == "ask_if");
  }
  void condition(const Ref& before, const Ref& after, const std::string& place) {
    if (value_of(before) != value_of(after)) {
      changes.conditions.push_back(place);
    }
  }
  void one_sided(const Child& child, const std::string& place, bool in_list, bool removed) {
    if (is_condition(child.name, in_list)) {
      changes.conditions.push_back(place);
    } else if (is_pack_ && (in_list || child.ref.is(Kind::Array))) {
      things(child, place, in_list, removed);
    } else if (child.ref.is(Kind::Array) || child.ref.is(Kind::Object)) {
      for (const Child& inner : children_of(child.ref)) {
        one_sided(inner, join({place, "/", inner.name}), child.ref.is(Kind::Array), removed);
      }
    } else {
      const std::string value = value_of(child.ref);
      changed(place, removed ? value : "", removed ? "" : value);
    }
  }
  static Thing thing(const std::string& name, const std::string& place) {
    const std::string parent = place.substr(0, place.size() - name.size() - 1);
    return {place, parent.substr(parent.rfind('/') + 1), name};
  }
  // A thing of a list, or a whole list.
  void things(const Child& child, const std::string& place, bool in_list, bool removed) {
    std::vector<Thing>& list = removed ? changes.removed : changes.added;
    if (in_list) {
      list.push_back(thing(child.name, place));
      return;
    }
    for (const Child& inner : children_of(child.ref)) {
      list.push_back(thing(inner.name, join({place, "/", inner.name})));
    }
  }
  // What both have, in another order.
  void order(const std::vector<Child>& before, const std::vector<Child>& after, const std::string& at) {
    const auto common = [](const std::vector<Child>& children, const std::vector<Child>& others) {
      std::string names;
      for (const Child& child : children) {
        names += has(others, child.name) ? join({names.empty() ? "" : ", ", child.name}) : "";
      }
      return names;
    };
    const std::string old_order = common(before, after);
    const std::string new_order = common(after, before);
    if (old_order != new_order) {
      changed(at, old_order, new_order);
    }
  }
  void changed(const std::string& at, std::string before, std::string after) {
    (is_pack_ ? changes.values : changes.texts).push_back({at, std::move(before), std::move(after)});
  }

  bool is_pack_ = false;
};

}  // namespace

FileChanges compare_files(const std::vector<NamedDocument>& before, const std::vector<NamedDocument>& after) {
  FileComparer comparer;
  for (const NamedDocument& file : before) {
    for (const NamedDocument& other : after) {
      if (file.name == other.name || (is_strings(file.name) && is_strings(other.name))) {
        comparer.file(other.name, json::Ref(file.document, 0), json::Ref(other.document, 0));
      }
    }
  }
  return std::move(comparer.changes);
}

}  // namespace heed::engine
