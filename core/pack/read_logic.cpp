#include "pack/read_logic.h"

#include <algorithm>

#include "pack/read_condition.h"
#include "pack/read_leaflet.h"
#include "pack/read_parts.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::Ref;

constexpr std::uint32_t kFormat = 1;
constexpr std::uint32_t kMostOptions = 4096;  // of a whole pack; 64 words of bits
constexpr std::uint32_t kMostDays = 366;
constexpr std::uint32_t kLargestVersion = 1'000'000;

void read_option(const Reading& reading, const Ref& at, const Question& question, Option& option) {
  const Fields fields(reading, at, "id", "role zone");
  option.id = new_id(reading, fields, question.options);
  if (const auto role = fields.word("role", "none not_sure")) {
    option.role = *role == 0 ? Role::None : Role::NotSure;
  }
  const std::string zone = fields.id("zone");
  const auto taken = [&](const Option& other) { return other.zone == zone; };
  if (!zone.empty() && std::any_of(question.options.begin(), question.options.end(), taken)) {
    reading.problem(*fields.get("zone"), Code::DuplicateId, "the zone % is taken in this question: choose another",
                    zone);
  }
  option.zone = zone;
}

// A question with symptoms to tick must offer a way out, `none`. Whether doubt is offered is the author's choice; but
// an option named after a role has it, so that no proof overlooks a doubt.
void check_roles(const Reading& reading, const Ref& at, const Question& question) {
  for (const Role role : {Role::None, Role::NotSure}) {
    const auto count = std::count_if(question.options.begin(), question.options.end(),
                                     [&](const Option& option) { return option.role == role; });
    const std::string_view name = kRoleNames[static_cast<std::size_t>(role)];
    const bool wanted = role == Role::None || find(question.options, name);
    if (question.many && wanted && count == 0) {
      reading.problem(at, Code::MissingRole, "a question of kind `many` needs an option with role %: add it", name);
    }
    if (count > 1) {
      reading.problem(at, Code::DuplicateRole, "only one option of a question has role %: keep one", name);
    }
  }
}

// Things get their id last, so that no condition finds its own thing.
void read_question(const Reading& reading, const Ref& at, const Ref& root, Pack& pack, Question& question) {
  const Fields fields(reading, at, "id kind options", "ordered ask_if");
  question.many = fields.word("kind", "one many") == std::size_t{1};
  question.ordered = fields.boolean("ordered");
  if (question.many && question.ordered) {
    reading.problem(*fields.get("ordered"), Code::LeafKind,
                    "only a question of kind `one` can be ordered: remove `ordered`");
  }
  question.first_bit = pack.bit_count;
  if (const Member ask_if = fields.get("ask_if")) {
    question.ask_if = read_condition(reading, *ask_if, {pack, root});
    question.asked = compile_condition(reading, *ask_if, question.ask_if, pack);
  }
  read_each(fields.list("options"), question.options,
            [&](const Ref& option, Option& into) { read_option(reading, option, question, into); });
  if (question.options.size() < 2) {
    reading.problem(at, Code::EmptyList, "a question needs at least two options: add them");
  }
  check_roles(reading, at, question);
  pack.bit_count += static_cast<std::uint32_t>(question.options.size());
  if (pack.bit_count > kMostOptions) {
    reading.problem(at, Code::TooLarge, "the pack has more than 4096 options: make it smaller");
  }
  question.id = new_id(reading, fields, pack.questions);
}

void read_sign(const Reading& reading, const Ref& at, const Ref& root, const Pack& pack, Sign& sign) {
  const Fields fields(reading, at, "id when sources", "quiet");
  sign.quiet = fields.boolean("quiet");
  sign.sources = read_sources_of(reading, at, pack);
  if (const Member when = fields.get("when")) {
    sign.when = read_condition(reading, *when, {pack, root});
    sign.depth = 1 + sign_depth(sign.when, pack);
    if (sign.depth > kDeepestSign) {
      reading.problem(*when, Code::TooDeep, "signs that name signs go more than 8 deep here: flatten them");
      sign.when = {};
      sign.depth = 1;
    }
    sign.program = compile_condition(reading, *when, sign.when, pack);
  }
  sign.id = new_id(reading, fields, pack.signs);
}

