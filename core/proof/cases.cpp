#include "proof/cases.h"

#include "base/text.h"
#include "triage/assess.h"

namespace heed::proof {

using base::digits;
using base::join;
using pack::Level;
using pack::Question;
using pack::Role;

Literal Cases::drops(const Model& high, const Model& low) {
  Literal found = kFalse;
  for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
    const auto level = static_cast<std::size_t>(pack_.rules[i].level);
    if (high.rules[i] != low.rules[i]) {
      found = graph_.either(found, graph_.both(high.rules[i], negated(low.from[level])));
    }
  }
  return found;
}

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

Case Cases::of_rule(std::uint32_t rule) const {
  return named(pack_.rules[rule].id, join({"/rules/", digits(rule)}), {.rule = rule});
}

Case Cases::of_demand(std::uint32_t demand, bool forbidden, std::string_view prefix) const {
  const std::string_view list = forbidden ? "never" : "always";
  const std::string& id = forbidden ? pack_.never[demand].id : pack_.always[demand].id;
  Subject subject;
  (forbidden ? subject.never : subject.always) = demand;
  return named(join({prefix, id}), join({"/", list, "/", digits(demand)}), subject);
}

bool Cases::emergency_alone(std::uint32_t question, std::uint32_t option) const {
  const std::uint32_t bit = pack_.questions[question].first_bit + option;
  pack::Bits alone(pack_.words(), 0);
  alone[bit / pack::kWordBits] = std::uint64_t{1} << (bit % pack::kWordBits);
  return triage::level_of(pack_, alone) == Level::Emergency;
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
  one.query = {graph_.both(goal, drops(*first.model, *second.model)), change.constraints};
  one.first = first;
  one.second = second;
  visit_(one);
}

}  // namespace heed::proof
