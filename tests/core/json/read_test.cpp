#include "json/read.h"

#include <doctest/doctest.h>

#include "json/write.h"

using namespace heed;
using base::Code;

TEST_CASE("read: keeps kinds, order and pointers") {
  const auto document = json::read(R"({"a/b":[1,"x",{"~":true}],"n":null})", "f.json");
  REQUIRE(document.ok());
  const json::Ref root(document.value(), 0);
  const json::Member list = root.member("a/b");
  REQUIRE(list);
  REQUIRE(list->size() == 3);
  const auto items = list->children();
  CHECK(items[0].whole());
  CHECK(items[0].number() == 1);
  CHECK(items[1].text() == "x");
  CHECK(items[2].member("~")->pointer() == "/a~1b/2/~0");
  CHECK(root.member("n")->is(json::Kind::Null));
  CHECK(!root.member("none"));
}

TEST_CASE("read: numbers that are not whole, negative or beyond a thousand million stay numbers but not whole") {
  const auto document =
      json::read("[0,1000000000,1000000001,18446744073709551616,-1,-0,1.0,0.5,1e2,1E+2,1e-2,1e400]", "f.json");
  REQUIRE(document.ok());
  const auto items = json::Ref(document.value(), 0).children();
  REQUIRE(items.size() == 12);
  for (std::size_t i = 0; i < items.size(); ++i) {
    CAPTURE(i);
    CHECK(items[i].is(json::Kind::Number));
    CHECK(items[i].whole() == (i < 2));
  }
}

TEST_CASE("read: the text ends where its view does, whatever lies behind it") {
  constexpr std::string_view kLonger = "[1,2]]";
  CHECK(json::read(kLonger.substr(0, 5), "f.json").ok());
  CHECK(!json::read(kLonger.substr(0, 4), "f.json").ok());
}

namespace {
struct Refusal {
  std::string_view label;
  std::string_view text;
  Code code;
  std::string_view at;
};
constexpr Refusal kRefusals[] = {
    {"nothing", "", Code::JsonSyntax, "f.json:1:1"},
    {"a comma too many", "{\"a\":1,}", Code::JsonSyntax, "f.json:1:8"},
    {"second line", "{\n \"a\": tru\n}", Code::JsonSyntax, "f.json:2:10"},
    {"text after the end", "{} x", Code::JsonSyntax, "f.json:1:4"},
    {"invalid UTF-8", "\"\xC3\x28\"", Code::JsonSyntax, "f.json:1:3"},
    {"lone surrogate", "\"\\uD800\"", Code::JsonSyntax, "f.json:1:8"},
    {"line break in a string", "\"a\nb\"", Code::JsonSyntax, "f.json:1:3"},
    {"equal keys", "{\"a\":{\"b\":1,\"b\":2}}", Code::JsonDuplicateKey, "f.json#/a/b"},
    {"equal keys written differently", "{\"a\":1,\"\\u0061\":2}", Code::JsonDuplicateKey, "f.json#/a"},
};
}  // namespace

TEST_CASE("read: what is no JSON, or means two things, is refused with its place") {
  for (const Refusal& row : kRefusals) {
    CAPTURE(row.label);
    const auto document = json::read(row.text, "f.json");
    REQUIRE(!document.ok());
    CHECK(document.error().code == row.code);
    CHECK(document.error().at == row.at);
    CHECK(!document.error().message.empty());
    CHECK(document.error().message.find('\n') == std::string::npos);
  }
}

TEST_CASE("read: limits of depth, length, values and members") {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
  };
  CHECK(json::read(nested(32), "f").ok());
  CHECK(json::read(nested(33), "f").error().code == Code::JsonLimit);
  json::Limits small;
  small.bytes = 4;
  CHECK(json::read("[ 1]", "f", small).ok());
  CHECK(json::read("[ 1] ", "f", small).error().code == Code::JsonLimit);
  small = {};
  small.nodes = 3;
  CHECK(json::read("[1,2]", "f", small).ok());
  CHECK(json::read("[1,2,3]", "f", small).error().code == Code::JsonLimit);
  small = {};
  small.members = 1;
  CHECK(json::read("{\"a\":1}", "f", small).ok());
  CHECK(json::read("{\"a\":1,\"b\":1}", "f", small).error().code == Code::JsonLimit);
}

TEST_CASE("write: one fixed form, which reads back") {
  json::Writer out;
  out.begin_object()
      .field("a", "q\" b\\ \n \x01 é")
      .key("l")
      .begin_array()
      .number(0)
      .number(18446744073709551615u)
      .boolean(true)
      .null()
      .end_array();
  out.key("o").begin_object().end_object().end_object();
  const std::string text = out.take();
  CHECK(text == "{\"a\":\"q\\\" b\\\\ \\n \\u0001 é\",\"l\":[0,18446744073709551615,true,null],\"o\":{}}");
  const auto back = json::read(text, "f");
  REQUIRE(back.ok());
  CHECK(json::Ref(back.value(), 0).member("a")->text() == "q\" b\\ \n \x01 é");
}
