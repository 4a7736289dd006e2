#include "pack/read_parts.h"

namespace heed::pack {

using base::Code;
using json::Kind;
using json::Member;
using json::Ref;

std::vector<std::uint32_t> read_sources_of(const Reading& reading, const Ref& thing, const Pack& pack) {
  std::vector<std::uint32_t> sources;
  const Member list = thing.member("sources");
  if (!list) {
    return sources;  // missing_key is reported by the thing itself
  }
  for (const Ref& name : reading.list(*list)) {
    if (!reading.is(name, Kind::String)) {
      continue;
    }
    if (const auto source = find(pack.sources, name.text())) {
      sources.push_back(*source);
    } else {
      reading.problem(name, Code::UnknownId, "sources.json has no source %: add it there or correct the id",
                      name.text());
    }
  }
  if (list->is(Kind::Array) && list->size() == 0) {
    reading.problem(*list, Code::NoSources, "nothing is said without a source: name at least one");
  }
  return sources;
}

std::optional<Level> read_level(const Fields& fields, std::string_view key) {
  const auto level = fields.word(key, "self_care routine within_2_weeks within_24h emergency");
  return level ? std::optional<Level>(static_cast<Level>(*level)) : std::nullopt;
}

Evidence read_evidence(const Fields& fields, Evidence absent) {
  const auto evidence = fields.word("evidence", "read quoted recalled");
  return evidence ? static_cast<Evidence>(*evidence) : absent;
}

}  // namespace heed::pack
