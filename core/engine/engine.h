// The one door: an operation's name and JSON text in, JSON text out. Used alike by native tests, wasm and benchmarks.
// In: open (an image), view, summary (reader); open (files), image, leaflet, audit, prove, diff too (editor). Out:
// {"ok":true,…} or
// {"ok":false,"errors":[{"code","at","message"}]}. Never: anything but text; keeps nothing between calls but the pack
// that `open` read.
#pragma once
#include <string>
#include <string_view>

namespace heed::engine {

// Requests and replies by operation: ARCHITECTURE.md, "The door". A failed `open` leaves no pack open.
std::string call(std::string_view op, std::string_view text);

}  // namespace heed::engine
