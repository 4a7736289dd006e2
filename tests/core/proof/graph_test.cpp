#include "proof/graph.h"

#include <doctest/doctest.h>

#include <bit>

#include "formulas.h"
#include "proof/query.h"

using namespace heed;
using proof::Graph;
using proof::kFalse;
using proof::kTrue;
using proof::Literal;
using proof::negated;

TEST_CASE("graph: every way to join literals has its truth table") {
  Graph graph;
  const auto v = test::variables(graph, 2);
  for (const Literal a : {kTrue, kFalse, v[0], negated(v[0]), v[1]}) {
    for (const Literal b : {kTrue, kFalse, v[0], negated(v[0]), v[1]}) {
      const Literal joined[] = {graph.both(a, b), graph.either(a, b), graph.implies(a, b), graph.same(a, b)};
      for (std::uint32_t values = 0; values < 4; ++values) {
        const bool left = test::truth(graph, a, values);
        const bool right = test::truth(graph, b, values);
        const bool expected[] = {left && right, left || right, !left || right, left == right};
        for (std::size_t i = 0; i < 4; ++i) {
          CAPTURE(i);
          CHECK(test::truth(graph, joined[i], values) == expected[i]);
        }
      }
    }
  }
}

TEST_CASE("graph: the same gate is made once, and lists of none are true or false") {
  Graph graph;
  const auto v = test::variables(graph, 3);
  const Literal gate = graph.both(v[0], v[1]);
  CHECK(graph.both(v[1], v[0]) == gate);
  const std::uint32_t size = graph.size();
  CHECK(graph.either(negated(v[0]), negated(v[1])) == negated(gate));
  CHECK(graph.size() == size);
  CHECK(graph.all({}) == kTrue);
  CHECK(graph.any({}) == kFalse);
  CHECK(graph.all(std::vector{v[2], negated(v[2])}) == kFalse);
  CHECK(graph.any(std::vector{v[2], negated(v[2])}) == kTrue);
}

TEST_CASE("graph: at_least counts, also literals that are there twice or negated") {
  test::Random random(1);
  for (int round = 0; round < 200; ++round) {
    Graph graph;
    const auto v = test::variables(graph, 6);
    std::vector<Literal> list;
    for (std::uint32_t i = 0, size = random.below(8); i < size; ++i) {
      list.push_back(v[random.below(6)] ^ random.below(2));
    }
    for (std::uint32_t need = 0; need <= list.size() + 1; ++need) {
      const Literal counted = graph.at_least(need, list);
      for (std::uint32_t values = 0; values < 64; ++values) {
        std::uint32_t count = 0;
        for (Literal literal : list) {
          count += test::truth(graph, literal, values) ? 1u : 0u;
        }
        REQUIRE(test::truth(graph, counted, values) == (count >= need));
      }
    }
  }
}

TEST_CASE(
    "query: a verdict and values as by enumeration, with constraints only for the questions that the goal touches") {
  test::Random random(2);
  int satisfiable = 0;
  for (int round = 0; round < 1000; ++round) {
    Graph graph;
    const auto v = test::variables(graph, 7);
    const Literal goal = test::random_formula(random, graph, v, 8);
    const Literal constraint = test::random_formula(random, graph, v, 3);
    // Every variable is of one question, whose constraint counts as soon as the goal has any of them.
    const proof::QuestionOfVar question_of_var(graph.size(), 0);
    proof::Bounds bounds;
    const proof::Answer answer = proof::solve(graph, {goal, {{constraint}}}, question_of_var, bounds);
    bool possible = false;
    for (std::uint32_t values = 0; values < 128; ++values) {
      possible =
          possible || (test::truth(graph, goal, values) && (goal == kTrue || test::truth(graph, constraint, values)));
    }
    REQUIRE(answer.verdict == (possible ? proof::Verdict::Satisfiable : proof::Verdict::Unsatisfiable));
    if (possible) {
      ++satisfiable;
      std::uint32_t values = 0;
      for (std::uint32_t i = 0; i < 7; ++i) {
        const auto value = answer.values.find(proof::node_of(v[i]));
        values |= value != answer.values.end() && value->second ? 1u << i : 0u;
      }
      REQUIRE(test::truth(graph, goal, values));
      REQUIRE((goal == kTrue || test::truth(graph, constraint, values)));
    } else {
      REQUIRE(answer.values.empty());
    }
  }
  CHECK(satisfiable > 200);
  CHECK(satisfiable < 950);
}
