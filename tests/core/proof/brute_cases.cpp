// The auditor's cases, property by property, as proof/property.h defines them.
#include <algorithm>
#include <bit>

#include "brute.h"

namespace heed::test {

using pack::Condition;
using pack::Level;
using pack::Question;
using pack::Role;

namespace {

bool names(const Condition& condition, Set bits) {
  bool found = false;
  for (std::uint32_t bit : condition.bits) {
    found = found || (bits >> bit & 1) != 0;
  }
  for (const Condition& part : condition.parts) {
    found = found || names(part, bits);
  }
  return found;
}

}  // namespace

void Brute::exists(const std::string& id, const std::function<bool(Set)>& there) {
  nobody[id] = std::none_of(sets_.begin(), sets_.end(), there);
}

void Brute::never(const std::string& id, std::function<bool(Set)> fault) {
  instances[id] = [this, fault](const Visit& visit) {
    for (Set set : sets_) {
      if (fault(set)) {
        visit({set, 0, static_cast<std::uint32_t>(std::popcount(ticks_of(set)))});
      }
    }
  };
}

void Brute::pairs(const std::string& id, std::uint32_t question, std::function<bool(Set)> starts,
                  std::function<Set(Set)> change, bool drops) {
  // Questions whose asking hangs on the changed one, directly or through others.
  Set dependent = mask(question);
  for (std::uint32_t i = question + 1; i < pack_.questions.size(); ++i) {
    dependent |= names(pack_.questions[i].ask_if, dependent) ? mask(i) : 0;
  }
  dependent &= ~mask(question);
  instances[id] = [=, this](const Visit& visit) {
    for (Set before : sets_) {
      if (!asked(question, before) || !starts(before)) {
        continue;
      }
      const Set earlier = before & (bit(question, 0) - 1);
      // After the change the reader walks on: what was answered stays where it is still asked, what is newly asked is
      // open.
      const std::function<void(std::uint32_t, Set)> on = [&](std::uint32_t i, Set after) {
        if (i == pack_.questions.size()) {
          if (drops ? level(before) > level(after) : level(after) > level(before)) {
            const auto ticks = std::popcount(ticks_of(before)) + std::popcount(ticks_of(after) & dependent);
            visit({drops ? before : after, drops ? after : before, static_cast<std::uint32_t>(ticks)});
          }
        } else if (!asked(i, after)) {
          on(i + 1, after);
        } else if ((before & mask(i)) != 0) {
          on(i + 1, after | (before & mask(i)));
        } else {
          for (Set answer : legal(i)) {
            on(i + 1, after | answer);
          }
        }
      };
      on(question + 1, earlier | change(before & mask(question)));
    }
  };
}

void Brute::replace(const std::string& id, std::uint32_t question, std::uint32_t from, std::uint32_t to) {
  pairs(
      id, question, [=, this](Set set) { return has(set, question, from); },
      [=, this](Set) { return bit(question, to); }, true);
}

void Brute::add(const std::string& id, std::uint32_t question, std::uint32_t option) {
  const auto none = option_with(pack_.questions[question], Role::None);
  const auto starts = [=, this](Set set) { return !has(set, question, option) && !has(set, question, *none); };
  pairs(
      id, question, starts, [=, this](Set chosen) { return chosen | bit(question, option); }, true);
}

void Brute::left_out(const std::string& id, std::uint32_t question, std::uint32_t option, bool drops) {
  pairs(
      id, question, [=, this](Set set) { return has(set, question, option); }, [](Set) { return Set{0}; }, drops);
}

void Brute::prefixes(std::uint32_t question) {
  const std::string& id = pack_.questions[question].id;
  const Set before = bit(question, 0) - 1;
  instances["answer_more/" + id] = [=, this](const Visit& visit) {
    for (Set set : sets_) {
      const Set upto = before | mask(question);
      if (level(set & before) > level(set & upto)) {
        visit({set & before, set & upto, static_cast<std::uint32_t>(std::popcount(ticks_of(set)))});
      }
    }
  };
  instances["interrupt/" + id] = [=, this](const Visit& visit) {
    for (Set set : sets_) {
      if (level(set & before) == Level::Emergency && level(set) != Level::Emergency) {
        visit({set & before, set, static_cast<std::uint32_t>(std::popcount(ticks_of(set)))});
      }
    }
  };
}

void Brute::reach() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const Question& question = pack_.questions[i];
    exists("reachable_question/" + question.id, [&](Set set) { return asked(i, set); });
    for (std::uint32_t k = 0; k < question.options.size(); ++k) {
      exists("reachable_option/" + question.id + "." + question.options[k].id, [&](Set set) { return has(set, i, k); });
    }
  }
  for (const pack::Sign& sign : pack_.signs) {
    exists("reachable_sign/" + sign.id, [&](Set set) { return holds(sign.when, set); });
  }
  for (std::size_t i = 0; i < pack::kLevelNames.size(); ++i) {
    exists("reachable_card/" + std::string(pack::kLevelNames[i]),
           [&](Set set) { return level(set) == static_cast<Level>(i); });
  }
  for (const pack::Rule& rule : pack_.rules) {
    exists("reachable_rule/" + rule.id, [&](Set set) { return holds(rule.when, set); });
    exists("deciding_rule/" + rule.id, [&](Set set) {
      const auto brings = [&](const pack::Rule& other) { return other.level >= rule.level && holds(other.when, set); };
      return holds(rule.when, set) && std::count_if(pack_.rules.begin(), pack_.rules.end(), brings) == 1;
    });
  }
}