void named_signs(const Condition& condition, std::vector<std::uint32_t>& signs) {
  if (condition.kind == ConditionKind::Not) {
    return;
  }
  if (condition.kind == ConditionKind::Sign && std::find(signs.begin(), signs.end(), condition.sign) == signs.end()) {
    signs.push_back(condition.sign);
  }
  for (const Condition& part : condition.parts) {
    named_signs(part, signs);
  }
}

void read_rule(const Reading& reading, const Ref& at, const Ref& root, const Pack& pack, Rule& rule) {
  const Fields fields(reading, at, "id level when sources");
  rule.id = new_id(reading, fields, pack.rules);
  rule.sources = read_sources_of(reading, at, pack);
  if (const auto level = read_level(fields, "level")) {
    rule.level = *level;
  }
  if (const Member when = fields.get("when")) {
    rule.when = read_condition(reading, *when, {pack, root});
    rule.program = compile_condition(reading, *when, rule.when, pack);
    named_signs(rule.when, rule.signs);
    if (rule.signs.empty() && !always(rule.when)) {
      reading.problem(*when, Code::NoLine, "the rule names no sign, so its card would have no line for it: name one");
    }
  }
}

// `when` of a card, a step or a watch: whether it is shown.
void read_shown(const Reading& reading, const Fields& fields, const Ref& root, const Pack& pack, Condition& when,
                Program& shown) {
  if (const Member at = fields.get("when")) {
    when = read_condition(reading, *at, {pack, root});
    shown = compile_condition(reading, *at, when, pack);
  }
}

// An id alone, or an object with when it is shown.
void read_step(const Reading& reading, const Ref& at, const Ref& root, const Pack& pack, const Card& card, Step& step) {
  if (at.is(Kind::String)) {
    const std::string id = read_id(reading, at);
    if (find(card.steps, id)) {
      reading.problem(at, Code::DuplicateId, "the id % is taken: choose another", id);
    }
    step.id = id;
    return;
  }
  const Fields fields(reading, at, "id", "when needs");
  step.needs_advice_line = fields.word("needs", "advice_line").has_value();
  read_shown(reading, fields, root, pack, step.when, step.shown);
  step.id = new_id(reading, fields, card.steps);
}

void read_card(const Reading& reading, const Ref& at, const Ref& root, Pack& pack, Card& card,
               std::array<bool, kLevelNames.size()>& complete) {
  const Fields fields(reading, at, "id level sources do watch", "when");
  const auto level = read_level(fields, "level");
  if (level) {
    card.level = *level;
    bool& has_default = complete[static_cast<std::size_t>(*level)];
    if (has_default) {
      reading.problem(at, Code::DuplicateCard,
                      "a card without `when` for % stands before this one, which nobody would see: move this one up, "
                      "or give the other a `when`",
                      level_name(*level));
    }
    has_default = has_default || !fields.get("when");
  }
  card.sources = read_sources_of(reading, at, pack);
  read_shown(reading, fields, root, pack, card.when, card.shown);
  read_each(fields.list("do"), card.steps,
            [&](const Ref& item, Step& step) { read_step(reading, item, root, pack, card, step); });
  read_each(fields.list("watch"), card.watches, [&](const Ref& item, Watch& watch) {
    const Fields watch_fields(reading, item, "id", "days when");
    read_shown(reading, watch_fields, root, pack, watch.when, watch.shown);
    if (watch_fields.get("days")) {
      watch.days = watch_fields.whole("days", 1, kMostDays);
    }
    watch.id = new_id(reading, watch_fields, card.watches);
  });
  const std::string id = new_id(reading, fields, pack.cards);
  const auto name = std::find(kLevelNames.begin(), kLevelNames.end(), id);
  if (level && name != kLevelNames.end() && *name != level_name(*level)) {
    reading.problem(*fields.get("id"), Code::BadId, "% is the name of another level: choose another id", id);
  }
  card.id = id;
}

