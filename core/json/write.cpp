#include "json/write.h"

#include "base/text.h"

namespace heed::json {

Writer& Writer::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ':';
  fresh_ = true;
  return *this;
}

Writer& Writer::string(std::string_view value) {
  separate();
  quote(value);
  return *this;
}

Writer& Writer::number(std::uint64_t value) {
  separate();
  text_ += base::digits(value);
  return *this;
}

Writer& Writer::boolean(bool value) {
  separate();
  text_ += value ? "true" : "false";
  return *this;
}

Writer& Writer::null() {
  separate();
  text_ += "null";
  return *this;
}

Writer& Writer::open(char bracket) {
  separate();
  text_ += bracket;
  fresh_ = true;
  return *this;
}

Writer& Writer::close(char bracket) {
  text_ += bracket;
  fresh_ = false;
  return *this;
}

void Writer::separate() {
  if (!fresh_) {
    text_ += ',';
  }
  fresh_ = false;
}

void Writer::quote(std::string_view value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  text_ += '"';
  for (char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += c;
    } else if (c == '\n') {
      text_ += "\\n";
    } else if (byte < 0x20) {
      text_ += "\\u00";
      text_ += kHex[byte >> 4];
      text_ += kHex[byte & 15];
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

}  // namespace heed::json
