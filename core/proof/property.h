// What is proved of a pack: each property a list of cases, each case one query.
// In: a space. Out: cases, handed to a visitor one by one. Never: solves.
#pragma once
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "proof/space.h"

namespace heed::proof {

// The properties of every pack, then those that a pack adds itself. Stable words, in the order of the report.
inline constexpr std::array kProperties = std::to_array<std::string_view>({
    "reachable_question",  // somebody is asked it
    "reachable_option",    // somebody can choose it
    "reachable_sign",      // some answers match it
    "reachable_rule",      // some answers match it
    "reachable_card",      // some answers end there
    "deciding_rule",       // some answers have their level from this rule alone (warning)
    "monotone",            // one more sign, or a sign in place of `none`, never lowers the level
    "ordered",             // a more worrying option of an ordered question never lowers the level
    "answer_more",         // answering one more question never lowers the level
    "interrupt",           // an emergency that interrupts is an emergency at the end
    "safe_doubt",    // `not_sure` is never below `none`, the mildest option, the signs beside it, or leaving it out
    "heard_doubt",   // `not_sure` does bring a level that `none` or the mildest option does not
    "quiet_none",    // `none` never brings a level that leaving the question out does not
    "sufficient",    // an option that is an emergency alone is one whatever else is answered
    "never_lowers",  // what the pack lists there is never below leaving it out
    "longest_way",   // every path ends within `most_questions`
    "always",        // the pack's own: at least this level
    "never",         // the pack's own: does not come about
});

enum class Expect : unsigned char { Exists, ExistsOrWarn, Absent };

// One side of a counterexample: the model to read the answers from, and what it leaves out.
struct Side {
  const Model* model = nullptr;
  LeftOut left_out;
};

struct Case {
  std::string_view property;
  std::string id;  // "monotone/pain_pattern.night": stable, unique
  std::string at;  // JSON pointer into pack.json
  Expect expect = Expect::Absent;
  Query query;
  // Expect::Absent: a pair shows the fault if the level goes down from first to second; a single side if `fault` says
  // so.
  Side first;
  std::optional<Side> second;
  std::function<bool(pack::BitsView, pack::Level)> fault;
  std::optional<std::uint32_t> rule;  // deciding_rule: whose cover is looked for
};

// Calls visit for each case of the property; a case lives only during its visit.
void each_case(Space& space, std::string_view property, const std::function<void(const Case&)>& visit);

}  // namespace heed::proof
