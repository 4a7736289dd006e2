// One value or one error, for steps that stop at the first failure.
// In: T or Error. Out: the same. Never: throws; value() of an error traps.
#pragma once
#include <optional>
#include <utility>

#include "base/check.h"
#include "base/error.h"

namespace heed::base {

// Holds a value exactly if it holds no error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Error error) : error_(std::move(error)) {}

  bool ok() const { return value_.has_value(); }
  const T& value() const {
    HEED_CHECK(value_.has_value());
    return *value_;
  }
  T take() {
    HEED_CHECK(value_.has_value());
    return std::move(*value_);
  }
  const Error& error() const {
    HEED_CHECK(!value_.has_value());
    return error_;
  }

 private:
  std::optional<T> value_;
  Error error_;
};

}  // namespace heed::base
