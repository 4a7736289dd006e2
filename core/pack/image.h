// A checked pack as a page carries it: one line for each text and number, closed by a checksum. A tenth of the code
// that reads pack.json, and a damaged one is noticed whatever byte of it changed. In: write_image: a Pack without
// problems. read_image: its text. Out: the text; the same Pack without what only authors need (sections, claims, ids of
// rules, `matches`). Never: judges content, which read_pack has done.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pack/pack.h"

namespace heed::pack {

// By value, since one description of the lines serves both directions. ASCII line feeds end the lines.
std::string write_image(Pack pack);

// Errors: bad_image, for a text that write_image did not make: changed in one byte, cut, or of another format.
base::Result<std::unique_ptr<const Pack>> read_image(std::string_view image);

}  // namespace heed::pack
