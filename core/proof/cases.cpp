#include "proof/cases.h"

#include "base/text.h"
#include "triage/assess.h"

namespace heed::proof {
namespace {

using base::digits;
using base::join;
using pack::Level;
using pack::Pack;
using pack::Question;
using pack::Role;

// The level of `high` is above that of `low`: some rule that matches there has no equal here.
Literal drops(Graph& graph, const Pack& pack, const Model& high, const Model& low) {
  Literal found = kFalse;
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    const auto level = static_cast<std::size_t>(pack.rules[i].level);
    if (high.rules[i] != low.rules[i]) {
      found = graph.either(found, graph.both(high.rules[i], negated(low.from[level])));
    }
  }
  return found;
}

}  // namespace

void Cases::exists(Case one, Literal goal) {
  one.expect = Expect::Exists;
  one.query = {goal, space_.constraints};
  visit_(one);
}

void Cases::absent(Case one, Literal goal, std::function<bool(pack::BitsView, Level)> fault) {
  one.query = {goal, space_.constraints};
  one.first = {&space_.before, {}};
  one.fault = std::move(fault);
  visit_(one);
}

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
    exists(named(pack_.rules[i].id, join({"/rules/", digits(i)}), {.rule = i}), space_.before.rules[i]);
  }
}

void Cases::reachable_cards() {
  for (std::size_t level = 0; level < pack::kLevelNames.size(); ++level) {
    exists(named(pack::kLevelNames[level], "/cards", {}), exactly(graph_, space_.before, level));
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
    Case one = named(pack_.rules[i].id, join({"/rules/", digits(i)}), {.rule = i});
    one.expect = Expect::ExistsOrWarn;
    one.query = {graph_.all(parts), space_.constraints};
    visit_(one);
  }
}

void Cases::monotone() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    for (std::uint32_t k = 0; k < pack_.questions[i].options.size(); ++k) {
      if (pack_.questions[i].options[k].role == Role::Sign) {
        if (const auto none = option_with(i, Role::None)) {
          replace(i, *none, k, "_for_none");  // first, since it shows the fault with fewer ticks
        }
        if (pack_.questions[i].many) {
          add(i, k, "");
        }
      }
    }
  }
}

void Cases::ordered() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    for (std::uint32_t k = 1; pack_.questions[i].ordered && k < pack_.questions[i].options.size(); ++k) {
      replace(i, k - 1, k, "");
    }
  }
}

void Cases::prefixes(bool interrupt) {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const Model shorter = space_.prefix(i);
    const Model longer = interrupt ? space_.before : space_.prefix(i + 1);
    constexpr auto kEmergency = static_cast<std::size_t>(Level::Emergency);
    Case one = named(pack_.questions[i].id, join({"/questions/", digits(i)}), {.question = i});
    one.query.goal = interrupt ? graph_.both(shorter.from[kEmergency], negated(longer.from[kEmergency]))
                               : drops(graph_, pack_, shorter, longer);
    one.query.constraints = space_.constraints;
    one.first = {&shorter, {i, kNoQuestion}};
    one.second = Side{&longer, {interrupt ? kNoQuestion : i + 1, kNoQuestion}};
    visit_(one);
  }
}

void Cases::safe_doubt() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const auto doubt = option_with(i, Role::NotSure);
    if (!doubt) {
      continue;
    }
    const auto none = option_with(i, Role::None);
    if (none || pack_.questions[i].ordered) {
      replace(i, none.value_or(0), *doubt, "");
    }
    if (pack_.questions[i].many) {
      add(i, *doubt, "_beside_signs");
    }
    left_out(i, *doubt, true);
  }
}

// A `not_sure` that no rule hears would be as mild as `none`, which safe_doubt allows: then it is treated as a no after
// all.
void Cases::not_sure_has_effect() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const auto doubt = option_with(i, Role::NotSure);
    const auto none = option_with(i, Role::None);
    if (!doubt || (!none && !pack_.questions[i].ordered)) {
      continue;
    }
    const std::uint32_t mild = pack_.questions[i].first_bit + none.value_or(0);
    const Change change = space_.change(i, only(i, *doubt), false);
    const Literal goal = graph_.both(space_.before.asked[i], space_.before.bits[mild]);
    Case one = of_option(i, *doubt, "");
    one.expect = Expect::Exists;
    one.query = {graph_.both(goal, drops(graph_, pack_, change.after, space_.before)), change.constraints};
    visit_(one);
  }
}

void Cases::none_is_neutral() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    if (const auto none = option_with(i, Role::None)) {
      left_out(i, *none, false);
    }
  }
}

