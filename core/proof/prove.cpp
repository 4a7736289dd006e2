#include "proof/prove.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/check.h"
#include "proof/diagram.h"
#include "proof/witness.h"

namespace heed::proof {
namespace {

using pack::Condition;
using pack::Pack;

// Signs, options and questions that a condition names.
void collect(const Condition& condition, std::set<std::uint32_t>& bits, std::set<std::uint32_t>& signs) {
  bits.insert(condition.bits.begin(), condition.bits.end());
  if (condition.kind == pack::ConditionKind::Sign) {
    signs.insert(condition.sign);
  }
  for (const Condition& part : condition.parts) {
    collect(part, bits, signs);
  }
}

class Prover {
 public:
  Prover(const Pack& pack, const Bounds& bounds) : pack_(pack), bounds_(bounds), space_(pack) {}

  Proof proof;

  void property(Property property) {
    Checked checked{property, 0, 0, 0};
    each_case(space_, property, [&](const Case& one) {
      ++checked.cases;
      const Answer answer = solve(space_.graph, one.query, space_.question_of_var, bounds_.most_conflicts);
      const bool exists = one.expect != Expect::Absent;
      if (answer.verdict == Verdict::Undecided) {
        ++checked.undecided;
        found(one, Reason::NotDecided);
      } else if (exists && answer.verdict == Verdict::Unsatisfiable) {
        checked.failed += one.expect == Expect::Exists ? 1u : 0u;
        on_unreachable(one);
      } else if (!exists && answer.verdict == Verdict::Satisfiable) {
        ++checked.failed;
        on_counterexample(one, answer);
      }
    });
    proof.properties.push_back(checked);
  }

  void accept() {
    for (std::uint32_t i = 0; i < pack_.accepted.size(); ++i) {
      bool used = false;
      for (Finding& finding : proof.findings) {
        const bool names =
            finding.id == pack_.accepted[i].finding ||
            std::find(finding.also.begin(), finding.also.end(), pack_.accepted[i].finding) != finding.also.end();
        if (names) {
          finding.accepted = i;
          used = true;
        }
      }
      if (!used) {
        proof.unused_acceptances.push_back(i);
      }
    }
  }

 private:
  Finding& found(const Case& one, Reason reason) {
    Finding& finding = proof.findings.emplace_back();
    finding.id = one.id;
    finding.property = one.property;
    finding.subject = one.subject;
    finding.reason = reason;
    finding.warning = one.expect == Expect::ExistsOrWarn;
    finding.at = one.at;
    return finding;
  }

  // Nothing reaches it. What depends on a question or sign that nothing reaches is the same fault.
  void on_unreachable(const Case& one) {
    if (one.property == Property::DecidingRule && dead_.rules.contains(*one.subject.rule)) {
      return;  // reported already: it never matches
    }
    const std::optional<std::size_t> cause = root_cause(one);
    const std::size_t place = cause.value_or(proof.findings.size());
    if (one.property == Property::ReachableQuestion) {
      dead_.questions.emplace(*one.subject.question, place);
    } else if (one.property == Property::ReachableSign) {
      dead_.signs.emplace(*one.subject.sign, place);
    } else if (one.property == Property::ReachableRule) {
      dead_.rules.insert(*one.subject.rule);
    }
    if (cause) {
      proof.findings[*cause].also.push_back(one.id);
    } else if (one.property == Property::DecidingRule) {
      std::vector<std::uint32_t> cover = covering(*one.subject.rule);
      found(one, Reason::NeverDecides).rules = std::move(cover);
    } else {
      found(one, one.property == Property::NotSureHasEffect ? Reason::CountsAsNo : Reason::Unreachable);
    }
  }
  // The finding of the unreachable question or sign that this case depends on.
  std::optional<std::size_t> root_cause(const Case& one) const {
    const Subject& subject = one.subject;
    switch (one.property) {
      case Property::ReachableQuestion:
        return dead_part(pack_.questions[*subject.question].ask_if);
      case Property::ReachableSign:
        return dead_part(pack_.signs[*subject.sign].when);
      case Property::ReachableRule:
        return dead_part(pack_.rules[*subject.rule].when);
      default:
        return subject.option ? known(dead_.questions, *subject.question) : std::nullopt;
    }
  }
  std::optional<std::size_t> dead_part(const Condition& condition) const {
    std::set<std::uint32_t> bits;
    std::set<std::uint32_t> signs;
    collect(condition, bits, signs);
    for (std::uint32_t bit : bits) {
      if (const auto dead = known(dead_.questions, question_of(pack_, bit))) {
        return dead;
      }
    }
    for (std::uint32_t sign : signs) {
      if (const auto dead = known(dead_.signs, sign)) {
        return dead;
      }
    }
    return {};
  }
  static std::optional<std::size_t> known(const std::map<std::uint32_t, std::size_t>& dead, std::uint32_t thing) {
    const auto found = dead.find(thing);
    return found == dead.end() ? std::nullopt : std::optional(found->second);
  }

