// story_facts.json: the facts of a story → answers to the pack's questions.
// In: JSON of facts and of the mapping. Out: choices, problems. Never: passes over a fact it does not know.
#pragma once
#include <string>
#include <vector>

#include "base/error.h"
#include "json/document.h"
#include "json/object_reader.h"
#include "pack/model/pack.h"
#include "session/answers.h"

namespace heed::audit {

// One answer that a fact sets, unless another fact is a number below a bound.
struct Setting {
  std::uint32_t question{};
  std::uint32_t option{};
  std::string unless_fact{};  // empty: always
  std::uint32_t below{};
};

struct NamedSettings {
  std::string value;
  std::vector<Setting> settings;
};

// Numbers below `bound` that no earlier range took.
struct Range {
  std::uint32_t bound{};
  std::vector<Setting> settings;
};

struct Fact {
  std::string id;
  bool not_asked = false;  // known, and no question asks for it; the mapping says why
  std::vector<NamedSettings> values;
  std::vector<Range> ranges;
  std::vector<Setting> absent;  // set when the story does not state the fact
};

struct FactBook {
  std::vector<Fact> facts;
  std::vector<Setting> defaults;  // of `one` questions that no fact set
};

FactBook read_facts(const json::Reporter& reporter, const json::Ref& root, const pack::Pack& pack);

// Options of a question in the pack's order, each once. Errors: unknown_fact, unknown_value, wrong_type. A `many`
// question that nothing set gets its `none`; where both `none` and something else were set, `none` goes.
session::Answers answers_of(const json::Reporter& reporter, const json::Ref& facts, const FactBook& book,
                            const pack::Pack& pack);

}  // namespace heed::audit
