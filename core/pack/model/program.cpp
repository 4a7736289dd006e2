#include "pack/model/program.h"

#include <bit>
#include <cstddef>

namespace heed::pack {
namespace {

constexpr std::uint32_t kFirstTest = 2;        // 0 and 1 are the exits
constexpr std::uint32_t kMostSteps = 1 << 20;  // conditions looked at while signs are put in place of their names

struct WordMask {
  std::uint32_t word;
  std::uint64_t mask;
};

// The bits by word; `disjoint` says whether none came twice.
struct Masks {
  std::vector<WordMask> words;
  bool disjoint = true;

  void add(std::uint32_t bit) {
    const std::uint32_t word = bit / kWordBits;
    const std::uint64_t mask = std::uint64_t{1} << (bit % kWordBits);
    for (WordMask& known : words) {
      if (known.word == word) {
        disjoint = disjoint && (known.mask & mask) == 0;
        known.mask |= mask;
        return;
      }
    }
    words.push_back({word, mask});
  }
};

// Emits tests from the exits backwards: what a test leads to is always there before it.
class Compiler {
 public:
  Compiler(std::span<const Condition* const> signs) : signs_(signs) {}

  std::vector<Test> tests;

  bool too_large() const { return tests.size() > kMostTests || steps_ > kMostSteps; }

  std::uint32_t emit(const Condition& condition, std::uint32_t yes, std::uint32_t no) {
    ++steps_;
    if (too_large()) {
      return no;
    }
    switch (condition.kind) {
      case ConditionKind::All:
        return all(condition, yes, no);
      case ConditionKind::Any:
        return any(condition, yes, no);
      case ConditionKind::AtLeast:
        return at_least(condition, yes, no);
      case ConditionKind::Not:
        return emit(condition.parts[0], no, yes);
      case ConditionKind::Bits:
        return one_of(masks_of(condition), yes, no);
      default:  // Sign
        return emit(*signs_[condition.sign], yes, no);
    }
  }

 private:
  std::uint32_t test(WordMask mask, std::uint32_t need, std::uint32_t yes, std::uint32_t no) {
    tests.push_back({mask.mask, mask.word, need, yes, no});
    return static_cast<std::uint32_t>(tests.size()) - 1 + kFirstTest;
  }
  static Masks masks_of(const Condition& leaf) {
    Masks masks;
    for (std::uint32_t bit : leaf.bits) {
      masks.add(bit);
    }
    return masks;
  }
  std::uint32_t one_of(const Masks& masks, std::uint32_t yes, std::uint32_t no) {
    std::uint32_t entry = no;
    for (std::size_t i = masks.words.size(); i-- > 0;) {
      entry = test(masks.words[i], 1, yes, entry);
    }
    return entry;
  }
  // What a group says when its signs and the groups of its own kind within it are put in place: leaves, and the rest.
  struct Flat {
    Masks leaves;
    std::vector<const Condition*> rest;
  };
  void flatten(const Condition& condition, ConditionKind kind, Flat& flat) {
    ++steps_;
    const bool group = condition.kind == ConditionKind::All || condition.kind == ConditionKind::Any;
    if (too_large()) {
      return;
    }
    if (condition.kind == ConditionKind::Sign) {
      flatten(*signs_[condition.sign], kind, flat);
    } else if (condition.kind == kind || (group && condition.parts.size() == 1)) {
      for (const Condition& part : condition.parts) {
        flatten(part, kind, flat);
      }
    } else if (condition.kind == ConditionKind::Bits && (kind == ConditionKind::Any || condition.bits.size() == 1)) {
      for (std::uint32_t bit : condition.bits) {
        flat.leaves.add(bit);
      }
    } else {
      flat.rest.push_back(&condition);
    }
  }
  // Leaves of one bit that must all be set become one test a word.
  std::uint32_t all(const Condition& condition, std::uint32_t yes, std::uint32_t no) {
    Flat flat;
    flatten(condition, ConditionKind::All, flat);
    std::uint32_t entry = yes;
    for (std::size_t i = flat.rest.size(); i-- > 0;) {
      entry = emit(*flat.rest[i], entry, no);
    }
    for (const WordMask& mask : flat.leaves.words) {
      entry = test(mask, static_cast<std::uint32_t>(std::popcount(mask.mask)), entry, no);
    }
    return entry;
  }
  // Leaves of which one is enough become one test a word.
  std::uint32_t any(const Condition& condition, std::uint32_t yes, std::uint32_t no) {
    Flat flat;
    flatten(condition, ConditionKind::Any, flat);
    std::uint32_t entry = no;
    for (std::size_t i = flat.rest.size(); i-- > 0;) {
      entry = emit(*flat.rest[i], yes, entry);
    }
    return one_of(flat.leaves, yes, entry);
  }
  // One test where the leaves are bits of one word, none twice; else a ladder that counts.
  std::uint32_t at_least(const Condition& condition, std::uint32_t yes, std::uint32_t no) {
    Masks masks;
    bool bits_only = true;
    for (const Condition& part : condition.parts) {
      bits_only = bits_only && part.kind == ConditionKind::Bits;
      for (std::uint32_t bit : part.bits) {
        masks.add(bit);
      }
    }
    if (bits_only && masks.disjoint && masks.words.size() == 1) {
      return test(masks.words[0], condition.need, yes, no);
    }
    std::vector<std::uint32_t> after(condition.need, no);  // by how many passed so far
    after.push_back(yes);
    for (std::size_t i = condition.parts.size(); i-- > 0;) {
      std::vector<std::uint32_t> before = after;
      for (std::uint32_t passed = 0; passed < condition.need; ++passed) {
        if (after[passed] != after[passed + 1]) {
          before[passed] = emit(condition.parts[i], after[passed + 1], after[passed]);
        }
      }
      after = before;
    }
    return after[0];
  }

  std::span<const Condition* const> signs_;
  std::uint32_t steps_ = 0;
};

}  // namespace

Program compile(const Condition& condition, std::span<const Condition* const> signs) {
  Compiler compiler(signs);
  Program program;
  program.entry = compiler.emit(condition, Program::kYes, Program::kNo);
  const bool too_large = compiler.too_large();
  program.tests = std::move(compiler.tests);
  if (too_large) {
    program.tests.resize(kMostTests + 1);
  }
  return program;
}

bool holds(const Program& program, BitsView bits) {
  std::uint32_t at = program.entry;
  while (at >= kFirstTest) {
    const Test& test = program.tests[at - kFirstTest];
    at = static_cast<std::uint32_t>(std::popcount(bits[test.word] & test.mask)) >= test.need ? test.yes : test.no;
  }
  return at == Program::kYes;
}

Tristate evaluate_partly(const Program& program, BitsView low, BitsView high) {
  std::vector<bool> reached(program.tests.size() + kFirstTest, false);
  reached[program.entry] = true;
  for (std::size_t at = program.entry; at >= kFirstTest; --at) {
    if (!reached[at]) {
      continue;
    }
    const Test& test = program.tests[at - kFirstTest];
    if (static_cast<std::uint32_t>(std::popcount(high[test.word] & test.mask)) >= test.need) {
      reached[test.yes] = true;
    }
    if (static_cast<std::uint32_t>(std::popcount(low[test.word] & test.mask)) < test.need) {
      reached[test.no] = true;
    }
  }
  return {reached[Program::kYes], reached[Program::kNo]};
}

}  // namespace heed::pack
