// Random graphs for the tests of graph and diagram, and their plain evaluation.
// In: a source of chance. Out: literals, truth values. Never: relies on how the graph simplifies.
#pragma once
#include <cstdint>
#include <vector>

#include "proof/graph.h"
#include "support.h"

namespace heed::test {

inline std::vector<proof::Literal> variables(proof::Graph& graph, std::uint32_t count) {
  std::vector<proof::Literal> literals;
  for (std::uint32_t i = 0; i < count; ++i) {
    literals.push_back(graph.variable());
  }
  return literals;
}

// Adds gates over what is in `pool`, and gives the last.
inline proof::Literal random_formula(Random& random, proof::Graph& graph, std::vector<proof::Literal> pool, int gates) {
  const auto pick = [&] { return pool[random.below(static_cast<std::uint32_t>(pool.size()))] ^ random.below(2); };
  for (int i = 0; i < gates; ++i) {
    switch (random.below(5)) {
      case 0:
        pool.push_back(graph.either(pick(), pick()));
        break;
      case 1:
        pool.push_back(graph.same(pick(), pick()));
        break;
      case 2:
        pool.push_back(graph.at_least(2, std::vector<proof::Literal>{pick(), pick(), pick(), pick()}));
        break;
      default:
        pool.push_back(graph.both(pick(), pick()));
        break;
    }
  }
  return pool.back();
}

// values[i] is the value of the i-th variable in the graph.
inline bool truth(const proof::Graph& graph, proof::Literal literal, std::uint32_t values) {
  std::vector<bool> nodes(graph.size(), true);
  std::uint32_t variable = 0;
  for (std::uint32_t node = 1; node < graph.size(); ++node) {
    const proof::Gate& gate = graph.gate(node);
    const auto side = [&](proof::Literal part) { return nodes[proof::node_of(part)] != ((part & 1) != 0); };
    nodes[node] = gate.variable ? (values >> variable++ & 1) != 0 : side(gate.left) && side(gate.right);
  }
  return nodes[proof::node_of(literal)] != ((literal & 1) != 0);
}

}  // namespace heed::test
