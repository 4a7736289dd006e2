#include "pack/model/program.h"

#include <doctest/doctest.h>

#include "as_written.h"
#include "support.h"

using namespace heed;
using pack::Bits;
using pack::Condition;
using pack::ConditionKind;

namespace {

bool as_written(const Condition& condition, const std::vector<Condition>& signs, const Bits& bits) {
  return test::holds_as_written(
      condition, [&](std::uint32_t i) -> const Condition& { return signs[i]; },
      [&](std::uint32_t bit) { return (bits[bit / 64] >> (bit % 64) & 1) != 0; });
}

Condition leaf(test::Random& random, std::uint32_t signs) {
  if (signs > 0 && random.below(4) == 0) {
    return {ConditionKind::Sign, 0, random.below(signs), {}, {}};
  }
  return {ConditionKind::Bits, 0, 0, {random.below(8) == 0 ? 60 + random.below(10) : random.below(6)}, {}};
}

Condition any_condition(test::Random& random, std::uint32_t depth, std::uint32_t signs) {
  const std::uint32_t kind = depth == 0 ? 4 : random.below(5);
  if (kind == 4) {
    return leaf(random, signs);
  }
  if (kind == 3) {
    return {ConditionKind::Not, 0, 0, {}, {any_condition(random, depth - 1, signs)}};
  }
  Condition group{static_cast<ConditionKind>(kind), 0, 0, {}, {}};
  const std::uint32_t parts = 1 + random.below(4);
  for (std::uint32_t i = 0; i < parts; ++i) {
    group.parts.push_back(kind == 2 ? leaf(random, signs) : any_condition(random, depth - 1, signs));
  }
  if (kind == 2) {
    group.need = 1 + random.below(parts);
  }
  return group;
}

// Bits 0 to 69: over two words.
Bits any_bits(test::Random& random) { return {random.next(), random.next() & 63}; }

}  // namespace

TEST_CASE("program: agrees with the tree as written, and its outlook never misses what can become of it") {
  test::Random random(1);
  std::uint64_t yes = 0;
  std::uint64_t settled = 0;
  for (int round = 0; round < 2000; ++round) {
    std::vector<Condition> signs;
    std::vector<const Condition*> pointers;
    for (std::uint32_t i = 0; i < 3; ++i) {
      signs.push_back(any_condition(random, 2, i));
    }
    for (const Condition& sign : signs) {
      pointers.push_back(&sign);
    }
    const Condition condition = any_condition(random, 3, 3);
    const pack::Program program = pack::compile(condition, pointers);
    for (int i = 0; i < 30; ++i) {
      const Bits bits = any_bits(random);
      const bool expected = as_written(condition, signs, bits);
      yes += expected ? 1u : 0u;
      REQUIRE(pack::holds(program, bits) == expected);
      const Bits unknown = any_bits(random);
      const Bits low{bits[0] & ~unknown[0], bits[1] & ~unknown[1]};
      const Bits high{bits[0] | unknown[0], bits[1] | unknown[1]};
      const pack::Tristate outlook = pack::evaluate_partly(program, low, high);
      REQUIRE((expected ? outlook.may_hold : outlook.may_fail));
      settled += outlook.may_hold != outlook.may_fail ? 1u : 0u;
      const pack::Tristate exact = pack::evaluate_partly(program, bits, bits);
      REQUIRE(exact.may_hold == expected);
      REQUIRE(exact.may_fail == !expected);
    }
  }
  CHECK(yes > 10000);  // both outcomes were there
  CHECK(yes < 50000);
  CHECK(settled > 10000);  // and the outlook does say something
}

