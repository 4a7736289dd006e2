// The compiled pack: a checked pack serialised as a page carries it: the format, a line of all its numbers, a line
// for each text, and a checksum. Apart, numbers and texts compress better, and the texts are there byte for byte as
// in the leaflet. A tenth of the code that parses pack.json, and any changed byte is detected. In: write_compiled: a
// Pack without problems. read_compiled: its text. Out: the text; the same Pack without what only authors and the
// leaflet need (sections, their sources, demands, ids of rules, ids of sources but that of our own rules, `matches`).
// Never: judges content, which parse_pack has done.
//
//   const std::string text = write_compiled(pack);
//   auto copy = read_compiled(text);  // owns all its texts: `text` may go
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pack/model/pack.h"

namespace heed::pack {

// By value, since one schema serves both directions. ASCII line feeds end the lines.
std::string write_compiled(Pack pack);

// Errors: bad_compiled, for a text that write_compiled did not make: changed in one byte, cut, or of another format.
base::Result<std::unique_ptr<const Pack>> read_compiled(std::string_view compiled);

}  // namespace heed::pack
