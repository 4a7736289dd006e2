// What several lists of pack.json have in common: a thing's sources, a level.
// In: JSON of the thing. Out: places of sources, a level; problems. Never: reads prose.
#pragma once
#include <optional>
#include <vector>

#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// Errors: unknown_id, no_sources.
std::vector<std::uint32_t> read_sources_of(const json::Reporter& reporter, const json::Ref& thing, const Pack& pack);

std::optional<Level> read_level(const json::ObjectReader& fields, std::string_view key);

// The key `evidence`; `absent` where it is absent or wrong.
Evidence read_evidence(const json::ObjectReader& fields, Evidence absent = Evidence::Recalled);

// Reads the `id` of a new thing; reports duplicate_id.
template <class Thing>
std::string new_id(const json::Reporter& reporter, const json::ObjectReader& fields, const std::vector<Thing>& before) {
  std::string id = fields.id("id");
  if (find(before, id)) {
    reporter.error(*fields.get("id"), base::Code::DuplicateId, "the id % is taken: choose another", id);
  }
  return id;
}

}  // namespace heed::pack
