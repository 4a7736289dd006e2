// Small stand-ins for three library functions that would bring 22 KB with them (wasm/CMakeLists.txt wraps them).
// In: what nlohmann's lexer and embind ask for. Out: the same as the real ones within the limits told below.
// Never: used natively, or for numbers that are not in a pack. Defining plain strtod instead of wrapping it does not
// link: libc++ refers to strtof, which lies in the same archive member.
#include <cstdarg>
#include <cstddef>
#include <cstdint>

extern "C" {
double __wrap_strtod(const char* text, char** end);
int __wrap_snprintf(char* buffer, std::size_t size, const char* format, ...);
int __wrap_sprintf(char* buffer, const char* format, ...);
int __wrap_siprintf(char* buffer, const char* format, ...);
}

namespace {

constexpr std::uint64_t kMostDigits = 100'000'000'000'000'000;  // 10^17: one more digit still fits 64 bits
constexpr int kFarExponent = 10'000;                            // beyond any double; keeps the count from overflowing

bool is_digit(char c) { return c >= '0' && c <= '9'; }

double scaled(double value, int exponent) {
  const bool divide = exponent < 0;
  double power = 1;
  double base = 10;
  for (int n = divide ? -exponent : exponent; n != 0 && value != 0; n >>= 1, base *= base) {
    if ((n & 1) != 0) power *= base;
  }
  return divide ? value / power : value * power;
}

int question_mark(char* buffer) {
  buffer[0] = '?';
  buffer[1] = '\0';
  return 1;
}

}  // namespace

// Exact up to 15 digits and exponents of 22; packs hold small whole numbers and the core refuses the rest.
double __wrap_strtod(const char* text, char** end) {
  const bool negative = *text == '-';
  if (negative || *text == '+') ++text;
  std::uint64_t digits = 0;
  int exponent = 0;
  bool after_point = false;
  for (;; ++text) {
    if (is_digit(*text)) {
      if (digits < kMostDigits) {
        digits = digits * 10 + static_cast<std::uint64_t>(*text - '0');
        if (after_point) --exponent;
      } else if (!after_point) {
        ++exponent;
      }
    } else if (*text == '.' && !after_point) {
      after_point = true;
    } else {
      break;
    }
  }
  if (*text == 'e' || *text == 'E') {
    ++text;
    const bool below = *text == '-';
    if (below || *text == '+') ++text;
    int written = 0;
    for (; is_digit(*text); ++text) {
      if (written < kFarExponent) written = written * 10 + (*text - '0');
    }
    exponent += below ? -written : written;
  }
  if (end != nullptr) *end = const_cast<char*>(text);
  const double value = scaled(static_cast<double>(digits), exponent);
  return negative ? -value : value;
}

// Only what nlohmann's lexer prints: literal text, and one unsigned as four hexadecimal digits ("<U+%.4X>").
int __wrap_snprintf(char* buffer, std::size_t size, const char* format, ...) {
  std::va_list arguments;
  va_start(arguments, format);
  std::size_t length = 0;
  const auto put = [&](char c) {
    if (length + 1 < size) buffer[length] = c;
    ++length;
  };
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    while (*format != '\0' && *format != 'x' && *format != 'X') ++format;
    if (*format == '\0') break;
    const char* letters = *format == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    const unsigned value = va_arg(arguments, unsigned);
    for (int shift = 12; shift >= 0; shift -= 4) put(letters[(value >> shift) & 15U]);
  }
  va_end(arguments);
  if (size != 0) buffer[length < size ? length : size - 1] = '\0';
  return static_cast<int>(length);
}

// embind without RTTI names types by address, sprintf("%p"), and only in messages for its own misuse.
int __wrap_sprintf(char* buffer, const char*, ...) { return question_mark(buffer); }
int __wrap_siprintf(char* buffer, const char*, ...) { return question_mark(buffer); }
