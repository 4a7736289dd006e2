#include "pack/parse/parse_cards.h"

#include <algorithm>

#include "pack/parse/parse_condition.h"
#include "pack/parse/shared.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

constexpr std::string_view kNeeds[] = {"advice_line"};
constexpr std::uint32_t kMostDays = 366;

// `when` of a card, a step or a watch: whether it is shown.
void read_shown(const Reporter& reporter, const ObjectReader& fields, const Ref& root, const Pack& pack,
                Condition& when, Program& shown) {
  if (const Member at = fields.get("when")) {
    when = parse_condition(reporter, *at, {pack, root});
    shown = compile_condition(reporter, *at, when, pack);
  }
}

// An id alone, or an object with when it is shown.
void read_step(const Reporter& reporter, const Ref& at, const Ref& root, const Pack& pack, const Card& card,
               Step& step) {
  if (at.is(Kind::String)) {
    const std::string id = read_id(reporter, at);
    if (find(card.steps, id)) {
      reporter.error(at, Code::DuplicateId, "the id % is taken: choose another", id);
    }
    step.id = id;
    return;
  }
  const ObjectReader fields(reporter, at, "id", "when needs");
  step.needs_advice_line = fields.one_of("needs", kNeeds).has_value();
  read_shown(reporter, fields, root, pack, step.when, step.shown);
  step.id = new_id(reporter, fields, card.steps);
}

void read_card(const Reporter& reporter, const Ref& at, const Ref& root, Pack& pack, Card& card,
               std::array<bool, kLevelNames.size()>& complete) {
  const ObjectReader fields(reporter, at, "id level sources do watch", "when");
  const auto level = read_level(fields, "level");
  if (level) {
    card.level = *level;
    bool& has_default = complete[static_cast<std::size_t>(*level)];
    if (has_default) {
      reporter.error(at, Code::DuplicateCard,
                     "a card without `when` for % stands before this one, which nobody would see: move this one up, "
                     "or give the other a `when`",
                     level_name(*level));
    }
    has_default = has_default || !fields.get("when");
  }
  card.sources = read_sources_of(reporter, at, pack);
  read_shown(reporter, fields, root, pack, card.when, card.shown);
  json::read_each(fields.list("do"), card.steps,
                  [&](const Ref& item, Step& step) { read_step(reporter, item, root, pack, card, step); });
  json::read_each(fields.list("watch"), card.watches, [&](const Ref& item, Watch& watch) {
    const ObjectReader watch_fields(reporter, item, "id", "days when");
    read_shown(reporter, watch_fields, root, pack, watch.when, watch.shown);
    if (watch_fields.get("days")) {
      watch.days = watch_fields.whole("days", 1, kMostDays);
    }
    watch.id = new_id(reporter, watch_fields, card.watches);
  });
  const std::string id = new_id(reporter, fields, pack.cards);
  const auto name = std::find(kLevelNames.begin(), kLevelNames.end(), id);
  if (level && name != kLevelNames.end() && *name != level_name(*level)) {
    reporter.error(*fields.get("id"), Code::BadId, "% is the name of another level: choose another id", id);
  }
  card.id = id;
}

}  // namespace

void parse_cards(const Reporter& reporter, const ObjectReader& fields, const Ref& root, Pack& pack) {
  std::array<bool, kLevelNames.size()> complete{};
  json::read_each(fields.list("cards"), pack.cards,
                  [&](const Ref& at, Card& card) { read_card(reporter, at, root, pack, card, complete); });
  for (std::size_t level = 0; level < complete.size(); ++level) {
    if (!complete[level] && fields.get("cards")) {
      reporter.error(*fields.get("cards"), Code::MissingCard, "% needs a card without `when`: add it",
                     kLevelNames[level]);
    }
  }
  for (const Rule& rule : pack.rules) {
    std::vector<std::uint32_t>& lines = pack.lines[static_cast<std::size_t>(rule.level)];
    for (std::uint32_t sign : rule.signs) {
      if (!pack.signs[sign].quiet && std::find(lines.begin(), lines.end(), sign) == lines.end()) {
        lines.push_back(sign);
      }
    }
  }
}

}  // namespace heed::pack
