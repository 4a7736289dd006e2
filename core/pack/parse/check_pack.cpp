#include "pack/parse/check_pack.h"

#include <algorithm>
#include <initializer_list>

#include "base/text.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Ref;
using json::Reporter;

// Whether these members are there and nothing is wrong with them: else what is said about the whole would only follow
// from that.
bool sound(const Reporter& reporter, const Ref& root, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const std::string pointer = base::join({"/", key});
    for (const base::Error& error : reporter.problems.list) {
      const std::string& at = error.place.pointer;
      if (error.place.file == reporter.file && (at == pointer || at.starts_with(pointer + "/"))) {
        return false;
      }
    }
    if (!root.member(key)) {
      return false;
    }
  }
  return true;
}

using Used = std::vector<bool>;  // by sign

void mark_signs(const Pack& pack, const Condition& condition, Used& used) {
  if (condition.kind == ConditionKind::Sign && !used[condition.sign]) {
    used[condition.sign] = true;
    mark_signs(pack, pack.signs[condition.sign].when, used);
  }
  for (const Condition& part : condition.parts) {
    mark_signs(pack, part, used);
  }
}

// A sign that no rule names would be a tick that nobody hears. One that is `quiet` may serve the cards alone.
void check_signs(const Reporter& reporter, const Ref& root, const Pack& pack) {
  Used by_rules(pack.signs.size());
  for (const Rule& rule : pack.rules) {
    mark_signs(pack, rule.when, by_rules);
  }
  Used by_cards(pack.signs.size());
  for (const Card& card : pack.cards) {
    mark_signs(pack, card.when, by_cards);
    for (const Step& step : card.steps) {
      mark_signs(pack, step.when, by_cards);
    }
    for (const Watch& watch : card.watches) {
      mark_signs(pack, watch.when, by_cards);
    }
  }
  std::size_t i = 0;
  for (const Ref& at : root.member("signs")->children()) {
    const Sign& sign = pack.signs[i];
    if (!by_rules[i] && !(sign.quiet && by_cards[i])) {
      reporter.error(at, Code::UnusedSign,
                     "no rule uses the sign %, so nothing follows from it: add a rule or remove it", sign.id);
    }
    ++i;
  }
}

void check_sections(const Reporter& reporter, const Ref& root, const Pack& pack) {
  const bool reviewed = !pack.clinical_review.name.empty();
  for (const std::string_view id : {"not_reviewed", "intended_use"}) {
    if (!reviewed && !find(pack.sections, id)) {
      reporter.error(*root.member("sections"), Code::MissingSection,
                     "no clinician has reviewed this pack: add a section % that says so, and what it is for", id);
    }
  }
  if (const auto section = find(pack.sections, "not_reviewed"); reviewed && section) {
    reporter.error(root.member("sections")->children()[*section], Code::LeftOverSection,
                   "the pack has been reviewed: remove the section that says it has not");
  }
}

// Whether one of its options is an emergency by itself.
bool is_emergency_question(const Pack& pack, const Question& question) {
  const Program& emergency = pack.matches[static_cast<std::size_t>(Level::Emergency)];
  for (std::uint32_t i = 0; i < question.options.size(); ++i) {
    Bits alone(pack.words());
    set(alone, question.first_bit + i);
    if (holds(emergency, alone)) {
      return true;
    }
  }
  return false;
}

void check_order(const Reporter& reporter, const Ref& root, const Pack& pack) {
  const auto is_emergency = [&](const Question& question) { return is_emergency_question(pack, question); };
  const auto first = std::find_if(pack.questions.begin(), pack.questions.end(), is_emergency);
  const bool later = first != pack.questions.begin() && first != pack.questions.end();
  const json::Member reason = root.member("emergency_not_first");
  if (later && !reason) {
    const Ref at = root.member("questions")->children()[static_cast<std::size_t>(first - pack.questions.begin())];
    reporter.error(
        at, Code::EmergencyNotFirst,
        "% asks for emergencies and is not the first question: move it up, or say why in `emergency_not_first`",
        first->id);
  } else if (!later && reason) {
    reporter.error(*reason, Code::BadValue, "the first question does ask for emergencies: remove this");
  }
}

}  // namespace

void check_pack(const Reporter& reporter, const Ref& root, const Pack& pack) {
  if (sound(reporter, root, {"questions", "signs", "rules", "cards"})) {
    check_signs(reporter, root, pack);
  }
  if (sound(reporter, root, {"questions", "signs", "rules"})) {
    check_order(reporter, root, pack);
  }
  if (sound(reporter, root, {"clinical_review", "sections"})) {
    check_sections(reporter, root, pack);
  }
}

}  // namespace heed::pack
