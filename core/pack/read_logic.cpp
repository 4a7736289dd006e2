#include "pack/read_logic.h"

#include <algorithm>

#include "base/text.h"
#include "pack/read_condition.h"

namespace heed::pack {
namespace {

using base::Code;
using base::join;
using base::quoted;
using json::Kind;
using json::Member;
using json::Ref;

constexpr std::uint32_t kFormat = 1;
constexpr std::uint32_t kMostOptions = 4096;       // of a whole pack; 64 words of bits
constexpr std::uint32_t kDeepestSign = 8;          // signs that name signs; bounds every recursion over conditions
constexpr std::uint32_t kMostDays = 366;
constexpr std::uint32_t kLargestVersion = 1'000'000;

std::vector<std::uint32_t> read_sources_of(const Reading& reading, const Ref& thing, const Pack& pack) {
  std::vector<std::uint32_t> sources;
  const Member list = thing.member("sources");
  if (!list) {
    return sources;  // missing_key is reported by the thing itself
  }
  for (const Ref& name : reading.list(*list)) {
    if (!reading.is(name, Kind::String)) {
      continue;
    }
    if (const auto source = find(pack.sources, name.text())) {
      sources.push_back(*source);
    } else {
      reading.problem(name, Code::UnknownId,
                      join({"sources.json has no source ", quoted(name.text()), ": add it there or correct the id"}));
    }
  }
  if (list->is(Kind::Array) && list->size() == 0) {
    reading.problem(*list, Code::NoSources, "nothing is said without a source: name at least one");
  }
  return sources;
}

std::optional<Level> read_level(const Fields& fields, std::string_view key) {
  const auto level = fields.word(key, {kLevelNames[0], kLevelNames[1], kLevelNames[2], kLevelNames[3], kLevelNames[4]});
  return level ? std::optional<Level>(static_cast<Level>(*level)) : std::nullopt;
}

void read_option(const Reading& reading, const Ref& at, Question& question) {
  const Fields fields(reading, at, {"id"}, {"role"});
  Option option;
  option.id = new_id(reading, fields, question.options);
  if (const auto role = fields.word("role", {kRoleNames[1], kRoleNames[2]})) {
    option.role = *role == 0 ? Role::None : Role::NotSure;
  }
  question.options.push_back(std::move(option));
}

// A question with signs to tick must offer both ways out: none of these, and doubt.
void check_roles(const Reading& reading, const Ref& at, const Question& question) {
  for (const Role role : {Role::None, Role::NotSure}) {
    const auto count = std::count_if(question.options.begin(), question.options.end(),
                                     [&](const Option& option) { return option.role == role; });
    const std::string_view name = kRoleNames[static_cast<std::size_t>(role)];
    if (question.many && count == 0) {
      reading.problem(at, Code::MissingRole, join({"a question of kind `many` needs an option with role ", quoted(name), ": add it"}));
    }
    if (count > 1) {
      reading.problem(at, Code::DuplicateRole, join({"only one option of a question has role ", quoted(name), ": keep one"}));
    }
  }
}

void read_question(const Reading& reading, const Ref& at, const Ref& root, Pack& pack) {
  const Fields fields(reading, at, {"id", "kind", "options"}, {"ordered", "ask_if"});
  Question question;
  question.id = new_id(reading, fields, pack.questions);
  question.many = fields.word("kind", {"one", "many"}) == std::size_t{1};
  question.ordered = fields.boolean("ordered");
  if (question.many && question.ordered) {
    reading.problem(*fields.get("ordered"), Code::LeafKind, "only a question of kind `one` can be ordered: remove `ordered`");
  }
  question.first_bit = pack.bit_count;
  if (const Member ask_if = fields.get("ask_if")) {
    question.ask_if = read_condition(reading, *ask_if, {pack, root});
    question.asked = compile_condition(reading, *ask_if, question.ask_if, pack);
  }
  for (const Ref& option : fields.list("options")) {
    read_option(reading, option, question);
  }
  if (question.options.size() < 2) {
    reading.problem(at, Code::EmptyList, "a question needs at least two options: add them");
  }
  check_roles(reading, at, question);
  pack.bit_count += static_cast<std::uint32_t>(question.options.size());
  pack.questions.push_back(std::move(question));
}

std::uint32_t depth_of(const Condition& condition, const Pack& pack) {
  if (condition.kind == ConditionKind::Sign) {
    return pack.signs[condition.sign].depth;
  }
  std::uint32_t depth = 0;
  for (const Condition& part : condition.parts) {
    depth = std::max(depth, depth_of(part, pack));
  }
  return depth;
}

void read_sign(const Reading& reading, const Ref& at, const Ref& root, Pack& pack) {
  const Fields fields(reading, at, {"id", "when", "sources"});
  Sign sign;
  sign.id = new_id(reading, fields, pack.signs);
  sign.sources = read_sources_of(reading, at, pack);
  if (const Member when = fields.get("when")) {
    sign.when = read_condition(reading, *when, {pack, root});
    sign.depth = 1 + depth_of(sign.when, pack);
    if (sign.depth > kDeepestSign) {
      reading.problem(*when, Code::TooDeep, "signs that name signs go more than 8 deep here: flatten them");
      sign.when = {};
      sign.depth = 1;
    }
    sign.program = compile_condition(reading, *when, sign.when, pack);
  }
  pack.signs.push_back(std::move(sign));
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

void read_rule(const Reading& reading, const Ref& at, const Ref& root, Pack& pack) {
  const Fields fields(reading, at, {"id", "level", "when", "sources"});
  Rule rule;
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
  pack.rules.push_back(std::move(rule));
}

void read_card(const Reading& reading, const Ref& at, Pack& pack, std::array<bool, kLevelNames.size()>& seen) {
  const Fields fields(reading, at, {"level", "sources", "do", "watch"});
  const auto level = read_level(fields, "level");
  if (!level) {
    return;
  }
  const auto place = static_cast<std::size_t>(*level);
  if (seen[place]) {
    reading.problem(at, Code::DuplicateCard, join({"there are two cards for ", quoted(kLevelNames[place]), ": keep one"}));
    return;
  }
  seen[place] = true;
  Card& card = pack.cards[place];
  card.level = *level;
  card.sources = read_sources_of(reading, at, pack);
  for (const Ref& name : fields.list("do")) {
    card.steps.push_back({read_id(reading, name), {}});
  }
  for (const Ref& item : fields.list("watch")) {
    const Fields watch_fields(reading, item, {"id"}, {"days"});
    Watch watch;
    watch.id = new_id(reading, watch_fields, card.watches);
    if (watch_fields.get("days")) {
      watch.days = watch_fields.whole("days", 1, kMostDays);
    }
    card.watches.push_back(std::move(watch));
  }
}

// All rules of a level as one program, so that the level alone is found without going through them one by one.
void compile_levels(const Reading& reading, const Ref& rules, Pack& pack) {
  for (std::size_t level = 0; level < kLevelNames.size(); ++level) {
    Condition any{ConditionKind::Any, 0, 0, {}, {}};
    for (const Rule& rule : pack.rules) {
      if (static_cast<std::size_t>(rule.level) == level) {
        any.parts.push_back(rule.when);
      }
    }
    pack.matches[level] = compile_condition(reading, rules, any, pack);
  }
}

void read_demand(const Reading& reading, const Ref& at, const Ref& root, const Pack& pack, std::vector<Demand>& demands,
                 bool with_level) {
  const Fields fields = with_level ? Fields(reading, at, {"id", "words", "when", "at_least", "sources"})
                                   : Fields(reading, at, {"id", "words", "when", "sources"});
  Demand demand;
  demand.id = new_id(reading, fields, demands);
  demand.words = fields.prose("words");
  demand.sources = read_sources_of(reading, at, pack);
  if (const auto level = with_level ? read_level(fields, "at_least") : std::optional<Level>()) {
    demand.level = *level;
  }
  if (const Member when = fields.get("when")) {
    demand.when = read_condition(reading, *when, {pack, root});
    demand.program = compile_condition(reading, *when, demand.when, pack);
  }
  demands.push_back(std::move(demand));
}

// What the proof needs beyond the logic.
void read_claims(const Reading& reading, const Ref& root, const Fields& fields, Pack& pack) {
  pack.most_questions = fields.whole("most_questions", 1, kMostOptions);
  for (const Ref& at : fields.list("never_lowers")) {
    pack.never_lowers.push_back(read_leaf(reading, at, {pack, root}));
  }
  for (const Ref& at : fields.list("always")) {
    read_demand(reading, at, root, pack, pack.always, true);
  }
  for (const Ref& at : fields.list("never")) {
    read_demand(reading, at, root, pack, pack.never, false);
  }
  for (const Ref& at : fields.list("accepted")) {
    const Fields accepted(reading, at, {"finding", "reason"});
    pack.accepted.push_back({accepted.prose("finding"), accepted.prose("reason")});
  }
}

void read_cards(const Reading& reading, const Fields& fields, Pack& pack) {
  std::array<bool, kLevelNames.size()> seen{};
  for (const Ref& at : fields.list("cards")) {
    read_card(reading, at, pack, seen);
  }
  for (std::size_t level = 0; level < seen.size(); ++level) {
    if (!seen[level] && fields.get("cards")) {
      reading.problem(*fields.get("cards"), Code::MissingCard, join({"there is no card for ", quoted(kLevelNames[level]), ": add it"}));
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
                      {"format", "id", "version", "last_checked", "clinical_review", "questions", "signs", "rules",
                       "cards", "sections", "never_lowers", "most_questions"},
                      {"always", "never", "accepted"});
  if (const Member format = fields.get("format"); format && (!format->whole() || format->number() != kFormat)) {
    reading.problem(*format, Code::BadFormat, "this reader knows format 1 only: write 1");
  }
  pack.id = fields.id("id");
  pack.version = fields.whole("version", 1, kLargestVersion);
  pack.last_checked = fields.prose("last_checked");
  pack.clinical_review = fields.prose("clinical_review");
  for (const Ref& at : fields.list("questions")) {
    if (pack.bit_count > kMostOptions) {
      reading.problem(at, Code::TooLarge, "the pack has more than 4096 options: make it smaller");
      break;
    }
    read_question(reading, at, root, pack);
  }
  if (pack.questions.empty() && fields.get("questions")) {
    reading.problem(*fields.get("questions"), Code::EmptyList, "a pack needs at least one question: add it");
  }
  for (const Ref& at : fields.list("signs")) {
    read_sign(reading, at, root, pack);
  }
  for (const Ref& at : fields.list("rules")) {
    read_rule(reading, at, root, pack);
  }
  if (const Member rules = fields.get("rules")) {
    compile_levels(reading, *rules, pack);
  }
  const auto base_rule = [](const Rule& rule) { return always(rule.when); };
  if (std::none_of(pack.rules.begin(), pack.rules.end(), base_rule) && fields.get("rules")) {
    reading.problem(*fields.get("rules"), Code::NoBaseRule,
                    "some answers would have no level: add a rule with `when` {\"all\":[]} for the lowest");
  }
  read_cards(reading, fields, pack);
  for (const Ref& at : fields.list("sections")) {
    pack.sections.push_back({read_id(reading, at), {}, {}});
  }
  read_claims(reading, root, fields, pack);
}

}  // namespace heed::pack
