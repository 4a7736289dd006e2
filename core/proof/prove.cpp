#include "proof/prove.h"

#include <algorithm>
#include <set>

#include "base/check.h"
#include "proof/causes.h"
#include "proof/witness.h"

namespace heed::proof {
namespace {

using pack::Pack;

class Prover {
 public:
  Prover(const Pack& pack, const Bounds& bounds) : pack_(pack), bounds_(bounds), space_(pack), causes_(pack) {}

  Proof proof;

  void property(Property property) {
    Checked checked{property, 0, 0, 0};
    each_case(space_, property, [&](const Case& one) {
      ++checked.cases;
      const Answer answer = solve(space_.graph, one.query, space_.question_of_var, bounds_);
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
    if (property == Property::ReachableCard) {
      join_one_level();
    }
  }

  void accept() {
    for (const pack::Accepted& acceptance : pack_.accepted) {
      bool used = false;
      for (Finding& finding : proof.findings) {
        const bool named = finding.id == acceptance.finding || std::find(finding.also.begin(), finding.also.end(),
                                                                         acceptance.finding) != finding.also.end();
        if (named && finding.acceptable) {
          finding.accepted = acceptance.reason;
        }
        used = used || named;
      }
      if (!used) {
        proof.unused_acceptances.push_back(acceptance.finding);
      }
    }
  }

 private:
  std::size_t found(const Case& one, Reason reason) {
    Finding& finding = proof.findings.emplace_back();
    finding.id = one.id;
    finding.property = one.property;
    finding.subject = one.subject;
    finding.reason = reason;
    finding.warning = one.expect == Expect::ExistsOrWarn;
    finding.at = one.at;
    finding.acceptable = row(one.property).acceptable;
    return proof.findings.size() - 1;
  }
  // One finding for one cause: this case becomes part of one that is there.
  void join(std::size_t place, const Case& one) {
    Finding& finding = proof.findings[place];
    finding.also.push_back(one.id);
    finding.consequences.push_back({one.property, one.subject});
    finding.acceptable = finding.acceptable && row(one.property).acceptable;
  }

  // Nothing shows it. What depends on a question or sign that nothing reaches is the same fault.
  void on_unreachable(const Case& one) {
    if (one.property == Property::DecidingRule && causes_.dead_rules.contains(*one.subject.rule)) {
      return;  // reported already: it never matches
    }
    const std::optional<std::size_t> cause = causes_.of_unreachable(one.property, one.subject);
    if (cause) {
      join(*cause, one);
    }
    const std::size_t place = cause ? *cause : found(one, reason_of_unreachable(one));
    causes_.add_unreachable(one.property, one.subject, place);
    if (!cause && one.property == Property::DecidingRule) {
      proof.findings[place].rules = covering(*one.subject.rule);
    }
  }
  Reason reason_of_unreachable(const Case& one) const {
    switch (one.property) {
      case Property::TickHasEffect:
        return Reason::NoEffect;
      case Property::DecidingRule:
        return Reason::NeverDecides;
      case Property::NotSureHasEffect:
        return Reason::CountsAsNo;
      case Property::DemandSpeaks:
        return Reason::Silent;
      case Property::RuleDemanded:
        return one.subject.rule ? Reason::NotDemanded : Reason::NoDemands;
      default:
        return Reason::Unreachable;
    }
  }

  // Where the cards that somebody reaches are all of one level, that is the fault, and the other cards follow from it.
  void join_one_level() {
    std::set<std::uint32_t> unreached;
    for (const Finding& finding : proof.findings) {
      if (finding.property == Property::ReachableCard && finding.reason == Reason::NotDecided) {
        return;
      }
      if (finding.property == Property::ReachableCard) {
        unreached.insert(*finding.subject.card);
      }
    }
    std::set<pack::Level> reached;
    for (std::uint32_t i = 0; i < pack_.cards.size(); ++i) {
      if (!unreached.contains(i)) {
        reached.insert(pack_.cards[i].level);
      }
    }
    const auto is_card = [](const Finding& one) { return one.property == Property::ReachableCard; };
    const auto first = std::find_if(proof.findings.begin(), proof.findings.end(), is_card);
    if (reached.size() != 1) {  // each level has a card
      return;
    }
    first->reason = Reason::OneLevel;
    for (auto other = first + 1; other != proof.findings.end(); ++other) {
      first->also.push_back(other->id);
      first->consequences.push_back({other->property, other->subject});
    }
    proof.findings.erase(first + 1, proof.findings.end());  // cards are the last that was proved
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
    return solve(space_.graph, {goal, space_.constraints}, space_.question_of_var, bounds_);
  }

  void on_counterexample(const Case& one, const Answer& answer) {
    const Witness some = mildest(space_, one, answer, bounds_);
    std::optional<std::size_t> cause;
    if (one.second) {
      cause = causes_.of_loss(*one.subject.question, some.dropped);
    } else if (one.property == Property::Always) {
      cause = causes_.of_answers(pack_.always[*one.subject.always], some.first);
    }
    if (cause) {
      join(*cause, one);
    }
    const std::size_t place = cause ? *cause : found(one, reason_of(one));
    Finding& finding = proof.findings[place];
    if (one.second) {
      causes_.add_loss(one.property, one.subject, some.dropped, *some.second, place);
    } else if (one.property == Property::Always) {
      causes_.add_answers(pack_.always[*one.subject.always], some.first, place);
    }
    if (!finding.first) {
      finding.first = some.first;
      finding.second = some.second;
      finding.rules = cause ? finding.rules : some.dropped;
      finding.count = some.count;
    }
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

  const Pack& pack_;
  Bounds bounds_;
  Space space_;
  Causes causes_;
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

}  // namespace heed::proof
