// The limit of values, met by each kind of value in turn; children of what has none; and what a writer escapes.
#include <doctest/doctest.h>

#include "json/read.h"
#include "json/write.h"

using namespace heed;

TEST_CASE("limits: the value that is one too many is refused, whatever its kind") {
  for (std::string_view value : {"null", "true", "false", "1", "-1", "1.5", "\"a\"", "[]", "{}"}) {
    CAPTURE(value);
    const std::string text = "[0," + std::string(value) + "]";
    json::Limits limits;
    limits.nodes = 3;
    CHECK(json::read(text, "f", limits).ok());
    limits.nodes = 2;
    const auto refused = json::read(text, "f", limits);
    REQUIRE(!refused.ok());
    CHECK(refused.error().code == base::Code::JsonLimit);
    CHECK(refused.error().at == "f:1:4");
    CHECK(refused.error().message == "the text has too many values: make it smaller");
  }
}

TEST_CASE("read: a fault is told with what stands there and what was expected") {
  struct Row {
    std::string_view text, at, message;
  };
  constexpr Row kRows[] = {
      {R"({"a":1 2})", "f:1:8", "this is not JSON: number literal stands here; expected `,` or `}`"},
      {"[1 true]", "f:1:4", "this is not JSON: true literal stands here; expected `,` or `]`"},
      {"{1", "f:1:2", "this is not JSON: number literal stands here; expected a key in quotes"},
      {R"({"a":1,})", "f:1:8", "this is not JSON: '}' stands here; expected a key in quotes"},
      {R"({"a" 1})", "f:1:6", "this is not JSON: number literal stands here; expected `:`"},
      {"[,", "f:1:2", "this is not JSON: ',' stands here; expected a value"},
      {"[}", "f:1:2", "this is not JSON: '}' stands here; expected a value"},
      {"[1,]", "f:1:4", "this is not JSON: ']' stands here; expected a value"},
      {":", "f:1:1", "this is not JSON: ':' stands here; expected a value"},
      {"", "f:1:1", "this is not JSON: end of input stands here; expected a value"},
      {"{} {", "f:1:4", "this is not JSON: '{' stands here; expected the end"},
      {"[tru]", "f:1:5", "this is not JSON: invalid literal"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const auto document = json::read(row.text, "f");
    REQUIRE(!document.ok());
    CHECK(document.error().at == row.at);
    CHECK(document.error().message == row.message);
  }
}

TEST_CASE("tree: only lists and objects have children, and as many as they say") {
  const auto document = json::read(R"([7,"abc",true,null,[],{},[1,[2,3]],{"a":[4]}])", "f");
  REQUIRE(document.ok());
  const json::List items = json::Ref(document.value(), 0).children();
  constexpr std::uint32_t kChildren[] = {0, 0, 0, 0, 0, 0, 2, 1};
  REQUIRE(items.size() == 8);
  std::size_t place = 0;
  for (const json::Ref& item : items) {
    CAPTURE(place);
    CHECK(item.children().size() == kChildren[place]);
    CHECK(item.children().empty() == (kChildren[place] == 0));
    std::uint32_t seen = 0;
    for (const json::Ref& child : item.children()) {
      seen += child.pointer().empty() ? 0 : 1;
    }
    CHECK(seen == kChildren[place]);
    ++place;
  }
  CHECK(items[6].children()[1].children()[1].pointer() == "/6/1/1");
  CHECK(items[7].children()[0].children()[0].pointer() == "/7/a/0");
}

TEST_CASE("write: every control character is escaped, and nothing else but quote and backslash") {
  for (int byte = 0; byte < 0x80; ++byte) {
    CAPTURE(byte);
    const std::string value(1, static_cast<char>(byte));
    json::Writer out;
    out.string(value);
    const std::string text = out.take();
    const auto back = json::read(text, "f");
    REQUIRE(back.ok());
    CHECK(json::Ref(back.value(), 0).text() == value);
    const bool escaped = byte < 0x20 || byte == '"' || byte == '\\';
    CHECK((text.size() == 3) == !escaped);
  }
  json::Writer high;
  high.string("\x1F\x0A");
  CHECK(high.take() == R"("\u001f\n")");
}
