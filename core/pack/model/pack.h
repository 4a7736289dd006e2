// One self-check, typed: every reference is an index, every condition compiled, every text in its place.
// In: made by parse_pack, which reports all problems instead, or by read_compiled. Out: plain data. Never: changes
// after reporter.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/model/condition.h"
#include "pack/model/leaflet.h"
#include "pack/model/program.h"

namespace heed::pack {

// Ordered: a later level is more urgent.
enum class Level : unsigned char { SelfCare, Routine, Within2Weeks, Within24h, Emergency };
inline constexpr std::array kLevelNames =
    std::to_array<std::string_view>({"self_care", "routine", "within_2_weeks", "within_24h", "emergency"});
constexpr std::string_view level_name(Level level) { return kLevelNames[static_cast<std::size_t>(level)]; }

// None excludes every other option of its question. NotSure is doubt about the question's signs: never a no.
enum class Role : unsigned char { Sign, None, NotSure };
inline constexpr std::array kRoleNames = std::to_array<std::string_view>({"sign", "none", "not_sure"});

struct Option {
  std::string id;
  std::string text;
  Role role{};
  std::string zone;  // of the body map; may be empty
};

struct Question {
  std::string id;
  std::string text;
  std::string hint;  // may be empty
  std::string why;
  bool many{};             // kind `many`; else `one`
  bool ordered{};          // options go from mild to worrying
  std::string no_mildest;  // why doubt has no mildest option beside it; empty where it has one or there is no doubt
  Condition ask_if;
  Program asked;  // ask_if, compiled
  std::uint32_t first_bit{};
  std::vector<Option> options;  // option i has bit first_bit + i
};

inline constexpr std::string_view kOwnRules = "heed_own";  // the source of what the authors of a pack decided

struct Source {
  std::string id;
  std::string publisher;
  std::string title;
  std::string year;
  std::string url;  // may be empty
  Evidence evidence{};
};

struct Sign {
  std::string id;
  std::string line;
  std::string advice;  // key `do`: an instruction of this sign's own; may be empty
  bool quiet{};        // it can give a level, but readers are not shown its line: neither on a card nor as a reason
  Condition when;
  Program program;
  std::uint32_t depth = 1;  // 1 + the deepest sign it names
  std::vector<std::uint32_t> sources;
};

struct Rule {
  std::string id;
  Level level{};
  Condition when;
  Program program;
  std::vector<std::uint32_t> sources;
  std::vector<std::uint32_t> signs;  // named directly, not under a `not`: the lines of the level's card
};

// What the pack itself wants proved: under `when` at least `level` (list `always`), or `when` does not come about (list
// `never`).
struct Demand {
  std::string id;
  std::string words;  // as a reviewer says it
  Condition when;
  Program program;
  Level level{};  // always only
  std::vector<std::uint32_t> sources;
};

// A finding of the proof that the authors accept, and why.
struct Accepted {
  std::string finding;
  std::string reason;
};
// Properties that every pack must have: none of their findings can be accepted.
inline constexpr std::array kLaws =
    std::to_array<std::string_view>({"monotone", "ordered", "interrupt", "safe_doubt", "always", "never"});

struct Step {  // key `do` of a card
  std::string id;
  std::string text;
  bool needs_advice_line{};  // shown only where the region has a number for advice
  Condition when;
  Program shown;  // when, compiled
};

struct Watch {
  std::string id;
  std::string text;
  std::string by;        // the same with `{date}`; empty when days is 0
  std::uint32_t days{};  // from the day of the answers
  Condition when;
  Program shown;
};

// A level has one card or several; the first in pack order whose `when` holds is shown, and the last one has no `when`.
struct Card {
  std::string id;
  Level level{};
  Condition when;
  Program shown;
  std::string label;
  std::string heading;
  std::string condition;  // key `if`
  std::string lead;
  std::vector<Step> steps;
  std::vector<Watch> watches;
  std::vector<std::uint32_t> sources;
};

// Who reviewed the pack; an empty name: nobody has.
struct Review {
  std::string name;
  std::string role;
  std::string date;
  std::uint32_t version{};  // of the pack that was reviewed
};

struct SummaryWords {
  std::string heading, level, unfinished, signs, no_signs, answers, sources, close;
};

struct PhoneNumber {
  std::string number;
  std::string label;
  Evidence evidence{};
};

struct Region {
  std::string id;
  std::string name;
  std::vector<PhoneNumber> emergency;
  std::vector<PhoneNumber> advice;
  std::vector<Screening> screening;
};

struct Pack {
  std::string id;
  std::uint32_t version{};
  std::string last_checked;
  Review clinical_review;
  std::string language;
  std::string direction;
  std::string title;
  std::string intro;
  std::string emergency_words;  // stands for {emergency_number} where no region is chosen
  std::vector<Source> sources;
  std::vector<Question> questions;
  std::vector<Sign> signs;
  std::vector<Rule> rules;
  std::array<Program, kLevelNames.size()> matches;                   // by level: some rule of that level holds
  std::array<std::vector<std::uint32_t>, kLevelNames.size()> lines;  // by level: signs its rules name, in rule order
  std::vector<Card> cards;
  std::vector<Section> sections;
  std::vector<Condition> never_lowers;  // leaves
  std::vector<Demand> always;
  std::vector<Demand> never;
  std::vector<Accepted> accepted;
  std::uint32_t most_questions{};  // that any reader is asked
  std::vector<Region> regions;
  SummaryWords summary;
  std::uint32_t bit_count{};

  std::uint32_t words() const { return (bit_count + kWordBits - 1) / kWordBits; }
  // The level's card without `when`.
  const Card& card(Level level) const;
};

// An empty id names nothing: a thing that is not read yet has none.
inline bool same_id(std::string_view one, std::string_view other) { return one == other && !one.empty(); }

// The place of the thing with this id.
template <class Thing>
std::optional<std::uint32_t> find(const std::vector<Thing>& things, std::string_view id) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (same_id(things[i].id, id)) {
      return static_cast<std::uint32_t>(i);
    }
  }
  return {};
}

// The question whose options hold `bit`.
std::uint32_t question_of(const Pack& pack, std::uint32_t bit);

// Signs that name signs: bounds every recursion over conditions.
inline constexpr std::uint32_t kDeepestSign = 8;
// The depth of the deepest sign that a condition names, 0 without one.
std::uint32_t sign_depth(const Condition& condition, const Pack& pack);

}  // namespace heed::pack
