#include "engine/request.h"

#include "base/text.h"
#include "json/read.h"
#include "pack/reading.h"
#include "report/words.h"

namespace heed::engine {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::Ref;

std::vector<session::Choice> read_choices(const pack::Reading& reading, const Ref& answers) {
  std::vector<session::Choice> choices;
  if (!reading.is(answers, Kind::Object)) {
    return choices;
  }
  for (const Ref& answer : answers.children()) {
    session::Choice choice{std::string(answer.key()), {}, "request#" + answer.pointer()};
    for (const Ref& option : reading.list(answer)) {
      if (reading.is(option, Kind::String)) {
        choice.options.emplace_back(option.text());
      }
    }
    choices.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace

Request read_request(const pack::Pack& pack, std::string_view text, bool with_answers) {
  Request request{{}, report::kNoRegion, {}};
  const auto document = json::read(text, "request");
  if (!document.ok()) {
    request.problems.list.push_back(document.error());
    return request;
  }
  const Ref root(document.value(), 0);
  const pack::Reading reading{"request", request.problems};
  const auto fields =
      with_answers ? pack::Fields(reading, root, "answers", "region") : pack::Fields(reading, root, "", "region");
  if (const Member region = fields.get("region");
      region && reading.is(*region, Kind::String) && !region->text().empty()) {
    if (const auto place = pack::find(pack.regions, region->text())) {
      request.region = *place;
    } else {
      reading.problem(*region, Code::UnknownRegion, "regions.json has no region %", region->text());
    }
  }
  if (const Member answers = fields.get("answers")) {
    const std::vector<session::Choice> choices = read_choices(reading, *answers);
    if (request.problems.none()) {
      request.answers = session::resolve(pack, choices, request.problems);
    }
  }
  return request;
}

}  // namespace heed::engine
