// What changed between two versions besides levels, in words, and as JSON.
// In: both packs and the changes of their files. Out: JSON members through a Writer. Never: judges a change.
#pragma once
#include <string>
#include <vector>

#include "engine/diff_files.h"
#include "json/write.h"
#include "pack/model/pack.h"
#include "proof/compare.h"

namespace heed::engine {

struct NamedThing {
  std::string_view kind;  // question, option, sign, …
  std::string id;         // of an option with its question: pain.night
  std::string at;
  std::string text;  // that readers see, or a reviewer
};

struct DiffLists {
  std::vector<NamedThing> removals;
  std::vector<NamedThing> additions;
  std::vector<ChangedValue> conditions;  // in words
  std::vector<ChangedValue> settings;
  std::vector<ChangedValue> texts;

  bool empty() const {
    return removals.empty() && additions.empty() && conditions.empty() && settings.empty() && texts.empty();
  }
};

DiffLists list_changes(const pack::Pack& old_pack, const pack::Pack& new_pack, const FileChanges& files);

void write_things(json::Writer& out, const DiffLists& lists);
void write_values(json::Writer& out, const DiffLists& lists);
void write_demands(json::Writer& out, const pack::Pack& old_pack, const pack::Pack& new_pack,
                   const std::vector<proof::ChangedDemand>& demands);

}  // namespace heed::engine
