// Any bytes → the JSON reader. What it takes must read back from what our writer makes of it, as the same tree.
#include <cstdint>

#include "base/check.h"
#include "json/read.h"
#include "json/write.h"

using namespace heed;

namespace {

void write(json::Writer& out, const json::Ref& at) {
  if (at.is(json::Kind::Array)) {
    out.begin_array();
    for (const json::Ref& child : at.children()) {
      write(out, child);
    }
    out.end_array();
  } else if (at.is(json::Kind::Object)) {
    out.begin_object();
    for (const json::Ref& child : at.children()) {
      out.key(child.key());
      write(out, child);
      HEED_CHECK(at.member(child.key())->pointer() == child.pointer());  // no key stands twice
    }
    out.end_object();
  } else if (at.is(json::Kind::String)) {
    out.string(at.text());
  } else if (at.is(json::Kind::Boolean)) {
    out.boolean(at.boolean());
  } else if (at.is(json::Kind::Number) && at.whole()) {
    out.number(at.number());
  } else {
    out.null();
  }
}

std::string written(const json::Document& document) {
  json::Writer out;
  write(out, json::Ref(document, 0));
  return out.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = json::read({reinterpret_cast<const char*>(data), size}, "f");
  if (document.ok()) {
    json::Limits limits;
    limits.bytes *= 6;  // a control character grows to six
    const std::string text = written(document.value());
    const auto again = json::read(text, "f", limits);
    HEED_CHECK(again.ok());
    HEED_CHECK(written(again.value()) == text);
  } else {
    HEED_CHECK(!document.error().message.empty());
  }
  return 0;
}
