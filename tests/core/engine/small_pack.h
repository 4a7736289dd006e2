// What the tests of the editor's replies share: the small pack as JSON that a test may change, opened as a request, and
// answers of a reply given back to `view`.
#pragma once

#include "engine/reply.h"
#include "json/write.h"
#include "proof/packs.h"

namespace heed::test {

inline Json small() { return Json::parse(read_file("tests/packs/small/pack.json")); }

inline Files small_files(const Json& pack) {
  return with_words(pack, read_file("tests/packs/small/sources.json"), read_file("tests/packs/small/regions.json"));
}

inline void open(const Json& pack) {
  const Reply reply = call("open", open_request(small_files(pack)));
  INFO(reply.text);
  REQUIRE(reply.ok());
}

inline std::string words_of(json::List list, std::string_view key) {
  std::string words;
  for (const json::Ref& at : list) {
    words += std::string(key.empty() ? at.text() : at.member(key)->text()) + " ";
  }
  return words;
}

// {"question":["option"]} as text, from a tree.
inline void write(json::Writer& out, const json::Ref& answers) {
  out.begin_object();
  for (const json::Ref& answer : answers.children()) {
    out.key(answer.key()).begin_array();
    for (const json::Ref& option : answer.children()) {
      out.string(option.text());
    }
    out.end_array();
  }
  out.end_object();
}

// Complete answers of a reply lead `view` to the level stated, and the ticks are answers.
inline void check_replays(const json::Ref& shown) {
  json::Writer request;
  request.begin_object().key("answers");
  write(request, *shown.member("answers"));
  request.end_object();
  const Reply view = call("view", request.take());
  REQUIRE(view.ok());
  REQUIRE(view.root().member("result")->is(json::Kind::Object));
  CHECK(view.root().member("result")->member("level")->text() == shown.member("level")->text());
  for (const json::Ref& tick : shown.member("ticks")->children()) {
    const json::Member answer = shown.member("answers")->member(tick.member("question")->text());
    REQUIRE(answer);
    CHECK(words_of(answer->children(), "").find(tick.member("option")->text()) != std::string::npos);
  }
}

}  // namespace heed::test
