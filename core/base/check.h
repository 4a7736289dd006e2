// Internal invariants: HEED_CHECK stops the program where one is broken (in wasm: a trap; the page then shows the
// leaflet).
// In: a condition. Out: nothing. Never: used for content or a caller's mistakes, which are errors with a place.
#pragma once

namespace heed::base {

// The branch stands here once: that it traps is tested, and no place that checks itself has one that only a fault could
// reach.
[[gnu::always_inline]] inline void check(bool condition) {
  if (!condition) {
    __builtin_trap();
  }
}

}  // namespace heed::base

#define HEED_CHECK(condition) ::heed::base::check(condition)
