#include "proof/graph.h"

#include <utility>

namespace heed::proof {

Literal Graph::variable() {
  gates_.push_back({kTrue, kTrue, true});
  return (size() - 1) << 1;
}

Literal Graph::both(Literal left, Literal right) {
  if (left > right) {
    std::swap(left, right);
  }
  if (left == kTrue || left == right) {
    return right;
  }
  if (left == kFalse || left == negated(right)) {
    return kFalse;
  }
  const std::uint64_t key = std::uint64_t{left} << 32 | right;
  const auto [found, fresh] = known_.try_emplace(key, size());
  if (fresh) {
    gates_.push_back({left, right, false});
  }
  return found->second << 1;
}

Literal Graph::all(std::span<const Literal> literals) {
  Literal result = kTrue;
  for (std::size_t i = literals.size(); i-- > 0;) {
    result = both(literals[i], result);
  }
  return result;
}

Literal Graph::any(std::span<const Literal> literals) {
  Literal result = kFalse;
  for (std::size_t i = literals.size(); i-- > 0;) {
    result = either(literals[i], result);
  }
  return result;
}

Literal Graph::at_least(std::uint32_t need, std::span<const Literal> literals) {
  std::vector<Literal> passed(need, kFalse);  // passed[k]: at least k of those seen so far
  passed.insert(passed.begin(), kTrue);
  for (Literal literal : literals) {
    for (std::uint32_t k = need; k > 0; --k) {
      passed[k] = either(passed[k], both(literal, passed[k - 1]));
    }
  }
  return passed[need];
}

}  // namespace heed::proof
