#include "brute.h"

#include <algorithm>
#include <bit>

#include "as_written.h"

namespace heed::test {

using pack::Condition;
using pack::Level;
using pack::Question;
using pack::Role;

std::optional<std::uint32_t> Brute::option_with(const Question& question, Role role) {
  for (std::uint32_t k = 0; k < question.options.size(); ++k) {
    if (question.options[k].role == role) {
      return k;
    }
  }
  return {};
}

Brute::Brute(const pack::Pack& pack) : pack_(pack), levels_(std::size_t{1} << pack.bit_count, -1) {
  walk(0, 0, [&](Set set) { sets_.push_back(set); });
  reach();
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    changes(i);
    ticks(i);
    never_lowers(i);
    prefixes(i);
  }
  claims();
  demands();
}

bool Brute::holds(const Condition& condition, Set set) const {
  return holds_as_written(pack_, condition, [&](std::uint32_t bit) { return (set >> bit & 1) != 0; });
}

Level Brute::level(Set set) const {
  if (levels_[set] < 0) {
    Level level = Level::SelfCare;
    for (const pack::Rule& rule : pack_.rules) {
      level = holds(rule.when, set) ? std::max(level, rule.level) : level;
    }
    levels_[set] = static_cast<signed char>(level);
  }
  return static_cast<Level>(levels_[set]);
}

Set Brute::set_of(const session::Answers& answers) const {
  Set set = 0;
  for (std::uint32_t i = 0; i < answers.chosen.size(); ++i) {
    for (std::uint32_t option : answers.chosen[i]) {
      set |= bit(i, option);
    }
  }
  return set;
}

Set Brute::ticks_of(Set set) const {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const auto none = option_with(pack_.questions[i], Role::None);
    set &= ~(none || !pack_.questions[i].many ? bit(i, none.value_or(0)) : 0);
  }
  return set;
}

Set Brute::bit(std::uint32_t question, std::uint32_t option) const {
  return Set{1} << (pack_.questions[question].first_bit + option);
}
bool Brute::has(Set set, std::uint32_t question, std::uint32_t option) const {
  return (set & bit(question, option)) != 0;
}

Set Brute::mask(std::uint32_t question) const {
  Set mask = 0;
  for (std::uint32_t k = 0; k < pack_.questions[question].options.size(); ++k) {
    mask |= bit(question, k);
  }
  return mask;
}

bool Brute::asked(std::uint32_t question, Set set) const { return holds(pack_.questions[question].ask_if, set); }

std::vector<Set> Brute::legal(std::uint32_t question) const {
  const Question& of = pack_.questions[question];
  const auto none = option_with(of, Role::None);
  std::vector<Set> answers;
  for (Set choice = 1; choice < Set{1} << of.options.size(); ++choice) {
    const bool one = std::has_single_bit(choice);
    const bool with_none = none && (choice >> *none & 1) != 0;
    if (one || (of.many && !with_none)) {
      answers.push_back(choice << of.first_bit);
    }
  }
  return answers;
}

void Brute::walk(std::uint32_t from, Set set, const std::function<void(Set)>& visit) const {
  if (from == pack_.questions.size()) {
    visit(set);
  } else if (!asked(from, set)) {
    walk(from + 1, set, visit);
  } else {
    for (Set answer : legal(from)) {
      walk(from + 1, set | answer, visit);
    }
  }
}

}  // namespace heed::test
