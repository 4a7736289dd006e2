#include "proof/diagram.h"

#include <algorithm>
#include <utility>

namespace heed::proof {
namespace {

constexpr std::uint32_t kNoPlace = 0xFFFFFFFF;

std::uint64_t pair_of(std::uint32_t left, std::uint32_t right) { return std::uint64_t{left} << 32 | right; }

}  // namespace

Diagram::Diagram(const Graph& graph, const std::vector<std::uint32_t>& order, std::uint32_t most_nodes)
    : graph_(graph),
      variables_(static_cast<std::uint32_t>(order.size())),
      most_nodes_(most_nodes),
      nodes_{{variables_, 0, 0}},
      places_(graph.size(), kNoPlace),
      unique_(order.size()) {
  for (std::uint32_t i = 0; i < variables_; ++i) {
    places_[order[i]] = i;
  }
}

Diagram::Edge Diagram::make(std::uint32_t place, Edge low, Edge high) {
  if (low == high) {
    return low;
  }
  const Edge sign = high & 1;
  low ^= sign;
  high ^= sign;
  const auto [found, fresh] = unique_[place].try_emplace(pair_of(low, high), nodes());
  if (fresh) {
    nodes_.push_back({place, low, high});
    too_large_ = too_large_ || nodes() > most_nodes_;
  }
  return found->second << 1 | sign;
}

Diagram::Edge Diagram::conjunction(Edge left, Edge right) {
  if (left > right) {
    std::swap(left, right);
  }
  if (left == kTrue || left == right) {
    return right;
  }
  if (left == kFalse || (left ^ 1) == right || too_large_) {
    return kFalse;
  }
  const auto known = products_.find(pair_of(left, right));
  if (known != products_.end()) {
    return known->second;
  }
  const std::uint32_t top = std::min(place(left), place(right));
  const auto branch = [&](Edge edge, bool value) { return place(edge) != top ? edge : value ? high(edge) : low(edge); };
  const Edge without = conjunction(branch(left, false), branch(right, false));
  const Edge with = conjunction(branch(left, true), branch(right, true));
  const Edge result = make(top, without, with);
  products_.emplace(pair_of(left, right), result);
  return result;
}

std::optional<Diagram::Edge> Diagram::both(Edge left, Edge right) {
  const Edge result = conjunction(left, right);
  return too_large_ ? std::optional<Edge>() : result;
}

// Gates come after the gates they join, so a list of the cone in rising order is enough: no recursion over the graph.
std::optional<Diagram::Edge> Diagram::build(Literal literal) {
  std::vector<std::uint32_t> open{node_of(literal)};
  while (!open.empty() && !too_large_) {
    const std::uint32_t node = open.back();
    if (built_.contains(node)) {
      open.pop_back();
      continue;
    }
    const Gate& gate = graph_.gate(node);
    if (node == 0 || gate.variable) {
      built_[node] = node == 0 ? kTrue : make(places_[node], kFalse, kTrue);
      continue;
    }
    const auto left = built_.find(node_of(gate.left));
    const auto right = built_.find(node_of(gate.right));
    if (left == built_.end()) {
      open.push_back(node_of(gate.left));
    } else if (right == built_.end()) {
      open.push_back(node_of(gate.right));
    } else {
      built_[node] = conjunction(left->second ^ (gate.left & 1), right->second ^ (gate.right & 1));
    }
  }
  return too_large_ ? std::optional<Edge>() : built_[node_of(literal)] ^ (literal & 1);
}

base::Natural Diagram::count(Edge edge) {
  if (edge == kTrue) {
    return base::Natural(1).shifted(variables_);
  }
  if (edge == kFalse) {
    return {};
  }
  // Counts below an edge are over the variables from its own place on.
  const auto below = [&](auto&& self, Edge at) -> base::Natural {
    if (at == kTrue) {
      return base::Natural(1);
    }
    if (at == kFalse) {
      return {};
    }
    if (const auto known = counts_.find(at); known != counts_.end()) {
      return known->second;
    }
    base::Natural sum;
    for (const Edge next : {low(at), high(at)}) {
      sum += self(self, next).shifted(place(next) - place(at) - 1);
    }
    counts_.emplace(at, sum);
    return sum;
  };
  return below(below, edge).shifted(place(edge));
}

std::vector<bool> Diagram::cheapest(Edge edge, const std::vector<std::uint32_t>& cost) {
  constexpr std::uint32_t kImpossible = 0x7FFFFFFF;
  std::unordered_map<Edge, std::uint32_t> costs;
  const auto cost_of = [&](auto&& self, Edge at) -> std::uint32_t {
    if (at <= kFalse) {
      return at == kTrue ? 0 : kImpossible;
    }
    if (const auto known = costs.find(at); known != costs.end()) {
      return known->second;
    }
    const std::uint32_t without = self(self, low(at));
    const std::uint32_t with = self(self, high(at));
    const std::uint32_t least = std::min(without, with == kImpossible ? kImpossible : with + cost[place(at)]);
    costs.emplace(at, least);
    return least;
  };
  std::vector<bool> assignment(variables_, false);
  while (edge > kFalse) {
    const std::uint32_t without = cost_of(cost_of, low(edge));
    const std::uint32_t with = cost_of(cost_of, high(edge));
    const bool take = with != kImpossible && with + cost[place(edge)] < without;
    assignment[place(edge)] = take;
    edge = take ? high(edge) : low(edge);
  }
  return assignment;
}

}  // namespace heed::proof
