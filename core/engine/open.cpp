#include "engine/open.h"

#include "engine/operations.h"
#include "json/read.h"

namespace heed::engine {

std::string open(std::string_view request, std::string_view key, json::Kind kind, MakePack make) {
  close_pack();
  base::Problems problems;
  json::Limits limits;
  limits.bytes = kLongestOpen;
  const auto document = json::read(request, "request", limits);
  if (!document.ok()) {
    problems.list.push_back(document.error());
    return refused(problems);
  }
  const pack::Reading reading{"request", problems};
  const pack::Fields fields(reading, json::Ref(document.value(), 0), key);
  const json::Member value = fields.get(key);
  if (problems.none() && reading.is(*value, kind)) {
    if (std::unique_ptr<const pack::Pack> pack = make(reading, *value)) {
      return opened(std::move(pack));
    }
  }
  return refused(problems);
}

}  // namespace heed::engine
