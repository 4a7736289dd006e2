// The door as its callers see it: text in, text out.
#include <doctest/doctest.h>

#include "engine/engine.h"
#include "json/read.h"
#include "support.h"

using namespace heed;

namespace {

// A reply, kept with its tree.
struct Reply {
  explicit Reply(std::string reply) : text(std::move(reply)) {
    auto read = json::read(text, "reply");
    REQUIRE(read.ok());
    document = read.take();
  }
  json::Ref root() const { return {document, 0}; }
  bool ok() const { return root().member("ok")->boolean(); }
  std::string code() const { return std::string(root().member("errors")->children()[0].member("code")->text()); }
  std::string at() const { return std::string(root().member("errors")->children()[0].member("at")->text()); }

  std::string text;
  json::Document document;
};

Reply call(std::string_view op, std::string_view text) { return Reply(engine::call(op, text)); }

void open_small() { REQUIRE(call("open", test::open_request(test::pack_files("tests/packs/small"))).ok()); }

struct BadCall {
  std::string_view label, op, text, code, at;
};
constexpr BadCall kBadCalls[] = {
    {"no such operation", "close", "{}", "unknown_op", "request"},
    {"no JSON", "view", "{", "json_syntax", "request:1:2"},
    {"no answers", "view", "{}", "missing_key", "request#"},
    {"unknown key", "view", R"({"answers":{},"age":3})", "unknown_key", "request#/age"},
    {"answers of the wrong type", "view", R"({"answers":[]})", "wrong_type", "request#/answers"},
    {"an answer that is no list", "view", R"({"answers":{"age":"old"}})", "wrong_type", "request#/answers/age"},
    {"unknown question", "view", R"({"answers":{"colour":["red"]}})", "unknown_question", "request#/answers/colour"},
    {"two choices", "summary", R"({"answers":{"age":["old","young"]}})", "too_many_choices", "request#/answers/age"},
    {"none with a sign", "view", R"({"answers":{"signs_now":["numb","none"]}})", "contradiction",
     "request#/answers/signs_now"},
    {"unknown region", "view", R"({"answers":{},"region":"XX"})", "unknown_region", "request#/region"},
    {"answers where none belong", "leaflet", R"({"answers":{}})", "unknown_key", "request#/answers"},
};

}  // namespace

TEST_CASE("door: nothing works before a pack is open, and a failed open leaves none open") {
  open_small();
  CHECK(call("view", R"({"answers":{}})").ok());
  CHECK(!call("open", R"({"files":{}})").ok());
  for (const char* op : {"view", "summary", "leaflet", "audit"}) {
    CAPTURE(op);
    CHECK(call(op, R"({"answers":{}})").code() == "no_pack");
  }
}

TEST_CASE("door: a request that does not fit is refused with code and place") {
  open_small();
  for (const BadCall& row : kBadCalls) {
    CAPTURE(row.label);
    const Reply reply = call(row.op, row.text);
    REQUIRE(!reply.ok());
    CHECK(reply.code() == row.code);
    CHECK(reply.at() == row.at);
  }
}

TEST_CASE("view: the question, then the interrupt beside the next question, then the result") {
  open_small();
  const Reply first = call("view", R"({"answers":{}})");
  CHECK(first.root().member("question")->member("id")->text() == "signs_now");
  CHECK(first.root().member("interrupt")->is(json::Kind::Null));
  CHECK(first.root().member("result")->is(json::Kind::Null));
  CHECK(first.root().member("progress")->member("at_most")->number() == 3);
  const auto options = first.root().member("question")->member("options")->children();
  CHECK(!options[0].member("exclusive")->boolean());
  CHECK(options[2].member("exclusive")->boolean());   // none
  CHECK(!options[3].member("exclusive")->boolean());  // not sure may stand beside signs

  const Reply interrupted = call("view", R"({"answers":{"signs_now":["numb"]},"region":"GB"})");
  CHECK(interrupted.root().member("question")->member("id")->text() == "how_long");
  const json::Member interrupt = interrupted.root().member("interrupt");
  REQUIRE(interrupt->is(json::Kind::Object));
  CHECK(interrupt->member("level")->text() == "emergency");
  CHECK(interrupt->member("card")->member("heading")->text() == "Call 999 now");
  const auto reasons = interrupt->member("reasons")->children();
  REQUIRE(reasons.size() == 1);
  CHECK(reasons[0].member("sign")->text() == "numbness");
  CHECK(reasons[0].member("do")->text() == "Call 999.");
  CHECK(reasons[0].member("answers")->children()[0].member("option")->text() == "numb");

  const Reply done = call("view", R"({"answers":{"signs_now":["numb"],"how_long":["weeks"],"age":["old"]}})");
  CHECK(done.root().member("question")->is(json::Kind::Null));
  CHECK(done.root().member("interrupt")->is(json::Kind::Null));
  const json::Member result = done.root().member("result");
  REQUIRE(result->is(json::Kind::Object));
  CHECK(result->member("card")->member("heading")->text() == "Call your local emergency number now");
  CHECK(result->member("reasons")->size() == 2);
  CHECK(result->member("watch")->children()[1].member("days")->number() == 14);
  CHECK(done.root().member("trail")->size() == 3);
}

TEST_CASE("leaflet: every card, the most urgent first, with the lines its rules name") {
  open_small();
  const Reply reply = call("leaflet", "{}");
  REQUIRE(reply.ok());
  const auto cards = reply.root().member("cards")->children();
  REQUIRE(cards.size() == 5);
  CHECK(cards[0].member("level")->text() == "emergency");
  CHECK(cards[0].member("lines")->children()[0].member("sign")->text() == "numbness");
  CHECK(cards[1].member("lines")->size() == 2);
  CHECK(cards[4].member("level")->text() == "self_care");
}

TEST_CASE("summary: what was ticked, in order, and no advice before there is any") {
  open_small();
  const Reply open = call("summary", R"({"answers":{"signs_now":["weak"]}})");
  CHECK(open.root().member("text")->text() ==
        "Heading:\nA small check\n\nUnfinished:\n\nAnswers:\n1. Which of these?\n   - Weak\n\nClose: 2026-11-22, 1\n");
  const Reply done = call("summary", R"({"answers":{"signs_now":["weak"],"how_long":["days"],"age":["old"]}})");
  CHECK(done.root().member("text")->text() ==
        "Heading:\nA small check\n\nLevel: Label. Act\n\nSigns:\n- Weak and old (Label)\n\nAnswers:\n1. Which of "
        "these?\n   - Weak\n"
        "2. How long?\n   - Days\n3. How old?\n   - Old\n\nSources:\n- A service, A page, 2025\n\nClose: 2026-11-22, "
        "1\n");
}
