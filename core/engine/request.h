// The request of view, leaflet and summary: answers by id, and a region.
// In: request text. Out: Answers and the region's place, or every problem. Never: accepts what the pack does not know.
#pragma once
#include <string_view>

#include "base/error.h"
#include "pack/pack.h"
#include "session/answers.h"

namespace heed::engine {

struct Request {
  session::Answers answers;
  std::uint32_t region;
  base::Problems problems;
};

// `with_answers` says whether the key `answers` must be there or must not.
Request read_request(const pack::Pack& pack, std::string_view text, bool with_answers);

}  // namespace heed::engine
