#include "proof/solver.h"

#include <algorithm>

namespace heed::proof {
namespace {

constexpr double kDecay = 0.95;           // activity fades by this factor a conflict (MiniSat)
constexpr double kLargeActivity = 1e100;  // then all are scaled down
constexpr std::uint64_t kFirstRestart = 64;

std::uint64_t luby(std::uint64_t i) {
  std::uint64_t size = 1;
  while (size < i + 1) {
    size = 2 * size + 1;
  }
  while (size - 1 != i) {
    size = (size - 1) / 2;
    i %= size;
  }
  return (size + 1) / 2;
}

}  // namespace

std::uint32_t Solver::variable() {
  const auto name = static_cast<std::uint32_t>(levels_.size());
  watching_.resize(watching_.size() + 2, kNone);
  values_.resize(values_.size() + 2, -1);
  levels_.push_back({});
  reasons_.push_back(kNone);
  activity_.push_back({});
  phase_.push_back(0);
  seen_.push_back(0);
  places_.push_back(kNone);
  push(name);
  return name;
}

std::uint32_t Solver::store(std::span<const std::uint32_t> clause) {
  const auto name = static_cast<std::uint32_t>(clauses_.size());
  clauses_.push_back({static_cast<std::uint32_t>(literals_.size()), static_cast<std::uint32_t>(clause.size())});
  literals_.insert(literals_.end(), clause.begin(), clause.end());
  for (std::uint32_t side = 0; side < 2; ++side) {
    watches_.push_back({clause[1 - side], watching_[clause[side]]});
    watching_[clause[side]] = 2 * name + side;
  }
  return name;
}

void Solver::add(std::span<const std::uint32_t> clause) {
  std::vector<std::uint32_t>& kept = learnt_;  // free between searches
  kept.clear();
  for (std::uint32_t literal : clause) {
    if (values_[literal] == 1) {
      return;  // clauses are only added before solving: what has a value has it for good
    }
    if (values_[literal] == -1) {
      kept.push_back(literal);
    }
  }
  if (kept.empty()) {
    broken_ = true;
  } else if (kept.size() == 1) {
    assign(kept[0], kNone);
  } else {
    store(kept);
  }
}

void Solver::assign(std::uint32_t literal, std::uint32_t reason) {
  values_[literal] = 1;
  values_[literal ^ 1] = 0;
  levels_[literal >> 1] = level();
  reasons_[literal >> 1] = reason;
  trail_.push_back(literal);
}

std::uint32_t Solver::propagate() {
  while (head_ < trail_.size()) {
    const std::uint32_t wrong = trail_[head_++] ^ 1;
    std::uint32_t* link = &watching_[wrong];
    while (*link != kNone) {
      const std::uint32_t place = *link;
      Watch& watch = watches_[place];
      if (values_[watch.blocker] == 1) {
        link = &watch.next;
        continue;
      }
      const Clause clause = clauses_[place / 2];
      std::uint32_t* literals = &literals_[clause.first];
      if (literals[0] == wrong) {
        std::swap(literals[0], literals[1]);
      }
      watch.blocker = literals[0];
      if (values_[literals[0]] == 1) {
        link = &watch.next;
        continue;
      }
      std::uint32_t k = 2;
      while (k < clause.size && values_[literals[k]] == 0) {
        ++k;
      }
      if (k < clause.size) {
        std::swap(literals[1], literals[k]);
        *link = watch.next;
        watch.next = watching_[literals[1]];
        watching_[literals[1]] = place;
        continue;
      }
      if (values_[literals[0]] == 0) {
        return place / 2;
      }
      assign(literals[0], place / 2);
      link = &watch.next;
    }
  }
  return kNone;
}

std::uint32_t Solver::analyse(std::uint32_t conflict) {
  learnt_.assign(1, kNone);
  std::uint32_t open = 0;
  std::uint32_t literal = kNone;
  auto place = trail_.size();
  std::uint32_t reason = conflict;
  do {
    const Clause clause = clauses_[reason];
    for (std::uint32_t i = 0; i < clause.size; ++i) {
      const std::uint32_t other = literals_[clause.first + i];
      const std::uint32_t variable = other >> 1;
      if (other == literal || seen_[variable] != 0 || levels_[variable] == 0) {
        continue;
      }
      seen_[variable] = 1;
      bump(variable);
      if (levels_[variable] == level()) {
        ++open;
      } else {
        learnt_.push_back(other);
      }
    }
    while (seen_[trail_[--place] >> 1] == 0) {
    }
    literal = trail_[place];
    reason = reasons_[literal >> 1];
    seen_[literal >> 1] = 0;
    --open;
  } while (open > 0);
  learnt_[0] = literal ^ 1;
  std::uint32_t back = 0;
  for (std::size_t i = 1; i < learnt_.size(); ++i) {
    seen_[learnt_[i] >> 1] = 0;
    if (levels_[learnt_[i] >> 1] > back) {
      back = levels_[learnt_[i] >> 1];
      std::swap(learnt_[1], learnt_[i]);
    }
  }
  return back;
}

void Solver::undo(std::uint32_t level) {
  if (this->level() <= level) {
    return;
  }
  const std::uint32_t from = marks_[level];
  for (std::size_t i = trail_.size(); i-- > from;) {
    const std::uint32_t variable = trail_[i] >> 1;
    phase_[variable] = static_cast<char>((trail_[i] & 1) == 0);
    values_[trail_[i]] = values_[trail_[i] ^ 1] = -1;
    if (places_[variable] == kNone) {
      push(variable);
    }
  }
  trail_.resize(from);
  marks_.resize(level);
  head_ = from;
}

std::uint32_t Solver::decide() {
  while (!heap_.empty()) {
    const std::uint32_t variable = heap_[0];
    heap_[0] = heap_.back();
    heap_.pop_back();
    places_[variable] = kNone;
    if (!heap_.empty()) {
      sift_down(0);
    }
    if (values_[variable << 1] == -1) {
      return variable << 1 | (phase_[variable] != 0 ? 0u : 1u);
    }
  }
  return kNone;
}

Verdict Solver::solve(std::uint64_t most_conflicts) {
  if (broken_ || propagate() != kNone) {
    return Verdict::Unsatisfiable;
  }
  std::uint64_t restarts = 0;
  std::uint64_t until_restart = kFirstRestart * luby(restarts);
  for (;;) {
    const std::uint32_t conflict = propagate();
    if (conflict != kNone) {
      if (level() == 0) {
        return Verdict::Unsatisfiable;
      }
      if (++conflicts_ > most_conflicts) {
        return Verdict::Undecided;
      }
      const std::uint32_t back = analyse(conflict);
      undo(back);
      assign(learnt_[0], learnt_.size() > 1 ? store(learnt_) : kNone);
      step_ /= kDecay;
      until_restart -= until_restart > 0 ? 1 : 0;
    } else if (until_restart == 0) {
      undo(0);
      until_restart = kFirstRestart * luby(++restarts);
    } else {
      const std::uint32_t literal = decide();
      if (literal == kNone) {
        return Verdict::Satisfiable;
      }
      marks_.push_back(static_cast<std::uint32_t>(trail_.size()));
      assign(literal, kNone);
    }
  }
}

void Solver::bump(std::uint32_t variable) {
  activity_[variable] += step_;
  if (activity_[variable] > kLargeActivity) {
    for (double& activity : activity_) {
      activity /= kLargeActivity;
    }
    step_ /= kLargeActivity;
  }
  if (places_[variable] != kNone) {
    sift_up(places_[variable]);
  }
}

void Solver::push(std::uint32_t variable) {
  heap_.push_back(variable);
  places_[variable] = static_cast<std::uint32_t>(heap_.size()) - 1;
  sift_up(places_[variable]);
}

void Solver::sift_up(std::uint32_t place) {
  const std::uint32_t variable = heap_[place];
  while (place > 0 && activity_[heap_[(place - 1) / 2]] < activity_[variable]) {
    heap_[place] = heap_[(place - 1) / 2];
    places_[heap_[place]] = place;
    place = (place - 1) / 2;
  }
  heap_[place] = variable;
  places_[variable] = place;
}

void Solver::sift_down(std::uint32_t place) {
  const std::uint32_t variable = heap_[place];
  for (;;) {
    std::uint32_t child = 2 * place + 1;
    if (child >= heap_.size()) {
      break;
    }
    if (child + 1 < heap_.size() && activity_[heap_[child + 1]] > activity_[heap_[child]]) {
      ++child;
    }
    if (activity_[heap_[child]] <= activity_[variable]) {
      break;
    }
    heap_[place] = heap_[child];
    places_[heap_[place]] = place;
    place = child;
  }
  heap_[place] = variable;
  places_[variable] = place;
}

}  // namespace heed::proof
