#include "proof/solver.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "clauses.h"

using namespace heed;
using proof::Solver;
using proof::Verdict;
using test::Clauses;

namespace {

constexpr int kRounds = 3000;

Solver loaded(const Clauses& clauses, std::uint32_t variables) {
  Solver solver;
  for (std::uint32_t i = 0; i < variables; ++i) {
    solver.variable();
  }
  for (const auto& clause : clauses) {
    solver.add(clause);
  }
  return solver;
}

bool brute_force(const Clauses& clauses, std::uint32_t variables) {
  for (std::uint32_t values = 0; values < 1u << variables; ++values) {
    if (test::satisfies(clauses, [&](std::uint32_t variable) { return (values >> variable & 1) != 0; })) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("solver: agrees with brute force near the threshold, and its assignments satisfy every clause") {
  test::Random random(1);
  int satisfiable = 0;
  std::uint64_t conflicts = 0;
  for (int round = 0; round < kRounds; ++round) {
    CAPTURE(round);
    const std::uint32_t variables = 3 + random.below(10);
    const Clauses clauses = test::random_clauses(random, variables, 4 + random.below(25) / 10.0);
    Solver solver = loaded(clauses, variables);
    const bool expected = brute_force(clauses, variables);
    REQUIRE(solver.solve(100'000) == (expected ? Verdict::Satisfiable : Verdict::Unsatisfiable));
    if (expected) {
      ++satisfiable;
      REQUIRE(test::satisfies(clauses, [&](std::uint32_t variable) { return solver.value(variable); }));
    }
    conflicts += solver.conflicts();
  }
  MESSAGE(kRounds, " formulas, ", satisfiable, " satisfiable, ", conflicts, " conflicts");
  CHECK(satisfiable > kRounds / 4);
  CHECK(satisfiable < kRounds * 3 / 4);
  // The search goes the same way with every compiler, since what it weighs is plain IEEE arithmetic: another number
  // here means other counterexamples for every pack.
  CHECK(conflicts == 8'914);
}

TEST_CASE("solver: larger formulas with restarts still get true assignments") {
  test::Random random(2);
  int satisfiable = 0;
  std::uint64_t conflicts = 0;
  for (int round = 0; round < 60; ++round) {
    const Clauses clauses = test::random_clauses(random, 110, 4.2);
    Solver solver = loaded(clauses, 110);
    if (solver.solve(1'000'000) == Verdict::Satisfiable) {
      ++satisfiable;
      REQUIRE(test::satisfies(clauses, [&](std::uint32_t variable) { return solver.value(variable); }));
    }
    conflicts += solver.conflicts();
  }
  CHECK(satisfiable > 10);
  CHECK(conflicts == 22'664);
}

TEST_CASE("solver: pigeons do not fit, and a spent budget is no verdict") {
  for (std::uint32_t holes = 1; holes <= 6; ++holes) {
    CAPTURE(holes);
    const Clauses clauses = test::pigeons(holes);
    CHECK(loaded(clauses, holes * (holes + 1)).solve(1'000'000) == Verdict::Unsatisfiable);
  }
  Solver solver = loaded(test::pigeons(6), 42);
  CHECK(solver.solve(5) == Verdict::Undecided);
  CHECK(solver.conflicts() == 6);
}

TEST_CASE("solver: empty and single clauses") {
  Solver nothing;
  CHECK(nothing.solve(0) == Verdict::Satisfiable);
  Solver broken;
  broken.variable();
  broken.add({});
  CHECK(broken.solve(10) == Verdict::Unsatisfiable);
  const Clauses both_ways{{0}, {1}};
  CHECK(loaded(both_ways, 1).solve(10) == Verdict::Unsatisfiable);
  const Clauses chain{{0}, {1, 2}, {3, 4}, {5, 6}};
  Solver forced = loaded(chain, 4);
  CHECK(forced.solve(0) == Verdict::Satisfiable);
  CHECK((forced.value(0) && forced.value(1) && forced.value(2) && forced.value(3)));
}
