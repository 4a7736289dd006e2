// What answers come to when replayed, and what an option costs.
#include "proof/space.h"

#include <doctest/doctest.h>

#include "made.h"

using namespace heed;
using proof::LeftOut;

TEST_CASE("replay_bits: a question that is not asked, or is left out, has no bit, whatever stands in the answers") {
  pack::Pack pack;
  test::add_question(pack, 2, {});
  test::add_question(pack, 2, test::bit(0));
  struct Row {
    std::vector<std::vector<std::uint32_t>> chosen;
    LeftOut left_out;
    std::uint64_t bits;
  };
  LeftOut first;
  first.one = 0;
  LeftOut later;
  later.from = 1;
  const Row rows[] = {
      {{{0}, {1}}, {}, 1 << 0 | 1 << 3},
      {{{1}, {1}}, {}, 1 << 1},
      {{{0}, {1}}, first, 0},
      {{{0}, {1}}, later, 1 << 0},
      {{{0}, {0, 1}}, {}, 1 << 0 | 1 << 2 | 1 << 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bits);
    CHECK(proof::replay_bits(pack, {row.chosen}, row.left_out) == pack::Bits{row.bits});
  }
}

TEST_CASE("cost: none costs nothing, or the first option where there is none; all others cost the same") {
  pack::Question question;
  question.options.resize(3);
  const auto costs = [&] {
    std::vector<std::uint32_t> each;
    for (std::uint32_t option = 0; option < 3; ++option) {
      each.push_back(proof::cost_of(question, option));
    }
    return each;
  };
  CHECK(costs() == std::vector<std::uint32_t>{0, 1, 1});
  question.options[1].role = pack::Role::NotSure;
  question.options[2].role = pack::Role::None;
  CHECK(costs() == std::vector<std::uint32_t>{1, 1, 0});
}
