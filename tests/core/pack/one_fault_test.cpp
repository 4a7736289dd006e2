// Every value of the small pack's four files replaced by others, and every one taken away: null is refused at its
// place, nothing is read as what it is not, and only what may be absent can be taken away.
#include <functional>
#include <set>

#include "edited.h"

using namespace heed;
using test::file;
using test::Json;
using test::kSmall;
using test::Pointer;
using test::problems_of;

namespace {

// Members that a pack can do without.
const std::set<std::string> kOptional = {"always", "ask_if", "do", "hint", "never", "sources", "url", "zone"};

void each_pointer(const Json& value, const Pointer& at, const std::function<void(const Pointer&)>& use) {
  use(at);
  if (value.is_object()) {
    for (const auto& [key, part] : value.items()) {
      each_pointer(part, at / key, use);
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      each_pointer(value[i], at / i, use);
    }
  }
}

}  // namespace

TEST_CASE("one fault: every value replaced in turn; null and a wrong kind are refused, nothing ends the reader") {
  const std::vector<std::string> kValues = {"null", "true", "7", "\"x\"", "\"\"", "[]", "{}", "[null]", "{\"x\":null}"};
  std::size_t refused = 0;
  std::size_t opened = 0;
  for (const char* name : {"pack.json", "sources.json", "strings/en.json", "regions.json"}) {
    test::Files files = test::pack_files(kSmall);
    std::string& text = file(files, name);
    const Json good = Json::parse(text);
    each_pointer(good, Pointer(), [&](const Pointer& at) {
      for (const std::string& value : kValues) {
        Json root = good;
        root[at] = Json::parse(value);
        text = root.dump();
        const std::vector<std::string> got = problems_of(files);
        (got.empty() ? opened : refused) += 1;
        if (value == "null" && got.empty()) {
          FAIL_CHECK("null is taken at ", name, "#", at.to_string());
        }
      }
    });
  }
  MESSAGE(refused, " refused, ", opened, " opened");
  CHECK(refused > 1000);
  CHECK(opened > 100);  // other words, other numbers
}

TEST_CASE("one fault: of all members, only those that may be absent can be taken away") {
  std::set<std::string> taken;
  for (const char* name : {"pack.json", "sources.json", "strings/en.json", "regions.json"}) {
    test::Files files = test::pack_files(kSmall);
    std::string& text = file(files, name);
    const Json good = Json::parse(text);
    each_pointer(good, Pointer(), [&](const Pointer& at) {
      if (!at.empty() && good[at.parent_pointer()].is_object()) {
        Json root = good;
        root[at.parent_pointer()].erase(at.back());
        text = root.dump();
        if (problems_of(files).empty()) {
          taken.insert(at.back());
        }
      }
    });
  }
  CHECK(Json(taken).dump() == Json(kOptional).dump());
}