void Cases::sufficient() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    for (std::uint32_t k = 0; k < pack_.questions[i].options.size(); ++k) {
      const std::uint32_t bit = pack_.questions[i].first_bit + k;
      pack::Bits alone(pack_.words(), 0);
      alone[bit / pack::kWordBits] = std::uint64_t{1} << (bit % pack::kWordBits);
      if (triage::level_of(pack_, alone) == Level::Emergency) {
        const Literal goal = graph_.both(space_.before.bits[bit], negated(space_.before.from.back()));
        absent(of_option(i, k, ""), goal, [bit](pack::BitsView bits, Level level) {
          return (bits[bit / pack::kWordBits] >> (bit % pack::kWordBits) & 1) != 0 && level < Level::Emergency;
        });
      }
    }
  }
}

void Cases::never_lowers() {
  for (const pack::Condition& leaf : pack_.never_lowers) {
    for (std::uint32_t bit : leaf.bits) {
      const std::uint32_t question = question_of(pack_, bit);
      const std::uint32_t option = bit - pack_.questions[question].first_bit;
      if (pack_.questions[question].many && pack_.questions[question].options[option].role == Role::Sign) {
        add(question, option, "");
      } else {
        left_out(question, option, true);
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

void Cases::demands(const std::vector<pack::Demand>& list, std::string_view name, bool forbidden) {
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    const pack::Demand& demand = list[i];
    Literal goal = express(graph_, space_.before, demand.when);
    if (!forbidden) {
      goal = graph_.both(goal, negated(space_.before.from[static_cast<std::size_t>(demand.level)]));
    }
    const auto fault = [&demand, forbidden](pack::BitsView bits, Level level) {
      return pack::holds(demand.program, bits) && (forbidden || level < demand.level);
    };
    absent(named(demand.id, join({"/", name, "/", digits(i)}), {.demand = i}), goal, fault);
  }
}

Case Cases::named(std::string_view id, std::string at, const Subject& subject) const {
  Case one;
  one.property = property_;
  one.subject = subject;
  one.id = join({row(property_).name, "/", id});
  one.at = std::move(at);
  return one;
}

Case Cases::of_option(std::uint32_t question, std::uint32_t option, std::string_view suffix) const {
  const Question& of = pack_.questions[question];
  return named(join({of.id, ".", of.options[option].id, suffix}),
               join({"/questions/", digits(question), "/options/", digits(option)}),
               {.question = question, .option = option});
}

std::optional<std::uint32_t> Cases::option_with(std::uint32_t question, Role role) const {
  for (std::uint32_t k = 0; k < pack_.questions[question].options.size(); ++k) {
    if (pack_.questions[question].options[k].role == role) {
      return k;
    }
  }
  return {};
}

std::vector<Literal> Cases::only(std::uint32_t question, std::uint32_t option) const {
  std::vector<Literal> bits(pack_.questions[question].options.size(), kFalse);
  bits[option] = kTrue;
  return bits;
}

void Cases::add(std::uint32_t i, std::uint32_t k, std::string_view suffix) {
  const Question& question = pack_.questions[i];
  std::vector<Literal> bits;
  const Literal goal = graph_.both(space_.before.asked[i], negated(space_.before.bits[question.first_bit + k]));
  for (std::uint32_t option = 0; option < question.options.size(); ++option) {
    bits.push_back(option == k ? kTrue : space_.before.bits[question.first_bit + option]);
  }
  const Change change = space_.change(i, bits, false);  // not beside `none`: that is no right answer
  pair(of_option(i, k, suffix), goal, change, {&space_.before, {}}, {&change.after, {}});
}

void Cases::replace(std::uint32_t i, std::uint32_t from, std::uint32_t to, std::string_view suffix) {
  const Literal goal = graph_.both(space_.before.asked[i], space_.before.bits[pack_.questions[i].first_bit + from]);
  const Change change = space_.change(i, only(i, to), false);
  pair(of_option(i, to, suffix), goal, change, {&space_.before, {}}, {&change.after, {}});
}

void Cases::left_out(std::uint32_t i, std::uint32_t k, bool low) {
  const Literal goal = graph_.both(space_.before.asked[i], space_.before.bits[pack_.questions[i].first_bit + k]);
  const Change change = space_.change(i, std::vector<Literal>(pack_.questions[i].options.size(), kFalse), true);
  const Side with{&space_.before, {}};
  const Side without{&change.after, {kNoQuestion, i}};
  pair(of_option(i, k, property_ == Property::SafeDoubt ? "_or_left_out" : ""), goal, change, low ? without : with,
       low ? with : without);
}

void Cases::pair(Case one, Literal goal, const Change& change, const Side& first, const Side& second) {
  one.query = {graph_.both(goal, drops(graph_, pack_, *first.model, *second.model)), change.constraints};
  one.first = first;
  one.second = second;
  visit_(one);
}

}  // namespace heed::proof
