// A small CDCL satisfiability solver (after Eén and Sörensson, "An Extensible SAT-solver"): two watched literals, first
// unique implication point, activity order, saved phases, Luby restarts. Learnt clauses are kept: one query is small.
// In: clauses over literals of its own numbering. Out: verdict and, if satisfiable, an assignment. Never: decides
// beyond its budget.
#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace heed::proof {

enum class Verdict : unsigned char { Satisfiable, Unsatisfiable, Undecided };

// Literals are twice the variable's number, plus one where negated (as in graph.h).
class Solver {
 public:
  std::uint32_t variable();  // numbered from 0
  void add(std::span<const std::uint32_t> clause);
  // Gives up as Undecided after so many conflicts.
  Verdict solve(std::uint64_t most_conflicts);
  bool value(std::uint32_t variable) const { return values_[variable << 1] == 1; }
  std::uint64_t conflicts() const { return conflicts_; }

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  // Clause c has watches 2c and 2c + 1. They hang in lists through one vector: a list of its own for each literal spent
  // half of the time of a proof in the allocator.
  struct Watch {
    std::uint32_t blocker;  // another literal of the clause: if true, the clause need not be looked at
    std::uint32_t next;     // watch of the same literal, or kNone
  };
  struct Clause {
    std::uint32_t first;  // into literals_
    std::uint32_t size;
  };

  std::uint32_t store(std::span<const std::uint32_t> clause);
  void assign(std::uint32_t literal, std::uint32_t reason);
  std::uint32_t propagate();  // the clause in conflict, or kNone
  // The clause learnt (asserting literal first) and the level to go back to.
  std::uint32_t analyse(std::uint32_t conflict);
  void undo(std::uint32_t level);
  std::uint32_t decide();  // a literal, or kNone when all have values
  void bump(std::uint32_t variable);
  std::uint32_t level() const { return static_cast<std::uint32_t>(marks_.size()); }

  // heap of unassigned variables by activity
  void sift_up(std::uint32_t place);
  void sift_down(std::uint32_t place);
  void push(std::uint32_t variable);

  std::vector<std::uint32_t> literals_;
  std::vector<Clause> clauses_;
  std::vector<Watch> watches_;
  std::vector<std::uint32_t> watching_;  // by literal: the first watch to look at when it became false
  std::vector<signed char> values_;      // by literal: 1 true, 0 false, -1 open
  std::vector<std::uint32_t> levels_, reasons_, trail_, marks_, heap_, places_, learnt_;
  std::vector<double> activity_;
  std::vector<char> phase_, seen_;
  std::uint32_t head_ = 0;
  double step_ = 1;
  std::uint64_t conflicts_ = 0;
  bool broken_ = false;  // an empty clause was added
};

}  // namespace heed::proof
