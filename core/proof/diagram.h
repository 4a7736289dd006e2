// A reduced ordered decision diagram with negation on the edges (after Bryant; Brace, Rudell and Bryant): exact counts
// and cheapest answers, while it stays small. In: a graph's literal. Out: count, cheapest assignment; nothing once it
// has grown past its bound. Never: approximates.
#pragma once
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/natural.h"
#include "proof/graph.h"
#include "proof/query.h"

namespace heed::proof {

class Diagram {
 public:
  // `order` lists the variables' nodes, first tested first. Gives up past `most_nodes` nodes.
  Diagram(const Graph& graph, const std::vector<std::uint32_t>& order, std::uint32_t most_nodes);

  using Edge = std::uint32_t;  // twice a diagram node, plus one where negated; 0 is true, 1 is false
  // Nothing once the diagram is too large.
  std::optional<Edge> build(Literal literal);
  std::optional<Edge> both(Edge left, Edge right);
  // The goal with all constraints.
  std::optional<Edge> build(const Query& query);

  // Over all variables of the order, or over those marked in `counted`: then the edge depends on no others.
  base::Natural count(Edge edge) { return count(edge, std::vector<bool>(variables_, true)); }
  base::Natural count(Edge edge, const std::vector<bool>& counted);
  // True where some values of the variables that are not `kept` make the edge true.
  std::optional<Edge> project(Edge edge, const std::vector<bool>& kept);
  // A satisfying assignment of least cost, by place in the order; `cost[i]` is the cost of variable i being true, and
  // ties go to false. Needs edge != false.
  std::vector<bool> cheapest(Edge edge, const std::vector<std::uint32_t>& cost);
  std::uint32_t nodes() const { return static_cast<std::uint32_t>(nodes_.size()); }

 private:
  struct Node {
    std::uint32_t place;  // of its variable in the order
    Edge low;
    Edge high;  // never negated, so that equal functions are one node
    bool operator==(const Node&) const = default;
  };

  // What two edges have in common, as far as remembered: an older product gives way to a newer one in its slot.
  struct Product {
    Edge left = kTrue;  // so: nothing
    Edge right = kTrue;
    Edge result = kTrue;
  };

  Edge make(std::uint32_t place, Edge low, Edge high);
  void grow();
  // The node's place in unique_, or the empty one where it belongs.
  std::size_t slot_of(const Node& node) const;
  Edge conjunction(Edge left, Edge right);
  std::uint32_t place(Edge edge) const { return nodes_[edge >> 1].place; }
  Edge low(Edge edge) const { return nodes_[edge >> 1].low ^ (edge & 1); }
  Edge high(Edge edge) const { return nodes_[edge >> 1].high ^ (edge & 1); }

  const Graph& graph_;
  std::uint32_t variables_;
  std::uint32_t most_nodes_;
  bool too_large_ = false;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> places_;              // by graph node
  std::unordered_map<std::uint32_t, Edge> built_;  // by graph node
  std::vector<std::uint32_t> unique_;              // nodes by hash of their fields; 0 is empty
  std::vector<Product> products_;                  // by hash of the two edges
};

}  // namespace heed::proof
