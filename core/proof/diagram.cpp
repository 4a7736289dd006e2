#include "proof/diagram.h"

#include <algorithm>
#include <utility>

namespace heed::proof {
namespace {

constexpr std::size_t kFirstSlots = 1024;

// Multiplies by the golden ratio (Knuth 6.4); the upper half is well mixed.
std::size_t mixed(std::uint64_t left, std::uint64_t right) { return ((left << 32 ^ right) * 0x9E3779B97F4A7C15) >> 32; }

}  // namespace

Diagram::Diagram(const Graph& graph, const std::vector<std::uint32_t>& order, std::uint32_t most_nodes)
    : graph_(graph),
      variables_(static_cast<std::uint32_t>(order.size())),
      most_nodes_(most_nodes),
      nodes_{{variables_, {}, {}}},
      places_(graph.size()),
      unique_(kFirstSlots, 0),
      products_(kFirstSlots) {
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
  std::uint32_t& node = unique_[slot_of({place, low, high})];
  const std::uint32_t found = node == 0 ? nodes() : node;
  if (node == 0) {
    node = found;
    nodes_.push_back({place, low, high});
    too_large_ = too_large_ || nodes() > most_nodes_;
    if (2 * nodes_.size() > unique_.size()) {
      grow();
    }
  }
  return found << 1 | sign;
}

std::size_t Diagram::slot_of(const Node& node) const {
  std::size_t slot = mixed(std::uint64_t{node.low} ^ std::uint64_t{node.place} << 16, node.high);
  for (;; ++slot) {
    slot &= unique_.size() - 1;
    if (unique_[slot] == 0 || nodes_[unique_[slot]] == node) {
      return slot;
    }
  }
}

void Diagram::grow() {
  unique_.assign(2 * unique_.size(), 0);
  products_.assign(unique_.size(), {});
  for (std::uint32_t i = 1; i < nodes(); ++i) {
    unique_[slot_of(nodes_[i])] = i;
  }
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
  const std::size_t slot = mixed(left, right);
  if (const Product& known = products_[slot & (products_.size() - 1)]; known.left == left && known.right == right) {
    return known.result;
  }
  const std::uint32_t top = std::min(place(left), place(right));
  const auto branch = [&](Edge edge, bool value) { return place(edge) != top ? edge : value ? high(edge) : low(edge); };
  const Edge without = conjunction(branch(left, false), branch(right, false));
  const Edge with = conjunction(branch(left, true), branch(right, true));
  const Edge result = make(top, without, with);
  products_[slot & (products_.size() - 1)] = {left, right, result};  // the table may have grown since
  return result;
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

std::optional<Diagram::Edge> Diagram::both(Edge left, Edge right) {
  const Edge result = conjunction(left, right);
  return too_large_ ? std::optional<Edge>() : result;
}

std::optional<Diagram::Edge> Diagram::build(const Query& query) {
  std::optional<Edge> all = build(query.goal);
  for (const std::vector<Literal>& constraints : query.constraints) {
    for (Literal constraint : constraints) {
      const auto edge = build(constraint);  // nothing from the first one on that did not fit
      all = edge ? both(*all, *edge) : std::nullopt;
    }
  }
  return all;
}

base::Natural Diagram::count(Edge edge, const std::vector<bool>& counted) {
  std::vector<std::uint32_t> before(variables_ + 1, 0);  // counted variables before a place
  for (std::uint32_t i = 0; i < variables_; ++i) {
    before[i + 1] = before[i] + (counted[i] ? 1 : 0);
  }
  // Counts below an edge are over the variables from its own place on.
  std::unordered_map<Edge, base::Natural> counts;
  const auto below = [&](auto&& self, Edge at) -> base::Natural {
    if (at == kTrue) {
      return base::Natural(1);
    }
    if (at == kFalse) {
      return {};
    }
    if (const auto known = counts.find(at); known != counts.end()) {
      return known->second;
    }
    base::Natural sum;
    for (const Edge next : {low(at), high(at)}) {
      sum += self(self, next).shifted(before[place(next)] - before[place(at) + 1]);
    }
    counts.emplace(at, sum);
    return sum;
  };
  return below(below, edge).shifted(before[place(edge)]);
}

std::optional<Diagram::Edge> Diagram::project(Edge edge, const std::vector<bool>& kept) {
  std::unordered_map<Edge, Edge> known;
  const auto projected = [&](auto&& self, Edge at) -> Edge {
    if (at <= kFalse) {
      return at;
    }
    if (const auto found = known.find(at); found != known.end()) {
      return found->second;
    }
    const Edge without = self(self, low(at));
    const Edge with = self(self, high(at));
    const Edge result = kept[place(at)] ? make(place(at), without, with) : conjunction(without ^ 1, with ^ 1) ^ 1;
    known.emplace(at, result);
    return result;
  };
  const Edge result = projected(projected, edge);
  return too_large_ ? std::optional<Edge>() : result;
}

std::vector<bool> Diagram::cheapest(Edge edge, const std::vector<std::uint32_t>& cost) {
  constexpr std::uint32_t kImpossible = 0x7FFFFFFF;  // leaves room to add a cost
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
    const std::uint32_t least = std::min(without, with + cost[place(at)]);
    costs.emplace(at, least);
    return least;
  };
  std::vector<bool> assignment(variables_, false);
  while (edge != kTrue) {
    const std::uint32_t without = cost_of(cost_of, low(edge));
    const std::uint32_t with = cost_of(cost_of, high(edge));
    const bool take = with + cost[place(edge)] < without;
    assignment[place(edge)] = take;
    edge = take ? high(edge) : low(edge);
  }
  return assignment;
}

}  // namespace heed::proof
