// The properties of a pack: one row of a table each, and for each property its cases, each case one query.
// In: a space. Out: the table; cases, handed to a visitor one by one. Never: solves.
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "proof/space.h"

namespace heed::proof {

// The properties of every pack, then those that a pack adds itself, in the order of the report.
enum class Property : unsigned char {
  ReachableQuestion,
  ReachableOption,
  ReachableSign,
  ReachableRule,
  ReachableCard,
  TickHasEffect,
  DecidingRule,
  Monotone,
  Ordered,
  AnswerMore,
  Interrupt,
  SafeDoubt,
  NotSureHasEffect,
  NoneIsNeutral,
  Sufficient,
  NeverLowers,
  MaxPathLength,
  Always,
  Never,
  DemandSpeaks,
  RuleDemanded,
};

// Exists: some answers must show it. Absent: none may.
enum class Expect : unsigned char { Exists, ExistsOrWarn, Absent };

class Cases;

struct PropertyRow {
  Property property;
  std::string_view name;   // stable: in JSON, in `accepted`, in case ids
  std::string_view holds;  // what must hold, as a reviewer reads it
  bool acceptable;         // false for a law: a pack cannot accept that it is broken
  void (*each_case)(Cases&);
};

std::span<const PropertyRow> properties();
const PropertyRow& row(Property property);
// By name; nothing where there is none.
std::optional<Property> find_property(std::string_view name);

// One side of a counterexample: the model to read the answers from, and what it leaves out.
struct Side {
  const Model* model = nullptr;
  LeftOut left_out;
};

// What a case is about, as indices into the pack.
struct Subject {
  std::optional<std::uint32_t> question{};
  std::optional<std::uint32_t> option{};
  std::optional<std::uint32_t> sign{};
  std::optional<std::uint32_t> rule{};
  std::optional<std::uint32_t> card{};
  std::optional<std::uint32_t> always{};
  std::optional<std::uint32_t> never{};
};

struct Case {
  Property property{};
  Subject subject;
  std::string id;  // "monotone/pain_pattern.night": stable, unique
  std::string at;  // JSON pointer into pack.json
  Expect expect = Expect::Absent;
  Query query;
  // Expect::Absent: a pair shows the fault if the level goes down from first to second; a single side if `fault` says
  // so.
  Side first;
  std::optional<Side> second;
  std::function<bool(pack::BitsView, pack::Level)> fault;
};

// Calls visit for each case of the property; a case lives only during its visit.
void each_case(Space& space, Property property, const std::function<void(const Case&)>& visit);

}  // namespace heed::proof
