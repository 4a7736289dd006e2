// Natural numbers of any size, for exact counts of answer sets.
// In: small numbers. Out: sums, doublings, decimal text. Never: overflows, rounds.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace heed::base {

class Natural {
 public:
  Natural() = default;
  explicit Natural(std::uint32_t value) {
    if (value != 0) {
      words_.push_back(value);
    }
  }

  bool zero() const { return words_.empty(); }
  Natural& operator+=(const Natural& other);
  // times 2 to the power of `places`
  Natural shifted(std::uint32_t places) const;
  std::string decimal() const;
  bool operator==(const Natural&) const = default;

 private:
  std::vector<std::uint32_t> words_;  // least significant first, no leading zero
};

}  // namespace heed::base
