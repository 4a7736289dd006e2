#include "pack/parse/parse_condition.h"

#include "base/text.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::ObjectReader;
using json::Ref;
using json::Reporter;

bool is_leaf(const Condition& condition) {
  return condition.kind == ConditionKind::Bits || condition.kind == ConditionKind::Sign;
}

class ConditionReader {
 public:
  ConditionReader(const Reporter& reporter, const Scope& scope) : reporter_(reporter), scope_(scope) {}

  // Depth is bounded by the JSON reader's limit.
  Condition condition(const Ref& at) const {
    if (!reporter_.expect(at, Kind::Object)) {
      return {};
    }
    if (at.member("all")) {
      return group(at, "all", ConditionKind::All);
    }
    if (at.member("any")) {
      return group(at, "any", ConditionKind::Any);
    }
    if (at.member("at_least")) {
      return at_least(at);
    }
    if (at.member("not")) {
      const ObjectReader fields(reporter_, at, "not");
      Condition negation{ConditionKind::Not, {}, {}, {}, std::vector<Condition>(1)};
      negation.parts[0] = condition(*fields.get("not"));
      return negation;
    }
    if (at.member("sign")) {
      return sign(at);
    }
    if (at.member("question")) {
      return leaf(at);
    }
    reporter_.error(at, Code::BadValue,
                    "this is no condition: write `all`, `any`, `at_least`, `not`, `sign` or `question`");
    return {};
  }

  Condition leaf(const Ref& at) const {
    const ObjectReader fields(reporter_, at, "question", "is in has from");
    const Member name = fields.get("question");
    if (!name || !reporter_.expect(*name, Kind::String)) {
      return {};
    }
    const auto question = known(*name, scope_.pack.questions, "questions");
    if (!question) {
      return {};
    }
    const Question& asked = scope_.pack.questions[*question];
    if (ways(fields) > 1) {
      reporter_.error(at, Code::BadValue, "only one of `is`, `in`, `has` and `from` counts: keep one");
    }
    Condition leaf{ConditionKind::Bits, {}, {}, {}, {}};
    if (const Member has = fields.get("has")) {
      check_kind(at, asked, true, "has");
      add(leaf, *has, asked);
    } else if (const Member is = fields.get("is")) {
      check_kind(at, asked, false, "is");
      add(leaf, *is, asked);
    } else if (const Member in = fields.get("in")) {
      check_kind(at, asked, false, "in");
      const json::List names = reporter_.list(*in);
      if (names.empty()) {
        reporter_.error(*in, Code::EmptyList, "the list is empty: name at least one option");
      }
      for (const Ref& option : names) {
        add(leaf, option, asked);
      }
    } else if (const Member from = fields.get("from")) {
      add_from(leaf, at, *from, asked);
    } else {
      reporter_.error(at, Code::MissingKey, "say what the answer must be: add `is`, `in`, `has` or `from`");
    }
    return leaf;
  }

