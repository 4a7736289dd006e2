#include "proof/property.h"

#include <algorithm>
#include <array>
#include <utility>

#include "proof/cases.h"

namespace heed::proof {
namespace {

// The rest of a row after its property: name, what must hold, acceptable, cases.
constexpr std::array kRows = std::to_array<PropertyRow>({
    {Property::ReachableQuestion, "reachable_question", "every question is asked of somebody", true,
     [](Cases& cases) { cases.reachable_questions(); }},
    {Property::ReachableOption, "reachable_option", "every option can be chosen by somebody", true,
     [](Cases& cases) { cases.reachable_options(); }},
    {Property::ReachableSign, "reachable_sign", "every sign is matched by some answers", true,
     [](Cases& cases) { cases.reachable_signs(); }},
    {Property::ReachableRule, "reachable_rule", "every rule is matched by some answers", true,
     [](Cases& cases) { cases.reachable_rules(); }},
    {Property::ReachableCard, "reachable_card", "every card is the result of some answers", true,
     [](Cases& cases) { cases.reachable_cards(); }},
    {Property::TickHasEffect, "heard_tick", "every tick raises the level of some reader", true,
     [](Cases& cases) { cases.ticks_have_effect(); }},
    {Property::DecidingRule, "deciding_rule", "every rule brings the level alone for some answers", true,
     [](Cases& cases) { cases.deciding_rules(); }},
    {Property::Monotone, "monotone", "one more sign never lowers the level", false,
     [](Cases& cases) { cases.monotone(); }},
    {Property::Ordered, "ordered", "a more worrying answer never lowers the level", false,
     [](Cases& cases) { cases.ordered(); }},
    {Property::AnswerMore, "answer_more", "answering one more question never lowers the level", true,
     [](Cases& cases) { cases.answer_more(); }},
    {Property::Interrupt, "interrupt", "an emergency that interrupts stays an emergency", false,
     [](Cases& cases) { cases.interrupt(); }},
    {Property::SafeDoubt, "safe_doubt", "\"not sure\" is never treated as \"no\"", false,
     [](Cases& cases) { cases.safe_doubt(); }},
    {Property::NotSureHasEffect, "heard_doubt", "\"not sure\" does bring a level where the sign it doubts would", true,
     [](Cases& cases) { cases.not_sure_has_effect(); }},
    {Property::NoneIsNeutral, "quiet_none", "\"none of these\" never raises the level", true,
     [](Cases& cases) { cases.none_is_neutral(); }},
    {Property::Sufficient, "sufficient", "a sign that is an emergency alone is one whatever else is answered", true,
     [](Cases& cases) { cases.sufficient(); }},
    {Property::NeverLowers, "never_lowers", "what the pack lists as never lowering does not lower", true,
     [](Cases& cases) { cases.never_lowers(); }},
    {Property::MaxPathLength, "longest_way", "no reader is asked more questions than stated", true,
     [](Cases& cases) { cases.max_path_length(); }},
    {Property::Always, "always", "the pack's own demands: at least this level", false,
     [](Cases& cases) { cases.always(); }},
    {Property::Never, "never", "the pack's own demands: this does not come about", false,
     [](Cases& cases) { cases.never(); }},
    {Property::DemandSpeaks, "speaking_demand", "every demand speaks of some way of answering", true,
     [](Cases& cases) { cases.demands_speak(); }},
    {Property::RuleDemanded, "demanded_rule", "the loss of any rule would break a demand", true,
     [](Cases& cases) { cases.rules_demanded(); }},
});

template <class Places>
constexpr bool kInEnumOrder = false;
template <std::size_t... i>
constexpr bool kInEnumOrder<std::index_sequence<i...>> = ((static_cast<std::size_t>(kRows[i].property) == i) && ...);
static_assert(kInEnumOrder<std::make_index_sequence<kRows.size()>>);
static_assert(static_cast<std::size_t>(Property::RuleDemanded) + 1 == kRows.size());

}  // namespace

std::span<const PropertyRow> properties() { return kRows; }

const PropertyRow& row(Property property) { return kRows[static_cast<std::size_t>(property)]; }

std::optional<Property> find_property(std::string_view name) {
  const auto* const found =
      std::find_if(kRows.begin(), kRows.end(), [&](const PropertyRow& one) { return one.name == name; });
  return found == kRows.end() ? std::nullopt : std::optional(found->property);
}

void each_case(Space& space, Property property, const std::function<void(const Case&)>& visit) {
  Cases cases(space, property, visit);
  row(property).each_case(cases);
}

}  // namespace heed::proof
