// What somebody must come to: questions, options, signs, rules and cards; that signs, ticks and rules have an effect.
#include "base/text.h"
#include "proof/cases.h"

namespace heed::proof {

using base::digits;
using base::join;
using pack::Question;
using pack::Role;

void Cases::reachable_questions() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    exists(named(pack_.questions[i].id, join({"/questions/", digits(i)}), {.question = i}), space_.before.asked[i]);
  }
}

void Cases::reachable_options() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    for (std::uint32_t k = 0; k < pack_.questions[i].options.size(); ++k) {
      const Literal goal = graph_.both(space_.before.asked[i], space_.before.bits[pack_.questions[i].first_bit + k]);
      exists(of_option(i, k, ""), goal);
    }
  }
}

void Cases::reachable_signs() {
  for (std::uint32_t i = 0; i < pack_.signs.size(); ++i) {
    exists(named(pack_.signs[i].id, join({"/signs/", digits(i)}), {.sign = i}), space_.before.signs[i]);
  }
}

void Cases::reachable_rules() {
  for (std::uint32_t i = 0; i < pack_.rules.size(); ++i) {
    exists(of_rule(i), space_.before.rules[i]);
  }
}

// Of a level's cards the first whose `when` holds is shown.
void Cases::reachable_cards() {
  std::array<Literal, pack::kLevelNames.size()> open;
  open.fill(kTrue);
  for (std::uint32_t i = 0; i < pack_.cards.size(); ++i) {
    const auto level = static_cast<std::size_t>(pack_.cards[i].level);
    const Literal when = express(graph_, space_.before, pack_.cards[i].when);
    const Literal here = graph_.both(exactly(graph_, space_.before, level), open[level]);
    exists(named(pack_.cards[i].id, join({"/cards/", digits(i)}), {.card = i}), graph_.both(here, when));
    open[level] = graph_.both(open[level], negated(when));
  }
}

void Cases::ticks_have_effect() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const Question& question = pack_.questions[i];
    const auto none = option_with(i, Role::None);
    for (std::uint32_t k = 0; k < question.options.size(); ++k) {
      if (question.options[k].role != Role::Sign || (k == 0 && question.ordered && !none)) {
        continue;  // the mildest choice of an ordered question, `none` and doubt are not asked to raise anything here
      }
      std::vector<Literal> bits = only(i, k);
      for (std::uint32_t other = 0; question.many && other < question.options.size(); ++other) {
        const bool stays = other != k && other != none;
        bits[other] = stays ? space_.before.bits[question.first_bit + other] : bits[other];
      }
      const Change change = space_.change(i, bits, false);
      const Literal goal = graph_.both(space_.before.asked[i], negated(space_.before.bits[question.first_bit + k]));
      Case one = of_option(i, k, "");
      one.expect = Expect::Exists;
      one.query = {graph_.both(goal, drops(change.after, space_.before)), change.constraints};
      visit_(one);
    }
  }
}

void Cases::deciding_rules() {
  for (std::uint32_t i = 0; i < pack_.rules.size(); ++i) {
    std::vector<Literal> parts{space_.before.rules[i]};
    for (std::uint32_t k = 0; k < pack_.rules.size(); ++k) {
      if (k != i && pack_.rules[k].level >= pack_.rules[i].level) {
        parts.push_back(negated(space_.before.rules[k]));
      }
    }
    Case one = of_rule(i);
    one.expect = Expect::ExistsOrWarn;
    one.query = {graph_.all(parts), space_.constraints};
    visit_(one);
  }
}

}  // namespace heed::proof
