// The words of errors, for people who write packs: see text.h.
#include <cstddef>

#include "base/text.h"

namespace heed::base {

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
