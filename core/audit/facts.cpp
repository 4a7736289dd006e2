#include "audit/facts.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "pack/parse/texts.h"

namespace heed::audit {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

constexpr std::uint32_t kNoBound = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kLargestNumber = 1'000'000;

bool find_option(const Reporter& reporter, const ObjectReader& fields, const pack::Pack& pack, Setting& setting) {
  const Member question = fields.get("question");
  const Member option = fields.get("option");
  if (!question || !option || !reporter.expect(*question, Kind::String) || !reporter.expect(*option, Kind::String)) {
    return false;
  }
  const auto place = pack::find(pack.questions, question->text());
  if (!place) {
    reporter.error(*question, Code::UnknownId, "the pack has no question %", question->text());
    return false;
  }
  const auto chosen = pack::find(pack.questions[*place].options, option->text());
  if (!chosen) {
    reporter.error(*option, Code::UnknownId, "the question % has no option %", question->text(), option->text());
    return false;
  }
  setting.question = *place;
  setting.option = *chosen;
  return true;
}

std::vector<Setting> read_settings(const Reporter& reporter, const Ref& list, const pack::Pack& pack) {
  std::vector<Setting> settings;
  for (const Ref& at : reporter.list(list)) {
    const ObjectReader fields(reporter, at, "question option", "unless");
    Setting setting;
    if (const Member unless = fields.get("unless")) {
      const ObjectReader bound(reporter, *unless, "fact below");
      setting.unless_fact = bound.id("fact");
      setting.below = bound.whole("below", 1, kLargestNumber);
    }
    if (find_option(reporter, fields, pack, setting)) {
      settings.push_back(std::move(setting));
    }
  }
  return settings;
}

Fact read_fact(const Reporter& reporter, const Ref& at, const pack::Pack& pack) {
  const ObjectReader fields(reporter, at, "", "not_asked values number absent");
  Fact fact;
  fact.id = at.key();
  if (fields.get("not_asked")) {
    fact.not_asked = true;
    pack::read_prose(reporter, fields.get("not_asked"));
  }
  if (const Member values = fields.get("values"); values && reporter.expect(*values, Kind::Object)) {
    for (const Ref& value : values->children()) {
      fact.values.push_back({std::string(value.key()), read_settings(reporter, value, pack)});
    }
  }
  for (const Ref& range : fields.list("number")) {
    const ObjectReader bounds(reporter, range, "sets", "below");
    const std::uint32_t bound = bounds.get("below") ? bounds.whole("below", 1, kLargestNumber) : kNoBound;
    if (const Member sets = bounds.get("sets")) {
      fact.ranges.push_back({bound, read_settings(reporter, *sets, pack)});
    }
  }
  if (const Member absent = fields.get("absent")) {
    fact.absent = read_settings(reporter, *absent, pack);
  }
  return fact;
}

// Facts of one story → which options are set.
class Filler {
 public:
  Filler(const Reporter& reporter, const Ref& facts, const pack::Pack& pack) : reporter_(reporter), facts_(facts) {
    answers.chosen.resize(pack.questions.size());
  }

  session::Answers answers;

  void apply(const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
      const Member bound = facts_.member(setting.unless_fact);  // below 0 where there is none
      if (bound && bound->whole() && bound->number() < setting.below) {
        continue;
      }
      std::vector<std::uint32_t>& chosen = answers.chosen[setting.question];
      if (std::find(chosen.begin(), chosen.end(), setting.option) == chosen.end()) {
        chosen.push_back(setting.option);
      }
    }
  }
  void apply(const Fact& fact, const Ref& value) {
    if (value.is(Kind::Array)) {
      for (const Ref& item : value.children()) {
        apply(fact, item);
      }
    } else if (value.whole()) {
      number(fact, value);
    } else if (value.is(Kind::Boolean) || value.is(Kind::String)) {
      word(fact, value, value.is(Kind::String) ? value.text() : value.boolean() ? "true" : "false");
    } else {
      unknown(fact, value, "this");
    }
  }

 private:
  void number(const Fact& fact, const Ref& value) {
    for (const Range& range : fact.ranges) {
      if (value.number() < range.bound) {
        apply(range.settings);
        return;
      }
    }
    unknown(fact, value, base::digits(value.number()));
  }
  void word(const Fact& fact, const Ref& value, std::string_view name) {
    for (const NamedSettings& known : fact.values) {
      if (known.value == name) {
        apply(known.settings);
        return;
      }
    }
    unknown(fact, value, name);
  }
  void unknown(const Fact& fact, const Ref& value, std::string_view name) {
    reporter_.error(value, Code::UnknownValue, "story_facts.json gives no meaning to % for %: add it there", name,
                    fact.id);
  }

  const Reporter& reporter_;
  const Ref& facts_;
};

void complete(const FactBook& book, const pack::Pack& pack, session::Answers& answers) {
  for (const Setting& setting : book.defaults) {
    if (answers.chosen[setting.question].empty()) {
      answers.chosen[setting.question].push_back(setting.option);
    }
  }
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    const pack::Question& question = pack.questions[i];
    std::vector<std::uint32_t>& chosen = answers.chosen[i];
    if (!question.many) {
      continue;
    }
    const auto& options = question.options;
    const auto is_none = [](const pack::Option& option) { return option.role == pack::Role::None; };
    const auto none =
        static_cast<std::uint32_t>(std::find_if(options.begin(), options.end(), is_none) - options.begin());
    std::erase(chosen, none);
    if (chosen.empty()) {
      chosen.push_back(none);  // every such question has one
    }
    std::sort(chosen.begin(), chosen.end());
  }
}

}  // namespace

FactBook read_facts(const Reporter& reporter, const Ref& root, const pack::Pack& pack) {
  FactBook book;
  const ObjectReader fields(reporter, root, "facts defaults");
  if (const Member facts = fields.get("facts"); facts && reporter.expect(*facts, Kind::Object)) {
    for (const Ref& at : facts->children()) {
      book.facts.push_back(read_fact(reporter, at, pack));
    }
  }
  if (const Member defaults = fields.get("defaults"); defaults && reporter.expect(*defaults, Kind::Object)) {
    for (const Ref& at : defaults->children()) {
      const auto question = pack::find(pack.questions, at.key());
      if (!question) {
        reporter.error(at, Code::UnknownId, "the pack has no question %", at.key());
      } else if (reporter.expect(at, Kind::String)) {
        if (const auto option = pack::find(pack.questions[*question].options, at.text())) {
          book.defaults.push_back({*question, *option});
        } else {
          reporter.error(at, Code::UnknownId, "the question % has no option %", at.key(), at.text());
        }
      }
    }
  }
  return book;
}

session::Answers answers_of(const Reporter& reporter, const Ref& facts, const FactBook& book, const pack::Pack& pack) {
  Filler filler(reporter, facts, pack);
  if (!reporter.expect(facts, Kind::Object)) {
    return std::move(filler.answers);
  }
  for (const Ref& value : facts.children()) {
    const auto place = pack::find(book.facts, value.key());
    if (!place) {
      reporter.error(value, Code::UnknownFact, "story_facts.json does not know %: add it there", value.key());
    } else if (!book.facts[*place].not_asked) {
      filler.apply(book.facts[*place], value);
    }
  }
  for (const Fact& fact : book.facts) {
    if (!facts.member(fact.id)) {
      filler.apply(fact.absent);
    }
  }
  complete(book, pack, filler.answers);
  return std::move(filler.answers);
}

}  // namespace heed::audit
