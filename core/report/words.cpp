#include "report/words.h"

#include "base/text.h"

namespace heed::report {

std::string fill(const pack::Pack& pack, std::uint32_t region, std::string_view text) {
  const std::string_view number =
      region == kNoRegion ? pack.emergency_words : pack.regions[region].emergency.front().number;
  return base::replaced(text, "{emergency_number}", number);
}

}  // namespace heed::report
