// The files of two versions of a pack, compared as JSON trees: nothing that changed is left out, whatever key it has.
// In: the files of both. Out: what is gone, what is new, which values and texts are others. Never: knows what a key
// means, beyond conditions, which are compared whole.
#pragma once
#include <string>
#include <vector>

#include "json/document.h"

namespace heed::engine {

// A value that is another, or of which only one side has any; then the other is empty.
struct ChangedValue {
  std::string at;  // file#/path with ids in place of numbers: pack.json#/rules/e1/level
  std::string before;
  std::string after;
};

// A thing of a list: a question, a sign, a step, a source of a rule, a name in a list of names.
struct Thing {
  std::string at;
  std::string list;  // rules
  std::string name;  // e1
};

struct FileChanges {
  std::vector<Thing> removed;
  std::vector<Thing> added;
  std::vector<std::string> conditions;  // places of changed ones: pack.json#/signs/fever/when
  std::vector<ChangedValue> values;     // of pack.json
  std::vector<ChangedValue> texts;      // of strings/, regions.json and sources.json: what readers see
};

struct NamedDocument {
  std::string name;
  json::Document document;
};

// Files are matched by name; strings/ by being strings.
FileChanges compare_files(const std::vector<NamedDocument>& before, const std::vector<NamedDocument>& after);

}  // namespace heed::engine
