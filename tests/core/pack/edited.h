// The small pack's files, to be edited and read again. In: a name. Out: its text, the problems of all. Never: a pack
// that holds.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support.h"

namespace heed::test {

using Json = nlohmann::ordered_json;
using Pointer = Json::json_pointer;

inline const std::string kSmall = "tests/packs/small";

// "code place" of each.
inline std::vector<std::string> problems_of(const Files& files) {
  std::vector<std::string> list;
  for (const base::Error& error : pack::parse_pack(views(files)).problems.list) {
    CHECK(!error.message.empty());
    list.push_back(std::string(base::code_name(error.code)) + " " + error.at);
  }
  return list;
}

inline std::string& file(Files& files, const std::string& name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& entry) { return entry.first == name; });
  REQUIRE(found != files.end());
  return found->second;
}

}  // namespace heed::test
