// The replies of audit and compiled for the small pack.
#include "engine/reply.h"
#include "json/write.h"

using namespace heed;
using test::call;
using test::Reply;

TEST_CASE("audit: a story of each verdict, counted, and its signs named") {
  test::open_small();
  json::Writer request;
  request.begin_object().field("stories", R"([
    {"id":"T1","facts":{"numb":true},"expected":{"urgency":"emergency"}},
    {"id":"T2","facts":{"numb":true},"expected":{"urgency":"routine"}},
    {"id":"T3","facts":{},"expected":{"urgency":"emergency"}},
    {"id":"T4","facts":{},"expected":{"urgency":"routine","also_acceptable":["self_care"]}},
    {"id":"T5","facts":{"numb":true},"expected":{"urgency":"emergency"}},
    {"id":"T6","facts":{"numb":true},"expected":{"urgency":"emergency"}},
    {"id":"T7","facts":{},"expected":{"urgency":"routine","also_acceptable":["self_care"]}}])");
  request.field("story_facts", R"({"facts":{
    "numb":{"values":{"true":[{"question":"signs_now","option":"numb"}]}}},"defaults":{"age":"young","how_long":"weeks"}})");
  request.end_object();
  const Reply reply = call("audit", request.take());
  CHECK(reply.text == R"({"ok":true,"stories":7,"exact":3,"acceptable":2,"under":["T3"],"over":["T2"],"rows":[)"
                      R"({"id":"T1","expected":"emergency","got":"emergency","signs":["numbness","long"]},)"
                      R"({"id":"T2","expected":"routine","got":"emergency","signs":["numbness","long"]},)"
                      R"({"id":"T3","expected":"emergency","got":"self_care","signs":[]},)"
                      R"({"id":"T4","expected":"routine","got":"self_care","signs":[]},)"
                      R"({"id":"T5","expected":"emergency","got":"emergency","signs":["numbness","long"]},)"
                      R"({"id":"T6","expected":"emergency","got":"emergency","signs":["numbness","long"]},)"
                      R"({"id":"T7","expected":"routine","got":"self_care","signs":[]}]})");
}

TEST_CASE("compiled: the open pack, with its checksum as the last line") {
  test::open_small();
  const Reply reply = call("compile", "{}");
  REQUIRE(reply.ok());
  const std::string compiled(reply.root().member("compiled")->text());
  CHECK(compiled.starts_with("heed compiled 2\n1 "));
  CHECK(reply.root().size() == 2);
}
