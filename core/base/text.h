// Small text helpers without locale, printf or streams.
// In: text and numbers. Out: text. Never: allocates more than its result.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace heed::base {

// The parts, one after the other.
std::string join(std::initializer_list<std::string_view> parts);

// `name` in backticks, as messages show a user's word; cut to 60 bytes at a character's border.
std::string quoted(std::string_view name);

// `text` with each `%` replaced by the next argument in backticks and each `#` by the next argument as it is.
std::string message(std::string_view text, std::string_view first = {}, std::string_view second = {},
                    std::string_view third = {});

// Decimal digits of `number`.
std::string digits(std::uint64_t number);

// `text` with every `what` replaced by `by`. `what` is not empty.
std::string replaced(std::string_view text, std::string_view what, std::string_view by);

}  // namespace heed::base
