// Stories through the pack → for each the level expected and the level got.
// In: JSON of stories and of the fact mapping. Out: Audit, problems. Never: judges a story that it cannot map whole.
#pragma once
#include <string>
#include <vector>

#include "base/error.h"
#include "json/document.h"
#include "pack/model/pack.h"

namespace heed::audit {

enum class Verdict : unsigned char { Exact, Acceptable, Under, Over };

struct Row {
  std::string id;
  pack::Level expected{};
  pack::Level got{};
  Verdict verdict{};
  std::vector<std::uint32_t> signs;  // the reasons' signs, highest level first
};

// Under: below every level that the story lists. Over: above every one. Acceptable: neither, and not the expected one.
std::vector<Row> audit(const pack::Pack& pack, const json::Ref& stories, const json::Ref& story_facts,
                       base::Problems& problems);

}  // namespace heed::audit
