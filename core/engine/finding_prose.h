// A finding of the prover as a reviewer reads it: what must hold, what a reader ticked and was told, what made the
// difference. With the texts of the pack, never an id that stands for a text.
// In: a pack and a finding. Out: lines of prose. Never: judges.
#pragma once
#include <string>
#include <vector>

#include "engine/condition_words.h"
#include "proof/prove.h"

namespace heed::engine {

// Of the card that these answers bring.
std::string shown_heading(const pack::Pack& pack, pack::Level level, pack::BitsView bits);

class FindingProse {
 public:
  explicit FindingProse(const pack::Pack& pack) : pack_(pack), words_(pack) {}

  // In the pack's own words where it is a demand: "Saddle numbness is an emergency. (at least emergency)".
  std::string must_hold(proof::Property property, const proof::Subject& subject) const;
  // What a case is about: an option with its question, a sign's line, a rule's condition, a demand.
  std::string about(const proof::Subject& subject) const;
  std::vector<std::string> lines(const proof::Finding& finding) const;
  // The options that a side must be shown with: all but the mildest, and those of them whose change changes the level.
  std::vector<std::uint32_t> ticks(const proof::Shown& shown) const;
  // The heading of the card that is shown.
  std::string heading(const proof::Shown& shown) const;
  const ConditionWords& words() const { return words_; }

 private:
  bool matters(const proof::Shown& shown, std::uint32_t question) const;
  std::string ticked(const proof::Shown& shown) const;
  std::string told(const proof::Shown& shown) const;
  std::string difference(const proof::Shown& first, const proof::Shown& second) const;
  std::string rule(std::uint32_t rule) const;
  void explain(const proof::Finding& finding, std::vector<std::string>& lines) const;
  void explain_below(const proof::Finding& finding, std::vector<std::string>& lines) const;

  const pack::Pack& pack_;
  ConditionWords words_;
};

}  // namespace heed::engine
