#include "base/natural.h"

#include <algorithm>
#include <cstddef>

namespace heed::base {

Natural& Natural::operator+=(const Natural& other) {
  words_.resize(std::max(words_.size(), other.words_.size()) + 1, 0);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    carry += std::uint64_t{words_[i]} + (i < other.words_.size() ? other.words_[i] : 0);
    words_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  while (!words_.empty() && words_.back() == 0) {
    words_.pop_back();
  }
  return *this;
}

Natural Natural::shifted(std::uint32_t places) const {
  if (zero()) {
    return {};
  }
  Natural result;
  result.words_.assign(places / 32, 0);
  std::uint64_t carry = 0;
  for (std::uint32_t word : words_) {
    carry |= std::uint64_t{word} << (places % 32);
    result.words_.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32;
  }
  if (carry != 0) {
    result.words_.push_back(static_cast<std::uint32_t>(carry));
  }
  return result;
}

std::string Natural::decimal() const {
  if (zero()) {
    return "0";
  }
  std::string digits;
  std::vector<std::uint32_t> rest = words_;
  while (!rest.empty()) {
    std::uint64_t remainder = 0;
    for (std::size_t i = rest.size(); i-- > 0;) {
      remainder = remainder << 32 | rest[i];
      rest[i] = static_cast<std::uint32_t>(remainder / 10);
      remainder %= 10;
    }
    digits += static_cast<char>('0' + remainder);
    while (!rest.empty() && rest.back() == 0) {
      rest.pop_back();
    }
  }
  return {digits.rbegin(), digits.rend()};
}

}  // namespace heed::base
