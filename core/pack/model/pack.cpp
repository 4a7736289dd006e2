#include "pack/model/pack.h"

#include <algorithm>

namespace heed::pack {

const Card& Pack::card(Level level) const {
  std::size_t i = cards.size() - 1;
  while (cards[i].level != level) {  // its last one has no `when`
    --i;
  }
  return cards[i];
}

std::uint32_t question_of(const Pack& pack, std::uint32_t bit) {
  std::size_t i = pack.questions.size() - 1;
  while (pack.questions[i].first_bit > bit) {  // never that of the first question, which is 0
    --i;
  }
  return static_cast<std::uint32_t>(i);
}

std::uint32_t sign_depth(const Condition& condition, const Pack& pack) {
  if (condition.kind == ConditionKind::Sign) {
    return pack.signs[condition.sign].depth;
  }
  std::uint32_t depth = 0;
  for (const Condition& part : condition.parts) {
    depth = std::max(depth, sign_depth(part, pack));
  }
  return depth;
}

}  // namespace heed::pack
