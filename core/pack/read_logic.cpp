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

// A question with signs to tick must offer both ways out: none of these, and doubt.
void check_roles(const Reading& reading, const Ref& at, const Question& question) {
  for (const Role role : {Role::None, Role::NotSure}) {
    const auto count = std::count_if(question.options.begin(), question.options.end(),
                                     [&](const Option& option) { return option.role == role; });
    const std::string_view name = kRoleNames[static_cast<std::size_t>(role)];
    if (question.many && count == 0) {
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
  const Fields fields(reading, at, "id when sources");
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

void read_card(const Reading& reading, const Ref& at, Pack& pack, std::array<bool, kLevelNames.size()>& seen) {
  const Fields fields(reading, at, "level sources do watch");
  const auto level = read_level(fields, "level");
  if (!level) {
    return;
  }
  const auto place = static_cast<std::size_t>(*level);
  if (seen[place]) {
    reading.problem(at, Code::DuplicateCard, "there are two cards for %: keep one", kLevelNames[place]);
    return;
  }
  seen[place] = true;
  Card& card = pack.cards[place];
  card.level = *level;
  card.sources = read_sources_of(reading, at, pack);
  read_each(fields.list("do"), card.steps, [&](const Ref& name, Step& step) { step.id = read_id(reading, name); });
  read_each(fields.list("watch"), card.watches, [&](const Ref& item, Watch& watch) {
    const Fields watch_fields(reading, item, "id", "days");
    watch.id = new_id(reading, watch_fields, card.watches);
    if (watch_fields.get("days")) {
      watch.days = watch_fields.whole("days", 1, kMostDays);
    }
  });
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

void read_cards(const Reading& reading, const Fields& fields, Pack& pack) {
  std::array<bool, kLevelNames.size()> seen{};
  for (const Ref& at : fields.list("cards")) {
    read_card(reading, at, pack, seen);
  }
  for (std::size_t level = 0; level < seen.size(); ++level) {
    if (!seen[level] && fields.get("cards")) {
      reading.problem(*fields.get("cards"), Code::MissingCard, "there is no card for %: add it", kLevelNames[level]);
    }
  }
  for (const Rule& rule : pack.rules) {
    std::vector<std::uint32_t>& lines = pack.cards[static_cast<std::size_t>(rule.level)].lines;
    for (std::uint32_t sign : rule.signs) {
      if (std::find(lines.begin(), lines.end(), sign) == lines.end()) {
        lines.push_back(sign);
      }
    }
  }
}

}  // namespace

void read_logic(const Reading& reading, const Ref& root, Pack& pack) {
  const Fields fields(reading, root,
                      "format id version last_checked clinical_review questions signs rules cards sections",
                      "most_questions never_lowers always never accepted");
  if (const Member format = fields.get("format"); format && (!format->whole() || format->number() != kFormat)) {
    reading.problem(*format, Code::BadFormat, "this reader knows format 1 only: write 1");
  }
  pack.id = fields.id("id");
  pack.version = fields.whole("version", 1, kLargestVersion);
  pack.last_checked = fields.prose("last_checked");
  pack.clinical_review = fields.prose("clinical_review");
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
  read_cards(reading, fields, pack);
  read_sections(reading, root, fields, pack);
}

}  // namespace heed::pack
