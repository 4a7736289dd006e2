#include "base/error.h"

#include <array>
#include <cstddef>

namespace heed::base {
namespace {

constexpr std::array kCodeNames = std::to_array<std::string_view>({
    "json_syntax",
    "json_limit",
    "json_duplicate_key",
    "wrong_type",
    "missing_key",
    "unknown_key",
    "unknown_op",
    "no_pack",
    "bad_compiled",
    "unknown_question",
    "unknown_option",
    "no_choice",
    "too_many_choices",
    "repeated_option",
    "contradiction",
    "unknown_region",
});

static_assert(kCodeNames.size() == static_cast<std::size_t>(Code::UnknownRegion) + 1);

}  // namespace

std::string_view code_name(Code code) {
  const auto place = static_cast<std::size_t>(code);
  return place < kCodeNames.size() ? kCodeNames[place] : pack_code_name(code);
}

}  // namespace heed::base
