// JSON text → Document.
// In: UTF-8 text. Out: a tree, or one error with line and column. Never: guesses, keeps the last of two equal keys,
// recurses on input.
#pragma once
#include <string_view>

#include "base/result.h"
#include "json/document.h"

namespace heed::json {

// Packs are small; these bounds keep memory under 8 MB whatever the text.
struct Limits {
  std::size_t bytes = std::size_t{256} * 1024;
  std::uint32_t depth = 32;
  std::uint32_t nodes = 32 * 1024;
  std::uint32_t members = 2048;  // of one object; equal keys are looked for pair by pair
};

// `file` names the text in the error's place. Errors: json_syntax, json_limit, json_duplicate_key.
base::Result<Document> read(std::string_view text, std::string_view file, const Limits& limits = {});

}  // namespace heed::json
