// The reader's module natively, with what the page's module has and nothing more: it opens a compiled pack and refuses
// anything else, by code and place, without words.
#include <doctest/doctest.h>

#include "base/text.h"
#include "engine/engine.h"
#include "json/write.h"
#include "pack/compiled/compiled.h"

using namespace heed;

namespace {

pack::Condition bit(std::uint32_t place) { return {pack::ConditionKind::Bits, 0, 0, {place}, {}}; }

// One question, one sign, an emergency if it is ticked.
pack::Pack tiny() {
  pack::Pack pack;
  pack.id = "tiny";
  pack.version = 7;
  pack.language = "en";
  pack.sources = {{}};
  pack::Question question;
  question.id = "now";
  question.options.resize(2);
  question.options[0].id = "numb";
  question.options[1].id = "none";
  question.options[1].role = pack::Role::None;
  question.many = true;
  pack.questions = {question};
  pack.bit_count = 2;
  pack::Sign sign;
  sign.id = "numbness";
  sign.line = "Numbness";
  sign.when = bit(0);
  pack.signs = {sign};
  pack.rules.resize(2);
  pack.rules[0].level = pack::Level::Emergency;
  pack.rules[0].when = {pack::ConditionKind::Sign, 0, 0, {}, {}};
  pack.rules[0].signs = {0};
  for (std::size_t level = 0; level < pack::kLevelNames.size(); ++level) {
    pack.cards.emplace_back().level = static_cast<pack::Level>(level);
  }
  return pack;
}

// One engine for all calls, as in a page.
std::string call(std::string_view operation, std::string_view text) {
  static engine::Engine engine(engine::operations());
  return engine.call(operation, text);
}

std::string request(std::string_view key, std::string_view text) {
  json::Writer out;
  out.begin_object().field(key, text).end_object();
  return out.take();
}

std::string refused(std::string_view code, std::string_view at) {
  return base::join({R"({"ok":false,"errors":[{"code":")", code, R"(","at":")", at, R"(","message":""}]})"});
}

}  // namespace

TEST_CASE("reader: a compiled pack opens, and its answers lead to the level of its rule") {
  CHECK(call("open", request("compiled", pack::write_compiled(tiny()))) ==
        R"({"ok":true,"pack":"tiny","version":7,"language":"en"})");
  const std::string ticked = call("view", R"({"answers":{"now":["numb"]}})");
  CHECK(ticked.find(R"("result":{"level":"emergency")") != std::string::npos);
  const std::string none = call("view", R"({"answers":{"now":["none"]}})");
  CHECK(none.find(R"("result":{"level":"self_care")") != std::string::npos);
  CHECK(call("summary", R"({"answers":{"now":["numb"]}})").starts_with(R"({"ok":true,"text":)"));
}

TEST_CASE("reader: what is no request with a compiled pack is refused, and then no pack is open") {
  std::string cut = pack::write_compiled(tiny());
  cut.pop_back();
  struct Row {
    std::string request, code, at;
  };
  const Row kRows[] = {
      {"{", "json_syntax", "request:1:2"},
      {"[]", "wrong_type", "request#"},
      {"{}", "missing_key", "request#"},
      {R"({"files":{}})", "", ""},
      {R"({"compiled":1})", "wrong_type", "request#/compiled"},
      {request("compiled", ""), "bad_compiled", "compiled"},
      {request("compiled", cut), "bad_compiled", "compiled"},
      {R"({"files":{},)" + request("compiled", pack::write_compiled(tiny())).substr(1), "unknown_key",
       "request#/files"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.request);
    REQUIRE(call("open", request("compiled", pack::write_compiled(tiny()))).starts_with(R"({"ok":true)"));
    const std::string reply = call("open", row.request);
    if (row.code.empty()) {  // two errors
      CHECK(reply.starts_with(R"({"ok":false,"errors":[{"code":"missing_key")"));
    } else {
      CHECK(reply == refused(row.code, row.at));
    }
    CHECK(call("view", R"({"answers":{}})") == refused("no_pack", "request"));
    CHECK(call("summary", R"({"answers":{}})") == refused("no_pack", "request"));
  }
}

TEST_CASE("reader: it has the three operations of a page, and tells an error without a user's words") {
  for (const char* op : {"compile", "leaflet", "audit", "prove", "diff", "close", ""}) {
    CAPTURE(op);
    CHECK(call(op, "{}") == refused("unknown_op", "request"));
  }
  CHECK(base::quoted("age").empty());
  CHECK(base::message("% is #", "age", "3").empty());
}
