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

std::string place(std::string_view text, std::string_view file, std::size_t offset) {
  std::uint64_t line = 1;
  std::uint64_t column = 1;
  for (char c : text.substr(0, offset)) {
    if (c == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++column;
    }
  }
  return base::join({file, ":", base::digits(line), ":", base::digits(column)});
}

class Parser {
 public:
  Parser(std::string_view text, std::string_view file, Builder& builder)
      : text_(text), file_(file), builder_(builder), lexer_(Input(text.data(), text.data() + text.size())) {}

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
        if (next() == Token::end_of_input) {
          return true;
        }
        return unexpected("the end");
      }
    }
    return false;
  }

 private:
  Token next() { return token_ = lexer_.scan(); }

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

  std::string here() const {
    return place(text_, file_, lexer_.get_position().chars_read_total - 1);  // at least one: the end counts
  }

  bool too_large() {
    builder_.error = {Code::JsonLimit, here(), base::message("the number is too large: make it smaller")};
    return false;
  }

  bool unexpected(std::string_view expected) {
    builder_.error = {Code::JsonSyntax, here(),
                      token_ == Token::parse_error ? base::message("this is not JSON: #", lexer_.get_error_message())
                                                   : base::message("this is not JSON: # stands here; expected #",
                                                                   Lexer::token_type_name(token_), expected)};
    return false;
  }

  std::string_view text_;
  std::string_view file_;
  Builder& builder_;
  Lexer lexer_;
  Token token_ = Token::uninitialized;
};

}  // namespace

base::Result<Document> read(std::string_view text, std::string_view file, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return Error{Code::JsonLimit, std::string(file), base::message("the text is too long: make it smaller")};
  }
  Document document;
  Builder builder(document, limits, file);
  if (!Parser(text, file, builder).parse()) {
    return std::move(builder.error);
  }
  // Outside of strings the lexer takes a NUL for the end: what stands after it was not read.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return Error{Code::JsonSyntax, place(text, file, nul),
                 base::message("this is not JSON: there is a NUL byte after its end")};
  }
  return document;
}

}  // namespace heed::json
