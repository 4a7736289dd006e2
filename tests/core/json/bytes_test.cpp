// Texts that only their bytes tell apart from good ones, each with the code and place of its refusal; and the limits
// that a pack's files really have, on both sides.
#include <doctest/doctest.h>

#include "json/read.h"

using namespace heed;
using base::Code;
using namespace std::string_view_literals;

namespace {

struct Refusal {
  std::string_view label;
  std::string_view text;
  Code code;
  std::string_view at;
};

constexpr Refusal kRefusals[] = {
    // the end of the text
    {"a NUL after the end", "{}\0"sv, Code::JsonSyntax, "f:1:3"},
    {"text hidden behind a NUL", "[1]\0{\"a\":1}"sv, Code::JsonSyntax, "f:1:4"},
    {"a NUL on the third line", "{}\n\n \0"sv, Code::JsonSyntax, "f:3:2"},
    {"a NUL alone", "\0"sv, Code::JsonSyntax, "f:1:1"},
    {"a NUL between values", "[1,\0 2]"sv, Code::JsonSyntax, "f:1:4"},
    {"a NUL in a number", "[1\0]"sv, Code::JsonSyntax, "f:1:3"},
    {"a NUL in a string", "\"a\0b\""sv, Code::JsonSyntax, "f:1:3"},
    {"a NUL in a key", "{\"a\0\":1}"sv, Code::JsonSyntax, "f:1:4"},
    {"cut in a string", "[\"a"sv, Code::JsonSyntax, "f:1:4"},
    {"cut in an escape", "\"\\u00"sv, Code::JsonSyntax, "f:1:6"},
    // byte order marks
    {"only a byte order mark", "\xEF\xBB\xBF"sv, Code::JsonSyntax, "f:1:1"},
    {"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF{}"sv, Code::JsonSyntax, "f:1:1"},
    {"half a byte order mark", "\xEF\xBB{}"sv, Code::JsonSyntax, "f:1:1"},
    {"a byte order mark at the end", "{}\xEF\xBB\xBF"sv, Code::JsonSyntax, "f:1:3"},
    {"UTF-16, little end first", "\xFF\xFE{\0}\0"sv, Code::JsonSyntax, "f:1:1"},
    {"UTF-16, big end first", "\xFE\xFF\0{\0}"sv, Code::JsonSyntax, "f:1:1"},
    {"UTF-16 without a mark", "{\0}\0"sv, Code::JsonSyntax, "f:1:2"},
    {"UTF-32", "\xFF\xFE\0\0{\0\0\0"sv, Code::JsonSyntax, "f:1:1"},
    // UTF-8, one byte off
    {"a lone continuation byte", "\"\x80\""sv, Code::JsonSyntax, "f:1:2"},
    {"a first byte alone", "\"\xC3\""sv, Code::JsonSyntax, "f:1:3"},
    {"an overlong slash in 2 bytes", "\"\xC0\xAF\""sv, Code::JsonSyntax, "f:1:2"},
    {"an overlong NUL in 2 bytes", "\"\xC0\x80\""sv, Code::JsonSyntax, "f:1:2"},
    {"an overlong slash in 3 bytes", "\"\xE0\x80\xAF\""sv, Code::JsonSyntax, "f:1:3"},
    {"an overlong slash in 4 bytes", "\"\xF0\x80\x80\xAF\""sv, Code::JsonSyntax, "f:1:3"},
    {"the first half of a pair, as bytes", "\"\xED\xA0\x80\""sv, Code::JsonSyntax, "f:1:3"},
    {"the second half of a pair, as bytes", "\"\xED\xBF\xBF\""sv, Code::JsonSyntax, "f:1:3"},
    {"beyond U+10FFFF", "\"\xF4\x90\x80\x80\""sv, Code::JsonSyntax, "f:1:3"},
    {"5 bytes", "\"\xF8\x88\x80\x80\x80\""sv, Code::JsonSyntax, "f:1:2"},
    {"invalid UTF-8 in a key", "{\"\xFF\":1}"sv, Code::JsonSyntax, "f:1:3"},
    {"invalid UTF-8 between values", "[1,\xC3\xA9]"sv, Code::JsonSyntax, "f:1:4"},
    // surrogates by escapes
    {"the second half first", "\"\\uDE00\\uD83D\""sv, Code::JsonSyntax, "f:1:7"},
    {"a first half, then a letter", "\"\\uD83Da\""sv, Code::JsonSyntax, "f:1:8"},
    {"a first half, then another escape", "\"\\uD83D\\n\""sv, Code::JsonSyntax, "f:1:9"},
    {"a first half, then a character behind the surrogates", "\"\\uD83D\\uE000\""sv, Code::JsonSyntax, "f:1:13"},
    {"a first half, then digits that are none", "\"\\uD83D\\uD8x0\""sv, Code::JsonSyntax, "f:1:12"},
    {"a digit that is none", "\"\\u00g0\""sv, Code::JsonSyntax, "f:1:6"},
    {"an escape that there is not", "\"\\x\""sv, Code::JsonSyntax, "f:1:3"},
    {"two first halves", "\"\\uD83D\\uD83D\""sv, Code::JsonSyntax, "f:1:13"},
    {"half a pair in a key", "{\"\\uD83D\":1}"sv, Code::JsonSyntax, "f:1:9"},
    // keys that are equal although their bytes differ
    {"a key by an escape of an ASCII letter", "{\"is\":1,\"\\u0069s\":2}"sv, Code::JsonDuplicateKey, "f#/is"},
    {"a key by the two cases of an escape", "{\"\\u00e9\":1,\"\\u00E9\":2}"sv, Code::JsonDuplicateKey, "f#/é"},
    {"a key by a pair of escapes", "{\"😀\":1,\"\\uD83D\\uDE00\":2}"sv, Code::JsonDuplicateKey, "f#/😀"},
    {"a slash, plain and escaped", "{\"a/b\":1,\"a\\/b\":2}"sv, Code::JsonDuplicateKey, "f#/a~1b"},
    {"two empty keys", "{\"\":1,\"\":2}"sv, Code::JsonDuplicateKey, "f#/"},
    {"__proto__ twice", "{\"__proto__\":1,\"__proto__\":2}"sv, Code::JsonDuplicateKey, "f#/__proto__"},
    // numbers
    {"a minus sign alone", "[-]"sv, Code::JsonSyntax, "f:1:3"},
    {"a point without digits", "[1.]"sv, Code::JsonSyntax, "f:1:4"},
    {"an exponent without digits", "[1e+]"sv, Code::JsonSyntax, "f:1:5"},
    {"a plus sign", "[+1]"sv, Code::JsonSyntax, "f:1:2"},
    {"a leading zero", "[01]"sv, Code::JsonSyntax, "f:1:3"},
    {"hexadecimal", "[0x1]"sv, Code::JsonSyntax, "f:1:3"},
    {"NaN", "[NaN]"sv, Code::JsonSyntax, "f:1:2"},
    // what other readers let pass
    {"a comment", "{}//"sv, Code::JsonSyntax, "f:1:3"},
    {"a no-break space", "\xC2\xA0{}"sv, Code::JsonSyntax, "f:1:1"},
    {"a form feed", "\f{}"sv, Code::JsonSyntax, "f:1:1"},
    {"a raw tab in a string", "\"\t\""sv, Code::JsonSyntax, "f:1:2"},
    {"single quotes", "{'a':1}"sv, Code::JsonSyntax, "f:1:2"},
};

struct Taken {
  std::string_view label;
  std::string_view text;
  std::string_view value;  // of the string at the root
};

constexpr Taken kTaken[] = {
    {"a byte order mark first", "\xEF\xBB\xBF\"a\""sv, "a"sv},
    {"an escaped NUL", "\"\\u0000\""sv, "\0"sv},
    {"DEL", "\"\x7F\""sv, "\x7F"sv},
    {"the last code point before the surrogates", "\"\xED\x9F\xBF\""sv, "\xED\x9F\xBF"sv},
    {"the first one after them", "\"\xEE\x80\x80\""sv, "\xEE\x80\x80"sv},
    {"U+10FFFF", "\"\xF4\x8F\xBF\xBF\""sv, "\xF4\x8F\xBF\xBF"sv},
    {"the short escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""sv, "\"\\/\b\f\n\r\t"sv},
    {"escapes of one, two and three bytes", "\"\\u0041\\u00E9\\u07ff\\u0800\\uABCD\""sv, "A\u00E9\u07FF\u0800\uABCD"sv},
    {"the characters around the surrogates by escapes", "\"\\uD7FF\\uE000\""sv, "\xED\x9F\xBF\xEE\x80\x80"sv},
    {"the first pair by escapes", "\"\\uD800\\uDC00\""sv, "\xF0\x90\x80\x80"sv},
    {"first and last characters of each length", "\"\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\""sv,
     "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80"sv},
    {"U+10FFFF by escapes", "\"\\uDBFF\\uDFFF\""sv, "\xF4\x8F\xBF\xBF"sv},
    {"a byte order mark within", "\"\\uFEFF\""sv, "\xEF\xBB\xBF"sv},
    {"all spaces that JSON has", " \t\r\n\"a\"\n\r\t "sv, "a"sv},
};

std::string repeated(std::size_t times, std::string_view what) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += what;
  }
  return text;
}

}  // namespace

