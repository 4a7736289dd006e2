#include "json/read.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "json/builder.h"

namespace heed::json {
namespace {

using base::Code;
using base::Error;

// What nlohmann's lexer asks of a JSON type. Its parser above the lexer builds an exception with every error and brings
// a tenth of the page's module with it; the grammar between the tokens is the forty lines below.
struct Values {
  using number_integer_t = std::int64_t;
  using number_unsigned_t = std::uint64_t;
  using number_float_t = double;
  using string_t = std::string;
};
using Input = decltype(nlohmann::detail::input_adapter(std::declval<const char*>(), std::declval<const char*>()));
using Lexer = nlohmann::detail::lexer<Values, Input>;
using Token = Lexer::token_type;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Parser {
 public:
  Parser(std::string_view text, std::string_view file, const Limits& limits, Document& document)
      : rest_(text), builder_(document, limits, file, here_), lexer_(Input(text.data(), text.data() + text.size())) {
    if (rest_.starts_with(kByteOrderMark)) {  // as the lexer does
      rest_.remove_prefix(kByteOrderMark.size());
      at_ = kByteOrderMark.size();
    }
  }

  base::Error& error() { return builder_.error; }

  // The whole text: one value and nothing after it.
  bool parse() {
    next();
    while (value()) {
      bool ended = true;
      while (ended && builder_.inside()) {
        ended = false;
        next();
        const bool object = builder_.in_object();
        if (token_ == (object ? Token::end_object : Token::end_array)) {
          builder_.close();
          ended = true;
        } else if (token_ != Token::value_separator) {
          return unexpected(object ? "`,` or `}`" : "`,` or `]`");
        } else if (next(); object && !key()) {
          return false;
        }
      }
      if (ended) {
        // Outside of strings the lexer takes a NUL for the end.
        if (next() == Token::end_of_input && rest_.empty()) {
          return true;
        }
        return token_ == Token::end_of_input
                   ? builder_.fail(Code::JsonSyntax,
                                   base::message("this is not JSON: there is a NUL byte after its end"))
                   : unexpected("the end");
      }
    }
    return false;
  }

 private:
  // The next token; `here_` is then where it begins, or where no token was understood.
  Token next() {
    advance(end_);
    const std::size_t blank = rest_.find_first_not_of(" \t\r\n");
    advance(at_ + (blank == std::string_view::npos ? rest_.size() : blank));
    token_ = lexer_.scan();
    end_ = lexer_.get_position().chars_read_total;
    if (token_ == Token::parse_error) {
      advance(end_ - 1);  // at least one: the end counts
    }
    return token_;
  }
  void advance(std::size_t to) {
    for (; at_ < to && !rest_.empty(); ++at_, rest_.remove_prefix(1)) {
      if (rest_[0] == '\n') {
        here_ = {here_.line + 1, 1};
      } else if ((static_cast<unsigned char>(rest_[0]) & 0xC0) != 0x80) {
        ++here_.column;
      }
    }
  }

  // Reads on from an opening bracket to the first value that is none, or to an empty list or object.
  bool value() {
    while (token_ == Token::begin_object || token_ == Token::begin_array) {
      const bool object = token_ == Token::begin_object;
      if (!builder_.open(object ? Kind::Object : Kind::Array)) {
        return false;
      }
      if (next() == (object ? Token::end_object : Token::end_array)) {
        builder_.close();
        return true;
      }
      if (object && !key()) {
        return false;
      }
    }
    switch (token_) {
      case Token::literal_null:
        return builder_.null();
      case Token::literal_true:
      case Token::literal_false:
        return builder_.boolean(token_ == Token::literal_true);
      case Token::value_string:
        return builder_.string(std::move(lexer_.get_string()));
      case Token::value_unsigned:
        return builder_.whole_number(lexer_.get_number_unsigned());
      case Token::value_integer:
        return builder_.other_number();
      case Token::value_float:
        return std::isfinite(lexer_.get_number_float()) ? builder_.other_number() : too_large();
      default:
        return unexpected("a value");
    }
  }

  // `"key":`, and on to the value.
  bool key() {
    if (token_ != Token::value_string) {
      return unexpected("a key in quotes");
    }
    if (!builder_.key(std::move(lexer_.get_string()))) {
      return false;
    }
    if (next() != Token::name_separator) {
      return unexpected("`:`");
    }
    next();
    return true;
  }

  bool too_large() { return builder_.fail(Code::JsonLimit, base::message("the number is too large: make it smaller")); }
  bool unexpected(std::string_view expected) {
    return builder_.fail(Code::JsonSyntax, token_ == Token::parse_error
                                               ? base::message("this is not JSON: #", lexer_.get_error_message())
                                               : base::message("this is not JSON: # stands here; expected #",
                                                               Lexer::token_type_name(token_), expected));
  }

  std::string_view rest_;  // of the text, from `here_` on
  std::size_t at_ = 0;     // bytes before it
  std::size_t end_ = 0;    // bytes up to the end of the token
  Cursor here_;
  Builder builder_;
  Lexer lexer_;
  Token token_ = Token::uninitialized;
};

}  // namespace

base::Result<Document> read(std::string_view text, std::string_view file, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return Error{Code::JsonLimit,
                 std::string(file),
                 base::message("the text has more than # bytes: make it smaller", base::digits(limits.bytes)),
                 {std::string(file), {}, 0, 0, {}}};
  }
  Document document;
  Parser parser(text, file, limits, document);
  if (!parser.parse()) {
    return std::move(parser.error());
  }
  return document;
}

}  // namespace heed::json
