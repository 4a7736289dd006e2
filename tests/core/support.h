// What the tests share: files of the repository, packs and views made from them, a small generator of pseudo-random
// numbers.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/parse/parse_pack.h"

namespace heed::test {

// The levels as packs name them, mild first.
inline constexpr const char* kLevels[] = {"self_care", "routine", "within_2_weeks", "within_24h", "emergency"};

// The compiled pack with a checksum that fits what it says now.
std::string forged(std::string compiled);

// The text of a file below the repository's root; fails the test if it cannot be read.
std::string read_file(const std::string& path);

// Names of the folders directly below `path`, sorted; fails the test if there are none.
std::vector<std::string> folders(const std::string& path);

// name → text of a pack's files; regions.json comes from beside the pack's folder or from within it.
using Files = std::vector<std::pair<std::string, std::string>>;
Files pack_files(const std::string& folder);
std::vector<pack::File> views(const Files& files);

// The pack in `folder`; fails the test if it has problems.
pack::Pack good_pack(const std::string& folder);

// The request of `open`.
std::string open_request(const Files& files);

// Values are the same on every machine (splitmix64).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(next() % bound); }

 private:
  std::uint64_t state_;
};

}  // namespace heed::test
