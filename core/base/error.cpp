#include "base/error.h"

#include "base/text.h"

namespace heed::base {

void Problems::add(Code code, std::string_view at, std::string_view text, std::string_view first,
                   std::string_view second, std::string_view third) {
  list.push_back({code, std::string(at), message(text, first, second, third)});
}

}  // namespace heed::base
