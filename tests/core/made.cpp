#include "made.h"

namespace heed::test {
namespace {

pack::Program compiled(const pack::Pack& pack, const pack::Condition& condition) {
  std::vector<const pack::Condition*> signs;
  for (const pack::Sign& sign : pack.signs) {
    signs.push_back(&sign.when);
  }
  return pack::compile(condition, signs);
}

}  // namespace

pack::Condition bit(std::uint32_t place) { return {pack::ConditionKind::Bits, 0, 0, {place}, {}}; }
pack::Condition sign(std::uint32_t place) { return {pack::ConditionKind::Sign, 0, place, {}, {}}; }
pack::Condition group(pack::ConditionKind kind, std::vector<pack::Condition> parts) {
  return {kind, 0, 0, {}, std::move(parts)};
}

void add_question(pack::Pack& pack, std::uint32_t options, const pack::Condition& ask_if) {
  pack::Question question;
  question.ask_if = ask_if;
  question.asked = compiled(pack, ask_if);
  question.first_bit = pack.bit_count;
  question.options.resize(options);
  pack.bit_count += options;
  pack.questions.push_back(std::move(question));
}

void add_sign(pack::Pack& pack, const pack::Condition& when) {
  pack::Sign made;
  made.when = when;
  made.program = compiled(pack, when);
  pack.signs.push_back(std::move(made));
}

void add_cards(pack::Pack& pack) {
  for (std::size_t level = 0; level < pack::kLevelNames.size(); ++level) {
    pack.cards.emplace_back().level = static_cast<pack::Level>(level);
  }
}

void add_rule(pack::Pack& pack, pack::Level level, std::uint32_t sign) {
  pack::Rule rule;
  rule.level = level;
  rule.when = test::sign(sign);
  rule.program = compiled(pack, rule.when);
  rule.signs = {sign};
  pack.rules.push_back(std::move(rule));
}

}  // namespace heed::test
