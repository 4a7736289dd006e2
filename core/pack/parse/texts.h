// Texts for people, and texts by id or by language.
// In: JSON of strings/<language>.json and of names by language. Out: texts, problems. Never: a text that hides
// characters, or holds a placeholder that nothing fills.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// Placeholders: filled when a text is shown.
inline constexpr std::string_view kNumber = "emergency_number";
inline constexpr std::string_view kDate = "date";

// A text for people: not empty, no control or text-direction characters, of placeholders only `{placeholder}`.
std::string read_prose(const json::Reporter& reporter, const json::Ref& at, std::string_view placeholder = {});
// The same of a member; empty where absent.
std::string read_prose(const json::Reporter& reporter, const json::Member& at, std::string_view placeholder = {});

// A day of the calendar as YYYY-MM-DD. Errors: bad_date.
std::string read_date(const json::Reporter& reporter, const json::Member& at);

// Texts that must differ from one another, since readers could not tell them apart: letter case and spaces do not
// count.
class DistinctTexts {
 public:
  // Reports equal_text where the text was there before.
  void add(const json::Reporter& reporter, const json::Member& at);

 private:
  std::vector<std::string> seen_;
};

// A text by language, {"en":"India","hi":"भारत"}: English where `language` has none.
std::string in_language(const json::Reporter& reporter, const json::Member& texts, std::string_view language);

// The member of each id, in the ids' order: `missing_text` for an id without a member, `left_over_text` for a member
// without an id.
std::vector<json::Member> match(const json::Reporter& reporter, const json::Ref& object,
                                const std::vector<std::string_view>& ids);

// Calls use(thing, member) for every thing that has a text in `object`.
template <class Thing, class Use>
void each_text(const json::Reporter& reporter, const json::Member& object, std::vector<Thing>& things, Use use) {
  if (!object) {
    return;
  }
  std::vector<std::string_view> ids;
  for (const Thing& thing : things) {
    ids.push_back(thing.id);
  }
  const std::vector<json::Member> members = match(reporter, *object, ids);
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (members[i]) {
      use(things[i], *members[i]);
    }
  }
}

}  // namespace heed::pack
