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
  const auto is_named = [bits](std::uint32_t bit) { return (bits >> bit & 1) != 0; };
  const auto names_one = [bits](const Condition& part) { return names(part, bits); };
  return std::any_of(condition.bits.begin(), condition.bits.end(), is_named) ||
         std::any_of(condition.parts.begin(), condition.parts.end(), names_one);
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

void Brute::pairs(const std::string& id, const Pairs& kind) {
  // Questions whose asking depends on the changed one, directly or through others.
  Set dependent = mask(kind.question);
  for (std::uint32_t i = kind.question + 1; i < pack_.questions.size(); ++i) {
    dependent |= names(pack_.questions[i].ask_if, dependent) ? mask(i) : 0;
  }
  const Set counted = kind.chosen_anew ? dependent : dependent & ~mask(kind.question);
  instances[id] = [=, this](const Visit& visit) {
    for (Set before : sets_) {
      if (!asked(kind.question, before) || !kind.starts(before)) {
        continue;
      }
      const Set earlier = before & (bit(kind.question, 0) - 1);
      for (Set answer : kind.change(before & mask(kind.question))) {
        // After the change the reader walks on: what was answered stays where it is still asked, what is newly asked is
        // open.
        const std::function<void(std::uint32_t, Set)> on = [&](std::uint32_t i, Set after) {
          if (i == pack_.questions.size()) {
            const bool moved = kind.drops ? level(before) > level(after) : level(after) > level(before);
            if (moved && kind.shows(before, after)) {
              const auto ticks = std::popcount(ticks_of(before)) + std::popcount(ticks_of(after) & counted);
              visit({kind.drops ? before : after, kind.drops ? after : before, static_cast<std::uint32_t>(ticks)});
            }
          } else if (!asked(i, after)) {
            on(i + 1, after);
          } else if ((before & mask(i)) != 0) {
            on(i + 1, after | (before & mask(i)));
          } else {
            for (Set newly : legal(i)) {
              on(i + 1, after | newly);
            }
          }
        };
        on(kind.question + 1, earlier | answer);
      }
    }
  };
}

void Brute::raises(const std::string& id, std::uint32_t question, std::function<bool(Set)> starts,
                   std::function<Set(Set)> change) {
  pairs(id, {question, std::move(starts), [change](Set chosen) { return std::vector<Set>{change(chosen)}; }, false});
  nobody[id] = true;
  instances[id]([&](const Instance&) { nobody[id] = false; });
  instances.erase(id);
}

void Brute::replace(const std::string& id, std::uint32_t question, std::uint32_t from, std::uint32_t to) {
  pairs(id, {question, [=, this](Set set) { return has(set, question, from); },
             [=, this](Set) { return std::vector<Set>{bit(question, to)}; }});
}

void Brute::add(const std::string& id, std::uint32_t question, std::uint32_t option) {
  const auto none = option_with(pack_.questions[question], Role::None);
  const auto starts = [=, this](Set set) { return !has(set, question, option) && !has(set, question, *none); };
  pairs(id, {question, starts, [=, this](Set chosen) { return std::vector<Set>{chosen | bit(question, option)}; }});
}

