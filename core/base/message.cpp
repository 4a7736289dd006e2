// The words of errors, for people who write packs: see text.h, error.h.
#include <array>
#include <cstddef>

#include "base/error.h"
#include "base/text.h"

namespace heed::base {
namespace {

constexpr std::size_t kFirst = static_cast<std::size_t>(Code::MissingFile);
constexpr std::array kPackCodeNames = std::to_array<std::string_view>({
    "missing_file",
    "unknown_file",
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
    "bad_story",
    "unknown_fact",
    "unknown_value",
});

static_assert(kPackCodeNames.size() == static_cast<std::size_t>(Code::UnknownValue) + 1 - kFirst);

}  // namespace

std::string_view pack_code_name(Code code) { return kPackCodeNames[static_cast<std::size_t>(code) - kFirst]; }

void Problems::add(Code code, std::string_view at, std::string_view text, std::string_view first,
                   std::string_view second, std::string_view third) {
  list.push_back({code, std::string(at), message(text, first, second, third), {}});
}

std::string quoted(std::string_view name) {
  constexpr std::size_t kLongestName = 60;  // bytes; a message stays one readable line
  std::size_t length = name.size();
  if (length > kLongestName) {
    length = kLongestName;
    while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80) {
      --length;
    }
  }
  std::string text = "`";
  for (char c : name.substr(0, length)) {
    text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return text + (length < name.size() ? "…`" : "`");
}

std::string message(std::string_view text, std::string_view first, std::string_view second, std::string_view third) {
  const std::string_view arguments[] = {first, second, third};
  std::size_t next = 0;
  std::string out;
  for (char c : text) {
    if (c == '%') {
      out += quoted(arguments[next++]);
    } else if (c == '#') {
      out += arguments[next++];
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace heed::base
