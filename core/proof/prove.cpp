#include "proof/prove.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/check.h"
#include "base/text.h"
#include "proof/diagram.h"
#include "proof/property.h"
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

  void property(std::string_view name) {
    Checked checked{name, 0, 0, 0};
    each_case(space_, name, [&](const Case& one) {
      ++checked.cases;
      const Answer answer = ask(space_.graph, one.query, space_.owners, bounds_.most_conflicts);
      const bool exists = one.expect != Expect::Absent;
      if (answer.verdict == Verdict::Undecided) {
        ++checked.undecided;
        found(one, Reason::NotDecided);
      } else if (exists && answer.verdict == Verdict::Unsatisfiable) {
        checked.failed += one.expect == Expect::Exists ? 1u : 0u;
        nobody(one);
      } else if (!exists && answer.verdict == Verdict::Satisfiable) {
        ++checked.failed;
        somebody(one, answer);
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
    finding.reason = reason;
    finding.warning = one.expect == Expect::ExistsOrWarn;
    finding.at = one.at;
    return finding;
  }

  // Joins the finding of the same cause, if there is one.
  bool joined(const std::string& cause, const Case& one) {
    const auto [known, fresh] = causes_.try_emplace(cause, proof.findings.size());
    if (!fresh) {
      proof.findings[known->second].also.push_back(one.id);
    }
    return !fresh;
  }

  // Nothing reaches it. What hangs on a question or sign that nothing reaches is the same fault.
  void nobody(const Case& one) {
    if (one.expect == Expect::ExistsOrWarn &&
        dead_.contains(base::join({"reachable_rule/", pack_.rules[*one.rule].id}))) {
      return;  // reported already: it never matches
    }
    dead_.insert(one.id);
    if (const std::string cause = cause_of_death(one); !cause.empty()) {  // itself dead, so with a finding
      joined(cause, one);
      causes_.emplace(one.id, causes_.at(cause));
      return;
    }
    causes_.emplace(one.id, proof.findings.size());
    if (one.rule) {
      std::vector<std::uint32_t> cover = covering(*one.rule);
      found(one, Reason::NeverDecides).rules = std::move(cover);
    } else {
      found(one, one.property == "heard_doubt" ? Reason::CountsAsNo : Reason::Unreachable);
    }
  }
  std::string cause_of_death(const Case& one) const {
    std::set<std::uint32_t> bits;
    std::set<std::uint32_t> signs;
    const std::string name = one.id.substr(one.id.find('/') + 1);
    for (const pack::Sign& sign : pack_.signs) {
      if (one.property == "reachable_sign" && sign.id == name) {
        collect(sign.when, bits, signs);
      }
    }
    for (const pack::Rule& rule : pack_.rules) {
      if (one.property == "reachable_rule" && rule.id == name) {
        collect(rule.when, bits, signs);
      }
    }
    if (one.property == "reachable_option" || one.property == "heard_doubt") {
      const std::string question = "reachable_question/" + name.substr(0, name.find('.'));
      return dead_.contains(question) ? question : std::string();
    }
    if (one.property == "reachable_question") {
      for (const pack::Question& question : pack_.questions) {
        if (question.id == name) {
          collect(question.ask_if, bits, signs);
        }
      }
    }
    for (std::uint32_t bit : bits) {
      const std::string question = "reachable_question/" + pack_.questions[question_of(pack_, bit)].id;
      if (dead_.contains(question)) {
        return question;
      }
    }
    for (std::uint32_t sign : signs) {
      if (const std::string dead = "reachable_sign/" + pack_.signs[sign].id; dead_.contains(dead)) {
        return dead;
      }
    }
    return {};
  }

  // Rules that together match wherever this one does, none of which could be spared. Starts with none and takes in a
  // rule that matches in the answers still uncovered, so that each query names few rules.
  std::vector<std::uint32_t> covering(std::uint32_t rule) {
    std::vector<std::uint32_t> cover;
    for (Answer open = uncovered(rule, cover); open.verdict == Verdict::Satisfiable; open = uncovered(rule, cover)) {
      const pack::Bits bits = way(pack_, space_.answers(space_.before, open, {}), {});
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
    return ask(space_.graph, {goal, space_.laws}, space_.owners, bounds_.most_conflicts);
  }

  void somebody(const Case& one, const Answer& answer) {
    const Witness some = mildest(space_, one, answer, bounds_);
    if (!some.count) {
      bounds_.most_nodes /=
          2;  // in a pack whose diagrams do not fit, all of them together cost no more than two that do
    }
    // Pairs at one question that lose the same rules have one cause, whatever property they break.
    std::string cause;
    if (!some.dropped.empty()) {
      cause = one.at.substr(0, one.at.find("/options"));
      for (std::uint32_t rule : some.dropped) {
        cause += " " + pack_.rules[rule].id;
      }
      if (joined(cause, one)) {
        return;
      }
    }
    Finding& finding = found(one, one.second                      ? Reason::Lowers
                                  : one.property == "longest_way" ? Reason::TooLong
                                  : one.property == "never"       ? Reason::Occurs
                                                                  : Reason::Below);
    finding.first = some.first;
    finding.second = some.second;
    finding.rules = some.dropped;
    finding.count = some.count;
  }

  const Pack& pack_;
  Bounds bounds_;
  Space space_;
  std::map<std::string, std::size_t> causes_;
  std::set<std::string> dead_;
};

}  // namespace

std::string_view verdict_of(const Checked& checked) {
  if (checked.failed > 0) {
    return "fails";
  }
  return checked.undecided > 0 ? "not_decided" : "holds";
}

Proof prove(const pack::Pack& pack, std::string_view property, const Bounds& bounds) {
  Prover prover(pack, bounds);
  for (std::string_view name : kProperties) {
    if (property.empty() || property == name) {
      prover.property(name);
    }
  }
  if (property.empty()) {
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
  const auto legal = diagram.build(Query{kTrue, space.laws});
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
