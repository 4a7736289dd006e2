#include "base/text.h"

#include <cstddef>

namespace heed::base {

std::string join(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (std::string_view part : parts) {
    text += part;
  }
  return text;
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

std::string digits(std::uint64_t number) {
  std::string text;
  do {
    text.insert(text.begin(), static_cast<char>('0' + number % 10));
    number /= 10;
  } while (number != 0);
  return text;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string out;
  for (std::size_t from = 0;;) {
    const std::size_t found = text.find(what, from);
    if (found == std::string_view::npos) {
      out += text.substr(from);
      return out;
    }
    out += text.substr(from, found - from);
    out += by;
    from = found + what.size();
  }
}

}  // namespace heed::base
