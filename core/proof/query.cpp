#include "proof/query.h"

#include <array>

namespace heed::proof {
namespace {

constexpr std::uint32_t kNoVariable = 0xFFFFFFFF;

// Hands a cone of the graph to a solver, gate by gate (Tseitin).
class Encoder {
 public:
  Encoder(const Graph& graph, const Query& query, const Owners& owners)
      : graph_(graph), query_(query), owners_(owners), names_(graph.size(), kNoVariable), touched_(query.laws.size(), false) {}

  Solver solver;
  std::vector<std::uint32_t> variables;  // graph nodes of the variables met

  void require(Literal literal) {
    open_.push_back(node_of(literal));
    demands_.push_back(literal);
  }
  bool value_of(std::uint32_t node) const { return solver.value(names_[node]); }
  void run() {
    while (!open_.empty() || !demands_.empty()) {
      if (open_.empty()) {
        const std::uint32_t literal = named(demands_.back());
        demands_.pop_back();
        solver.add(std::array{literal});
        continue;
      }
      step();
    }
  }

 private:
  std::uint32_t named(Literal literal) const { return names_[node_of(literal)] << 1 | (literal & 1); }

  void step() {
    const std::uint32_t node = open_.back();
    if (names_[node] != kNoVariable) {
      open_.pop_back();
      return;
    }
    const Gate& gate = graph_.gate(node);
    if (node == 0 || gate.variable) {
      names_[node] = solver.variable();
      open_.pop_back();
      if (node == 0) {
        solver.add(std::array{names_[0] << 1});
      } else {
        variables.push_back(node);
        touch(owners_[node]);
      }
      return;
    }
    bool ready = true;
    for (const Literal part : {gate.left, gate.right}) {
      if (names_[node_of(part)] == kNoVariable) {
        open_.push_back(node_of(part));
        ready = false;
      }
    }
    if (!ready) {
      return;
    }
    open_.pop_back();
    names_[node] = solver.variable();
    const std::uint32_t self = names_[node] << 1;
    const std::uint32_t left = named(gate.left);
    const std::uint32_t right = named(gate.right);
    solver.add(std::array{self ^ 1, left});
    solver.add(std::array{self ^ 1, right});
    solver.add(std::array{self, left ^ 1, right ^ 1});
  }
  void touch(std::uint32_t question) {
    if (!touched_[question]) {
      touched_[question] = true;
      for (Literal law : query_.laws[question]) {
        require(law);
      }
    }
  }

  const Graph& graph_;
  const Query& query_;
  const Owners& owners_;
  std::vector<std::uint32_t> names_, open_, demands_;
  std::vector<bool> touched_;
};

}  // namespace

Answer ask(const Graph& graph, const Query& query, const Owners& owners, std::uint64_t most_conflicts) {
  Answer answer;
  if (query.goal == kFalse) {
    answer.verdict = Verdict::Unsatisfiable;
    return answer;
  }
  Encoder encoder(graph, query, owners);
  encoder.require(query.goal);
  encoder.run();
  answer.verdict = encoder.solver.solve(most_conflicts);
  if (answer.verdict == Verdict::Satisfiable) {
    for (std::uint32_t node : encoder.variables) {
      answer.values[node] = encoder.value_of(node);
    }
  }
  return answer;
}

}  // namespace heed::proof