void Brute::left_out(const std::string& id, std::uint32_t question, std::uint32_t option, bool drops) {
  pairs(id, {question, [=, this](Set set) { return has(set, question, option); },
             [](Set) { return std::vector<Set>{0}; }, drops});
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
  for (std::size_t i = 0; i < pack_.cards.size(); ++i) {
    exists("reachable_card/" + pack_.cards[i].id, [&](Set set) {
      const auto shown = std::find_if(pack_.cards.begin(), pack_.cards.end(), [&](const pack::Card& card) {
        return card.level == level(set) && holds(card.when, set);
      });
      return shown == pack_.cards.begin() + static_cast<std::ptrdiff_t>(i);
    });
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
  for (std::uint32_t k = 0; doubt && !none && !question.ordered && k < question.options.size(); ++k) {
    if (k != *doubt) {
      replace(id("safe_doubt", *doubt) + "_for_" + question.options[k].id, i, k, *doubt);
    }
  }
  if (doubt && question.many) {
    add(id("safe_doubt", *doubt) + "_beside_signs", i, *doubt);
  }
  if (doubt) {
    left_out(id("safe_doubt", *doubt) + "_or_left_out", i, *doubt, false);
    const auto starts = [=, this, &question](Set set) {
      return none || question.ordered ? has(set, i, none.value_or(0)) : !has(set, i, *doubt);
    };
    raises(id("heard_doubt", *doubt), i, starts, [=, this](Set) { return bit(i, *doubt); });
  }
  if (none) {
    left_out(id("quiet_none", *none), i, *none, true);
  }
}

void Brute::ticks(std::uint32_t i) {
  const Question& question = pack_.questions[i];
  const auto none = option_with(question, Role::None);
  for (std::uint32_t k = 0; k < question.options.size(); ++k) {
    if (question.options[k].role == Role::Sign && (none || !question.ordered || k > 0)) {
      raises(
          "heard_tick/" + question.id + "." + question.options[k].id, i, [=, this](Set set) { return !has(set, i, k); },
          [=, this, &question](Set chosen) {
            const Set others = question.many ? chosen & ~bit(i, *none) : 0;
            return others | bit(i, k);
          });
    }
  }
}

void Brute::never_lowers(std::uint32_t i) {
  const Question& question = pack_.questions[i];
  Set listed = 0;
  for (const Condition& leaf : pack_.never_lowers) {
    for (std::uint32_t place : leaf.bits) {
      listed |= Set{1} << place;
    }
  }
  Set signs = 0;
  for (std::uint32_t k = 0; k < question.options.size(); ++k) {
    const bool sign = question.options[k].role == Role::Sign;
    signs |= sign ? bit(i, k) : 0;
    if ((listed & bit(i, k)) != 0) {
      const std::string id = "never_lowers/" + question.id + "." + question.options[k].id;
      question.many&& sign ? add(id, i, k) : left_out(id, i, k, false);
    }
  }
  if (question.many || question.ordered || (listed & signs) == 0) {
    return;
  }
  std::vector<Set> choices;
  for (Set answer : legal(i)) {
    if ((answer & listed & signs) != 0) {
      choices.push_back(answer);
    }
  }
  for (const pack::Rule& rule : pack_.rules) {
    if (rule.level > Level::SelfCare) {
      pairs("never_lowers/" + question.id + "." + rule.id,
            {i, [=, this](Set set) { return (set & mask(i) & signs) != 0; }, [choices](Set) { return choices; }, true,
             true,
             [this, &rule](Set before, Set after) { return holds(rule.when, before) && level(after) < rule.level; }});
    }
  }
}

void Brute::claims() {
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
    exists("speaking_demand/always." + demand.id, [&](Set set) { return holds(demand.when, set); });
  }
  for (const pack::Demand& demand : pack_.never) {
    never("never/" + demand.id, [&demand, this](Set set) { return holds(demand.when, set); });
    nobody["speaking_demand/never." + demand.id] =
        !free_answers([&](Set set) { return holds(demand.when, set); }, 0, 0);
  }
}

// Is there such a set among all right answers, whether a question is asked or not?
bool Brute::free_answers(const std::function<bool(Set)>& found, std::uint32_t from, Set set) const {
  if (from == pack_.questions.size()) {
    return found(set);
  }
  const std::vector<Set> answers = legal(from);
  return free_answers(found, from + 1, set) || std::any_of(answers.begin(), answers.end(), [&](Set answer) {
           return free_answers(found, from + 1, set | answer);
         });
}

void Brute::demands() {
  if (pack_.always.empty() && pack_.never.empty()) {
    nobody["demanded_rule/pack"] = true;
    return;
  }
  for (const pack::Rule& rule : pack_.rules) {
    if (rule.level > Level::SelfCare) {
      // Without the rule some demand would be broken.
      exists("demanded_rule/" + rule.id, [&](Set set) {
        Level without = Level::SelfCare;
        for (const pack::Rule& other : pack_.rules) {
          without = &other != &rule && holds(other.when, set) ? std::max(without, other.level) : without;
        }
        return holds(rule.when, set) && std::any_of(pack_.always.begin(), pack_.always.end(), [&](const auto& demand) {
                 return holds(demand.when, set) && demand.level <= rule.level && without < demand.level;
               });
      });
    }
  }
}

}  // namespace heed::test
