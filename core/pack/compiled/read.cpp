// Compiled pack → Pack: see compiled.h. Every index is checked again, so that even a text with a forged checksum cannot
// reach beyond its lists.
#include "base/text.h"
#include "pack/compiled/compiled.h"
#include "pack/compiled/schema.h"

namespace heed::pack {
namespace {

// Reads lines. After the first one that does not fit, nothing is read any more.
class Archive {
 public:
  explicit Archive(std::string_view compiled) : rest_(compiled) {}

  bool refused() const { return refused_; }
  bool at_end() const { return rest_.empty(); }
  void refuse() {
    refused_ = true;
    rest_ = {};
  }

  std::string_view line() {
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos) {
      refuse();
      return {};
    }
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return line;
  }
  void text(std::string& into) { into = line(); }
  void number(std::uint32_t& into) {
    const std::string_view digits = line();
    std::uint64_t value = 0;
    for (const char digit : digits) {
      if (digit < '0' || digit > '9' || value > kMost) {
        return refuse();
      }
      value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    if (digits.empty() || value > kMost) {
      return refuse();
    }
    into = static_cast<std::uint32_t>(value);
  }
  void index(std::uint32_t& into, std::size_t count) {
    number(into);
    if (into >= count) {
      refuse();
    }
  }
  void flag(bool& into) {
    std::uint32_t value{};
    index(value, 2);
    into = value == 1;
  }
  template <class Enum>
  void one_of(Enum& into, std::size_t count) {
    std::uint32_t value{};
    index(value, count);
    into = static_cast<Enum>(value);
  }
  // Everything takes a line at least: more things than bytes left are no pack, and no reason to ask for memory.
  template <class Thing>
  void size(std::vector<Thing>& things) {
    std::uint32_t count = 0;  // and it stays so where no number is read
    number(count);
    if (count > rest_.size()) {
      return refuse();
    }
    things = std::vector<Thing>(count);
  }
  void begin(Question& question, const Pack& pack) { question.first_bit = pack.bit_count; }
  void end(const Question& question, Pack& pack) {
    pack.bit_count += static_cast<std::uint32_t>(question.options.size());
  }

 private:
  static constexpr std::uint64_t kMost = 0xFFFFFFFF;

  std::string_view rest_;
  bool refused_ = false;
};

// The text without its last line, which is the sum of the rest; empty if it is not.
std::string_view summed(std::string_view compiled) {
  // Where there are no two archive, the text is empty.
  const std::size_t end = compiled.rfind('\n', compiled.size() - 2) + 1;
  const std::string_view text = compiled.substr(0, end);
  Archive last(compiled.substr(end));
  std::uint32_t sum = 0;
  last.number(sum);
  if (last.refused() || sum != checksum(text)) {
    return {};
  }
  return text;
}

// False for signs that name signs too deep to follow, and for conditions that grow too large.
bool compile_all(Pack& pack) {
  std::vector<const Condition*> signs;
  const auto compiled = [&](const Condition& when, Program& program) {
    program = compile(when, signs);
    return program.tests.size() <= kMostTests;
  };
  for (Sign& sign : pack.signs) {
    sign.depth = 1 + sign_depth(sign.when, pack);
    if (sign.depth > kDeepestSign || !compiled(sign.when, sign.program)) {
      return false;
    }
    signs.push_back(&sign.when);
  }
  for (Question& question : pack.questions) {
    if (!compiled(question.ask_if, question.asked)) {
      return false;
    }
  }
  for (Rule& rule : pack.rules) {
    if (!compiled(rule.when, rule.program)) {
      return false;
    }
  }
  bool whole = true;
  for (Card& card : pack.cards) {
    whole = whole && compiled(card.when, card.shown);
    for (Step& step : card.steps) {
      whole = whole && compiled(step.when, step.shown);
    }
    for (Watch& watch : card.watches) {
      whole = whole && compiled(watch.when, watch.shown);
    }
  }
  return whole;
}

}  // namespace

base::Result<std::unique_ptr<const Pack>> read_compiled(std::string_view compiled) {
  std::unique_ptr<Pack> pack(new Pack);
  Archive archive(summed(compiled));
  if (archive.line() != kCompiledFormat) {
    archive.refuse();
  }
  visit(archive, *pack);
  const bool whole = !archive.refused() && archive.at_end() && !pack->questions.empty();
  if (!whole || !compile_all(*pack)) {
    return base::Error{base::Code::BadCompiled, "compiled",
                       base::message("the pack of this page is damaged: load the page again")};
  }
  return std::unique_ptr<const Pack>(std::move(pack));
}

}  // namespace heed::pack
