// view and summary: answers → the question now asked or the advice; the same as plain text for a doctor.
#include "report/view.h"

#include "engine/answers.h"
#include "engine/operations.h"
#include "engine/write.h"
#include "report/summary.h"

namespace heed::engine {
namespace {

void write_question(json::Writer& out, const pack::Question& question) {
  out.begin_object().field("id", question.id).field("kind", question.many ? "many" : "one");
  out.field("text", question.text).field("hint", question.hint).field("why", question.why).key("options").begin_array();
  for (const pack::Option& option : question.options) {
    out.begin_object().field("id", option.id).field("text", option.text);
    out.field("role", pack::kRoleNames[static_cast<std::size_t>(option.role)]);
    if (!option.zone.empty()) {
      out.field("zone", option.zone);
    }
    out.key("exclusive").boolean(!question.many || option.role == pack::Role::None).end_object();
  }
  out.end_array().end_object();
}

void write_trail(json::Writer& out, const pack::Pack& pack, const session::Walk& walk,
                 const session::Answers& answers) {
  out.key("trail").begin_array();
  for (std::uint32_t place : walk.trail) {
    const pack::Question& question = pack.questions[place];
    out.begin_object().field("question", question.id).field("text", question.text).key("chosen").begin_array();
    for (std::uint32_t option : answers.chosen[place]) {
      out.begin_object().field("option", question.options[option].id);
      out.field("text", question.options[option].text).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array().key("unused").begin_array();
  for (std::uint32_t place : walk.unused) {
    out.string(pack.questions[place].id);
  }
  out.end_array();
}

void write_advice_or_null(json::Writer& out, const pack::Pack& pack, std::string_view key, const report::View& view,
                          bool shown, std::uint32_t region) {
  out.key(key);
  if (shown) {
    write_advice(out, pack, view.advice, region);
  } else {
    out.null();
  }
}

}  // namespace

void view(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "answers", "region");
  const pack::Pack& pack = call.pack();
  const std::uint32_t region = read_region(call.reporter, fields, pack);
  const session::Answers answers = read_answers(call.reporter, fields, pack);
  if (!call.problems().none()) {
    return;
  }
  const report::View view = report::view(pack, answers, region);
  json::Writer& out = call.out;
  out.field("pack", pack.id).field("language", pack.language).field("direction", pack.direction);
  write_region(out, pack, region);
  out.key("progress").begin_object().key("answered").number(view.walk.trail.size());
  out.key("at_most").number(view.walk.at_most).end_object();
  write_trail(out, pack, view.walk, answers);
  out.key("question");
  if (view.walk.asked) {
    write_question(out, pack.questions[*view.walk.asked]);
  } else {
    out.null();
  }
  write_advice_or_null(out, pack, "interrupt", view, view.interrupt(), region);
  write_advice_or_null(out, pack, "result", view, view.result(), region);
}

void summary(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "answers", "region");
  const std::uint32_t region = read_region(call.reporter, fields, call.pack());
  const session::Answers answers = read_answers(call.reporter, fields, call.pack());
  if (call.problems().none()) {
    call.out.field("text", report::summary(call.pack(), report::view(call.pack(), answers, region), region));
  }
}

}  // namespace heed::engine