  // Rules that together match wherever this one does, none of which could be spared. Starts with none and takes in a
  // rule that matches in the answers still uncovered, so that each query names few rules.
  std::vector<std::uint32_t> covering(std::uint32_t rule) {
    std::vector<std::uint32_t> cover;
    for (Answer open = uncovered(rule, cover); open.verdict == Verdict::Satisfiable; open = uncovered(rule, cover)) {
      const pack::Bits bits = replay_bits(pack_, space_.answers(space_.before, open, {}), {});
      const auto found = std::find_if(pack_.rules.begin(), pack_.rules.end(), [&](const pack::Rule& other) {
        return &other != &pack_.rules[rule] && other.level >= pack_.rules[rule].level &&
               pack::holds(other.program, bits);
      });
      HEED_CHECK(found != pack_.rules.end());  // else the assignment does not replay
      cover.push_back(static_cast<std::uint32_t>(found - pack_.rules.begin()));
    }
    for (std::size_t i = 0; i < cover.size();) {
      std::vector<std::uint32_t> fewer = cover;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (uncovered(rule, fewer).verdict == Verdict::Unsatisfiable) {
        cover = std::move(fewer);
      } else {
        ++i;
      }
    }
    std::sort(cover.begin(), cover.end());
    return cover;
  }
  // Answers that match `rule` and none of `cover`.
  Answer uncovered(std::uint32_t rule, const std::vector<std::uint32_t>& cover) {
    Literal goal = space_.before.rules[rule];
    for (std::uint32_t i : cover) {
      goal = space_.graph.both(goal, negated(space_.before.rules[i]));
    }
    return solve(space_.graph, {goal, space_.constraints}, space_.question_of_var, bounds_.most_conflicts);
  }

  void on_counterexample(const Case& one, const Answer& answer) {
    const Witness some = mildest(space_, one, answer, bounds_);
    if (!some.count) {
      bounds_.most_nodes /=
          2;  // in a pack whose diagrams do not fit, all of them together cost no more than two that do
    }
    // Pairs at one question that lose the same rules have one cause, whatever property they break.
    if (one.second) {
      const auto [cause, fresh] = lost_.try_emplace({*one.subject.question, some.dropped}, proof.findings.size());
      if (!fresh) {
        proof.findings[cause->second].also.push_back(one.id);
        return;
      }
    }
    Finding& finding = found(one, reason_of(one));
    finding.first = some.first;
    finding.second = some.second;
    finding.rules = some.dropped;
    finding.count = some.count;
  }

  static Reason reason_of(const Case& one) {
    if (one.second) {
      return Reason::Lowers;
    }
    switch (one.property) {
      case Property::MaxPathLength:
        return Reason::TooLong;
      case Property::Never:
        return Reason::Occurs;
      default:
        return Reason::Below;
    }
  }

  // What nothing reaches, with the finding that says so.
  struct Dead {
    std::map<std::uint32_t, std::size_t> questions;
    std::map<std::uint32_t, std::size_t> signs;
    std::set<std::uint32_t> rules;
  };

  const Pack& pack_;
  Bounds bounds_;
  Space space_;
  Dead dead_;
  std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, std::size_t> lost_;  // findings by question and rules
};

}  // namespace

std::string_view verdict_of(const Checked& checked) {
  if (checked.failed > 0) {
    return "fails";
  }
  return checked.undecided > 0 ? "not_decided" : "holds";
}

Proof prove(const pack::Pack& pack, std::optional<Property> property, const Bounds& bounds) {
  Prover prover(pack, bounds);
  for (const PropertyRow& one : properties()) {
    if (!property || *property == one.property) {
      prover.property(one.property);
    }
  }
  if (!property) {
    prover.accept();
  }
  return std::move(prover.proof);
}

std::optional<Counts> count(const pack::Pack& pack, const Bounds& bounds) {
  Space space(pack);
  std::vector<Literal> levels;
  for (std::size_t level = 0; level < pack::kLevelNames.size(); ++level) {
    levels.push_back(exactly(space.graph, space.before, level));
  }
  Diagram diagram(space.graph, space.order(), bounds.most_nodes);
  const auto legal = diagram.build(Query{kTrue, space.constraints});
  if (!legal) {
    return {};
  }
  Counts counts{diagram.count(*legal), {}};
  for (const Literal level : levels) {
    const auto here = diagram.build(level);
    const auto both = here ? diagram.both(*here, *legal) : std::nullopt;
    if (!both) {
      return {};
    }
    counts.by_level.push_back(diagram.count(*both));
  }
  return counts;
}

}  // namespace heed::proof
