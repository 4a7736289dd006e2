// Any bytes → the conditions of a small pack of 3 questions → the prover, with bounds that keep it short. Whatever it
// shows must replay (it stops otherwise), and its count of answer sets must add up over the levels.
#include "proof/prove.h"

#include <cstdint>

#include "base/check.h"
#include "pack/parse/parse_pack.h"

using namespace heed;

namespace {

// Bytes taken from the front; 0 when there are none left.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}
  std::uint32_t below(std::uint32_t bound) { return at_ == end_ ? 0 : *at_++ % bound; }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
};

constexpr std::uint32_t kQuestions = 3;
constexpr std::uint32_t kOptions = 4;  // of each question
constexpr std::uint32_t kSigns = 3;
constexpr std::uint32_t kDepth = 3;

// `questions` and `signs` of the pack stand before this condition.
pack::Condition condition(Bytes& bytes, std::uint32_t questions, std::uint32_t signs, std::uint32_t depth) {
  using pack::ConditionKind;
  auto kind = static_cast<ConditionKind>(bytes.below(static_cast<std::uint32_t>(ConditionKind::Sign) + 1));
  const bool leaf = kind == ConditionKind::Bits || kind == ConditionKind::Sign;
  if ((!leaf && depth == 0) || kind == ConditionKind::Bits || (kind == ConditionKind::Sign && signs == 0)) {
    if (questions == 0) {
      return {};
    }
    return {ConditionKind::Bits, 0, 0, {bytes.below(questions * kOptions)}, {}};
  }
  pack::Condition made{kind, 0, 0, {}, {}};
  if (kind == ConditionKind::Sign) {
    made.sign = bytes.below(signs);
    return made;
  }
  const std::uint32_t parts = kind == ConditionKind::Not ? 1 : 1 + bytes.below(3);
  for (std::uint32_t i = 0; i < parts; ++i) {
    made.parts.push_back(condition(bytes, questions, signs, kind == ConditionKind::AtLeast ? 0 : depth - 1));
  }
  if (kind == ConditionKind::AtLeast) {
    made.need = 1 + bytes.below(parts);
  }
  return made;
}

pack::Pack make(Bytes& bytes) {
  pack::Pack pack;
  std::vector<const pack::Condition*> signs;
  pack.signs.reserve(kSigns);  // their conditions are pointed to
  for (std::uint32_t i = 0; i < kQuestions; ++i) {
    pack::Question question;
    question.id = std::string(1, static_cast<char>('a' + i));
    question.many = bytes.below(2) == 0;
    question.ordered = !question.many && bytes.below(2) == 0;
    question.ask_if = condition(bytes, i, 0, 1);
    question.asked = pack::compile(question.ask_if, signs);
    question.first_bit = pack.bit_count;
    for (std::uint32_t option = 0; option < kOptions; ++option) {
      const auto role = option == 0 ? pack::Role::None : option == 1 ? pack::Role::NotSure : pack::Role::Sign;
      question.options.push_back({question.id + std::to_string(option), {}, role, {}});
    }
    pack.bit_count += kOptions;
    pack.questions.push_back(std::move(question));
  }
  for (std::uint32_t i = 0; i < kSigns; ++i) {
    pack::Sign sign;
    sign.id = "s" + std::to_string(i);
    sign.when = condition(bytes, kQuestions, i, kDepth);
    sign.depth = 1 + pack::sign_depth(sign.when, pack);
    sign.program = pack::compile(sign.when, signs);
    pack.signs.push_back(std::move(sign));
    signs.push_back(&pack.signs.back().when);
  }
  for (std::size_t level = 0; level < pack::kLevelNames.size(); ++level) {
    pack::Rule rule;
    rule.id = "r" + std::to_string(level);
    rule.level = static_cast<pack::Level>(level);
    rule.when = level == 0 ? pack::Condition{} : condition(bytes, kQuestions, kSigns, 1);
    rule.program = pack::compile(rule.when, signs);
    pack.matches[level] = rule.program;
    pack.cards.emplace_back().level = rule.level;
    pack.rules.push_back(std::move(rule));
  }
  pack.most_questions = 1 + bytes.below(kQuestions);
  return pack;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const pack::Pack pack = make(bytes);
  proof::Bounds bounds;
  bounds.query_conflicts = 2000;
  bounds.most_nodes = 20'000;
  const proof::Proof proof = proof::prove(pack, {}, bounds);
  HEED_CHECK(!proof.properties.empty());
  if (const auto counts = proof::count(pack, bounds)) {
    base::Natural sum;
    for (const base::Natural& level : counts->by_level) {
      sum += level;
    }
    HEED_CHECK(sum.decimal() == counts->all.decimal());
  }
  return 0;
}