 private:
  static std::size_t ways(const ObjectReader& fields) {
    std::size_t ways = 0;
    for (std::string_view key : {"is", "in", "has", "from"}) {
      ways += fields.get(key) ? 1 : 0;
    }
    return ways;
  }
  Condition group(const Ref& at, std::string_view key, ConditionKind kind) const {
    const ObjectReader fields(reporter_, at, key);
    Condition group{kind, {}, {}, {}, {}};
    json::read_each(fields.list(key), group.parts, [&](const Ref& part, Condition& into) { into = condition(part); });
    if (kind == ConditionKind::Any && group.parts.empty()) {
      reporter_.error(at, Code::EmptyList, "an empty `any` never holds: add a condition");
    }
    return group;
  }
  Condition at_least(const Ref& at) const {
    const ObjectReader fields(reporter_, at, "at_least of");
    Condition counted{ConditionKind::AtLeast, {}, {}, {}, {}};
    const json::List parts = fields.list("of");
    json::read_each(parts, counted.parts, [&](const Ref& part, Condition& into) {
      into = condition(part);
      if (!is_leaf(into)) {
        reporter_.error(part, Code::LeafKind, "only leaves can be counted: make this a sign and name it");
      }
    });
    const Member need = fields.get("at_least");
    if (reporter_.expect(*need, Kind::Number)) {
      if (!need->whole() || need->number() < 1 || need->number() > parts.size()) {
        reporter_.error(*need, Code::CountOutOfRange, "the list has #: write a whole number from 1 to that",
                        base::digits(parts.size()));
      } else {
        counted.need = need->number();
      }
    }
    return counted;
  }
  Condition sign(const Ref& at) const {
    const ObjectReader fields(reporter_, at, "sign");
    const Member name = fields.get("sign");
    if (!reporter_.expect(*name, Kind::String)) {
      return {};
    }
    const auto found = known(*name, scope_.pack.signs, "signs");
    return found ? Condition{ConditionKind::Sign, {}, *found, {}, {}} : Condition{};
  }
  template <class Thing>
  std::optional<std::uint32_t> known(const Ref& name, const std::vector<Thing>& things, std::string_view what) const {
    const auto found = find(things, name.text());
    if (!found && comes_later(name.text(), what)) {
      reporter_.error(name, Code::ForwardReference,
                      "% in `#` does not stand before this: only what does can be named here", name.text(), what);
    } else if (!found) {
      reporter_.error(name, Code::UnknownId, "there is no % in `#`: correct the id", name.text(), what);
    }
    return found;
  }
  bool comes_later(std::string_view id, std::string_view list) const {
    const Member things = scope_.root.member(list);
    if (!things || !things->is(Kind::Array)) {
      return false;
    }
    for (Member thing = things->first(); thing; thing = thing->next()) {
      const Member name = thing->member("id");
      if (name && name->is(Kind::String) && name->text() == id) {
        return true;
      }
    }
    return false;
  }
  void check_kind(const Ref& at, const Question& question, bool many, std::string_view key) const {
    if (question.many != many) {
      reporter_.error(at, Code::LeafKind,
                      question.many ? "% is of kind `many`: write `has` in place of %"
                                    : "% is of kind `one`: write `is`, `in` or `from` in place of %",
                      question.id, key);
    }
  }
  std::optional<std::uint32_t> option_of(const Ref& name, const Question& question) const {
    if (!reporter_.expect(name, Kind::String)) {
      return {};
    }
    const auto found = find(question.options, name.text());
    if (!found) {
      reporter_.error(name, Code::UnknownId, "the question % has no option %: correct the id", question.id,
                      name.text());
    }
    return found;
  }
  void add(Condition& leaf, const Ref& name, const Question& question) const {
    if (const auto option = option_of(name, question)) {
      leaf.bits.push_back(question.first_bit + *option);
    }
  }
  void add_from(Condition& leaf, const Ref& at, const Ref& name, const Question& question) const {
    if (!question.ordered) {
      reporter_.error(at, Code::NotOrdered, "% is not `ordered`: mark it so, or write `in` in place of `from`",
                      question.id);
    }
    if (const auto option = option_of(name, question)) {
      for (std::size_t i = *option; i < question.options.size(); ++i) {
        leaf.bits.push_back(question.first_bit + static_cast<std::uint32_t>(i));
      }
    }
  }

  const Reporter& reporter_;
  const Scope& scope_;
};

}  // namespace

Condition parse_condition(const Reporter& reporter, const Ref& at, const Scope& scope) {
  return ConditionReader(reporter, scope).condition(at);
}

Condition parse_leaf(const Reporter& reporter, const Ref& at, const Scope& scope) {
  return ConditionReader(reporter, scope).leaf(at);
}

Program compile_condition(const Reporter& reporter, const Ref& at, const Condition& condition, const Pack& pack) {
  std::vector<const Condition*> signs;
  for (const Sign& sign : pack.signs) {
    signs.push_back(&sign.when);
  }
  Program program = compile(condition, signs);
  if (program.tests.size() > kMostTests) {
    reporter.error(at, Code::TooLarge, "this condition grows too large when its signs are put in: simplify it");
    return {};
  }
  return program;
}

}  // namespace heed::pack
