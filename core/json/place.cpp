// Where an error is, for people who write packs: see builder.h, `locate`, and Reporter.
#include <array>
#include <vector>

#include "base/text.h"
#include "json/builder.h"
#include "json/object_reader.h"

namespace heed::json {
namespace {

struct Collection {
  std::string_view key;
  std::string_view one;  // what a person calls one of its things
};
constexpr auto kCollections = std::to_array<Collection>({{"questions", "question"},
                                                         {"options", "option"},
                                                         {"signs", "sign"},
                                                         {"rules", "rule"},
                                                         {"cards", "card"},
                                                         {"do", "step"},
                                                         {"watch", "watch"},
                                                         {"sections", "section"},
                                                         {"items", "item"},
                                                         {"always", "demand"},
                                                         {"never", "ban"},
                                                         {"regions", "region"},
                                                         {"sources", "source"},
                                                         {"facts", "fact"},
                                                         {"stories", "story"}});

// The id of a thing: its member `id`, its key in an object of texts, or the whole of a list's text.
std::string_view id_of(const Ref& thing, const Ref& collection) {
  if (collection.is(Kind::Object)) {
    return thing.key();
  }
  if (thing.is(Kind::String)) {
    return thing.text();
  }
  if (const Member id = thing.member("id"); id && id->is(Kind::String)) {
    return id->text();
  }
  return {};
}

std::string owner_of(const Ref& at) {
  std::string owner;
  for (Member thing = at; thing; thing = thing->parent()) {
    const Member collection = thing->parent();
    const bool root_list = collection && !collection->parent() && collection->is(Kind::Array);  // stories.json
    for (const auto& [key, one] : kCollections) {
      if (collection && (collection->key() == key || (root_list && key == "stories"))) {
        if (const std::string_view id = id_of(*thing, *collection); !id.empty()) {
          owner = base::join({one, " ", base::quoted(id), owner.empty() ? "" : ", ", owner});
        }
      }
    }
  }
  return owner;
}

}  // namespace

void locate(base::Error& error, std::string_view file, const Cursor& here) {
  error.place = {std::string(file), {}, here.line, here.column, {}};
}

void Reporter::error(const Ref& at, base::Code code, std::string_view text, std::string_view first,
                     std::string_view second, std::string_view third) const {
  problems.add(code, base::join({file, "#", at.pointer()}), text, first, second, third);
  problems.list.back().place = {std::string(file), at.pointer(), at.line(), at.column(), owner_of(at)};
}

}  // namespace heed::json
