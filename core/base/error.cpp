#include "base/error.h"

#include <array>
#include <cstddef>

#include "base/text.h"

namespace heed::base {
namespace {

constexpr std::array kCodeNames = std::to_array<std::string_view>({
    "json_syntax",
    "json_limit",
    "json_duplicate_key",
    "missing_file",
    "unknown_file",
    "wrong_type",
    "missing_key",
    "unknown_key",
    "bad_format",
    "bad_id",
    "duplicate_id",
    "bad_value",
    "empty_list",
    "unknown_id",
    "forward_reference",
    "leaf_kind",
    "not_ordered",
    "count_out_of_range",
    "too_deep",
    "too_large",
    "missing_role",
    "duplicate_role",
    "duplicate_card",
    "missing_card",
    "duplicate_section",
    "no_base_rule",
    "no_line",
    "no_sources",
    "missing_text",
    "left_over_text",
    "bad_text",
    "bad_placeholder",
    "bad_date",
    "equal_text",
    "no_mildest",
    "unused_sign",
    "missing_section",
    "left_over_section",
    "emergency_not_first",
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
    "bad_story",
    "unknown_fact",
    "unknown_value",
});

static_assert(kCodeNames.size() == static_cast<std::size_t>(Code::UnknownValue) + 1);

}  // namespace

std::string_view code_name(Code code) { return kCodeNames[static_cast<std::size_t>(code)]; }

void Problems::add(Code code, std::string_view at, std::string_view text, std::string_view first,
                   std::string_view second, std::string_view third) {
  list.push_back({code, std::string(at), message(text, first, second, third), {}});
}

}  // namespace heed::base
