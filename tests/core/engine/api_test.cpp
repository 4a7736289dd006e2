// The API as its callers see it: text in, text out.
#include "engine/reply.h"

using namespace heed;
using test::call;
using test::open_small;
using test::Reply;

namespace {

constexpr test::BadCall kBadCalls[] = {
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

struct ScreeningWord {
  std::string_view key, text;
};
constexpr ScreeningWord kScreening[] = {
    {"region", "GB"},          {"name", "United Kingdom"},
    {"topic", "breast"},       {"text", "From 50 to 71, every 3 years."},
    {"by", "A service, 2025"}, {"evidence", "read"},
};

}  // namespace

TEST_CASE("API: nothing works before a pack is open, and a failed open leaves none open") {
  CHECK(call("open", test::open_request(test::pack_files("tests/packs/small"))).text ==
        R"({"ok":true,"pack":"small","version":1,"language":"en"})");
  CHECK(call("view", R"({"answers":{}})").ok());
  CHECK(!call("open", R"({"files":{}})").ok());
  for (const char* op : {"view", "summary", "leaflet", "audit", "prove", "compile"}) {
    CAPTURE(op);
    const Reply reply = call(op, R"({"answers":{}})");
    CHECK(reply.code() == "no_pack");
    CHECK(reply.at() == "request");
  }
}

TEST_CASE("API: a request that does not fit is refused with code and place") {
  open_small();
  for (const test::BadCall& row : kBadCalls) {
    test::check_refused(row);
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
  CHECK(open.ok());
  CHECK(open.root().member("text")->text() ==
        "Heading:\nA small check\n\nUnfinished:\n\nAnswers:\n1. Which of these?\n   - Weak\n\nClose: 2026-11-22, 1\n");
  const Reply done = call("summary", R"({"answers":{"signs_now":["weak"],"how_long":["days"],"age":["old"]}})");
  CHECK(done.root().member("text")->text() ==
        "Heading:\nA small check\n\nLevel: Label. Act\n\nSigns:\n- Weak and old (Label)\n\nAnswers:\n1. Which of "
        "these?\n   - Weak\n"
        "2. How long?\n   - Days\n3. How old?\n   - Old\n\nSources:\n- A service, A page, 2025\n\nClose: 2026-11-22, "
        "1\n");
}

TEST_CASE("view: an option says which zone of the body it is") {
  open_small();
  const Reply first = call("view", R"({"answers":{}})");
  const auto options = first.root().member("question")->member("options")->children();
  CHECK(options[0].member("zone")->text() == "leg");
  CHECK(!options[1].member("zone"));
}

TEST_CASE("leaflet: a section of every kind, in the pack's order, with the words and marks of its items") {
  open_small();
  const Reply reply = call("leaflet", R"({"region":"GB"})");
  REQUIRE(reply.ok());
  const auto sections = reply.root().member("sections")->children();
  const auto list = [](const json::Ref& at, std::string_view key) { return at.member(key)->children(); };
  const auto text = [](const json::Ref& at, std::string_view key) { return at.member(key)->text(); };
  std::string kinds;
  for (const json::Ref& section : sections) {
    kinds += text(section, "kind");
    kinds += ' ';
    CHECK(section.member("columns")->is(json::Kind::Null) == (text(section, "kind") != "table"));
    for (const json::Ref& item : section.member("items")->children()) {
      for (std::string_view key : {"id", "verdict", "picture", "sources", "marks", "days", "every"}) {
        CAPTURE(key);
        CHECK(item.member(key).has_value());
      }
    }
  }
  REQUIRE(kinds == "text points questions table claims screening checklist diary text text ");

  CHECK(text(sections[0], "id") == "about");
  CHECK(text(sections[0], "heading") == "About");
  CHECK(list(sections[0], "text")[1].text() == "Call 999.");
  CHECK(text(*sections[0].member("picture"), "id") == "spine");
  CHECK(text(*sections[0].member("picture"), "words") == "A spine from the side.");
  CHECK(text(list(sections[0], "sources")[0], "publisher") == "A service");

  const auto points = list(sections[1], "items");
  CHECK(text(points[0], "heading") == "Skin");
  CHECK(text(points[0], "text") == "Look at it.");
  CHECK(text(*points[0].member("picture"), "words") == "A person before a mirror.");
  CHECK(points[1].member("picture")->is(json::Kind::Null));
  CHECK(points[1].member("sources")->size() == 0);

  const auto questions = list(sections[2], "items");
  CHECK(text(questions[0], "question") == "Is it serious?");
  CHECK(text(questions[0], "answer") == "If so, call 999.");

  CHECK(text(*sections[3].member("columns"), "check") == "Worth a check");
  const auto rows = list(sections[3], "items");
  CHECK(text(rows[0], "feature") == "When");
  CHECK(text(rows[0], "ordinary") == "By day");
  CHECK(text(rows[0], "check") == "At night");
  REQUIRE(rows[0].member("marks")->size() == 2);
  CHECK(text(list(rows[0], "marks")[0], "question") == "signs_now");
  CHECK(text(list(rows[0], "marks")[0], "option") == "weak");
  CHECK(text(list(rows[0], "marks")[1], "question") == "how_long");
  CHECK(text(list(rows[0], "marks")[1], "option") == "weeks");
  CHECK(rows[1].member("marks")->size() == 0);

  const auto claims = list(sections[4], "items");
  CHECK(text(claims[0], "says") == "6 in 100.");
  CHECK(text(claims[0], "verdict") == "qualify");
  CHECK(text(claims[1], "verdict") == "add");
  CHECK(text(claims[1], "answer") == "Numbness is an emergency.");

  const auto checklist = list(sections[6], "items");
  CHECK(checklist[0].member("days")->number() == 14);
  CHECK(text(checklist[0], "every").empty());
  CHECK(text(checklist[0], "remind") == "An appointment");
  CHECK(checklist[1].member("days")->number() == 0);
  CHECK(text(checklist[1], "every") == "month");
  CHECK(text(checklist[2], "remind").empty());

  CHECK(text(list(sections[7], "items")[0], "text") == "The night");
}

TEST_CASE("leaflet: screening of every region, if the pack has a section for it") {
  open_small();
  const Reply reply = call("leaflet", "{}");
  const auto rows = reply.root().member("screening")->children();
  REQUIRE(rows.size() == 1);
  for (const ScreeningWord& word : kScreening) {
    CAPTURE(word.key);
    CHECK(rows[0].member(word.key)->text() == word.text);
  }
  CHECK(rows[0].member("offer")->boolean());

  test::Files files = test::pack_files("tests/packs/small");
  for (auto& [name, text] : files) {
    if (name == "pack.json") {
      text.replace(text.find(R"("kind": "screening")"), 19, R"("kind": "text")");
    } else if (name == "strings/en.json") {
      const std::size_t at = text.find(R"("text": [])", text.find(R"("heading": "Screening")"));
      text.replace(at, 10, R"("text": ["A text."])");
    }
  }
  REQUIRE(call("open", test::open_request(files)).ok());
  const Reply without = call("leaflet", "{}");
  CHECK(without.root().member("screening")->size() == 0);
}
