// The reader's door natively, with what the page's module has and nothing more: it opens an image and refuses anything
// else, by code and place, without words.
#include <doctest/doctest.h>

#include "base/text.h"
#include "engine/engine.h"
#include "json/write.h"
#include "pack/image.h"

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

std::string request(std::string_view key, std::string_view text) {
  json::Writer out;
  out.begin_object().field(key, text).end_object();
  return out.take();
}

std::string refused(std::string_view code, std::string_view at) {
  return base::join({R"({"ok":false,"errors":[{"code":")", code, R"(","at":")", at, R"(","message":""}]})"});
}

}  // namespace

TEST_CASE("reader: an image opens, and its answers lead to the level of its rule") {
  CHECK(engine::call("open", request("image", pack::write_image(tiny()))) ==
        R"({"ok":true,"pack":"tiny","version":7,"language":"en"})");
  const std::string ticked = engine::call("view", R"({"answers":{"now":["numb"]}})");
  CHECK(ticked.find(R"("result":{"level":"emergency")") != std::string::npos);
  const std::string none = engine::call("view", R"({"answers":{"now":["none"]}})");
  CHECK(none.find(R"("result":{"level":"self_care")") != std::string::npos);
  CHECK(engine::call("summary", R"({"answers":{"now":["numb"]}})").starts_with(R"({"ok":true,"text":)"));
}

TEST_CASE("reader: what is no request with an image is refused, and then no pack is open") {
  std::string cut = pack::write_image(tiny());
  cut.pop_back();
  struct Row {
    std::string request, code, at;
  };
  const Row kRows[] = {
      {"{", "json_syntax", "request:1:2"},
      {"[]", "wrong_type", "request#"},
      {"{}", "missing_key", "request#"},
      {R"({"files":{}})", "", ""},
      {R"({"image":1})", "wrong_type", "request#/image"},
      {request("image", ""), "bad_image", "image"},
      {request("image", cut), "bad_image", "image"},
      {R"({"files":{},)" + request("image", pack::write_image(tiny())).substr(1), "unknown_key", "request#/files"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.request);
    REQUIRE(engine::call("open", request("image", pack::write_image(tiny()))).starts_with(R"({"ok":true)"));
    const std::string reply = engine::call("open", row.request);
    if (row.code.empty()) {  // two errors
      CHECK(reply.starts_with(R"({"ok":false,"errors":[{"code":"missing_key")"));
    } else {
      CHECK(reply == refused(row.code, row.at));
    }
    CHECK(engine::call("view", R"({"answers":{}})") == refused("no_pack", "request"));
    CHECK(engine::call("summary", R"({"answers":{}})") == refused("no_pack", "request"));
  }
}

TEST_CASE("reader: it has the three operations of a page, and tells an error without a user's words") {
  for (const char* op : {"image", "leaflet", "audit", "prove", "diff", "close", ""}) {
    CAPTURE(op);
    CHECK(engine::call(op, "{}") == refused("unknown_op", "request"));
  }
  CHECK(base::quoted("age").empty());
  CHECK(base::message("% is #", "age", "3").empty());
}
