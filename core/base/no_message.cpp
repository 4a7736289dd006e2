// The reader's module tells an error by code and place alone: nobody sees its words in a page, and they would be sent
// to everybody. Linked there in place of message.cpp. Each of these ends the way of a text by itself: one that is
// handed on to another stays in the module.
#include "base/error.h"
#include "base/text.h"

namespace heed::base {

std::string quoted(std::string_view) { return {}; }
std::string message(std::string_view, std::string_view, std::string_view, std::string_view) { return {}; }
std::string_view pack_code_name(Code) { return {}; }

void Problems::add(Code code, std::string_view at, std::string_view, std::string_view, std::string_view,
                   std::string_view) {
  list.push_back({code, std::string(at), {}, {}});
}

}  // namespace heed::base
