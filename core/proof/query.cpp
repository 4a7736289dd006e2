#include "proof/query.h"

#include <algorithm>
#include <array>

namespace heed::proof {
namespace {

constexpr std::uint32_t kNoVariable = 0xFFFFFFFF;

// Hands a cone of the graph to a solver, each gate in the direction in which the goal needs it (Plaisted and
// Greenbaum): half of the clauses, and the variables' values show the goal just as well.
class Encoder {
 public:
  Encoder(const Graph& graph, const Query& query, const QuestionOfVar& question_of_var)
      : graph_(graph),
        query_(query),
        question_of_var_(question_of_var),
        names_(graph.size(), kNoVariable),
        done_(std::size_t{2} * graph.size(), false),
        touched_(query.constraints.size(), false) {}

  Solver solver;
  std::vector<std::uint32_t> variables;  // graph nodes of the variables met

  void require(Literal goal) {
    demands_.push_back(goal);
    while (!open_.empty() || !demands_.empty()) {
      if (open_.empty()) {
        const Literal demand = demands_.back();
        demands_.pop_back();  // first: naming it may bring further demands
        solver.add(std::array{named(demand)});
        continue;
      }
      const Literal literal = open_.back();
      open_.pop_back();
      define(literal);
    }
  }
  bool value_of(std::uint32_t node) const { return solver.value(names_[node]); }

 private:
  // The solver's name of a literal that should be true; its gate is to be defined in that direction.
  std::uint32_t named(Literal literal) {
    const std::uint32_t node = node_of(literal);
    if (names_[node] == kNoVariable) {
      names_[node] = solver.variable();
      if (node == 0) {
        solver.add(std::array{names_[0] << 1});
      } else if (graph_.gate(node).variable) {
        variables.push_back(node);
        touch(question_of_var_[node]);
      }
    }
    if (!done_[literal]) {
      done_[literal] = true;
      open_.push_back(literal);
    }
    return names_[node] << 1 | (literal & 1);
  }
  void define(Literal literal) {
    const Gate& gate = graph_.gate(node_of(literal));
    if (node_of(literal) == 0 || gate.variable) {
      return;
    }
    const std::uint32_t untrue = named(literal) ^ 1;
    if ((literal & 1) == 0) {
      solver.add(std::array{untrue, named(gate.left)});
      solver.add(std::array{untrue, named(gate.right)});
    } else {
      solver.add(std::array{untrue, named(negated(gate.left)), named(negated(gate.right))});
    }
  }
  void touch(std::uint32_t question) {
    if (!touched_[question]) {
      touched_[question] = true;
      demands_.insert(demands_.end(), query_.constraints[question].begin(), query_.constraints[question].end());
    }
  }

  const Graph& graph_;
  const Query& query_;
  const QuestionOfVar& question_of_var_;
  std::vector<std::uint32_t> names_;
  std::vector<bool> done_;  // by literal
  std::vector<Literal> open_, demands_;
  std::vector<bool> touched_;
};

}  // namespace

std::vector<std::uint32_t> variable_order(const Graph& graph, const QuestionOfVar& question_of_var) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t node = 1; node < graph.size(); ++node) {
    if (graph.gate(node).variable) {
      order.push_back(node);
    }
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return question_of_var[a] < question_of_var[b]; });
  return order;
}

Answer solve(const Graph& graph, const Query& query, const QuestionOfVar& question_of_var, Bounds& bounds) {
  Answer answer;
  if (query.goal == kFalse) {
    answer.verdict = Verdict::Unsatisfiable;
    return answer;
  }
  Encoder encoder(graph, query, question_of_var);
  encoder.require(query.goal);
  answer.verdict = encoder.solver.solve(std::min(bounds.query_conflicts, bounds.all_conflicts));
  bounds.all_conflicts -= std::min(bounds.all_conflicts, encoder.solver.conflicts());
  if (answer.verdict == Verdict::Satisfiable) {
    for (std::uint32_t node : encoder.variables) {
      answer.values[node] = encoder.value_of(node);
    }
  }
  return answer;
}

}  // namespace heed::proof