TEST_CASE("bytes: each text that is no JSON, or means two things, is refused with its code and place") {
  for (const Refusal& row : kRefusals) {
    CAPTURE(row.label);
    const auto document = json::read(row.text, "f");
    REQUIRE(!document.ok());
    CHECK(base::code_name(document.error().code) == base::code_name(row.code));
    CHECK(document.error().at == row.at);
  }
}

TEST_CASE("bytes: what looks odd and is JSON keeps its meaning") {
  for (const Taken& row : kTaken) {
    CAPTURE(row.label);
    const auto document = json::read(row.text, "f");
    REQUIRE(document.ok());
    CHECK(json::Ref(document.value(), 0).text() == row.value);
  }
}

TEST_CASE("bytes: an error's message is UTF-8 and short, whatever the text") {
  for (int byte = 0x80; byte <= 0xFF; ++byte) {
    const std::string text = "\"" + std::string(5000, 'x') + static_cast<char>(byte);
    const auto document = json::read(text, "f");
    REQUIRE(!document.ok());
    CHECK(document.error().message.size() < 200);
    for (const char c : document.error().message) {
      CHECK(static_cast<unsigned char>(c) < 0x80);
    }
  }
}

TEST_CASE("bytes: the limits of a pack's file hold on both sides") {
  // In figures of their own: the limits themselves are held too.
  constexpr std::size_t kBytes = 262'144, kDepth = 32, kNodes = 32'768, kMembers = 2'048;
  const std::string fits = "\"" + std::string(kBytes - 2, 'x') + "\"";
  CHECK(json::read(fits, "f").ok());
  const auto longer = json::read(fits + " ", "f");
  REQUIRE(!longer.ok());
  CHECK(longer.error().code == Code::JsonLimit);
  CHECK(longer.error().at == "f");

  for (const std::string_view open : {"["sv, "{\"a\":"sv}) {
    const std::string_view close = open == "[" ? "]" : "}";
    const auto nested = [&](std::size_t depth) { return repeated(depth, open) + "1" + repeated(depth, close); };
    CHECK(json::read(nested(kDepth), "f").ok());
    CHECK(json::read(nested(kDepth + 1), "f").error().code == Code::JsonLimit);
    CHECK(json::read(repeated(kBytes / open.size(), open), "f").error().code == Code::JsonLimit);
  }

  const auto list = [](std::size_t count) { return "[1" + repeated(count - 1, ",1") + "]"; };
  CHECK(json::read(list(kNodes - 1), "f").ok());
  CHECK(json::read(list(kNodes), "f").error().code == Code::JsonLimit);

  const auto object = [](std::size_t count) {
    std::string text = "{";
    for (std::size_t i = 0; i < count; ++i) {
      text += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":1";
    }
    return text + "}";
  };
  CHECK(json::read(object(kMembers), "f").ok());
  CHECK(json::read(object(kMembers + 1), "f").error().code == Code::JsonLimit);
}
