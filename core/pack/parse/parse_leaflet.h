// Sections of pack.json, their words, the screening of a region → the leaflet of a Pack.
// In: their JSON, the questions and sources read before. Out: sections, screening, problems. Never: part of a level.
#pragma once
#include <string_view>
#include <vector>

#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// Needs pack.sources and pack.questions. Errors besides those of any object: duplicate_section, empty_list, no_sources,
// and those of a leaf.
void parse_sections(const json::Reporter& reporter, const json::Ref& root, const json::ObjectReader& fields,
                    Pack& pack);

// Needs parse_sections.
void parse_section_words(const json::Reporter& reporter, const json::Ref& sections, Pack& pack);

std::vector<Screening> parse_screening(const json::Reporter& reporter, const json::ObjectReader& region,
                                       std::string_view language);

}  // namespace heed::pack
