// What only we can get wrong: HEED_CHECK stops the program (in wasm: a trap; the page then shows the leaflet).
// In: a condition. Out: nothing. Never: used for content or a caller's mistakes, which are errors with a place.
#pragma once

#define HEED_CHECK(condition) \
  do {                        \
    if (!(condition)) {       \
      __builtin_trap();       \
    }                         \
  } while (false)