// All rules of a level as one program, so that the level alone is found without going through them one by one.
void compile_levels(const Reading& reading, const Ref& rules, Pack& pack) {
  for (std::size_t level = 0; level < kLevelNames.size(); ++level) {
    Condition any{ConditionKind::Any, {}, {}, {}, {}};
    for (const Rule& rule : pack.rules) {
      if (static_cast<std::size_t>(rule.level) == level) {
        any.parts.push_back(rule.when);
      }
    }
    pack.matches[level] = compile_condition(reading, rules, any, pack);
  }
}

void read_cards(const Reading& reading, const Fields& fields, const Ref& root, Pack& pack) {
  std::array<bool, kLevelNames.size()> complete{};
  read_each(fields.list("cards"), pack.cards,
            [&](const Ref& at, Card& card) { read_card(reading, at, root, pack, card, complete); });
  for (std::size_t level = 0; level < complete.size(); ++level) {
    if (!complete[level] && fields.get("cards")) {
      reading.problem(*fields.get("cards"), Code::MissingCard, "% needs a card without `when`: add it",
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

// `"none"`, or who reviewed the pack, in what role, when, and which version of it.
void read_review(const Reading& reading, const Fields& fields, Pack& pack) {
  const Member at = fields.get("clinical_review");
  if (!at) {
    return;
  }
  if (at->is(Kind::String)) {
    if (at->text() != "none") {
      reading.problem(*at, Code::BadValue,
                      "write `none`, or who reviewed the pack: {\"name\", \"role\", \"date\", \"version\"}");
    }
    return;
  }
  const Fields review(reading, *at, "name role date version");
  pack.clinical_review = {review.prose("name"), review.prose("role"), review.prose("date"),
                          review.whole("version", 1, pack.version)};
}

}  // namespace

void read_logic(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root,
                      "format id version last_checked clinical_review questions signs rules cards sections",
                      "most_questions never_lowers always never accepted unheard");
  if (const Member format = fields.get("format"); format && (!format->whole() || format->number() != kFormat)) {
    reading.problem(*format, Code::BadFormat, "this reader knows format 1 only: write 1");
  }
  pack.id = fields.id("id");
  pack.version = fields.whole("version", 1, kLargestVersion);
  pack.last_checked = fields.prose("last_checked");
  read_review(reading, fields, pack);
  read_each(fields.list("questions"), pack.questions,
            [&](const Ref& at, Question& question) { read_question(reading, at, root, pack, question); });
  if (pack.questions.empty() && fields.get("questions")) {
    reading.problem(*fields.get("questions"), Code::EmptyList, "a pack needs at least one question: add it");
  }
  read_each(fields.list("signs"), pack.signs,
            [&](const Ref& at, Sign& sign) { read_sign(reading, at, root, pack, sign); });
  read_each(fields.list("rules"), pack.rules,
            [&](const Ref& at, Rule& rule) { read_rule(reading, at, root, pack, rule); });
  if (const Member rules = fields.get("rules")) {
    compile_levels(reading, *rules, pack);
  }
  const auto base_rule = [](const Rule& rule) { return always(rule.when); };
  if (std::none_of(pack.rules.begin(), pack.rules.end(), base_rule) && fields.get("rules")) {
    reading.problem(*fields.get("rules"), Code::NoBaseRule,
                    "some answers would have no level: add a rule with `when` {\"all\":[]} for the lowest");
  }
  read_cards(reading, fields, root, pack);
  read_sections(reading, root, fields, pack);
}

}  // namespace heed::pack
