#include "proof/property.h"

#include "base/check.h"
#include "base/text.h"
#include "proof/cases.h"

namespace heed::proof {

void each_case(Space& space, std::string_view property, const std::function<void(const Case&)>& visit) {
  Cases cases(space, property, visit);
  const pack::Pack& pack = space.pack;
  const auto each = [&](std::string_view list, const auto& things, const std::vector<Literal>& goals) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      cases.reachable(things[i].id, base::join({"/", list, "/", base::digits(i)}), goals[i]);
    }
  };
  if (property == "reachable_question") {
    each("questions", pack.questions, space.before.asked);
  } else if (property == "reachable_option") {
    cases.reachable_options();
  } else if (property == "reachable_sign") {
    each("signs", pack.signs, space.before.signs);
  } else if (property == "reachable_rule") {
    each("rules", pack.rules, space.before.rules);
  } else if (property == "reachable_card") {
    cases.reachable_cards();
  } else if (property == "deciding_rule") {
    cases.deciding_rules();
  } else if (property == "monotone") {
    cases.monotone();
  } else if (property == "ordered") {
    cases.ordered();
  } else if (property == "answer_more" || property == "interrupt") {
    cases.answer_more(property == "interrupt");
  } else if (property == "safe_doubt") {
    cases.safe_doubt();
  } else if (property == "heard_doubt") {
    cases.heard_doubt();
  } else if (property == "quiet_none") {
    cases.quiet_none();
  } else if (property == "sufficient") {
    cases.sufficient();
  } else if (property == "never_lowers") {
    cases.never_lowers();
  } else if (property == "longest_way") {
    cases.longest_way();
  } else if (property == "always") {
    cases.own(pack.always, "always", false);
  } else {
    HEED_CHECK(property == "never");
    cases.own(pack.never, "never", true);
  }
}

}  // namespace heed::proof
