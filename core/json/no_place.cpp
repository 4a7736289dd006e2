// The reader's module tells an error by code and `at` alone. Linked there in place of place.cpp.
#include "base/text.h"
#include "json/builder.h"
#include "json/object_reader.h"

namespace heed::json {

void locate(base::Error&, std::string_view, const Cursor&) {}

void Reporter::error(const Ref& at, base::Code code, std::string_view, std::string_view, std::string_view,
                     std::string_view) const {
  problems.add(code, base::join({file, "#", at.pointer()}), {});
}

}  // namespace heed::json
