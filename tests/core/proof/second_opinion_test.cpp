// Other people's solver and diagrams on the same questions, where CMake finds them: CaDiCaL and BuDDy.
// Neither uses our encoding: CaDiCaL gets the whole graph and every constraint, not the goal's cone.
#include <doctest/doctest.h>

#include "clauses.h"
#include "packs.h"
#include "proof/property.h"
#include "proof/prove.h"

#if defined(HEED_CADICAL) && __has_include(<cadical.hpp>)
#include <cadical.hpp>
#else
#undef HEED_CADICAL
#endif
#if defined(HEED_BUDDY) && __has_include(<bdd.h>)
#include <bdd.h>

#include <map>
#else
#undef HEED_BUDDY
#endif

using namespace heed;

namespace {

// The packs of the repository, then random ones.
template <class Visit>
[[maybe_unused]] void each_pack(std::uint64_t first_seed, std::uint64_t random_packs, const Visit& visit) {
  for (const std::string& folder : test::folders("content")) {
    if (folder != "schema") {
      visit("content/" + folder, test::good_pack("content/" + folder));
    }
  }
  for (std::uint64_t seed = first_seed; seed < first_seed + random_packs; ++seed) {
    test::Random random(seed);
    const test::Files files = test::with_words(test::random_pack(random));
    visit("random " + std::to_string(seed), test::read(files).pack);
  }
}

}  // namespace

#if defined(HEED_CADICAL)

namespace {

constexpr int kSatisfiable = 10;
constexpr int kUnsatisfiable = 20;

int dimacs(std::uint32_t literal) {
  return (literal & 1) != 0 ? -static_cast<int>(literal >> 1) - 1 : static_cast<int>(literal >> 1) + 1;
}

void add(CaDiCaL::Solver& solver, std::initializer_list<std::uint32_t> clause) {
  for (std::uint32_t literal : clause) {
    solver.add(dimacs(literal));
  }
  solver.add(0);
}

int ask_cadical(const proof::Graph& graph, const proof::Query& query) {
  CaDiCaL::Solver solver;
  solver.set("quiet", 1);
  add(solver, {0});  // node 0 is true
  for (std::uint32_t node = 1; node < graph.size(); ++node) {
    const proof::Gate& gate = graph.gate(node);
    const std::uint32_t self = node << 1;
    if (!gate.variable) {
      add(solver, {self ^ 1, gate.left});
      add(solver, {self ^ 1, gate.right});
      add(solver, {self, gate.left ^ 1, gate.right ^ 1});
    }
  }
  add(solver, {query.goal});
  for (const auto& constraints : query.constraints) {
    for (proof::Literal constraint : constraints) {
      add(solver, {constraint});
    }
  }
  return solver.solve();
}

}  // namespace

TEST_CASE("second opinion: CaDiCaL agrees with the solver on hard random formulas") {
  test::Random random(7);
  int satisfiable = 0;
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const std::uint32_t variables = 20 + random.below(100);
    const test::Clauses clauses = test::random_clauses(random, variables, 4.26);
    proof::Solver ours;
    CaDiCaL::Solver theirs;
    theirs.set("quiet", 1);
    for (std::uint32_t i = 0; i < variables; ++i) {
      ours.variable();
    }
    for (const auto& clause : clauses) {
      ours.add(clause);
      for (std::uint32_t literal : clause) {
        theirs.add(dimacs(literal));
      }
      theirs.add(0);
    }
    const bool possible = ours.solve(10'000'000) == proof::Verdict::Satisfiable;
    REQUIRE(theirs.solve() == (possible ? kSatisfiable : kUnsatisfiable));
    satisfiable += possible ? 1 : 0;
  }
  CHECK(satisfiable > 40);
  CHECK(satisfiable < 160);
}

