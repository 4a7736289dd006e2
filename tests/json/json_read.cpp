// The core's JSON reader as a plain native program, for texts that no JavaScript string can hold.
// In: on each line of standard input the bytes of one text in hexadecimal. Out: a line for each: "ok", a space, the
// tree as JSON (every number as 0 where it is not whole); or the error's code, a space, its place. Never: reads a file.
#include <iostream>
#include <optional>
#include <string>

#include "json/read.h"
#include "json/write.h"

using namespace heed;

namespace {

void write(json::Writer& out, const json::Ref& at) {
  switch (at.kind()) {
    case json::Kind::Null:
      out.null();
      break;
    case json::Kind::Boolean:
      out.boolean(at.boolean());
      break;
    case json::Kind::Number:
      out.number(at.whole() ? at.number() : 0);
      break;
    case json::Kind::String:
      out.string(at.text());
      break;
    case json::Kind::Array:
      out.begin_array();
      for (const json::Ref& child : at.children()) {
        write(out, child);
      }
      out.end_array();
      break;
    case json::Kind::Object:
      out.begin_object();
      for (const json::Ref& child : at.children()) {
        out.key(child.key());
        write(out, child);
      }
      out.end_object();
      break;
  }
}

std::optional<std::string> bytes_of(const std::string& hex) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    const std::size_t high = kDigits.find(hex[i]);
    const std::size_t low = kDigits.find(hex[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) {
      return {};
    }
    bytes += static_cast<char>(high * 16 + low);
  }
  return hex.size() % 2 == 0 ? std::optional(bytes) : std::nullopt;
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto text = bytes_of(line);
    if (!text) {
      std::cerr << "expected bytes in hexadecimal, small letters\n";
      return 2;
    }
    const auto document = json::read(*text, "text");
    if (document.ok()) {
      json::Writer out;
      write(out, json::Ref(document.value(), 0));
      std::cout << "ok " << out.take() << '\n';
    } else {
      std::cout << base::code_name(document.error().code) << ' ' << document.error().at << '\n';
    }
  }
  return 0;
}