TEST_CASE("program: leaves that belong together become one test") {
  Condition counted{ConditionKind::AtLeast, 2, 0, {}, {}};
  Condition every{ConditionKind::All, 0, 0, {}, {}};
  Condition some{ConditionKind::Any, 0, 0, {}, {}};
  for (std::uint32_t bit = 0; bit < 5; ++bit) {
    const Condition one{ConditionKind::Bits, 0, 0, {bit}, {}};
    counted.parts.push_back(one);
    every.parts.push_back(one);
    some.parts.push_back(one);
  }
  CHECK(pack::compile(counted, {}).tests.size() == 1);
  CHECK(pack::compile(every, {}).tests.size() == 1);
  CHECK(pack::compile(some, {}).tests.size() == 1);
  // Within a group of one, behind a sign, and as one of several that are chosen.
  const auto bit = [](std::uint32_t place) { return Condition{ConditionKind::Bits, 0, 0, {place}, {}}; };
  const auto alone = [&](ConditionKind kind) { return Condition{kind, 0, 0, {}, {bit(5)}}; };
  const Condition sign = bit(6);
  const Condition* const signs[] = {&sign};
  for (Condition* group : {&every, &some}) {
    group->parts.push_back(alone(ConditionKind::All));
    group->parts.push_back(alone(ConditionKind::Any));
    group->parts.push_back({ConditionKind::Sign, 0, 0, {}, {}});
    CHECK(pack::compile(*group, signs).tests.size() == 1);
    group->parts.push_back({ConditionKind::Bits, 0, 0, {7, 8}, {}});
  }
  CHECK(pack::compile(some, signs).tests.size() == 1);
  CHECK(pack::compile(every, signs).tests.size() == 2);
  CHECK(pack::compile({}, {}).tests.empty());
  CHECK(pack::holds(pack::compile({}, {}), Bits{0}));
}

TEST_CASE("program: a test is named by its place and 2, the exits by 0 and 1") {
  const pack::Program program = pack::compile({ConditionKind::Bits, 0, 0, {3}, {}}, {});
  REQUIRE(program.tests.size() == 1);
  CHECK(program.entry == 2);
  CHECK(program.tests[0].yes == pack::Program::kYes);
  CHECK(program.tests[0].no == pack::Program::kNo);
}

namespace {

// Signs of which each names the one before it twice, through `wrap`; the first is a bit.
struct Doubling {
  Doubling(std::size_t count, Condition (*wrap)(std::uint32_t sign)) : conditions(count) {
    conditions[0] = {ConditionKind::Bits, 0, 0, {0}, {}};
    for (std::uint32_t i = 1; i < count; ++i) {
      conditions[i] = {ConditionKind::All, 0, 0, {}, {wrap(i - 1), wrap(i - 1)}};
    }
    for (const Condition& condition : conditions) {
      signs.push_back(&condition);
    }
  }
  std::vector<Condition> conditions;
  std::vector<const Condition*> signs;
};

Condition named(std::uint32_t sign) { return {ConditionKind::Sign, 0, sign, {}, {}}; }
Condition not_named(std::uint32_t sign) { return {ConditionKind::Not, 0, 0, {}, {named(sign)}}; }

}  // namespace

TEST_CASE("program: a million conditions looked at are taken, one more is too large") {
  constexpr std::size_t kMostSteps = 1024 * 1024;
  constexpr std::uint32_t kSigns = 17;
  const Doubling doubling(kSigns, named);
  std::size_t steps = 1;  // of the bit; a sign is a step, and so is the group that it names
  for (std::uint32_t i = 1; i < kSigns; ++i) {
    steps = 1 + 2 * (1 + steps);
  }
  Condition root{ConditionKind::All, 0, 0, {}, {named(kSigns - 1)}};
  steps += 3;  // the root twice, its sign
  REQUIRE(steps < kMostSteps);
  root.parts.resize(1 + kMostSteps - steps, {ConditionKind::Bits, 0, 0, {0}, {}});
  CHECK(pack::compile(root, doubling.signs).tests.size() == 1);
  root.parts.push_back(root.parts.back());
  CHECK(pack::compile(root, doubling.signs).tests.size() == pack::kMostTests + 1);
}

TEST_CASE("program: that a condition grows too large is found out at once, however large it would be") {
  for (auto wrap : {named, not_named}) {
    const Doubling doubling(64, wrap);
    CHECK(pack::compile(named(63), doubling.signs).tests.size() == pack::kMostTests + 1);
  }
}

TEST_CASE("program: a ladder has no test whose exits are one") {
  const Condition bit{ConditionKind::Bits, 0, 0, {0}, {}};
  CHECK(pack::compile({ConditionKind::AtLeast, 2, 0, {}, {bit, bit, bit}}, {}).tests.size() == 5);
}

TEST_CASE("program: as many tests as are taken, and one more") {
  const auto one_of = [](std::size_t parts) {  // a test for each part, since all are of one bit
    return Condition{
        ConditionKind::AtLeast, 1, 0, {}, std::vector<Condition>(parts, {ConditionKind::Bits, 0, 0, {0}, {}})};
  };
  CHECK(pack::compile(one_of(16384), {}).tests.size() == 16384);
  CHECK(pack::compile(one_of(16385), {}).tests.size() == 16385);
  CHECK(pack::compile(one_of(20000), {}).tests.size() == 16385);
}
