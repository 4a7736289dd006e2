// Which failed cases have one cause, so that a lost rule is one finding and not six.
// In: cases as they fail, each with the place of its finding. Out: the place of the finding that a further case belongs
// to. Never: joins what only looks alike: a case is joined to a question nobody is asked, a rule that never matches,
// a tick that changes nothing, a rule that is lost, the answers after a fall, the rule that decides instead of a
// missing one, or the same case with another tick of one sign, which one rule would mend as well.
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

  // A pair of answers at one question, by the rules that are lost between them. One that a pack may accept is no cause
  // of what it may not.
  std::optional<std::size_t> of_loss(std::uint32_t question, const std::vector<std::uint32_t>& rules) const;
  void add_loss(Property property, const Subject& subject, const std::vector<std::uint32_t>& rules, const Shown& after,
                std::size_t place);

  // Answers below what a demand of the pack asks for.
  std::optional<std::size_t> of_answers(const pack::Demand& demand, const Shown& shown) const;
  void add_answers(const pack::Demand& demand, const Shown& shown, std::size_t place);

 private:
  using Places = std::map<std::uint32_t, std::size_t>;

  struct Fall {  // what a pair falls to
    pack::Level level{};
    pack::Bits bits;
    std::size_t place{};
  };
  struct Broken {  // a demand, with its ticks in the answers that break it
    pack::Level level{};
    std::vector<std::uint32_t> ticks;
    std::size_t place{};
  };

  std::optional<std::size_t> of_silent(const Subject& subject) const;
  std::optional<std::size_t> dead_rule(const std::vector<std::uint32_t>& ticks, pack::Level level) const;
  std::optional<std::size_t> of_other_tick(pack::Level level, const std::vector<std::uint32_t>& ticks) const;
  std::optional<std::size_t> dead_part(const pack::Condition& condition) const;
  bool accepts_silence(const Subject& subject) const;
  std::vector<std::uint32_t> deciding_rules(const pack::Demand& demand, const pack::Bits& bits) const;

  const pack::Pack& pack_;
  Places dead_questions_, dead_signs_, silent_bits_, spare_rules_, not_demanded_;
  std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, std::size_t> losses_;
  std::map<std::uint32_t, std::pair<std::vector<std::uint32_t>, std::size_t>> losing_;  // lost rules, by option
  std::vector<Fall> falls_;
  std::vector<Broken> broken_;
  std::map<std::vector<std::uint32_t>, std::size_t> deciding_;  // by the rules that decide instead
};

}  // namespace heed::proof
