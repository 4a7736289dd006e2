// One question to the solver: can this goal come about in legal answers? Answered over the goal's cone alone.
// In: a goal, and what must hold of a question once the goal touches it. Out: verdict and an assignment. Never:
// explains, nor goes beyond the bounds.
#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "proof/graph.h"
#include "proof/solver.h"

namespace heed::proof {

// What a proof may still cost. Work takes from it; what does not fit is "not decided", never a verdict.
struct Bounds {
  std::uint64_t query_conflicts = 20'000;  // of one query; all of a pack of 200 questions took under 2,000
  std::uint64_t all_conflicts = 200'000;   // of all queries together: hard ones (pigeonholes) end within seconds
  std::uint32_t most_nodes = 400'000;      // of a decision diagram; then findings carry no count
};

struct Query {
  Literal goal = kTrue;
  std::vector<std::vector<Literal>> constraints;  // by question
};

// Which question a variable belongs to, by graph node; of nodes that are no variables nothing is asked.
using QuestionOfVar = std::vector<std::uint32_t>;

// Variables in the order of the questions they belong to, then as they were made.
std::vector<std::uint32_t> variable_order(const Graph& graph, const QuestionOfVar& question_of_var);

struct Answer {
  Verdict verdict = Verdict::Undecided;
  std::unordered_map<std::uint32_t, bool> values;  // of the variables in the cone, by graph node
};

Answer solve(const Graph& graph, const Query& query, const QuestionOfVar& question_of_var, Bounds& bounds);

}  // namespace heed::proof
