#include "faults.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace heed::test {
namespace {

bool named(const Json& thing, const std::string& id) {
  if (!thing.is_object()) {
    return thing == id;
  }
  return (thing.contains("id") && thing["id"] == id) ||
         (thing.contains("level") && !thing.contains("id") && thing["level"] == id);
}

std::size_t place_of(const Json& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Json& thing) { return named(thing, id); });
  INFO("there is no ", id, " in ", list.dump());
  REQUIRE(found != list.end());
  return static_cast<std::size_t>(found - list.begin());
}

Json& below(Json& parent, const std::string& step) {
  return parent.is_array() ? parent[place_of(parent, step)] : parent[step];
}

// Gives how many there were.
int replace(Json& tree, const Json& what, const Json* with) {
  int count = 0;
  if (tree == what && with != nullptr) {
    tree = *with;
    return 1;
  }
  for (std::size_t i = 0; tree.is_array() && i < tree.size();) {
    if (with == nullptr && tree[i] == what) {
      tree.erase(i);
      ++count;
    } else {
      count += replace(tree[i++], what, with);
    }
  }
  if (tree.is_object()) {
    for (auto& [key, value] : tree.items()) {
      count += replace(value, what, with);
    }
  }
  return count;
}

void apply(Json& pack, const Json& edit) {
  const std::string at = edit.at("at").get<std::string>();
  CAPTURE(at);
  REQUIRE(at.starts_with("/"));
  const std::size_t last = at.rfind('/');
  Json* parent = &pack;
  for (std::size_t from = 1; from < last;) {
    const std::size_t to = at.find('/', from);
    parent = &below(*parent, at.substr(from, to - from));
    from = to + 1;
  }
  const std::string step = at.substr(last + 1);
  if (edit.contains("remove")) {
    parent->is_array() ? parent->erase(place_of(*parent, step)) : static_cast<void>(parent->erase(step));
    return;
  }
  Json& place = below(*parent, step);
  if (edit.contains("set")) {
    place = edit["set"];
  } else if (edit.contains("add")) {
    const std::size_t before =
        edit.contains("before") ? place_of(place, edit["before"].get<std::string>()) : place.size();
    place.insert(place.begin() + static_cast<std::ptrdiff_t>(before), edit["add"]);
  } else if (edit.contains("order")) {
    REQUIRE(edit["order"].size() == place.size());
    Json ordered = Json::array();
    for (const Json& id : edit["order"]) {
      ordered.push_back(below(place, id.get<std::string>()));
    }
    place = ordered;
  } else {
    REQUIRE(replace(place, edit.at("replace"), edit.contains("with") ? &edit["with"] : nullptr) > 0);
  }
}

}  // namespace

Json faulty(Json pack, const Json& fault) {
  for (const Json& edit : fault.at("edit")) {
    const Json before = pack;
    apply(pack, edit);
    REQUIRE(pack != before);
  }
  return pack;
}

}  // namespace heed::test
