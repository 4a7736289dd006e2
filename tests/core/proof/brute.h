// The auditor: all legal answer sets of a small pack, one by one, and each property's cases decided by looking at all
// of them. Written from the definitions in proof/property.h; uses the trees that the author wrote, not what the core
// compiles them to. In: a pack with at most 20 options. Out: per case whether it fails, and each instance that shows
// it. Never: clever.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pack/model/pack.h"
#include "proof/prove.h"

namespace heed::test {

using Set = std::uint32_t;  // chosen options, one bit each

// What shows a fault: answers, or answers before and after a change (`second` is 0 for a single side), and its ticks:
// all of the complete side before the change, and those after it at questions whose asking hangs on the changed one,
// since these may be asked anew. Elsewhere both sides have the same answer. A tick is an option that is not its
// question's mildest answer.
struct Instance {
  Set first = 0;
  Set second = 0;
  std::uint32_t ticks = 0;
};

class Brute {
 public:
  using Visit = std::function<void(const Instance&)>;

  explicit Brute(const pack::Pack& pack);

  // By case id: does nobody get there? (reachable_…, deciding_rule)
  std::map<std::string, bool> nobody;
  // By case id: hands over each instance that shows the fault.
  std::map<std::string, std::function<void(const Visit&)>> instances;

  const std::vector<Set>& sets() const { return sets_; }  // legal and complete
  bool holds(const pack::Condition& condition, Set set) const;
  pack::Level level(Set set) const;
  Set set_of(const session::Answers& answers) const;
  Set ticks_of(Set set) const;  // without the mildest answers
  bool asked(std::uint32_t question, Set set) const;
  Set mask(std::uint32_t question) const;                // all its options
  std::vector<Set> legal(std::uint32_t question) const;  // its right answers

 private:
  static std::optional<std::uint32_t> option_with(const pack::Question& question, pack::Role role);
  bool has(Set set, std::uint32_t question, std::uint32_t option) const;
  Set bit(std::uint32_t question, std::uint32_t option) const;
  void walk(std::uint32_t from, Set set, const std::function<void(Set)>& visit) const;

  void exists(const std::string& id, const std::function<bool(Set)>& there);
  void never(const std::string& id, std::function<bool(Set)> fault);
  // Each set that starts, with each that it can become when the changed question has what `change` says. `drops` = the
  // level may not go down from before to after, else not from after to before. `shows` may ask for more.
  struct Pairs {
    std::uint32_t question;
    std::function<bool(Set)> starts;
    std::function<std::vector<Set>(Set)> change;
    bool drops = true;
    bool chosen_anew = false;  // the changed question's tick after the change counts as well
    std::function<bool(Set, Set)> shows = [](Set, Set) { return true; };
  };
  void pairs(const std::string& id, const Pairs& kind);
  // Somebody's level rises when the question's answer becomes what `change` says.
  void raises(const std::string& id, std::uint32_t question, std::function<bool(Set)> starts,
              std::function<Set(Set)> change);
  void replace(const std::string& id, std::uint32_t question, std::uint32_t from, std::uint32_t to);
  void add(const std::string& id, std::uint32_t question, std::uint32_t option);
  void left_out(const std::string& id, std::uint32_t question, std::uint32_t option, bool drops);
  void prefixes(std::uint32_t question);
  void reach();
  void changes(std::uint32_t question);
  void ticks(std::uint32_t question);
  void never_lowers(std::uint32_t question);
  void claims();
  void demands();
  bool free_answers(const std::function<bool(Set)>& found, std::uint32_t from, Set set) const;

  const pack::Pack& pack_;
  std::vector<Set> sets_;
  mutable std::vector<signed char> levels_;  // by set; -1 where not looked at yet
};

}  // namespace heed::test
