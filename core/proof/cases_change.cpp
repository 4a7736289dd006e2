// What one change of the answers must not do, or must: a tick more, another choice, a question more.
#include <algorithm>

#include "base/text.h"
#include "proof/cases.h"

namespace heed::proof {

using base::digits;
using base::join;
using pack::Level;
using pack::Question;
using pack::Role;

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
    one.query.goal =
        interrupt ? graph_.both(shorter.from[kEmergency], negated(longer.from[kEmergency])) : drops(shorter, longer);
    one.query.constraints = space_.constraints;
    one.first = {&shorter, {i, kNoQuestion}};
    one.second = Side{&longer, {interrupt ? kNoQuestion : i + 1, kNoQuestion}};
    visit_(one);
  }
}

// Against the mildest option; where there is none, against each.
void Cases::safe_doubt() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const Question& question = pack_.questions[i];
    const auto doubt = option_with(i, Role::NotSure);
    if (!doubt) {
      continue;
    }
    const auto none = option_with(i, Role::None);
    if (none || question.ordered) {
      replace(i, none.value_or(0), *doubt, "");
    } else {
      for (std::uint32_t k = 0; k < question.options.size(); ++k) {
        if (k != *doubt) {
          replace(i, k, *doubt, join({"_for_", question.options[k].id}));
        }
      }
    }
    if (question.many) {
      add(i, *doubt, "_beside_signs");
    }
    left_out(i, *doubt, true);
  }
}

// A `not_sure` that no rule hears would be as mild as the mildest option, which safe_doubt allows: then it is treated
// as a no after all.
void Cases::not_sure_has_effect() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const Question& question = pack_.questions[i];
    const auto doubt = option_with(i, Role::NotSure);
    if (!doubt) {
      continue;
    }
    const auto none = option_with(i, Role::None);
    const bool mildest = none || question.ordered;
    const Literal from = mildest ? space_.before.bits[question.first_bit + none.value_or(0)]
                                 : negated(space_.before.bits[question.first_bit + *doubt]);
    const Change change = space_.change(i, only(i, *doubt), false);
    const Literal goal = graph_.both(space_.before.asked[i], from);
    Case one = of_option(i, *doubt, "");
    one.expect = Expect::Exists;
    one.query = {graph_.both(goal, drops(change.after, space_.before)), change.constraints};
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

void Cases::never_lowers() {
  for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
    const Question& question = pack_.questions[i];
    std::vector<bool> listed(question.options.size(), false);
    for (const pack::Condition& leaf : pack_.never_lowers) {
      for (std::uint32_t bit : leaf.bits) {
        if (question_of(pack_, bit) == i) {
          listed[bit - question.first_bit] = true;
        }
      }
    }
    for (std::uint32_t k = 0; k < question.options.size(); ++k) {
      if (listed[k] && question.many && question.options[k].role == Role::Sign) {
        add(i, k, "");
      } else if (listed[k]) {
        left_out(i, k, true);
      }
    }
    if (!question.many && !question.ordered) {
      never_lowers_choice(i, listed);
    }
  }
}

// A listed choice in place of another loses no rule. A case for each rule, so that what is accepted of one rule says
// nothing of another. Not compared with `none` and doubt: quiet_none and safe_doubt are about those.
void Cases::never_lowers_choice(std::uint32_t i, const std::vector<bool>& listed) {
  const Question& question = pack_.questions[i];
  std::vector<bool> choices(question.options.size(), false);
  Literal another = kFalse;
  for (std::uint32_t k = 0; k < question.options.size(); ++k) {
    if (question.options[k].role == Role::Sign) {
      choices[k] = listed[k];
      another = graph_.either(another, space_.before.bits[question.first_bit + k]);
    }
  }
  if (std::find(choices.begin(), choices.end(), true) == choices.end()) {
    return;
  }
  const Change change = space_.change(i, space_.any_of(i, choices), false);
  for (std::uint32_t rule = 0; rule < pack_.rules.size(); ++rule) {
    const auto level = static_cast<std::size_t>(pack_.rules[rule].level);
    if (level == 0) {
      continue;
    }
    const bool same = space_.before.rules[rule] == change.after.rules[rule];
    const Literal lost = graph_.both(space_.before.rules[rule], negated(change.after.from[level]));
    Case one = named(join({question.id, ".", pack_.rules[rule].id}), join({"/questions/", digits(i)}),
                     {.question = i, .rule = rule});
    one.query = {same ? kFalse : graph_.both(graph_.both(space_.before.asked[i], another), lost), change.constraints};
    one.first = {&space_.before, {}};
    one.second = Side{&change.after, {}};
    visit_(one);
  }
}

}  // namespace heed::proof