void Brute::changes(std::uint32_t i) {
  const Question& question = pack_.questions[i];
  const auto none = option_with(question, Role::None);
  const auto doubt = option_with(question, Role::NotSure);
  const auto id = [&](const char* property, std::uint32_t k) {
    return std::string(property) + "/" + question.id + "." + question.options[k].id;
  };
  for (std::uint32_t k = 0; k < question.options.size(); ++k) {
    if (question.options[k].role == Role::Sign && none) {
      replace(id("monotone", k) + "_for_none", i, *none, k);
    }
    if (question.options[k].role == Role::Sign && question.many) {
      add(id("monotone", k), i, k);
    }
    if (question.ordered && k > 0) {
      replace(id("ordered", k), i, k - 1, k);
    }
    if (level(bit(i, k)) == Level::Emergency) {
      never(id("sufficient", k), [=, this](Set set) { return has(set, i, k) && level(set) != Level::Emergency; });
    }
  }
  if (doubt && (none || question.ordered)) {
    replace(id("safe_doubt", *doubt), i, none.value_or(0), *doubt);
  }
  if (doubt && question.many) {
    add(id("safe_doubt", *doubt) + "_beside_signs", i, *doubt);
  }
  if (doubt) {
    left_out(id("safe_doubt", *doubt) + "_or_left_out", i, *doubt, false);
  }
  if (doubt && (none || question.ordered)) {
    const std::string heard = id("heard_doubt", *doubt);
    pairs(
        heard, i, [=, this](Set set) { return has(set, i, none.value_or(0)); },
        [=, this](Set) { return bit(i, *doubt); }, false);
    nobody[heard] = true;
    instances[heard]([&](const Instance&) { nobody[heard] = false; });
    instances.erase(heard);
  }
  if (none) {
    left_out(id("quiet_none", *none), i, *none, true);
  }
}

void Brute::claims() {
  for (const Condition& leaf : pack_.never_lowers) {
    for (std::uint32_t named : leaf.bits) {
      const std::uint32_t i = pack::question_of(pack_, named);
      const std::uint32_t k = named - pack_.questions[i].first_bit;
      const pack::Option& option = pack_.questions[i].options[k];
      const std::string id = "never_lowers/" + pack_.questions[i].id + "." + option.id;
      if (pack_.questions[i].many && option.role == Role::Sign) {
        add(id, i, k);
      } else {
        left_out(id, i, k, false);
      }
    }
  }
  never("longest_way/pack", [this](Set set) {
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
      count += asked(i, set) ? 1u : 0u;
    }
    return count > pack_.most_questions;
  });
  for (const pack::Demand& demand : pack_.always) {
    never("always/" + demand.id,
          [&demand, this](Set set) { return holds(demand.when, set) && level(set) < demand.level; });
  }
  for (const pack::Demand& demand : pack_.never) {
    never("never/" + demand.id, [&demand, this](Set set) { return holds(demand.when, set); });
  }
}

}  // namespace heed::test
