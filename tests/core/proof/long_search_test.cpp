// A search so long that activities grow past their bound and are scaled down: the verdict stays right.
#include <doctest/doctest.h>

#include <array>

#include "proof/solver.h"

using namespace heed;
using proof::Solver;
using proof::Verdict;

namespace {

// Pigeons into holes, each into one, no two into the same: satisfiable only if there are enough holes. To be in one is
// a variable's being false, which is guessed first: that makes more conflicts.
void pigeons(Solver& solver, std::uint32_t count, std::uint32_t holes) {
  std::vector<std::vector<std::uint32_t>> in(count);
  for (std::vector<std::uint32_t>& of : in) {
    for (std::uint32_t hole = 0; hole < holes; ++hole) {
      of.push_back(solver.variable() << 1 | 1);
    }
    solver.add(of);
  }
  for (std::uint32_t hole = 0; hole < holes; ++hole) {
    for (std::uint32_t one = 0; one < count; ++one) {
      for (std::uint32_t other = one + 1; other < count; ++other) {
        solver.add(std::array{in[one][hole] ^ 1, in[other][hole] ^ 1});
      }
    }
  }
}

}  // namespace

TEST_CASE("solver: eight pigeons in seven holes, after more conflicts than activities bear unscaled") {
  Solver solver;
  pigeons(solver, 8, 7);
  CHECK(solver.solve(1'000'000) == Verdict::Unsatisfiable);
  CHECK(solver.conflicts() == 5'916);  // 1e100 is reached after 4,489 at the latest
  Solver enough;
  pigeons(enough, 7, 7);
  CHECK(enough.solve(1'000'000) == Verdict::Satisfiable);
}
