#include "pack/pack.h"

#include <algorithm>

#include "base/check.h"

namespace heed::pack {

std::uint32_t question_of(const Pack& pack, std::uint32_t bit) {
  for (std::size_t i = pack.questions.size(); i-- > 0;) {
    if (pack.questions[i].first_bit <= bit) {
      return static_cast<std::uint32_t>(i);
    }
  }
  HEED_CHECK(false);
  return 0;
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
