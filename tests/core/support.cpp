#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "json/write.h"
#include "pack/compiled/schema.h"

namespace heed::test {

namespace fs = std::filesystem;

std::string forged(std::string compiled) {
  compiled.resize(compiled.rfind('\n') + 1);
  return compiled + base::digits(pack::checksum(compiled)) + " ";
}

std::string read_file(const std::string& path) {
  std::ifstream in(fs::path(HEED_ROOT) / path, std::ios::binary);
  INFO("file ", path);
  REQUIRE(in.good());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> folders(const std::string& path) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(HEED_ROOT) / path)) {
    if (entry.is_directory()) {
      names.push_back(entry.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  INFO("folders below ", path);
  REQUIRE(!names.empty());
  return names;
}

Files pack_files(const std::string& folder) {
  Files files;
  const fs::path root = fs::path(HEED_ROOT) / folder;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const std::string name = fs::relative(entry.path(), root).generic_string();
    const bool part = name == "pack.json" || name == "sources.json" || name == "regions.json" || name == "rules.json" ||
                      name == "strings/en.json";
    if (entry.is_regular_file() && part) {
      files.emplace_back(name, read_file(folder + "/" + name));
    }
  }
  std::sort(files.begin(), files.end());
  if (folder.starts_with("content/")) {
    files.emplace_back("regions.json", read_file("content/regions.json"));
  }
  return files;
}

std::vector<pack::File> views(const Files& files) {
  std::vector<pack::File> list;
  for (const auto& [name, text] : files) {
    list.push_back({name, text});
  }
  return list;
}

pack::Pack good_pack(const std::string& folder) {
  const Files files = pack_files(folder);
  pack::ParsedPack read = pack::parse_pack(views(files));
  for (const base::Error& error : read.problems.list) {
    FAIL_CHECK(folder, ": ", error.at, " ", base::code_name(error.code), " ", error.message);
  }
  REQUIRE(read.problems.none());
  return std::move(read.pack);
}

std::string open_request(const Files& files) {
  json::Writer out;
  out.begin_object().key("files").begin_object();
  for (const auto& [name, text] : files) {
    out.field(name, text);
  }
  out.end_object().end_object();
  return out.take();
}

std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

}  // namespace heed::test
