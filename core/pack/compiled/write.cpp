// Pack → compiled pack: see compiled.h.
#include "base/check.h"
#include "base/text.h"
#include "pack/compiled/compiled.h"
#include "pack/compiled/schema.h"

namespace heed::pack {
namespace {

// Writes texts and numbers. An index beyond its list breaks an invariant of Pack.
class Writer {
 public:
  std::string numbers;
  std::string texts;

  void text(const std::string& line) {
    HEED_CHECK(line.find('\n') == std::string::npos);  // read_prose refuses it
    texts += line;
    texts += '\n';
  }
  void number(std::uint32_t value) {
    numbers += base::digits(value);
    numbers += ' ';
  }
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

// Takes away the sources that only the leaflet names: a view names those of signs, rules and cards. Of the ids it
// needs that of our own rules alone.
void keep_named_sources(Pack& pack) {
  std::vector<std::vector<std::uint32_t>*> lists;
  for (Sign& sign : pack.signs) {
    lists.push_back(&sign.sources);
  }
  for (Rule& rule : pack.rules) {
    lists.push_back(&rule.sources);
  }
  for (Card& card : pack.cards) {
    lists.push_back(&card.sources);
  }
  std::vector<bool> named(pack.sources.size());
  for (const auto* list : lists) {
    for (const std::uint32_t place : *list) {
      named[place] = true;
    }
  }
  std::vector<std::uint32_t> moved(named.size());
  std::vector<Source> kept;
  for (std::size_t i = 0; i < named.size(); ++i) {
    moved[i] = static_cast<std::uint32_t>(kept.size());
    if (named[i]) {
      kept.push_back(std::move(pack.sources[i]));
      if (kept.back().id != kOwnRules) {
        kept.back().id.clear();
      }
    }
  }
  pack.sources = std::move(kept);
  for (auto* list : lists) {
    for (std::uint32_t& place : *list) {
      place = moved[place];
    }
  }
}

}  // namespace

std::string write_compiled(Pack pack) {
  keep_named_sources(pack);
  Writer writer;
  visit(writer, pack);
  const std::string text = base::join({kCompiledFormat, "\n", writer.numbers, "\n", writer.texts});
  return text + base::digits(checksum(text)) + " ";
}

}  // namespace heed::pack
