#include "pack/parse/parse_pack.h"

#include <array>
#include <optional>

#include "json/object_reader.h"
#include "json/read.h"
#include "pack/parse/parse_demands.h"
#include "pack/parse/parse_logic.h"
#include "pack/parse/parse_regions.h"
#include "pack/parse/parse_sources.h"
#include "pack/parse/parse_strings.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Ref;
using json::Reporter;

// In the order in which they need each other.
enum PartKind : std::size_t { kSources, kLogic, kStrings, kRegions, kPartCount };
constexpr std::string_view kFolder = "strings/";
constexpr std::string_view kEnding = ".json";

// strings/en.json, strings/pt-BR.json: a language between the two.
bool is_strings_file(std::string_view name) {
  if (!name.starts_with(kFolder) || !name.ends_with(kEnding) || name.size() <= kFolder.size() + kEnding.size()) {
    return false;
  }
  const std::string_view language = name.substr(kFolder.size(), name.size() - kFolder.size() - kEnding.size());
  return language.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
         std::string_view::npos;
}

struct Part {
  std::string_view name;
  bool folder;  // any one file of this folder
};
constexpr std::array<Part, kPartCount> kParts{
    {{"sources.json", false}, {"pack.json", false}, {kFolder, true}, {"regions.json", false}}};

bool belongs(const File& file, const Part& part) {
  return part.folder ? is_strings_file(file.name) : file.name == part.name;
}

void add(base::Problems& problems, Code code, std::string_view file, std::string_view text) {
  problems.add(code, file, text, file);
  problems.list.back().place.file = file;
}

struct ParsedFile {
  std::string_view name;
  json::Document document;
};

// The one file of a part, if it is there and is JSON.
std::optional<ParsedFile> read_part(const std::vector<File>& files, const Part& part, base::Problems& problems) {
  const File* found = nullptr;
  for (const File& file : files) {
    if (belongs(file, part)) {
      if (found != nullptr) {
        add(problems, Code::UnknownFile, file.name, "a pack is opened in one language at a time: leave the others out");
      } else {
        found = &file;
      }
    }
  }
  if (found == nullptr) {
    add(problems, Code::MissingFile, part.name, "% is missing: add it");
    return {};
  }
  auto document = json::read(found->text, found->name);
  if (!document.ok()) {
    problems.list.push_back(document.error());
    return {};
  }
  return ParsedFile{found->name, document.take()};
}

}  // namespace

ParsedPack parse_pack(const std::vector<File>& files) {
  ParsedPack parsed;
  base::Problems& problems = parsed.problems;
  for (const File& file : files) {
    bool known = false;
    for (const Part& part : kParts) {
      known = known || belongs(file, part);
    }
    if (!known) {
      add(problems, Code::UnknownFile, file.name, "% is no file of a pack: leave it out");
    }
  }
  std::array<std::optional<ParsedFile>, kPartCount> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i] = read_part(files, kParts[i], problems);
  }
  const auto parse = [&](PartKind kind, auto use) {
    if (parts[kind]) {
      use(Reporter{parts[kind]->name, problems}, Ref(parts[kind]->document, 0), parsed.pack);
    }
  };
  // Where a file cannot be read, what refers to it is not reported: all of it would look wrong.
  parse(kSources, parse_sources);
  parse(kLogic, [](const Reporter& reporter, const Ref& root, Pack& pack) {
    parse_logic(reporter, root, pack);
    parse_demands(reporter, root, pack);
  });
  if (parts[kLogic]) {
    parse(kStrings, parse_strings);
  }
  parse(kRegions, parse_regions);
  return parsed;
}

}  // namespace heed::pack
