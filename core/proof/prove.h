// A pack → each property's verdict, and for each fault the mildest answers that show it.
// In: a pack. Out: Proof. Never: reports a counterexample that the plain evaluator does not confirm; passes over "not
// decided".
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/natural.h"
#include "pack/model/pack.h"
#include "proof/property.h"
#include "session/answers.h"

namespace heed::proof {

enum class Reason : unsigned char {
  Unreachable,   // nobody gets there
  OneLevel,      // every way of answering ends at the same level
  NoEffect,      // no reader's level rises with this tick
  NeverDecides,  // the level is always brought by another rule too
  CountsAsNo,    // doubt that brings nothing
  Lowers,        // the level goes down from first to second
  Below,         // a level lower than demanded
  Occurs,        // what must not come about does
  TooLong,       // more questions than stated
  Silent,        // a demand that speaks of nobody
  NotDemanded,   // no demand would notice the loss of the rule
  NoDemands,     // the pack demands nothing
  NotDecided,    // the conflict budget ran out
};
inline constexpr std::string_view kReasonNames[] = {
    "unreachable", "one_level", "no_effect", "never_decides", "counts_as_no", "lowers",     "below",
    "occurs",      "too_long",  "silent",    "not_demanded",  "no_demands",   "not_decided"};

// Answers with their level. Questions left out are not in `answers`.
struct Shown {
  session::Answers answers;
  pack::Level level{};
};

// A further case that fails for the cause of a finding.
struct Consequence {
  Property property{};
  Subject subject;
};

struct Finding {
  std::string id;  // of the case: property/thing
  Property property{};
  Subject subject;
  Reason reason{};
  bool warning = false;
  std::string at;                         // JSON pointer into pack.json
  std::optional<Shown> first;             // the answers that show it, or those before the change
  std::optional<Shown> second;            // after the change
  std::vector<std::uint32_t> rules;       // that matched first and not second; for NeverDecides the rules that cover it
  std::optional<base::Natural> count;     // how many answer sets (or pairs) show it
  std::vector<std::string> also;          // ids of further cases with the same cause
  std::vector<Consequence> consequences;  // the same cases
  bool acceptable = true;                 // no law is broken with it
  std::string accepted;                   // why the pack accepts it; empty: it does not
};

struct Checked {
  Property property{};
  std::uint32_t cases = 0;
  std::uint32_t failed = 0;
  std::uint32_t undecided = 0;
};

// "fails", else "not_decided", else "holds".
std::string_view verdict_of(const Checked& checked);

struct Proof {
  std::vector<Checked> properties;
  std::vector<Finding> findings;                // in the order of the properties, then of the pack; one for each cause
  std::vector<std::string> unused_acceptances;  // findings that `accepted` names and that are none
};

// All properties, or one.
Proof prove(const pack::Pack& pack, std::optional<Property> property, const Bounds& bounds);

// Exact number of complete answer sets, and of those that end at each level; nothing where the diagram grows too large.
struct Counts {
  base::Natural all;
  std::vector<base::Natural> by_level;
};
std::optional<Counts> count(const pack::Pack& pack, const Bounds& bounds);

// Of how many ways of answering each demand speaks: `always` of those that come about, `never` of all that would if
// every question were asked or left out at will. Nothing for one whose diagram grows too large.
struct DemandCounts {
  std::vector<std::optional<base::Natural>> always;
  std::vector<std::optional<base::Natural>> never;
};
DemandCounts count_demands(const pack::Pack& pack, const Bounds& bounds);

}  // namespace heed::proof
