#include "proof/diagram.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "formulas.h"

using namespace heed;
using proof::Diagram;
using proof::Graph;
using proof::Literal;

namespace {

constexpr std::uint32_t kVariables = 9;
constexpr std::uint32_t kPlenty = 100'000;

std::vector<std::uint32_t> any_order(test::Random& random, const std::vector<Literal>& variables) {
  std::vector<std::uint32_t> order;
  for (Literal literal : variables) {
    order.push_back(proof::node_of(literal));
  }
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
  }
  return order;
}

}  // namespace

TEST_CASE("diagram: counts and cheapest answers are those of enumeration, whatever the order") {
  test::Random random(1);
  std::uint64_t counted = 0;
  for (int round = 0; round < 1000; ++round) {
    CAPTURE(round);
    Graph graph;
    const auto v = test::variables(graph, kVariables);
    const Literal formula = test::random_formula(random, graph, v, 4 + static_cast<int>(random.below(14)));
    const auto order = any_order(random, v);
    std::vector<std::uint32_t> cost;
    for (std::uint32_t i = 0; i < kVariables; ++i) {
      cost.push_back(random.below(3));
    }
    const auto cost_of = [&](std::uint32_t values) {
      std::uint32_t sum = 0;
      for (std::uint32_t i = 0; i < kVariables; ++i) {
        sum += (values >> (order[i] - 1) & 1) != 0 ? cost[i] : 0;  // variables are the nodes 1, 2, …
      }
      return sum;
    };
    std::uint32_t count = 0;
    std::uint32_t least = ~0u;
    for (std::uint32_t values = 0; values < 1u << kVariables; ++values) {
      if (test::truth(graph, formula, values)) {
        ++count;
        least = std::min(least, cost_of(values));
      }
    }
    Diagram diagram(graph, order, kPlenty);
    const auto edge = diagram.build(formula);
    REQUIRE(edge);
    REQUIRE(diagram.count(*edge).decimal() == std::to_string(count));
    REQUIRE(diagram.count(*edge ^ 1).decimal() == std::to_string((1u << kVariables) - count));
    if (count > 0) {
      const std::vector<bool> cheapest = diagram.cheapest(*edge, cost);
      std::uint32_t values = 0;
      for (std::uint32_t i = 0; i < kVariables; ++i) {
        values |= cheapest[i] ? 1u << (order[i] - 1) : 0u;
      }
      REQUIRE(test::truth(graph, formula, values));
      REQUIRE(cost_of(values) == least);
    }
    counted += count;
  }
  CHECK(counted > 50'000);
}

TEST_CASE("diagram: equal functions are one edge") {
  test::Random random(2);
  for (int round = 0; round < 300; ++round) {
    Graph graph;
    const auto v = test::variables(graph, 5);
    const Literal one = test::random_formula(random, graph, v, 6);
    const Literal two = test::random_formula(random, graph, v, 6);
    const Literal joined = graph.both(one, two);
    const Literal by_halves = graph.either(graph.both(v[4], one), graph.both(proof::negated(v[4]), one));
    Diagram diagram(graph, any_order(random, v), kPlenty);
    bool equal = true;
    for (std::uint32_t values = 0; values < 32; ++values) {
      equal = equal && test::truth(graph, one, values) == test::truth(graph, two, values);
    }
    CHECK((diagram.build(one) == diagram.build(two)) == equal);
    CHECK(diagram.build(one) == diagram.build(by_halves));
    CHECK(diagram.both(*diagram.build(one), *diagram.build(two)) == diagram.build(joined));
    CHECK(diagram.build(proof::Query{one, {{}, {two}}}) == diagram.build(joined));
  }
}

TEST_CASE("diagram: counts of many variables are exact, and one that grows too large says so") {
  Graph graph;
  const auto v = test::variables(graph, 80);
  std::vector<std::uint32_t> order;
  for (Literal literal : v) {
    order.push_back(proof::node_of(literal));
  }
  Diagram diagram(graph, order, kPlenty);
  CHECK(diagram.count(proof::kTrue).decimal() == "1208925819614629174706176");  // 2^80
  CHECK(diagram.count(*diagram.build(v[79])).decimal() == "604462909807314587353088");

  // The parity of pairs far apart: exponential in this order.
  Literal apart = proof::kTrue;
  for (std::size_t i = 0; i < 40; ++i) {
    apart = graph.both(apart, graph.same(v[i], v[i + 40]));
  }
  Diagram small(graph, order, 1000);
  CHECK(!small.build(apart));
  CHECK(!small.build(v[0]));  // and stays so
}

TEST_CASE("diagram: a projection is true where some value of what is not kept makes it so, while it fits") {
  Graph graph;
  const auto v = test::variables(graph, 3);
  const std::vector<std::uint32_t> order{proof::node_of(v[0]), proof::node_of(v[1]), proof::node_of(v[2])};
  const Literal choice = graph.either(graph.both(v[0], v[1]), graph.both(proof::negated(v[0]), v[2]));
  const std::vector<bool> kept{false, true, true};
  Diagram diagram(graph, order, kPlenty);
  const auto edge = diagram.build(choice);
  REQUIRE(edge);
  const std::uint32_t nodes = diagram.nodes();
  const auto projected = diagram.project(*edge, kept);
  REQUIRE(projected);
  CHECK(projected == diagram.build(graph.either(v[1], v[2])));
  CHECK(diagram.nodes() > nodes);
  Diagram tight(graph, order, nodes);
  REQUIRE(tight.build(choice) == edge);
  CHECK(!tight.project(*edge, kept));
}

TEST_CASE("diagram: equal functions are one edge however often its tables grow, and it has no node twice") {
  Graph graph;
  const auto v = test::variables(graph, 30);
  std::vector<std::uint32_t> order;
  for (Literal literal : v) {
    order.push_back(proof::node_of(literal));
  }
  const Literal half = graph.at_least(15, v);
  const Literal backwards = graph.at_least(15, std::vector<Literal>(v.rbegin(), v.rend()));
  REQUIRE(half != backwards);
  Diagram diagram(graph, order, kPlenty);
  const auto edge = diagram.build(half);
  REQUIRE(edge);
  const std::uint32_t nodes = diagram.nodes();
  CHECK(nodes == 6'766);  // none is made twice; 240 of them are the function, the others came on the way to it
  CHECK(diagram.build(backwards) == edge);
  CHECK(Diagram(graph, order, nodes).build(half) == edge);
  CHECK(!Diagram(graph, order, nodes - 1).build(half));

  const Literal again = graph.either(graph.both(v[0], v[1]), graph.both(v[0], proof::negated(v[1])));
  Diagram grown(graph, order, kPlenty);
  const auto oldest = grown.build(v[0]);  // the first node of all
  REQUIRE(grown.build(half));
  CHECK(grown.build(again) == oldest);

  Diagram small(graph, order, kPlenty);
  small.build(graph.both(v[0], graph.both(v[0], v[1])));
  CHECK(small.nodes() == 4);  // the truth, two variables, both of them
  const auto either = small.build(graph.either(v[0], v[1]));
  REQUIRE(either);
  std::vector<bool> later(v.size(), false);  // where it costs the same, the variable that comes first is not taken
  later[1] = true;
  CHECK(small.cheapest(*either, std::vector<std::uint32_t>(v.size(), 1)) == later);
  Diagram tight(graph, order, 3);
  const auto first = tight.build(v[0]);
  const auto second = tight.build(v[1]);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(!tight.both(*first, *second));
}
