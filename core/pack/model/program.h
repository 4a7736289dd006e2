// Conditions compiled to mask-and-popcount tests, each with an exit for yes and one for no.
// In: a Condition and the signs it may name. Out: Program, and its evaluation over option bits. Never: branches back
// (so that it always ends), allocates when run.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "pack/model/condition.h"

namespace heed::pack {

// Which options are chosen: one bit for each option of the pack, 64 to a word. A question that is not asked has none.
using Bits = std::vector<std::uint64_t>;
using BitsView = std::span<const std::uint64_t>;

inline constexpr std::uint32_t kWordBits = 64;

constexpr std::uint64_t mask_of(std::uint32_t bit) { return std::uint64_t{1} << (bit % kWordBits); }
inline bool is_set(BitsView bits, std::uint32_t bit) { return (bits[bit / kWordBits] & mask_of(bit)) != 0; }
inline void set(Bits& bits, std::uint32_t bit) { bits[bit / kWordBits] |= mask_of(bit); }

struct Test {
  std::uint64_t mask{};
  std::uint32_t word{};
  std::uint32_t need = 1;  // passes when at least so many bits of the mask are set
  std::uint32_t yes{};  // where to go on: kNo, kYes, or the place of a test + 2; always a smaller number than its own
  std::uint32_t no{};
};

struct Program {
  static constexpr std::uint32_t kNo = 0;
  static constexpr std::uint32_t kYes = 1;

  std::vector<Test> tests;
  std::uint32_t entry = kYes;
};

// The most tests of one program; more is refused with too_large. All rules of a level of a 500-question pack stay
// below.
inline constexpr std::uint32_t kMostTests = 16384;

// Signs are expanded in place: `signs[i]` is the condition of sign i, which names only signs before it.
// A condition that grows too large gives kMostTests + 1 tests, which the caller refuses; finding that out is quick too.
Program compile(const Condition& condition, std::span<const Condition* const> signs);

bool holds(const Program& program, BitsView bits);

// Partial evaluation, where some questions are open: `low` has the bits set for sure, `high` those that may be. Never
// misses a possibility; may allow one too many where the same open bit is tested twice.
struct Tristate {
  bool may_hold = false;
  bool may_fail = false;
};
Tristate evaluate_partly(const Program& program, BitsView low, BitsView high);

}  // namespace heed::pack