TEST_CASE("second opinion: CaDiCaL gives every case of every property the same verdict") {
  std::size_t cases = 0;
  std::size_t possible = 0;
  each_pack(40'001, 60, [&](const std::string& name, const pack::Pack& pack) {
    CAPTURE(name);
    proof::Space space(pack);
    for (const proof::PropertyRow& row : proof::properties()) {
      proof::each_case(space, row.property, [&](const proof::Case& one) {
        CAPTURE(one.id);
        space.question_of_var.resize(space.graph.size());
        proof::Bounds bounds;
        const proof::Answer answer = proof::solve(space.graph, one.query, space.question_of_var, bounds);
        REQUIRE(answer.verdict != proof::Verdict::Undecided);
        const bool ours = answer.verdict == proof::Verdict::Satisfiable;
        CHECK(ask_cadical(space.graph, one.query) == (ours ? kSatisfiable : kUnsatisfiable));
        possible += ours ? 1u : 0u;
        ++cases;
      });
    }
  });
  MESSAGE("CaDiCaL: ", cases, " cases, ", possible, " can come about");
  CHECK(cases > 2000);
}

#else

TEST_CASE("second opinion: CaDiCaL was not found, so it was not asked") { MESSAGE("CaDiCaL was not there"); }

#endif

#if defined(HEED_BUDDY)

namespace {

bdd literal_of(const std::vector<bdd>& nodes, proof::Literal literal) {
  return (literal & 1) != 0 ? bdd_not(nodes[literal >> 1]) : nodes[literal >> 1];
}

// Exact, over the variables from `from` on; BuDDy's own count is a double.
base::Natural count(const bdd& at, int from, int variables, std::map<int, base::Natural>& known) {
  const int top = at == bdd_true() || at == bdd_false() ? variables : bdd_var(at);
  const auto skipped = static_cast<std::uint32_t>(top - from);
  if (top == variables) {
    return base::Natural(at == bdd_true() ? 1u : 0u).shifted(skipped);
  }
  if (!known.contains(at.id())) {
    base::Natural sum = count(bdd_low(at), top + 1, variables, known);
    sum += count(bdd_high(at), top + 1, variables, known);
    known[at.id()] = sum;
  }
  return known[at.id()].shifted(skipped);
}

}  // namespace

TEST_CASE("second opinion: BuDDy counts the same answer sets at every level") {
  constexpr int kNodes = 2'000'000;
  constexpr int kCache = 200'000;
  REQUIRE(bdd_init(kNodes, kCache) == 0);
  std::size_t counts = 0;
  each_pack(50'001, 60, [&](const std::string& name, const pack::Pack& pack) {
    CAPTURE(name);
    const auto ours = proof::count(pack, {});
    REQUIRE(ours);
    const proof::Space space(pack);
    const int variables = static_cast<int>(pack.bit_count);
    if (variables > bdd_varnum()) {
      bdd_setvarnum(variables);
    }
    std::vector<bdd> nodes{bdd_true()};
    int next = 0;
    for (std::uint32_t node = 1; node < space.graph.size(); ++node) {
      const proof::Gate& gate = space.graph.gate(node);
      nodes.push_back(gate.variable ? bdd_ithvar(next++)
                                    : literal_of(nodes, gate.left) & literal_of(nodes, gate.right));
    }
    bdd legal = bdd_true();
    for (proof::Literal constraint : space.before.legal) {
      legal = legal & literal_of(nodes, constraint);
    }
    std::map<int, base::Natural> known;  // by node; nothing is freed while `nodes` and `levels` hold on to them
    std::vector<bdd> levels{legal};
    CHECK(count(legal, 0, variables, known) == ours->all);
    for (std::size_t level = 0; level < pack::kLevelNames.size(); ++level) {
      const bool last = level + 1 == pack::kLevelNames.size();
      const bdd above = last ? bdd_false() : literal_of(nodes, space.before.from[level + 1]);
      levels.push_back(legal & literal_of(nodes, space.before.from[level]) & bdd_not(above));
      CHECK(count(levels.back(), 0, variables, known) == ours->by_level[level]);
      ++counts;
    }
  });
  bdd_done();
  MESSAGE("BuDDy: ", counts, " counts");
  CHECK(counts > 200);
}

#else

TEST_CASE("second opinion: BuDDy was not found, so it was not asked") { MESSAGE("BuDDy was not there"); }

#endif
