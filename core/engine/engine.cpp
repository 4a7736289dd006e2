#include "engine/engine.h"

#include "base/text.h"
#include "engine/operations.h"

namespace heed::engine {
namespace {

void write_place(json::Writer& out, const base::Place& place) {
  out.field("file", place.file).field("pointer", place.pointer);
  out.key("line").number(place.line).key("column").number(place.column).field("id", place.owner);
}

std::string refused(const base::Problems& problems) {
  json::Writer out;
  out.begin_object().key("ok").boolean(false).key("errors").begin_array();
  for (const base::Error& error : problems.list) {
    out.begin_object().field("code", base::code_name(error.code)).field("at", error.at).field("message", error.message);
    if (!error.place.file.empty()) {
      write_place(out, error.place);
    }
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string refused(base::Code code, std::string_view text, std::string_view known = {}) {
  base::Problems problems;
  problems.add(code, "request", text, known);
  return refused(problems);
}

std::string unknown_operation(std::span<const Operation> operations) {
  std::string known;
  for (const Operation& operation : operations) {
    known += base::join({known.empty() ? "" : ", ", operation.name});
  }
  return refused(base::Code::UnknownOp, "there is no such operation: use one of #", known);
}

}  // namespace

Engine::Engine(std::span<const Operation> operations) : operations_(operations) {}
Engine::~Engine() = default;

std::string Engine::call(std::string_view name, std::string_view text) {
  std::size_t i = 0;
  while (i < operations_.size() && operations_[i].name != name) {
    ++i;
  }
  if (i == operations_.size()) {
    return unknown_operation(operations_);
  }
  const Operation& operation = operations_[i];
  if (operation.access == Access::Replaces) {
    pack_.reset();
  }
  if (operation.access == Access::Reads && !pack_) {
    return refused(base::Code::NoPack, "no pack is open: call `open` first");
  }
  base::Problems problems;
  const auto document = json::read(text, "request", operation.limits);
  if (!document.ok()) {
    problems.list.push_back(document.error());
    return refused(problems);
  }
  const json::Reporter reporter{"request", problems};
  json::Writer out;
  out.begin_object().key("ok").boolean(true);
  Call call{pack_, json::Ref(document.value(), 0), reporter, out};
  operation.run(call);
  if (!problems.none()) {
    return refused(problems);
  }
  return out.end_object().take();
}

}  // namespace heed::engine
