// Formulas for the solvers' tests: random 3-clauses, and pigeons that do not fit their holes.
// In: a source of chance, sizes. Out: clauses over literals as in proof/solver.h. Never: solves.
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "support.h"

namespace heed::test {

using Clauses = std::vector<std::vector<std::uint32_t>>;

// Three different variables a clause, `ratio` clauses a variable; about 4.26 is where half can be satisfied.
inline Clauses random_clauses(Random& random, std::uint32_t variables, double ratio) {
  Clauses clauses(static_cast<std::size_t>(ratio * variables));
  for (auto& clause : clauses) {
    while (clause.size() < 3) {
      const std::uint32_t literal = random.below(2 * variables);
      bool fresh = true;
      for (std::uint32_t other : clause) {
        fresh = fresh && other >> 1 != literal >> 1;
      }
      if (fresh) {
        clause.push_back(literal);
      }
    }
  }
  return clauses;
}

// One pigeon more than holes: variable pigeon * holes + hole.
inline Clauses pigeons(std::uint32_t holes) {
  Clauses clauses;
  for (std::uint32_t pigeon = 0; pigeon <= holes; ++pigeon) {
    std::vector<std::uint32_t>& somewhere = clauses.emplace_back();
    for (std::uint32_t hole = 0; hole < holes; ++hole) {
      somewhere.push_back((pigeon * holes + hole) << 1);
    }
  }
  for (std::uint32_t hole = 0; hole < holes; ++hole) {
    for (std::uint32_t a = 0; a <= holes; ++a) {
      for (std::uint32_t b = 0; b < a; ++b) {
        clauses.push_back({(a * holes + hole) << 1 | 1, (b * holes + hole) << 1 | 1});
      }
    }
  }
  return clauses;
}

inline bool satisfies(const Clauses& clauses, const std::function<bool(std::uint32_t)>& value) {
  for (const auto& clause : clauses) {
    bool holds = false;
    for (std::uint32_t literal : clause) {
      holds = holds || value(literal >> 1) == ((literal & 1) == 0);
    }
    if (!holds) {
      return false;
    }
  }
  return true;
}

}  // namespace heed::test
