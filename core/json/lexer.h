// UTF-8 text → the tokens of JSON (RFC 8259), one at a time.
// In: bytes. Out: tokens, with the value of a string or number; or the byte that is wrong, and why. Never: repairs,
// reads beyond the text, keeps the value of a number that is not whole.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace heed::json {

// The first six in the order of their marks: see lexer.cpp.
enum class Token : unsigned char {
  BeginObject,
  EndObject,
  BeginArray,
  EndArray,
  Colon,
  Comma,
  Null,
  True,
  False,
  String,
  Number,
  End,
  Bad,
};

class Lexer {
 public:
  explicit Lexer(std::string_view json) : text_(json) {}

  // After Bad there is no next one.
  Token next();

  // Where the token begins; of Bad, where the byte is that does not fit.
  std::size_t begin() const { return begin_; }

  std::string text;        // of String
  bool whole = false;      // of Number: neither sign nor fraction nor exponent
  std::uint64_t number{};  // of a whole one; kTooMany for all that are larger
  std::string fault;       // of Bad, as a person is told

  static constexpr std::uint64_t kTooMany = 10'000'000'000;  // beyond whatever counts here

 private:
  Token bad(std::string why);
  Token word(std::string_view letters, Token token);
  Token read_string();
  Token read_number();
  bool escape();
  bool character();
  bool digits();
  std::uint32_t hex();  // four digits as a number; kNone where they are not there
  void append(std::uint32_t code_point);

  static constexpr int kEnd = -1;
  int peek() const { return at_ < text_.size() ? static_cast<unsigned char>(text_[at_]) : kEnd; }
  bool take(char mark);
  bool refuse(std::string why);

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
};

}  // namespace heed::json
