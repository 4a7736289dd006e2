#include "json/lexer.h"

#include <algorithm>

#include "base/text.h"

namespace heed::json {
namespace {

constexpr std::string_view kMarks = "{}[]:,";  // in the order of Token

// Surrogates: two of these escapes, a first and a second, are one character (RFC 8259, 7).
constexpr std::uint32_t kFirstSurrogate = 0xD800;
constexpr std::uint32_t kSecondSurrogate = 0xDC00;
constexpr std::uint32_t kBehindSurrogates = 0xE000;
constexpr std::uint32_t kBehindTwoBytes = 0x10000;

bool is_digit(int c) { return c >= '0' && c <= '9'; }
bool is_second(std::uint32_t code) { return code >= kSecondSurrogate && code < kBehindSurrogates; }

// A first byte of UTF-8 and what may follow it (Unicode, table 3-7).
struct Lead {
  int more;                       // bytes that follow; below 0 for a byte that begins nothing
  int least = 0x80, most = 0xBF;  // of the next one
};
Lead lead(int c) {
  if (c < 0x80) {
    return {0};
  }
  if (c < 0xC2 || c > 0xF4) {
    return {-1};
  }
  if (c < 0xE0) {
    return {1};
  }
  if (c < 0xF0) {
    return {2, c == 0xE0 ? 0xA0 : 0x80, c == 0xED ? 0x9F : 0xBF};
  }
  return {3, c == 0xF0 ? 0x90 : 0x80, c == 0xF4 ? 0x8F : 0xBF};
}

}  // namespace

Token Lexer::next() {
  at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
  begin_ = at_;
  const int c = peek();
  switch (c) {
    case kEnd:
      return Token::End;
    case '"':
      return read_string();
    case 'n':
      return word("null", Token::Null);
    case 't':
      return word("true", Token::True);
    case 'f':
      return word("false", Token::False);
    default:
      break;
  }
  if (c == '-' || is_digit(c)) {
    return read_number();
  }
  const std::size_t mark = kMarks.find(static_cast<char>(c));
  if (mark == std::string_view::npos) {
    return bad(base::message("invalid literal"));
  }
  ++at_;
  return static_cast<Token>(mark);
}

Token Lexer::bad(std::string why) {
  refuse(std::move(why));
  return Token::Bad;
}

bool Lexer::refuse(std::string why) {
  begin_ = at_;
  fault = std::move(why);
  return false;
}

bool Lexer::take(char mark) {
  const bool there = peek() == mark;
  at_ += there ? 1 : 0;
  return there;
}

Token Lexer::word(std::string_view letters, Token token) {
  for (const char letter : letters) {
    if (!take(letter)) {
      return bad(base::message("invalid literal"));
    }
  }
  return token;
}

bool Lexer::digits() {
  const std::size_t first = at_;
  for (; is_digit(peek()); ++at_) {
    number = std::min(number * 10 + static_cast<std::uint64_t>(peek() - '0'), kTooMany);
  }
  return at_ > first;
}

Token Lexer::read_number() {
  number = 0;
  whole = !take('-');
  bool complete = take('0') || digits();
  if (complete && take('.')) {
    whole = false;
    complete = digits();
  }
  if (complete && (take('e') || take('E'))) {
    whole = false;
    if (!take('+')) {
      take('-');
    }
    complete = digits();
  }
  return complete ? Token::Number : bad(base::message("a number goes on with a digit here"));
}

Token Lexer::read_string() {
  text.clear();
  for (++at_; !take('"');) {
    if (peek() == kEnd) {
      return bad(base::message("a text has no closing quote"));
    }
    if (peek() < ' ') {
      return bad(base::message("a control character in a text: write an escape such as \\n"));
    }
    if (take('\\') ? !escape() : !character()) {
      return Token::Bad;
    }
  }
  return Token::String;
}

bool Lexer::character() {
  auto [more, least, most] = lead(peek());
  const std::size_t first = at_;
  bool fits = more >= 0;
  while (fits && (++at_, more-- > 0)) {
    fits = peek() >= least && peek() <= most;
    least = 0x80;
    most = 0xBF;
  }
  text += text_.substr(first, at_ - first);
  if (!fits) {
    return refuse(base::message("the text is not UTF-8: save it as UTF-8"));
  }
  return true;
}

bool Lexer::escape() {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
  if (const std::size_t place = kLetters.find(static_cast<char>(peek())); place != std::string_view::npos) {
    text += kMeant[place];
    ++at_;
    return true;
  }
  if (!take('u')) {
    return refuse(base::message("there is no such escape: write \\\\ for a backslash"));
  }
  std::uint32_t code = hex();
  if (code >= kFirstSurrogate && code < kSecondSurrogate) {
    if (!take('\\') || !take('u')) {
      return refuse(base::message("half a pair of \\u escapes: write both halves"));
    }
    const std::uint32_t second = hex();
    if (is_second(second)) {
      append(kBehindTwoBytes + ((code - kFirstSurrogate) << 10) + (second - kSecondSurrogate));
      return true;
    }
    code = second == kNone ? kNone : kSecondSurrogate;  // left over, as one alone is
  }
  if (code == kNone) {
    return refuse(base::message("four hexadecimal digits follow \\u"));
  }
  if (is_second(code)) {
    --at_;  // the last digit says so
    return refuse(base::message("half a pair of \\u escapes: write both halves"));
  }
  append(code);
  return true;
}

std::uint32_t Lexer::hex() {
  constexpr std::string_view kDigits = "0123456789abcdefABCDEF";
  std::uint32_t code = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const std::size_t digit = kDigits.find(static_cast<char>(peek()));
    if (digit == std::string_view::npos) {
      return kNone;
    }
    code = code * 16 + static_cast<std::uint32_t>(digit < 16 ? digit : digit - 6);
  }
  return code;
}

void Lexer::append(std::uint32_t code_point) {
  int shift = code_point < 0x80 ? 0 : code_point < 0x800 ? 6 : code_point < kBehindTwoBytes ? 12 : 18;
  constexpr std::uint32_t kLeads[] = {0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(kLeads[shift / 6] | code_point >> shift);
  while (shift > 0) {
    shift -= 6;
    text += static_cast<char>(0x80 | (code_point >> shift & 0x3F));
  }
}

}  // namespace heed::json
