// The bridge to JavaScript: call(op, text) -> text. In: strings. Out: strings. Never: logic, or any other header of the
// core.
#include <emscripten/bind.h>

#include <string>

#include "engine/engine.h"

namespace {
// The one mutable global: a function bound to JavaScript has no other place to keep the open pack.
heed::engine::Engine engine(heed::engine::operations());

// embind copies JavaScript strings to std::string (UTF-8); string_view is not one of its types.
std::string call(const std::string& operation, const std::string& request) { return engine.call(operation, request); }
}  // namespace

// One free function instead of a class: 2.2 KB less glue, and nothing for JavaScript to free.
EMSCRIPTEN_BINDINGS(heed) { emscripten::function("call", &call); }
