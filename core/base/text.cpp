#include "base/text.h"

namespace heed::base {

std::string join(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (std::string_view part : parts) {
    text += part;
  }
  return text;
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
