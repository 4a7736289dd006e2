// The small pack with one thing changed: each fault that its reader words has its code and place here. And every value
// of its four files replaced by others: null is refused at its place, nothing is read as what it is not.
#include <functional>

#include "edited.h"
#include "one_faults.h"

using namespace heed;
using test::Fault;
using test::file;
using test::Json;
using test::kFaults;
using test::kSmall;
using test::Pointer;
using test::problems_of;

namespace {

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

TEST_CASE("one fault: each has its code and place") {
  for (const Fault& fault : kFaults) {
    CAPTURE(fault.label);
    test::Files files = test::pack_files(kSmall);
    std::string& text = file(files, fault.file);
    Json root = Json::parse(text);
    root[Pointer(fault.pointer)] = Json::parse(fault.value);
    text = root.dump();
    std::vector<std::string> got = problems_of(files);
    // What follows from it elsewhere (a reference to what is now missing) is its consequence, not its place.
    const std::string place = std::string(fault.file) + "#" + fault.pointer;
    const auto is_here = [&](const std::string& problem) { return problem.find(" " + place) != std::string::npos; };
    std::vector<std::string> here;
    std::copy_if(got.begin(), got.end(), std::back_inserter(here), is_here);
    CHECK(here.size() ==
          static_cast<std::size_t>(std::count_if(fault.problems.begin(), fault.problems.end(), is_here)));
    for (const std::string& problem : fault.problems) {
      CHECK(std::find(got.begin(), got.end(), problem) != got.end());
    }
    CHECK((!fault.problems.empty() || got.empty()));
  }
}

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
      if (!at.empty()) {
        Json root = good;
        Json& parent = root[at.parent_pointer()];
        parent.is_array() ? parent.erase(std::stoul(at.back())) : static_cast<void>(parent.erase(at.back()));
        text = root.dump();
        problems_of(files);  // an absent thing may be one that may be absent
      }
    });
  }
  MESSAGE(refused, " refused, ", opened, " opened");
  CHECK(refused > 1000);
  CHECK(opened > 100);  // other words, other numbers
}
