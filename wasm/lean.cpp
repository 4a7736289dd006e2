// Leaves out what Emscripten 3.1.6 links and we never use: embind's thirty built-in types (we pass std::string only)
// and the class hierarchy walk behind exceptions. 2.3 KB less in the page. In: nothing. Out: symbols the linker then
// need not look for. Never: linked with another Emscripten, whose libraries are cut differently (wasm/CMakeLists.txt
// chooses).
#include <emscripten/bind.h>

#include <string>

extern "C" {

// Glue asks for it when a type is unbound, which a build with this one function shows at once.
__attribute__((used, visibility("default"))) const char* __getTypeName(const void*) { return ""; }

// The tables that std::runtime_error's type information (inside nlohmann's exceptions) points to. Nothing is thrown or
// cast dynamically, so nothing reads them; the real ones bring 1.7 KB of code with them.
constexpr int kEntries = 5;
extern const void* const heed_class_type_info[kEntries] __asm__("_ZTVN10__cxxabiv117__class_type_infoE");
extern const void* const heed_si_class_type_info[kEntries] __asm__("_ZTVN10__cxxabiv120__si_class_type_infoE");
const void* const heed_class_type_info[kEntries] = {};
const void* const heed_si_class_type_info[kEntries] = {};

}  // extern "C"

EMSCRIPTEN_BINDINGS(heed_types) {
  using namespace emscripten::internal;
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
}
