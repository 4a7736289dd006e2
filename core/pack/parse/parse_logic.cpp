#include "pack/parse/parse_logic.h"

#include <algorithm>

#include "pack/parse/check_pack.h"
#include "pack/parse/parse_cards.h"
#include "pack/parse/parse_condition.h"
#include "pack/parse/parse_leaflet.h"
#include "pack/parse/shared.h"
#include "pack/parse/texts.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

constexpr std::uint32_t kFormat = 1;
constexpr std::uint32_t kMostOptions = 4096;  // of a whole pack; 64 words of bits
constexpr std::string_view kQuestionKinds[] = {"one", "many"};
constexpr std::uint32_t kLargestVersion = 1'000'000;

void read_option(const Reporter& reporter, const Ref& at, const Question& question, Option& option) {
  const ObjectReader fields(reporter, at, "id", "role zone");
  option.id = new_id(reporter, fields, question.options);
  if (const auto role = fields.one_of("role", std::span(kRoleNames).subspan(1))) {  // an option without one is a sign
    option.role = static_cast<Role>(*role + 1);
  }
  const std::string zone = fields.id("zone");
  const auto taken = [&](const Option& other) { return other.zone == zone; };
  if (!zone.empty() && std::any_of(question.options.begin(), question.options.end(), taken)) {
    reporter.error(*fields.get("zone"), Code::DuplicateId, "the zone % is taken in this question: choose another",
                   zone);
  }
  option.zone = zone;
}

// A question with symptoms to tick must offer a way out, `none`. Whether doubt is offered is the author's choice; but
// an option named after a role has it, so that no proof overlooks a doubt.
void check_roles(const Reporter& reporter, const Ref& at, const Question& question) {
  for (const Role role : {Role::None, Role::NotSure}) {
    const auto count = std::count_if(question.options.begin(), question.options.end(),
                                     [&](const Option& option) { return option.role == role; });
    const std::string_view name = kRoleNames[static_cast<std::size_t>(role)];
    if (count == 0 && question.many && role == Role::None) {
      reporter.error(at, Code::MissingRole, "a question of kind `many` needs an option with role %: add it", name);
    } else if (count == 0 && find(question.options, name)) {
      reporter.error(at, Code::MissingRole, "the option % has not the role of its name: add it", name);
    }
    if (count > 1) {
      reporter.error(at, Code::DuplicateRole, "only one option of a question has role %: keep one", name);
    }
  }
}

// Doubt must never be taken for the mildest answer, which so must be known: the first one of an ordered question, or
// `none`. Where a question has neither, its author says why.
void read_no_mildest(const Reporter& reporter, const Ref& at, const ObjectReader& fields, Question& question) {
  const auto has = [&](Role role) {
    return std::any_of(question.options.begin(), question.options.end(),
                       [&](const Option& option) { return option.role == role; });
  };
  const bool without = has(Role::NotSure) && !question.ordered && !has(Role::None);
  question.no_mildest = read_prose(reporter, fields.get("no_mildest"));
  if (without && !fields.get("no_mildest")) {
    reporter.error(at, Code::NoMildest,
                   "it has a `not_sure` and no mildest answer: add an option with role `none`, make it `ordered`, or "
                   "say in `no_mildest` why there is none");
  } else if (!without && fields.get("no_mildest")) {
    reporter.error(*fields.get("no_mildest"), Code::BadValue,
                   "this question has a mildest answer, or no `not_sure`: remove `no_mildest`");
  }
}

// Things get their id last, so that no condition finds its own thing.
void read_question(const Reporter& reporter, const Ref& at, const Ref& root, Pack& pack, Question& question) {
  const ObjectReader fields(reporter, at, "id kind options", "ordered ask_if no_mildest");
  question.many = fields.one_of("kind", kQuestionKinds) == std::size_t{1};
  question.ordered = fields.boolean("ordered");
  if (question.many && question.ordered) {
    reporter.error(*fields.get("ordered"), Code::LeafKind,
                   "only a question of kind `one` can be ordered: remove `ordered`");
  }
  question.first_bit = pack.bit_count;
  if (const Member ask_if = fields.get("ask_if")) {
    question.ask_if = parse_condition(reporter, *ask_if, {pack, root});
    question.asked = compile_condition(reporter, *ask_if, question.ask_if, pack);
  }
  json::read_each(fields.list("options"), question.options,
                  [&](const Ref& option, Option& into) { read_option(reporter, option, question, into); });
  if (question.options.size() < 2) {
    reporter.error(at, Code::EmptyList, "a question needs at least two options: add them");
  }
  check_roles(reporter, at, question);
  read_no_mildest(reporter, at, fields, question);
  pack.bit_count += static_cast<std::uint32_t>(question.options.size());
  if (pack.bit_count > kMostOptions) {
    reporter.error(at, Code::TooLarge, "the pack has more than 4096 options: make it smaller");
  }
  question.id = new_id(reporter, fields, pack.questions);
}

