// Leaves out what Emscripten 3.1.6 links and we never use: embind's thirty built-in types (we pass std::string only).
// 0.6 KB less in the page. In: nothing. Out: symbols the linker then
// need not look for. Never: linked with another Emscripten, whose libraries are cut differently (wasm/CMakeLists.txt
// chooses).
#include <emscripten/bind.h>

#include <string>

extern "C" {

// Glue asks for it when a type is unbound, which a build with this one function shows at once.
__attribute__((used, visibility("default"))) const char* __getTypeName(const void*) { return ""; }

}  // extern "C"

EMSCRIPTEN_BINDINGS(heed_types) {
  using namespace emscripten::internal;
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
}
