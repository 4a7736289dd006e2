// Conditions as a graph of and-gates with negation on the wires; equal gates are one gate.
// In: literals. Out: literals. Never: solves; forgets a gate.
#pragma once
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace heed::proof {

// Twice the node's number, plus one where it is negated. Node 0 is the constant.
using Literal = std::uint32_t;
inline constexpr Literal kTrue = 0;
inline constexpr Literal kFalse = 1;

constexpr Literal negated(Literal literal) { return literal ^ 1; }
constexpr std::uint32_t node_of(Literal literal) { return literal >> 1; }

// A gate is the conjunction of two literals of earlier nodes; a variable has none.
struct Gate {
  Literal left = kTrue;
  Literal right = kTrue;
  bool variable = false;
};

class Graph {
 public:
  Graph() : gates_(1) {}

  Literal variable();
  Literal both(Literal left, Literal right);
  Literal either(Literal left, Literal right) { return negated(both(negated(left), negated(right))); }
  Literal implies(Literal left, Literal right) { return either(negated(left), right); }
  Literal same(Literal left, Literal right) {
    // One after the other, here and wherever two gates are made: compilers differ in which argument they evaluate
    // first, and gates in another order are other counterexamples.
    const Literal there = implies(left, right);
    return both(there, implies(right, left));
  }
  Literal all(std::span<const Literal> literals);
  Literal any(std::span<const Literal> literals);
  // True where at least `need` of the literals are true; a ladder of need × size gates.
  Literal at_least(std::uint32_t need, std::span<const Literal> literals);

  const Gate& gate(std::uint32_t node) const { return gates_[node]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(gates_.size()); }

 private:
  std::vector<Gate> gates_;
  std::unordered_map<std::uint64_t, std::uint32_t> known_;
};

}  // namespace heed::proof
