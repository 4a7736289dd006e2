// A call through the API, and its reply with its tree.
// In: an operation and its request. Out: Reply. Never: knows what a reply should say.
#pragma once
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "engine/engine.h"
#include "json/read.h"
#include "support.h"

namespace heed::test {

struct Reply {
  explicit Reply(std::string reply) : text(std::move(reply)) {
    json::Limits limits;
    limits.bytes = 8 * 1024 * 1024;
    auto read = json::read(text, "reply", limits);
    REQUIRE(read.ok());
    document = read.take();
  }
  json::Ref root() const { return {document, 0}; }
  bool ok() const { return root().member("ok")->boolean(); }
  json::List list(std::string_view key) const { return root().member(key)->children(); }
  std::string code() const { return std::string(list("errors")[0].member("code")->text()); }
  std::string at() const { return std::string(list("errors")[0].member("at")->text()); }

  std::string text;
  json::Document document;
};

// All of these calls go to one engine.
inline std::string raw_call(std::string_view op, std::string_view request) {
  static engine::Engine engine(engine::operations());
  return engine.call(op, request);
}
inline Reply call(std::string_view op, std::string_view request) { return Reply(raw_call(op, request)); }

inline void open_small() { REQUIRE(call("open", open_request(pack_files("tests/packs/small"))).ok()); }

// One call that is refused: its only error.
struct BadCall {
  std::string_view label, op, request, code, at;
};

inline void check_refused(const BadCall& row) {
  CAPTURE(row.label);
  const Reply reply = call(row.op, row.request);
  REQUIRE(!reply.ok());
  CHECK(reply.root().size() == 2);
  CHECK(reply.list("errors").size() == 1);
  CHECK(reply.code() == row.code);
  CHECK(reply.at() == row.at);
  CHECK(!reply.list("errors")[0].member("message")->text().empty());
}

}  // namespace heed::test
