// Sections of pack.json, their words, the screening of a region → the leaflet of a Pack.
// In: their JSON, the questions and sources read before. Out: sections, screening, problems. Never: part of a level.
#pragma once
#include <string_view>
#include <vector>

#include "pack/pack.h"
#include "pack/reading.h"

namespace heed::pack {

// Needs pack.sources and pack.questions. Errors besides those of any object: duplicate_section, empty_list, no_sources,
// and those of a leaf.
void read_sections(const Reading& reading, const json::Ref& root, const Fields& fields, Pack& pack);

// Needs read_sections.
void read_section_words(const Reading& reading, const json::Ref& sections, Pack& pack);

std::vector<Screening> read_screening(const Reading& reading, const Fields& region, std::string_view language);

}  // namespace heed::pack
