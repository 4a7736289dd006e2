// What both kinds of `open` do with their request: one key, of one kind.
// In: request text, the key, what makes a pack of its value. Out: reply. Never: knows how packs are written; leaves the
// last pack open.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "pack/pack.h"
#include "pack/reading.h"

namespace heed::engine {

inline constexpr std::size_t kLongestOpen = 2 * 1024 * 1024;  // four files of at most 256 KiB each, escaped

// Gives nothing where it found problems. Called with a value of the right kind.
using MakePack = std::unique_ptr<const pack::Pack> (*)(const pack::Reading& reading, const json::Ref& value);

std::string open(std::string_view request, std::string_view key, json::Kind kind, MakePack make);

}  // namespace heed::engine