void read_sign(const Reporter& reporter, const Ref& at, const Ref& root, const Pack& pack, Sign& sign) {
  const ObjectReader fields(reporter, at, "id when sources", "quiet");
  sign.quiet = fields.boolean("quiet");
  sign.sources = read_sources_of(reporter, at, pack);
  if (const Member when = fields.get("when")) {
    sign.when = parse_condition(reporter, *when, {pack, root});
    sign.depth = 1 + sign_depth(sign.when, pack);
    if (sign.depth > kDeepestSign) {
      reporter.error(*when, Code::TooDeep, "signs that name signs go more than 8 deep here: flatten them");
      sign.when = {};
      sign.depth = 1;
    }
    sign.program = compile_condition(reporter, *when, sign.when, pack);
  }
  sign.id = new_id(reporter, fields, pack.signs);
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

void read_rule(const Reporter& reporter, const Ref& at, const Ref& root, const Pack& pack, Rule& rule) {
  const ObjectReader fields(reporter, at, "id level when sources");
  rule.id = new_id(reporter, fields, pack.rules);
  rule.sources = read_sources_of(reporter, at, pack);
  if (const auto level = read_level(fields, "level")) {
    rule.level = *level;
  }
  if (const Member when = fields.get("when")) {
    rule.when = parse_condition(reporter, *when, {pack, root});
    rule.program = compile_condition(reporter, *when, rule.when, pack);
    named_signs(rule.when, rule.signs);
    if (rule.signs.empty() && !always(rule.when)) {
      reporter.error(*when, Code::NoLine, "the rule names no sign, so its card would have no line for it: name one");
    }
  }
}

// All rules of a level as one program, so that the level alone is found without going through them one by one.
void compile_levels(const Reporter& reporter, const Ref& rules, Pack& pack) {
  for (std::size_t level = 0; level < kLevelNames.size(); ++level) {
    Condition any{ConditionKind::Any, {}, {}, {}, {}};
    for (const Rule& rule : pack.rules) {
      if (static_cast<std::size_t>(rule.level) == level) {
        any.parts.push_back(rule.when);
      }
    }
    pack.matches[level] = compile_condition(reporter, rules, any, pack);
  }
}

// `"none"`, or who reviewed the pack, in what role, when, and which version of it.
void read_review(const Reporter& reporter, const ObjectReader& fields, Pack& pack) {
  const Member at = fields.get("clinical_review");
  if (!at) {
    return;
  }
  if (at->is(Kind::String)) {
    if (at->text() != "none") {
      reporter.error(*at, Code::BadValue,
                     "write `none`, or who reviewed the pack: {\"name\", \"role\", \"date\", \"version\"}");
    }
    return;
  }
  const ObjectReader review(reporter, *at, "name role date version");
  pack.clinical_review = {read_prose(reporter, review.get("name")), read_prose(reporter, review.get("role")),
                          read_date(reporter, review.get("date")), review.whole("version", 1, pack.version)};
}

}  // namespace

void parse_logic(const Reporter& reporter, const Ref& root, Pack& pack) {
  const ObjectReader fields(reporter, root,
                            "format id version last_checked clinical_review questions signs rules cards sections",
                            "most_questions never_lowers always never accepted unheard emergency_not_first");
  if (const Member format = fields.get("format"); format && (!format->whole() || format->number() != kFormat)) {
    reporter.error(*format, Code::BadFormat, "this reader knows format 1 only: write 1");
  }
  pack.id = fields.id("id");
  pack.version = fields.whole("version", 1, kLargestVersion);
  pack.last_checked = read_date(reporter, fields.get("last_checked"));
  read_review(reporter, fields, pack);
  json::read_each(fields.list("questions"), pack.questions,
                  [&](const Ref& at, Question& question) { read_question(reporter, at, root, pack, question); });
  if (pack.questions.empty() && fields.get("questions")) {
    reporter.error(*fields.get("questions"), Code::EmptyList, "a pack needs at least one question: add it");
  }
  json::read_each(fields.list("signs"), pack.signs,
                  [&](const Ref& at, Sign& sign) { read_sign(reporter, at, root, pack, sign); });
  json::read_each(fields.list("rules"), pack.rules,
                  [&](const Ref& at, Rule& rule) { read_rule(reporter, at, root, pack, rule); });
  if (const Member rules = fields.get("rules")) {
    compile_levels(reporter, *rules, pack);
  }
  const auto base_rule = [](const Rule& rule) { return always(rule.when); };
  if (std::none_of(pack.rules.begin(), pack.rules.end(), base_rule) && fields.get("rules")) {
    reporter.error(*fields.get("rules"), Code::NoBaseRule,
                   "some answers would have no level: add a rule with `when` {\"all\":[]} for the lowest");
  }
  parse_cards(reporter, fields, root, pack);
  parse_sections(reporter, root, fields, pack);
  read_prose(reporter, fields.get("emergency_not_first"));
  check_pack(reporter, root, pack);
}

}  // namespace heed::pack
