#include "pack/read_pack.h"

#include "base/text.h"
#include "json/read.h"
#include "pack/read_claims.h"
#include "pack/read_logic.h"
#include "pack/read_words.h"

namespace heed::pack {
namespace {

using base::Code;
using base::join;
using Reader = void (*)(const Reading&, const json::Ref&, Pack&);

// In the order in which they need each other.
struct Part {
  std::string_view name;
  bool folder;  // any one file of this folder
  Reader read;
};
constexpr std::array<Part, 4> kParts{{{"sources.json", false, read_sources},
                                      {"pack.json", false, read_logic},
                                      {"strings/", true, read_strings},
                                      {"regions.json", false, read_regions}}};

bool belongs(const File& file, const Part& part) {
  return part.folder ? file.name.starts_with(part.name) : file.name == part.name;
}

}  // namespace

ReadPack read_pack(const std::vector<File>& files) {
  ReadPack read;
  for (const File& file : files) {
    bool known = false;
    for (const Part& part : kParts) {
      known = known || belongs(file, part);
    }
    if (!known) {
      read.problems.add(Code::UnknownFile, std::string(file.name), "% is no file of a pack: leave it out", file.name);
    }
  }
  // A file that cannot be read would make every reference to it look wrong: what follows is then only read as JSON.
  bool complete = true;
  for (const Part& part : kParts) {
    const File* found = nullptr;
    for (const File& file : files) {
      if (!belongs(file, part)) {
        continue;
      }
      if (found != nullptr) {
        read.problems.add(Code::UnknownFile, std::string(file.name),
                          "a pack is opened in one language at a time: leave the others out");
      } else {
        found = &file;
      }
    }
    if (found == nullptr) {
      read.problems.add(Code::MissingFile, std::string(part.name), "% is missing: add it", part.name);
      complete = false;
      continue;
    }
    const auto document = json::read(found->text, found->name);
    if (!document.ok()) {
      read.problems.list.push_back(document.error());
      complete = false;
    } else if (complete) {
      const Reading reading{found->name, read.problems};
      const json::Ref root(document.value(), 0);
      part.read(reading, root, read.pack);
      if (part.read == read_logic) {
        read_claims(reading, root, read.pack);
      }
    }
  }
  return read;
}

}  // namespace heed::pack
