// The reader's module tells an error by code and `at` alone. Linked there in place of place.cpp.
#include "json/builder.h"
#include "json/object_reader.h"

namespace heed::json {

void locate(base::Error&, std::string_view, const Cursor&) {}
void locate(base::Error&, std::string_view, const Ref&) {}

}  // namespace heed::json
