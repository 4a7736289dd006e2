// One row of a module's table of operations. Complete here, since std::span may not be of an incomplete type.
#pragma once
#include <string_view>

#include "json/read.h"

namespace heed::engine {

struct Call;  // operations.h

// What an operation does with the open pack. One that replaces it and fails leaves none open.
enum class Access : unsigned char { Reads, None, Replaces };

struct Operation {
  std::string_view name;
  void (*run)(Call& call);
  Access access = Access::Reads;
  json::Limits limits = {};  // of the request
};

}  // namespace heed::engine
