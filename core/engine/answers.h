// The answers and the region of a request.
// In: request. Out: Answers by index and the region's index, or problems. Never: accepts what the pack does not know.
#pragma once
#include <cstdint>

#include "json/object_reader.h"
#include "pack/model/pack.h"
#include "session/answers.h"

namespace heed::engine {

// The key `answers`, {question: [option]}.
session::Answers read_answers(const json::Reporter& reporter, const json::ObjectReader& request,
                              const pack::Pack& pack);
// The key `region`; kNoRegion where it is absent or empty.
std::uint32_t read_region(const json::Reporter& reporter, const json::ObjectReader& request, const pack::Pack& pack);

}  // namespace heed::engine
