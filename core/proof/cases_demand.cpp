// What a pack demands itself, and whether its demands say enough.
#include "base/text.h"
#include "proof/cases.h"

namespace heed::proof {

using pack::Demand;
using pack::Level;
using pack::Question;

void Cases::sufficient() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    for (std::uint32_t k = 0; k < pack_.questions[i].options.size(); ++k) {
      const std::uint32_t bit = pack_.questions[i].first_bit + k;
      if (emergency_alone(i, k)) {
        const Literal goal = graph_.both(space_.before.bits[bit], negated(space_.before.from.back()));
        absent(of_option(i, k, ""), goal, [bit](pack::BitsView bits, Level level) {
          return (bits[bit / pack::kWordBits] >> (bit % pack::kWordBits) & 1) != 0 && level < Level::Emergency;
        });
      }
    }
  }
}

void Cases::max_path_length() {
  const Literal goal = graph_.at_least(pack_.most_questions + 1, space_.before.asked);
  absent(named("pack", "/most_questions", {}), goal, [this](pack::BitsView bits, Level) {
    std::uint32_t asked = 0;
    for (const Question& question : pack_.questions) {
      asked += pack::holds(question.asked, bits) ? 1u : 0u;
    }
    return asked > pack_.most_questions;
  });
}

void Cases::always() {
  for (std::uint32_t i = 0; i < pack_.always.size(); ++i) {
    const Demand& demand = pack_.always[i];
    const Literal below = negated(space_.before.from[static_cast<std::size_t>(demand.level)]);
    const Literal goal = graph_.both(express(graph_, space_.before, demand.when), below);
    absent(of_demand(i, false, ""), goal, [&demand](pack::BitsView bits, Level level) {
      return pack::holds(demand.program, bits) && level < demand.level;
    });
  }
}

void Cases::never() {
  for (std::uint32_t i = 0; i < pack_.never.size(); ++i) {
    const Demand& demand = pack_.never[i];
    absent(of_demand(i, true, ""), express(graph_, space_.before, demand.when),
           [&demand](pack::BitsView bits, Level) { return pack::holds(demand.program, bits); });
  }
}

// `never` is meant not to come about, by which questions are asked: it must be able to if that is left open.
void Cases::demands_speak() {
  for (std::uint32_t i = 0; i < pack_.always.size(); ++i) {
    exists(of_demand(i, false, "always."), express(graph_, space_.before, pack_.always[i].when));
  }
  for (std::uint32_t i = 0; i < pack_.never.size(); ++i) {
    Case one = of_demand(i, true, "never.");
    one.expect = Expect::Exists;
    one.query = {express(graph_, space_.before, pack_.never[i].when), space_.free_constraints()};
    visit_(one);
  }
}

// A demand would notice the loss of a rule where it asks for a level that this rule alone brings.
void Cases::rules_demanded() {
  if (pack_.always.empty() && pack_.never.empty()) {
    exists(named("pack", "", {}), kFalse);
    return;
  }
  for (std::uint32_t i = 0; i < pack_.rules.size(); ++i) {
    const auto level = static_cast<std::size_t>(pack_.rules[i].level);
    if (level == 0) {
      continue;
    }
    std::array<Literal, pack::kLevelNames.size()> alone;  // by level: no other rule brings it
    alone.fill(kTrue);
    for (std::uint32_t k = 0; k < pack_.rules.size(); ++k) {
      for (std::size_t from = 0; k != i && from <= static_cast<std::size_t>(pack_.rules[k].level); ++from) {
        alone[from] = graph_.both(alone[from], negated(space_.before.rules[k]));
      }
    }
    Literal noticed = kFalse;
    for (const Demand& demand : pack_.always) {
      const auto asked = static_cast<std::size_t>(demand.level);
      if (asked <= level) {
        noticed = graph_.either(noticed, graph_.both(express(graph_, space_.before, demand.when), alone[asked]));
      }
    }
    Case one = of_rule(i);
    one.expect = Expect::ExistsOrWarn;
    one.query = {graph_.both(space_.before.rules[i], noticed), space_.constraints};
    visit_(one);
  }
}

}  // namespace heed::proof
