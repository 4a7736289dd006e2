// tests/bad_packs/table.json: each row changes the small pack (tests/packs/small) and says what is then wrong with it.
//
//   {"name": "two signs with one line",
//    "strings/en.json": [{"op": "replace", "path": "/signs/long/line", "value": "Numbness"}],   a JSON Patch (RFC 6902)
//    "errors": ["equal_text strings/en.json#/signs/long/line"]}                                 code and place of each
//
// Run one: HEED_ROW="two signs with one line" heed_tests -tc="bad packs*". Other keys of a row: "without" (files left
// out), "files" (files added, by their text), "raw" (files of bad_packs/raw in place of others), "says" (the words of
// the only error). A row without errors shows where a bound lies, or what is allowed.
#include <cstdlib>
#include <set>

#include "edited.h"

using namespace heed;
using test::Json;
using test::kSmall;
using test::Pointer;

namespace {

const Json& table() {
  static const Json rows = Json::parse(test::read_file("tests/bad_packs/table.json"));
  return rows;
}

test::Files changed(const Json& row) {
  test::Files files = test::pack_files(kSmall);
  for (auto& [name, text] : files) {
    if (row.contains(name)) {
      text = Json::parse(text).patch(row[name]).dump(1);
    }
    if (row.contains("raw") && row["raw"].contains(name)) {
      text = test::read_file("tests/bad_packs/raw/" + row["raw"][name].get<std::string>());
    }
  }
  for (const Json& name : row.value("without", Json::array())) {
    std::erase_if(files, [&](const auto& file) { return file.first == name.get<std::string>(); });
  }
  const Json added = row.value("files", Json::object());
  for (const auto& [name, text] : added.items()) {
    files.emplace_back(name, text.get<std::string>());
  }
  return files;
}

// An error that has a pointer has the line and column of that value: what stands there begins as the value does.
void check_place(const test::Files& files, const base::Error& error) {
  CHECK(!error.place.file.empty());
  if (error.place.pointer.empty()) {
    return;
  }
  const auto file =
      std::find_if(files.begin(), files.end(), [&](const auto& entry) { return entry.first == error.place.file; });
  REQUIRE(file != files.end());
  std::istringstream text(file->second);
  std::string line;
  for (std::uint32_t i = 0; i < error.place.line; ++i) {
    std::getline(text, line);
  }
  const std::string value = Json::parse(file->second)[Pointer(error.place.pointer)].dump();
  REQUIRE(error.place.column >= 1);
  CHECK(line.substr(error.place.column - 1, 1) == value.substr(0, 1));
}

}  // namespace

TEST_CASE("bad packs: each has its errors, all at once, with code and place, and no others") {
  const char* only = std::getenv("HEED_ROW");
  std::size_t rows = 0;
  for (const Json& row : table()) {
    const auto name = row["name"].get<std::string>();
    if (only != nullptr && name != only) {
      continue;
    }
    CAPTURE(name);
    ++rows;
    const test::Files files = changed(row);
    const std::vector<base::Error> errors = pack::parse_pack(test::views(files)).problems.list;
    Json got = Json::array();
    for (const base::Error& error : errors) {
      got.push_back(std::string(base::code_name(error.code)) + " " + error.at);
      CHECK(!error.message.empty());
      CHECK(error.message.find('\n') == std::string::npos);
      CHECK(error.message.back() != '.');
      check_place(files, error);
    }
    CHECK(got.dump(1) == row["errors"].dump(1));
    if (row.contains("says")) {
      REQUIRE(errors.size() == 1);
      CHECK(errors[0].message == row["says"].get<std::string>());
    }
  }
  CHECK(rows > (only == nullptr ? 100 : 0));
}

TEST_CASE("bad packs: every code that a pack can provoke has its row") {
  std::set<std::string> provoked;
  for (const Json& row : table()) {
    for (const Json& error : row["errors"]) {
      const auto text = error.get<std::string>();
      provoked.insert(text.substr(0, text.find(' ')));
    }
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(base::Code::BadStory); ++i) {
    const auto each = static_cast<base::Code>(i);
    if (each >= base::Code::UnknownOp && each <= base::Code::UnknownRegion) {
      continue;  // of requests
    }
    const std::string code(base::code_name(each));
    CAPTURE(code);
    CHECK(provoked.count(code) == 1);
  }
}

TEST_CASE("bad packs: an error says in which thing it is") {
  struct Row {
    const char *file, *pointer, *value, *owner;
  };
  constexpr Row kRows[] = {
      {"pack.json", "/rules/0/level", "\"urgent\"", "rule `e1`"},
      {"pack.json", "/questions/0/options/1/role", "\"x\"", "question `signs_now`, option `weak`"},
      {"pack.json", "/cards/1/watch/1/days", "0", "card `within_24h`, watch `same`"},
      {"pack.json", "/cards/1/do/0", "\"X\"", "card `within_24h`, step `X`"},
      {"pack.json", "/version", "0", ""},
      {"strings/en.json", "/questions/age/options/old", "\"\"", "question `age`, option `old`"},
      {"strings/en.json", "/signs/long/line", "7", "sign `long`"},
      {"sources.json", "/sources/0/evidence", "\"x\"", "source `src`"},
      {"regions.json", "/regions/0/emergency/0/number", "\"x\"", "region `GB`"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.pointer);
    test::Files files = test::pack_files(kSmall);
    Json root = Json::parse(test::file(files, row.file));
    root[Pointer(row.pointer)] = Json::parse(row.value);
    test::file(files, row.file) = root.dump();
    const auto errors = pack::parse_pack(test::views(files)).problems.list;
    REQUIRE(!errors.empty());
    CHECK(errors[0].place.owner == row.owner);
  }
}
