#include "pack/parse/shared.h"

namespace heed::pack {

using base::Code;
using json::Kind;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

std::vector<std::uint32_t> read_sources_of(const Reporter& reporter, const Ref& thing, const Pack& pack) {
  std::vector<std::uint32_t> sources;
  const Member list = thing.member("sources");
  if (!list) {
    return sources;  // missing_key is reported by the thing itself
  }
  for (const Ref& name : reporter.list(*list)) {
    if (!reporter.expect(name, Kind::String)) {
      continue;
    }
    if (const auto source = find(pack.sources, name.text())) {
      sources.push_back(*source);
    } else if (!pack.sources.empty()) {  // where there are none, that is the error
      reporter.error(name, Code::UnknownId, "sources.json has no source %: add it there or correct the id",
                     name.text());
    }
  }
  if (list->is(Kind::Array) && list->size() == 0) {
    reporter.error(*list, Code::NoSources, "nothing is said without a source: name at least one");
  }
  return sources;
}

std::optional<Level> read_level(const ObjectReader& fields, std::string_view key) {
  const auto level = fields.one_of(key, kLevelNames);
  return level ? std::optional<Level>(static_cast<Level>(*level)) : std::nullopt;
}

Evidence read_evidence(const ObjectReader& fields, Evidence absent) {
  const auto evidence = fields.one_of("evidence", kEvidenceNames);
  return evidence ? static_cast<Evidence>(*evidence) : absent;
}

}  // namespace heed::pack
