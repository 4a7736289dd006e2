// Makes the cases of each property: the goals, the sides of a pair, the check that replays them.
// In: a space, a property's name, a visitor. Out: cases, one by one. Never: solves.
#pragma once
#include <cstdint>
#include <limits>

#include "proof/property.h"

namespace heed::proof {

class Cases {
 public:
  Cases(Space& space, std::string_view property, const std::function<void(const Case&)>& visit)
      : space_(space), pack_(space.pack), graph_(space.graph), property_(property), visit_(visit) {}

  void reachable(std::string_view id, std::string at, Literal goal);
  void absent(std::string_view id, std::string at, Literal goal,
              std::function<bool(pack::BitsView, pack::Level)> fault);
  void reachable_options();
  void reachable_cards();
  void deciding_rules();
  // One more sign, also in place of `none`, where it then stands alone.
  void monotone();
  void ordered();
  // interrupt: against the end of the way, and for the emergency level alone.
  void answer_more(bool interrupt);
  void safe_doubt();
  void heard_doubt();
  void quiet_none();
  void sufficient();
  void never_lowers();
  void longest_way();
  // The pack's demands: `always`, or where `forbidden` `never`.
  void own(const std::vector<pack::Demand>& demands, std::string_view list, bool forbidden);

 private:
  static constexpr std::uint32_t kNoQuestion = std::numeric_limits<std::uint32_t>::max();

  Case named(std::string_view id, std::string at) const;
  std::string option_id(std::uint32_t question, std::uint32_t option) const;
  static std::string option_at(std::uint32_t question, std::uint32_t option);
  std::optional<std::uint32_t> option_with(std::uint32_t question, pack::Role role) const;
  std::vector<Literal> only(std::uint32_t question, std::uint32_t option) const;
  // The option joins what is chosen already.
  void add(std::uint32_t i, std::uint32_t k, std::string_view suffix);
  void replace(std::uint32_t i, std::uint32_t from, std::uint32_t to, std::string_view suffix);
  // Against the question left out: `low` = the option may not be below, else not above.
  void left_out(std::uint32_t i, std::uint32_t k, bool low);
  void pair(std::string_view id, std::string at, Literal goal, const Change& change, const Side& first,
            const Side& second);

  Space& space_;
  const pack::Pack& pack_;
  Graph& graph_;
  std::string_view property_;
  const std::function<void(const Case&)>& visit_;
};

}  // namespace heed::proof
