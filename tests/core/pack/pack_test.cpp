// What is asked about a pack by place, in packs made by hand.
#include "pack/model/pack.h"

#include <doctest/doctest.h>

#include <utility>

#include "made.h"

using namespace heed;
using pack::ConditionKind;

TEST_CASE("question of: each bit belongs to its question, the first and the last one too") {
  pack::Pack pack;
  for (const std::uint32_t options : {2u, 1u, 3u}) {
    test::add_question(pack, options, {});
  }
  constexpr std::uint32_t kQuestions[] = {0, 0, 1, 2, 2, 2};
  for (std::uint32_t bit = 0; bit < pack.bit_count; ++bit) {
    CAPTURE(bit);
    CHECK(pack::question_of(pack, bit) == kQuestions[bit]);
  }
}

TEST_CASE("words: one for each 64 bits begun") {
  constexpr std::pair<std::uint32_t, std::uint32_t> kWords[] = {{0, 0}, {1, 1}, {63, 1}, {64, 1}, {65, 2}, {128, 2}};
  for (const auto& row : kWords) {
    CAPTURE(row.first);
    pack::Pack pack;
    pack.bit_count = row.first;
    CHECK(pack.words() == row.second);
  }
}

TEST_CASE("sign depth: that of the deepest sign named, however deep within groups") {
  pack::Pack pack;
  test::add_sign(pack, test::bit(0));
  test::add_sign(pack, test::bit(1));
  pack.signs[1].depth = 5;
  const auto all = [](std::vector<pack::Condition> parts) { return test::group(ConditionKind::All, std::move(parts)); };
  CHECK(pack::sign_depth(test::bit(0), pack) == 0);
  CHECK(pack::sign_depth(all({test::sign(0), all({test::sign(1)}), test::sign(0), test::bit(0)}), pack) == 5);
}
