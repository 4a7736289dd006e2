// Pack → image: see image.h.
#include "base/check.h"
#include "base/text.h"
#include "pack/image.h"
#include "pack/image_lines.h"

namespace heed::pack {
namespace {

// Lines out. A place beyond its list would be our own mistake.
class Lines {
 public:
  std::string written;

  void text(const std::string& line) {
    HEED_CHECK(line.find('\n') == std::string::npos);  // read_prose refuses it
    written += line;
    written += '\n';
  }
  void number(std::uint32_t value) { text(base::digits(value)); }
  void flag(bool value) { number(value ? 1 : 0); }
  void place(std::uint32_t at, std::size_t count) {
    HEED_CHECK(at < count);
    number(at);
  }
  template <class Enum>
  void one_of(Enum value, std::size_t count) {
    place(static_cast<std::uint32_t>(value), count);
  }
  template <class Thing>
  void size(const std::vector<Thing>& things) {
    number(static_cast<std::uint32_t>(things.size()));
  }
  void begin(const Question&, const Pack&) {}
  void end(const Question&, const Pack&) {}
  void refuse() { HEED_CHECK(false); }
};

}  // namespace

std::string write_image(Pack pack) {
  Lines lines;
  lines.text(std::string(kImageFormat));
  pass(lines, pack);
  return lines.written + base::digits(image_sum(lines.written)) + "\n";
}

}  // namespace heed::pack
