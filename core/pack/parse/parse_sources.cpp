#include "pack/parse/parse_sources.h"

#include "pack/parse/shared.h"
#include "pack/parse/texts.h"

namespace heed::pack {

using base::Code;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

void parse_sources(const Reporter& reporter, const Ref& root, Pack& pack) {
  const ObjectReader fields(reporter, root, "sources");
  json::read_each(fields.list("sources"), pack.sources, [&](const Ref& at, Source& source) {
    const ObjectReader source_fields(reporter, at, "id publisher title year evidence", "url");
    source.id = new_id(reporter, source_fields, pack.sources);
    source.publisher = read_prose(reporter, source_fields.get("publisher"));
    source.title = read_prose(reporter, source_fields.get("title"));
    source.year = read_prose(reporter, source_fields.get("year"));
    source.url = read_prose(reporter, source_fields.get("url"));
    if (!source.url.empty() && !source.url.starts_with("https://")) {
      reporter.error(*source_fields.get("url"), Code::BadValue, "an address starts with https://: correct it");
    }
    source.evidence = read_evidence(source_fields);
  });
  if (const json::Member list = fields.get("sources"); list && pack.sources.empty()) {
    reporter.error(*list, Code::EmptyList, "nothing is said without a source: add at least one");
  }
}

}  // namespace heed::pack
