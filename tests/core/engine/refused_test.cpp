// What each operation of the editor's API refuses, with code and place; a pack is open, and stays so but for `open`.
#include "engine/reply.h"
#include "json/write.h"

using namespace heed;
using test::call;
using test::Reply;

namespace {

constexpr test::BadCall kRefused[] = {
    {"leaflet: no JSON", "leaflet", "{", "json_syntax", "request:1:2"},
    {"view: a list", "view", "[]", "wrong_type", "request#"},
    {"view: a region that is no text", "view", R"({"answers":{},"region":1})", "wrong_type", "request#/region"},
    {"view: an option that is no text", "view", R"({"answers":{"age":["old",1]}})", "wrong_type",
     "request#/answers/age/1"},
    {"view: no option", "view", R"({"answers":{"age":[]}})", "no_choice", "request#/answers/age"},
    {"view: no such option", "view", R"({"answers":{"age":["oldest"]}})", "unknown_option", "request#/answers/age"},
    {"view: an option twice", "view", R"({"answers":{"signs_now":["weak","weak"]}})", "repeated_option",
     "request#/answers/signs_now"},
    {"summary: no JSON", "summary", "", "json_syntax", "request:1:1"},
    {"prove: no JSON", "prove", "{", "json_syntax", "request:1:2"},
    {"prove: another key", "prove", R"({"properties":[]})", "unknown_key", "request#/properties"},
    {"prove: a property that is no text", "prove", R"({"property":1})", "wrong_type", "request#/property"},
    {"prove: no such property", "prove", R"({"property":"monoton"})", "bad_value", "request#/property"},
    {"audit: no JSON", "audit", "{", "json_syntax", "request:1:2"},
    {"audit: no facts", "audit", R"({"stories":"[]"})", "missing_key", "request#"},
    {"audit: stories that are no text", "audit", R"({"stories":[],"story_facts":"{}"})", "wrong_type",
     "request#/stories"},
    {"audit: facts that are no text", "audit", R"({"stories":"[]","story_facts":{}})", "wrong_type",
     "request#/story_facts"},
    {"audit: no JSON in the stories", "audit", R"({"stories":"[","story_facts":"{}"})", "json_syntax", "stories:1:2"},
    {"audit: no JSON in the facts", "audit", R"({"stories":"[]","story_facts":"{"})", "json_syntax",
     "story_facts.json:1:2"},
    {"audit: stories that are no list", "audit", R"({"stories":"{}","story_facts":"{\"facts\":{},\"defaults\":{}}"})",
     "wrong_type", "stories#"},
    {"audit: no such fact", "audit",
     R"({"stories":"[{\"id\":\"T1\",\"facts\":{\"numb\":true},\"expected\":{\"urgency\":\"routine\"}}]",)"
     R"("story_facts":"{\"facts\":{},\"defaults\":{\"age\":\"young\",\"how_long\":\"weeks\"}}"})",
     "unknown_fact", "stories#/0/facts/numb"},
    {"diff: no JSON", "diff", "{", "json_syntax", "request:1:2"},
};

constexpr test::BadCall kNotOpened[] = {
    {"no JSON", "open", "{", "json_syntax", "request:1:2"},
    {"a list", "open", "[]", "wrong_type", "request#"},
    {"no files", "open", "{}", "missing_key", "request#"},
    {"another key too", "open", R"({"files":{},"compiled":""})", "unknown_key", "request#/compiled"},
    {"files that are a list", "open", R"({"files":[]})", "wrong_type", "request#/files"},
    {"a file that is no text", "open", R"({"files":{"pack.json":{}}})", "wrong_type", "request#/files/pack.json"},
};

std::string in_quotes(std::string_view text) {
  json::Writer out;
  out.string(text);
  return out.take();
}

// "code at", each on a line.
std::string places(const Reply& reply) {
  std::string places;
  for (const json::Ref& error : reply.list("errors")) {
    places += std::string(error.member("code")->text()) + " " + std::string(error.member("at")->text()) + "\n";
  }
  return places;
}

}  // namespace

TEST_CASE("refused: each fault of a request, with its code and place, and the pack stays open") {
  test::open_small();
  for (const test::BadCall& row : kRefused) {
    test::check_refused(row);
  }
  CHECK(call("view", R"({"answers":{},"region":""})").ok());  // no region is none
}

TEST_CASE("refused: an open that is no request for a pack, and then no pack is open") {
  for (const test::BadCall& row : kNotOpened) {
    test::open_small();
    test::check_refused(row);
    CHECK(call("view", R"({"answers":{}})").code() == "no_pack");
  }
}

TEST_CASE("refused: an unknown operation is told every one there is") {
  const Reply reply = call("look", "{}");
  const std::string message(reply.list("errors")[0].member("message")->text());
  CHECK(message ==
        "there is no such operation: use one of open, compile, view, leaflet, summary, audit, prove, diff, explain, "
        "level");
  for (std::string_view op : {"open", "compile", "view", "leaflet", "summary", "audit", "prove", "diff"}) {
    CAPTURE(op);
    const Reply known = call(op, "{");
    CHECK((known.ok() || known.code() != "unknown_op"));
  }
}

TEST_CASE("refused: a text as long as an operation takes is read, and one byte or value more is told as too much") {
  struct Row {
    std::string_view op;
    std::size_t mebibytes;
  };
  for (const Row& row : {Row{"audit", 4}, Row{"diff", 4}, Row{"open", 2}}) {
    CAPTURE(row.op);
    test::open_small();
    const std::size_t bytes = row.mebibytes * 1024 * 1024;
    CHECK(call(row.op, std::string(bytes - 2, ' ') + "{}").code() == "missing_key");
    CHECK(call(row.op, std::string(bytes - 1, ' ') + "{}").code() == "json_limit");
  }
  test::open_small();
  constexpr std::size_t kValues = 512 * 1024;
  std::string values = R"({"x":[0)";
  for (std::size_t count = 3; count < kValues; ++count) {
    values += ",0";
  }
  CHECK(call("audit", values + "]}").code() == "missing_key");
  CHECK(call("audit", values + ",0]}").code() == "json_limit");
}

TEST_CASE("refused: both packs of a diff with all their problems, each below its side") {
  const test::Files files = test::pack_files("tests/packs/small");
  const std::string request = test::open_request(files);
  const std::string small = request.substr(9, request.size() - 10);  // without {"files": and }
  CHECK(places(call("diff", R"({"old":)" + small + R"(,"new":1})")) ==
        "wrong_type request#/new\nmissing_file new/sources.json\nmissing_file new/pack.json\nmissing_file "
        "new/strings/\nmissing_file new/regions.json\n");
  CHECK(places(call("diff", R"({"new":)" + small + "}")) ==
        "missing_key request#\nmissing_file old/sources.json\nmissing_file old/pack.json\nmissing_file "
        "old/strings/\nmissing_file old/regions.json\n");
  std::string without = R"({"sources.json":1)";
  for (const auto& [name, text] : files) {
    if (name != "sources.json") {
      without += "," + in_quotes(name) + ":" + in_quotes(text);
    }
  }
  CHECK(places(call("diff", R"({"old":)" + without + R"(},"new":)" + small + "}")) ==
        "wrong_type request#/old/sources.json\nmissing_file old/sources.json\n");
}
