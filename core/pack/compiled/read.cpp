// Compiled pack → Pack: see compiled.h. Every index is checked again, so that even a text with a forged checksum cannot
// reach beyond its lists.
#include <algorithm>

#include "base/text.h"
#include "pack/compiled/compiled.h"
#include "pack/compiled/schema.h"

namespace heed::pack {
namespace {

// Reads texts and numbers, each from its own view. After the first one that does not fit, nothing is read any more.
class Reader {
 public:
  Reader(std::string_view numbers, std::string_view texts) : numbers_(numbers), texts_(texts) {}

  bool whole() const { return !refused_ && numbers_.empty() && texts_.empty(); }
  void refuse() {
    refused_ = true;
    numbers_ = {};
    texts_ = {};
  }

  void text(std::string& into) { into = cut(texts_, '\n'); }
  void number(std::uint32_t& into) {
    const std::string_view digits = cut(numbers_, ' ');
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
    into = static_cast<Enum>(refused_ ? 0 : value);  // no value that the enum does not have, even in what is refused
  }
  // Everything takes a number at least: more things than bytes left are no pack, and no reason to ask for memory.
  template <class Thing>
  void size(std::vector<Thing>& things) {
    std::uint32_t count = 0;  // and it stays so where no number is read
    number(count);
    if (count > numbers_.size()) {
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

  // What stands before the next `end`, which goes with it.
  std::string_view cut(std::string_view& rest, char end) {
    const std::size_t length = rest.find(end);
    if (length == std::string_view::npos) {
      refuse();
      return {};
    }
    const std::string_view piece = rest.substr(0, length);
    rest.remove_prefix(length + 1);
    return piece;
  }

  std::string_view numbers_;
  std::string_view texts_;
  bool refused_ = false;
};

// The lines of a text: before the first line feed, and behind it.
struct Split {
  std::string_view first;
  std::string_view rest;
};
Split split(std::string_view text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  return {text.substr(0, end), text.substr(std::min(end + 1, text.size()))};
}

// An archive of the texts and numbers, refused where format or sum are not as written.
Reader opened(std::string_view compiled) {
  const std::size_t end = compiled.rfind('\n') + 1;  // 0 where there is none
  const Split format = split(compiled.substr(0, end));
  const Split numbers = split(format.rest);
  Reader last(compiled.substr(end), {});
  std::uint32_t sum = 0;
  last.number(sum);
  Reader reader(numbers.first, numbers.rest);
  if (!last.whole() || sum != checksum(compiled.substr(0, end)) || format.first != kCompiledFormat) {
    reader.refuse();
  }
  return reader;
}

// False for signs that name signs too deep to follow, and for conditions that grow too large.
bool compile_all(Pack& pack) {
  bool whole = true;
  std::vector<const Condition*> signs;
  const auto compile_into = [&](Program& program, const Condition& when) {
    if (whole) {  // what does not fit is not put into others
      program = compile(when, signs);
      whole = program.tests.size() <= kMostTests;
    }
  };
  for (Sign& sign : pack.signs) {
    sign.depth = 1 + sign_depth(sign.when, pack);
    whole = whole && sign.depth <= kDeepestSign;
    compile_into(sign.program, sign.when);
    signs.push_back(&sign.when);
  }
  for (Question& question : pack.questions) {
    compile_into(question.asked, question.ask_if);
  }
  for (Rule& rule : pack.rules) {
    compile_into(rule.program, rule.when);
  }
  for (Card& card : pack.cards) {
    compile_into(card.shown, card.when);
    for (Step& step : card.steps) {
      compile_into(step.shown, step.when);
    }
    for (Watch& watch : card.watches) {
      compile_into(watch.shown, watch.when);
    }
  }
  return whole;
}

}  // namespace

base::Result<std::unique_ptr<const Pack>> read_compiled(std::string_view compiled) {
  std::unique_ptr<Pack> pack(new Pack);
  Reader reader = opened(compiled);
  visit(reader, *pack);
  if (!reader.whole() || pack->questions.empty() || !compile_all(*pack)) {
    return base::Error{base::Code::BadCompiled, "compiled",
                       base::message("the pack of this page is damaged: load the page again")};
  }
  return std::unique_ptr<const Pack>(std::move(pack));
}

}  // namespace heed::pack
