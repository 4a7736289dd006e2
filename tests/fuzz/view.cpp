// Any bytes → the request of an operation on an open pack. The first byte chooses the operation.
// Every reply is JSON that says whether it is ok.
#include <cstdint>
#include <fstream>
#include <sstream>

#include "base/check.h"
#include "engine/engine.h"
#include "json/read.h"
#include "json/write.h"

using namespace heed;

namespace {

std::string file(const std::string& name) {
  std::ifstream in(std::string(HEED_ROOT) + "/tests/packs/small/" + name, std::ios::binary);
  HEED_CHECK(in.good());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string open_request() {
  json::Writer out;
  out.begin_object().key("files").begin_object();
  for (const char* name : {"pack.json", "sources.json", "regions.json", "strings/en.json"}) {
    out.field(name, file(name));
  }
  out.end_object().end_object();
  return out.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string open = open_request();
  static constexpr std::string_view kOperations[] = {"view", "summary", "leaflet", "audit",
                                                     "open", "diff",    "compile", "x"};
  static engine::Engine engine(engine::operations());
  static bool is_open = false;
  if (size == 0) {
    return 0;
  }
  if (!is_open) {
    HEED_CHECK(engine.call("open", open).starts_with("{\"ok\":true"));
    is_open = true;
  }
  const std::string_view operation = kOperations[data[0] % std::size(kOperations)];
  is_open = operation != "open";  // it closes what was open
  const std::string reply = engine.call(operation, {reinterpret_cast<const char*>(data) + 1, size - 1});
  json::Limits limits;
  limits.bytes = 1 << 24;
  limits.nodes = 1 << 20;
  const auto document = json::read(reply, "reply", limits);
  HEED_CHECK(document.ok());
  HEED_CHECK(json::Ref(document.value(), 0).member("ok").has_value());
  return 0;
}
