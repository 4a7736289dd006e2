// Any lines → a compiled pack whose checksum fits them. It is refused, or it answers; it never reaches beyond its
// lists.
#include "pack/compiled/compiled.h"

#include <algorithm>
#include <cstdint>

#include "base/check.h"
#include "base/text.h"
#include "pack/compiled/schema.h"
#include "report/summary.h"
#include "report/view.h"
#include "report/words.h"
#include "walk.h"

using namespace heed;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string lines = base::join({pack::kCompiledFormat, "\n", bytes, "\n"});
  const auto read = pack::read_compiled(base::join({lines, base::digits(pack::checksum(lines)), "\n"}));
  if (!read.ok()) {
    return 0;
  }
  const pack::Pack& pack = *read.value();
  // The last bytes choose the answers.
  const session::Answers answers = fuzz::answers_from(pack, bytes.substr(size - std::min<std::size_t>(size, 8)));
  const report::View view = report::view(pack, answers, report::kNoRegion);
  HEED_CHECK(!report::summary(pack, view, report::kNoRegion).empty());
  for (std::uint32_t region = 0; region < pack.regions.size(); ++region) {
    HEED_CHECK(!report::summary(pack, view, region).empty());
  }
  return 0;
}
