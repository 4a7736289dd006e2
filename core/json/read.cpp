#include "json/read.h"

#include <array>

#include "base/text.h"
#include "json/builder.h"
#include "json/lexer.h"

namespace heed::json {
namespace {

using base::Code;
using base::Error;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// As people are told, in the order of Token.
constexpr auto kTokenNames =
    std::to_array<std::string_view>({"'{'", "'}'", "'['", "']'", "':'", "','", "null literal", "true literal",
                                     "false literal", "string literal", "number literal", "end of input"});

class Parser {
 public:
  Parser(std::string_view text, std::string_view file, const Limits& limits, Document& document)
      : rest_(text.substr(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0)),
        builder_(document, limits, file, here_),
        lexer_(rest_) {}

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
        if (token_ == (object ? Token::EndObject : Token::EndArray)) {
          builder_.close();
          ended = true;
        } else if (token_ != Token::Comma) {
          return unexpected(object ? "`,` or `}`" : "`,` or `]`");
        } else if (next(); object && !key()) {
          return false;
        }
      }
      if (ended) {
        if (next() != Token::End) {
          return unexpected("the end");
        }
        return true;
      }
    }
    return false;
  }

 private:
  // The next token; `here_` is then where it begins, or where no token was understood.
  Token next() {
    token_ = lexer_.next();
    advance(lexer_.begin());
    return token_;
  }
  void advance(std::size_t to) {
    for (; at_ < to; ++at_, rest_.remove_prefix(1)) {
      if (rest_[0] == '\n') {
        here_ = {here_.line + 1, 1};
      } else if ((static_cast<unsigned char>(rest_[0]) & 0xC0) != 0x80) {
        ++here_.column;
      }
    }
  }

  // Reads on from an opening bracket to the first value that is none, or to an empty list or object.
  bool value() {
    while (token_ == Token::BeginObject || token_ == Token::BeginArray) {
      const bool object = token_ == Token::BeginObject;
      if (!builder_.open(object ? Kind::Object : Kind::Array)) {
        return false;
      }
      if (next() == (object ? Token::EndObject : Token::EndArray)) {
        builder_.close();
        return true;
      }
      if (object && !key()) {
        return false;
      }
    }
    switch (token_) {
      case Token::Null:
        return builder_.null();
      case Token::True:
      case Token::False:
        return builder_.boolean(token_ == Token::True);
      case Token::String:
        return builder_.string(std::move(lexer_.text));
      case Token::Number:
        return lexer_.whole ? builder_.whole_number(lexer_.number) : builder_.other_number();
      default:
        return unexpected("a value");
    }
  }

  // `"key":`, and on to the value.
  bool key() {
    if (token_ != Token::String) {
      return unexpected("a key in quotes");
    }
    if (!builder_.key(std::move(lexer_.text))) {
      return false;
    }
    if (next() != Token::Colon) {
      return unexpected("`:`");
    }
    next();
    return true;
  }

  bool unexpected(std::string_view expected) {
    return builder_.fail(Code::JsonSyntax,
                         token_ == Token::Bad ? base::message("this is not JSON: #", lexer_.fault)
                                              : base::message("this is not JSON: # stands here; expected #",
                                                              kTokenNames[static_cast<std::size_t>(token_)], expected));
  }

  std::string_view rest_;  // of the text, from `here_` on
  std::size_t at_ = 0;     // bytes before it
  Cursor here_;
  Builder builder_;
  Lexer lexer_;
  Token token_ = Token::Bad;
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
