// Each folder of tests/bad_packs is a pack with one fault (or several) and, in expected.json, the code and place of
// every error.
#include <doctest/doctest.h>

#include <set>

#include "json/read.h"
#include "support.h"

using namespace heed;

namespace {
constexpr std::string_view kRoot = "tests/bad_packs";
}

TEST_CASE("bad packs: every error with its code and place, all at once, nothing more") {
  const auto names = test::folders(std::string(kRoot));
  std::set<std::string> provoked;
  for (const std::string& name : names) {
    CAPTURE(name);
    const std::string folder = std::string(kRoot) + "/" + name;
    const auto expected = json::read(test::read_file(folder + "/expected.json"), "expected.json");
    REQUIRE(expected.ok());
    const test::Files files = test::pack_files(folder);
    const pack::ReadPack read = pack::read_pack(test::views(files));
    std::vector<std::string> wanted;
    for (const json::Ref& row : json::Ref(expected.value(), 0).children()) {
      wanted.push_back(std::string(row.member("code")->text()) + " " + std::string(row.member("at")->text()));
      provoked.insert(std::string(row.member("code")->text()));
    }
    std::vector<std::string> got;
    for (const base::Error& error : read.problems.list) {
      got.push_back(std::string(base::code_name(error.code)) + " " + error.at);
      CHECK(!error.message.empty());
      CHECK(error.message.find('\n') == std::string::npos);
      CHECK(error.message.back() != '.');
    }
    CHECK(got == wanted);
  }
  MESSAGE("bad packs run: ", names.size());
  // The codes before unknown_op are those that a pack can provoke.
  for (std::size_t i = 0; i < static_cast<std::size_t>(base::Code::UnknownOp); ++i) {
    const std::string_view code = base::code_name(static_cast<base::Code>(i));
    CAPTURE(code);
    CHECK(provoked.count(std::string(code)) == 1);
  }
}
