// Makes the cases of each property: the goals, the sides of a pair, the check that replays them.
// In: a space, a property, a visitor. Out: cases, one by one. Never: solves.
#pragma once
#include <cstdint>
#include <limits>

#include "proof/property.h"

namespace heed::proof {

class Cases {
 public:
  Cases(Space& space, Property property, const std::function<void(const Case&)>& visit)
      : space_(space), pack_(space.pack), graph_(space.graph), property_(property), visit_(visit) {}

  void reachable_questions();
  void reachable_options();
  void reachable_signs();
  void reachable_rules();
  void reachable_cards();
  // A tick more, or another choice: some reader's level rises.
  void ticks_have_effect();
  void deciding_rules();
  // One more sign, also in place of `none`, where it then stands alone.
  void monotone();
  void ordered();
  void answer_more() { prefixes(false); }
  void interrupt() { prefixes(true); }
  void safe_doubt();
  void not_sure_has_effect();
  void none_is_neutral();
  void sufficient();
  void never_lowers();
  void max_path_length();
  void always();
  void never();
  void demands_speak();
  void rules_demanded();

 private:
  static constexpr std::uint32_t kNoQuestion = std::numeric_limits<std::uint32_t>::max();

  Case named(std::string_view id, std::string at, const Subject& subject) const;
  Case of_option(std::uint32_t question, std::uint32_t option, std::string_view suffix) const;
  // Some legal answers must fulfil the goal.
  void exists(Case one, Literal goal);
  // No legal answers may fulfil the goal, which means that `fault` holds of them.
  void absent(Case one, Literal goal, std::function<bool(pack::BitsView, pack::Level)> fault);
  // The first questions against one more of them, or `interrupt`: against all, and for the emergency level alone.
  void prefixes(bool interrupt);
  Case of_demand(std::uint32_t demand, bool forbidden, std::string_view prefix) const;
  Case of_rule(std::uint32_t rule) const;
  bool emergency_alone(std::uint32_t question, std::uint32_t option) const;
  void never_lowers_choice(std::uint32_t question, const std::vector<bool>& listed);
  std::optional<std::uint32_t> option_with(std::uint32_t question, pack::Role role) const;
  std::vector<Literal> only(std::uint32_t question, std::uint32_t option) const;
  // The option joins what is chosen already.
  void add(std::uint32_t i, std::uint32_t k, std::string_view suffix);
  void replace(std::uint32_t i, std::uint32_t from, std::uint32_t to, std::string_view suffix);
  // Against the question left out: `low` = the option may not be below, else not above.
  void left_out(std::uint32_t i, std::uint32_t k, bool low);
  // The level of `high` is above that of `low`: some rule that matches there has no equal here.
  Literal drops(const Model& high, const Model& low);
  void pair(Case one, Literal goal, const Change& change, const Side& first, const Side& second);

  Space& space_;
  const pack::Pack& pack_;
  Graph& graph_;
  Property property_;
  const std::function<void(const Case&)>& visit_;
};

}  // namespace heed::proof
