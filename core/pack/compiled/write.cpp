// Pack → compiled pack: see compiled.h.
#include "base/check.h"
#include "base/text.h"
#include "pack/compiled/compiled.h"
#include "pack/compiled/schema.h"

namespace heed::pack {
namespace {

// Writes lines. An index beyond its list breaks an invariant of Pack.
class Archive {
 public:
  std::string written;

  void text(const std::string& line) {
    HEED_CHECK(line.find('\n') == std::string::npos);  // read_prose refuses it
    written += line;
    written += '\n';
  }
  void number(std::uint32_t value) { text(base::digits(value)); }
  void flag(bool value) { number(value ? 1 : 0); }
  void index(std::uint32_t at, std::size_t count) {
    HEED_CHECK(at < count);
    number(at);
  }
  template <class Enum>
  void one_of(Enum value, std::size_t count) {
    index(static_cast<std::uint32_t>(value), count);
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

std::string write_compiled(Pack pack) {
  Archive archive;
  archive.text(std::string(kCompiledFormat));
  visit(archive, pack);
  return archive.written + base::digits(checksum(archive.written)) + "\n";
}

}  // namespace heed::pack
