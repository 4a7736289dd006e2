// A stand-in for a library function that would bring 12 KB with it (wasm/CMakeLists.txt wraps it).
// In: what embind asks for: without RTTI it names types by address, sprintf("%p"), and only in messages for its own
// misuse. Out: a question mark. Never: used natively, or by the core.

extern "C" {
int __wrap_sprintf(char* buffer, const char* format, ...);
int __wrap_siprintf(char* buffer, const char* format, ...);
}

namespace {

int question_mark(char* buffer) {
  buffer[0] = '?';
  buffer[1] = '\0';
  return 1;
}

}  // namespace

int __wrap_sprintf(char* buffer, const char*, ...) { return question_mark(buffer); }
int __wrap_siprintf(char* buffer, const char*, ...) { return question_mark(buffer); }
