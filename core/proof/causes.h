// Which failed cases have one cause, so that a lost rule is one finding and not six.
// In: cases as they fail, each with the place of its finding. Out: the place of the finding that a further case belongs
// to. Never: joins what only looks alike: a case is joined to a question nobody is asked, a tick that changes nothing,
// a rule that is lost, or the rule that decides instead of a missing one.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "proof/prove.h"

namespace heed::proof {

class Causes {
 public:
  explicit Causes(const pack::Pack& pack) : pack_(pack) {}

  std::set<std::uint32_t> dead_rules;  // that never match

  std::optional<std::size_t> of_unreachable(Property property, const Subject& subject) const;
  void add_unreachable(Property property, const Subject& subject, std::size_t place);

  // A pair of answers at one question, by the rules that are lost between them.
  std::optional<std::size_t> of_loss(std::uint32_t question, const std::vector<std::uint32_t>& rules) const;
  void add_loss(const Subject& subject, const std::vector<std::uint32_t>& rules, std::size_t place);

  // Answers below what a demand of the pack asks for.
  std::optional<std::size_t> of_answers(const pack::Demand& demand, const Shown& shown) const;
  void add_answers(const pack::Demand& demand, const Shown& shown, std::size_t place);

 private:
  using Places = std::map<std::uint32_t, std::size_t>;

  std::optional<std::size_t> dead_part(const pack::Condition& condition) const;
  bool accepts_silence(const Subject& subject) const;
  std::vector<std::uint32_t> deciding_rules(const pack::Demand& demand, const pack::Bits& bits) const;

  const pack::Pack& pack_;
  Places dead_questions_, dead_signs_, silent_bits_, spare_rules_, not_demanded_;
  std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, std::size_t> losses_;
  std::map<std::uint32_t, std::pair<std::vector<std::uint32_t>, std::size_t>> losing_;  // lost rules, by option
  std::map<std::vector<std::uint32_t>, std::size_t> deciding_;  // by the rules that decide instead
};

}  // namespace heed::proof
