// Any bytes → the files of a pack, split at the bytes 1 to 4 that begin them. A pack that opens must answer, and its
// compiled pack must give the same pack.
#include <algorithm>
#include <cstdint>

#include "base/check.h"
#include "pack/compiled/compiled.h"
#include "pack/parse/parse_pack.h"
#include "report/summary.h"
#include "report/view.h"
#include "report/words.h"
#include "walk.h"

using namespace heed;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::string_view kNames[] = {"sources.json", "pack.json", "strings/en.json", "regions.json"};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string_view rest = bytes;
  std::vector<pack::File> files;
  while (!rest.empty()) {
    const std::size_t end = rest.find_first_of("\x01\x02\x03\x04", 1);
    const auto name = static_cast<unsigned char>(rest[0]) - 1U;
    if (name < std::size(kNames)) {
      files.push_back({kNames[name], rest.substr(1, end == std::string_view::npos ? end : end - 1)});
    }
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
  }
  const pack::ParsedPack read = pack::parse_pack(files);
  if (!read.problems.none()) {
    for (const base::Error& error : read.problems.list) {
      HEED_CHECK(!error.at.empty());
      HEED_CHECK(error.message.find('\n') == std::string::npos);
    }
    return 0;
  }
  // The last bytes choose the answers.
  const session::Answers answers = fuzz::answers_from(read.pack, bytes.substr(size - std::min<std::size_t>(size, 8)));
  const report::View view = report::view(read.pack, answers, report::kNoRegion);
  const auto copy = pack::read_compiled(pack::write_compiled(read.pack));
  HEED_CHECK(copy.ok());
  const report::View other = report::view(*copy.value(), answers, report::kNoRegion);
  HEED_CHECK(report::summary(*copy.value(), other, report::kNoRegion) ==
             report::summary(read.pack, view, report::kNoRegion));
  return 0;
}
