#include "pack/parse/parse_regions.h"

#include <algorithm>

#include "pack/parse/parse_leaflet.h"
#include "pack/parse/shared.h"
#include "pack/parse/texts.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

// A number without `evidence` is known as well as its region.
void read_numbers(const Reporter& reporter, const ObjectReader& fields, std::string_view key,
                  std::vector<PhoneNumber>& numbers, std::string_view language, Evidence known) {
  json::read_each(fields.list(key), numbers, [&](const Ref& at, PhoneNumber& into) {
    const ObjectReader number(reporter, at, "number label", "evidence");
    into = {read_prose(reporter, number.get("number")), in_language(reporter, number.get("label"), language),
            read_evidence(number, known)};
    if (into.number.find_first_not_of("0123456789 +-") != std::string::npos) {
      reporter.error(at, Code::BadValue, "% is no phone number: digits, spaces, + and - only", into.number);
    }
  });
}

}  // namespace

void parse_regions(const Reporter& reporter, const Ref& root, Pack& pack) {
  const ObjectReader fields(reporter, root, "last_checked default regions");
  read_date(reporter, fields.get("last_checked"));
  if (const Member standard = fields.get("default")) {
    const ObjectReader words(reporter, *standard, "emergency_number");
    pack.emergency_words = in_language(reporter, words.get("emergency_number"), pack.language);
  }
  json::read_each(fields.list("regions"), pack.regions, [&](const Ref& at, Region& region) {
    const ObjectReader region_fields(reporter, at, "id name emergency advice source evidence", "screening");
    if (const Member id = region_fields.get("id"); id && reporter.expect(*id, Kind::String)) {
      if (id->text().size() != 2 || id->text().find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) {
        reporter.error(*id, Code::BadId, "% is no region: write two capital letters", id->text());
      } else if (find(pack.regions, id->text())) {
        reporter.error(*id, Code::DuplicateId, "the region % stands twice: keep one", id->text());
      }
      region.id = id->text();
    }
    region.name = in_language(reporter, region_fields.get("name"), pack.language);
    const Evidence known = read_evidence(region_fields);
    read_numbers(reporter, region_fields, "emergency", region.emergency, pack.language, known);
    read_numbers(reporter, region_fields, "advice", region.advice, pack.language, known);
    region.screening = parse_screening(reporter, region_fields, pack.language);
    if (region.emergency.empty() && region_fields.get("emergency")) {
      reporter.error(*region_fields.get("emergency"), Code::EmptyList,
                     "a region needs an emergency number: add it or leave the region out");
    }
    read_prose(reporter, region_fields.get("source"));
  });
  const auto without = [](const Region& region) { return region.screening.empty(); };
  if (has_kind(pack.sections, SectionKind::Screening) &&
      std::all_of(pack.regions.begin(), pack.regions.end(), without) && fields.get("regions")) {
    reporter.error(*fields.get("regions"), Code::EmptyList,
                   "no region has `screening` for the section of that kind: add it to one, or leave the section out");
  }
}

}  // namespace heed::pack
