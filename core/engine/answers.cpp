#include "engine/answers.h"

#include "report/words.h"

namespace heed::engine {

using json::Kind;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

session::Answers read_answers(const Reporter& reporter, const ObjectReader& request, const pack::Pack& pack) {
  const Member answers = request.get("answers");
  std::vector<session::Choice> choices;
  if (!answers || !reporter.expect(*answers, Kind::Object)) {
    return {};
  }
  for (const Ref& answer : answers->children()) {
    session::Choice choice{std::string(answer.key()), {}, "request#" + answer.pointer()};
    for (const Ref& option : reporter.list(answer)) {
      if (reporter.expect(option, Kind::String)) {
        choice.options.emplace_back(option.text());
      }
    }
    choices.push_back(std::move(choice));
  }
  return reporter.problems.none() ? session::resolve(pack, choices, reporter.problems) : session::Answers();
}

std::uint32_t read_region(const Reporter& reporter, const ObjectReader& request, const pack::Pack& pack) {
  const Member region = request.get("region");
  if (!region || !reporter.expect(*region, Kind::String) || region->text().empty()) {
    return report::kNoRegion;
  }
  const auto found = pack::find(pack.regions, region->text());
  if (!found) {
    reporter.error(*region, base::Code::UnknownRegion, "regions.json has no region %", region->text());
  }
  return found.value_or(report::kNoRegion);
}

}  // namespace heed::engine
