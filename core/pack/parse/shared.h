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

// A member that is one of `names`, which are those of the enum in its order; an empty name is none. `absent` where the
// member is absent or wrong.
template <class Enum, std::size_t count>
Enum read_enum(const json::ObjectReader& fields, std::string_view key, const std::array<std::string_view, count>& names,
               Enum absent) {
  const std::size_t unnamed = names[0].empty() ? 1 : 0;
  const auto index = fields.one_of(key, std::span(names).subspan(unnamed));
  return index ? static_cast<Enum>(*index + unnamed) : absent;
}

std::optional<Level> read_level(const json::ObjectReader& fields, std::string_view key);

// The key `evidence`; `absent` where it is absent or wrong.
Evidence read_evidence(const json::ObjectReader& fields, Evidence absent = Evidence::Recalled);

// Reads the `id` of a new thing; reports duplicate_id.
template <class Thing>
std::string new_id(const json::Reporter& reporter, const json::ObjectReader& fields, const std::vector<Thing>& before) {
  std::string id = fields.id("id");
  if (!id.empty() && find(before, id)) {
    reporter.error(*fields.get("id"), base::Code::DuplicateId, "the id % is taken: choose another", id);
  }
  return id;
}

}  // namespace heed::pack
