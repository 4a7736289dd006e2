#include "pack/read_condition.h"

#include "base/text.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::Ref;

bool is_leaf(const Condition& condition) {
  return condition.kind == ConditionKind::Bits || condition.kind == ConditionKind::Sign;
}

class ConditionReader {
 public:
  ConditionReader(const Reading& reading, const Scope& scope) : reading_(reading), scope_(scope) {}

  // Depth is bounded by the JSON reader's limit.
  Condition condition(const Ref& at) const {
    if (!reading_.is(at, Kind::Object)) {
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
      const Fields fields(reading_, at, "not");
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
    reading_.problem(at, Code::BadValue,
                     "this is no condition: write `all`, `any`, `at_least`, `not`, `sign` or `question`");
    return {};
  }

  Condition leaf(const Ref& at) const {
    const Fields fields(reading_, at, "question", "is in has from");
    const Member name = fields.get("question");
    if (!name || !reading_.is(*name, Kind::String)) {
      return {};
    }
    const auto question = known(*name, scope_.pack.questions, "questions");
    if (!question) {
      return {};
    }
    const Question& asked = scope_.pack.questions[*question];
    if (ways(fields) > 1) {
      reading_.problem(at, Code::BadValue, "only one of `is`, `in`, `has` and `from` counts: keep one");
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
      const json::List names = reading_.list(*in);
      if (names.empty()) {
        reading_.problem(*in, Code::EmptyList, "the list is empty: name at least one option");
      }
      for (const Ref& option : names) {
        add(leaf, option, asked);
      }
    } else if (const Member from = fields.get("from")) {
      add_from(leaf, at, *from, asked);
    } else {
      reading_.problem(at, Code::MissingKey, "say what the answer must be: add `is`, `in`, `has` or `from`");
    }
    return leaf;
  }

 private:
  static std::size_t ways(const Fields& fields) {
    std::size_t ways = 0;
    for (std::string_view key : {"is", "in", "has", "from"}) {
      ways += fields.get(key) ? 1 : 0;
    }
    return ways;
  }
  Condition group(const Ref& at, std::string_view key, ConditionKind kind) const {
    const Fields fields(reading_, at, key);
    Condition group{kind, {}, {}, {}, {}};
    read_each(fields.list(key), group.parts, [&](const Ref& part, Condition& into) { into = condition(part); });
    if (kind == ConditionKind::Any && group.parts.empty()) {
      reading_.problem(at, Code::EmptyList, "an empty `any` never holds: add a condition");
    }
    return group;
  }
  Condition at_least(const Ref& at) const {
    const Fields fields(reading_, at, "at_least of");
    Condition counted{ConditionKind::AtLeast, {}, {}, {}, {}};
    const json::List parts = fields.list("of");
    read_each(parts, counted.parts, [&](const Ref& part, Condition& into) {
      into = condition(part);
      if (!is_leaf(into)) {
        reading_.problem(part, Code::LeafKind, "only leaves can be counted: make this a sign and name it");
      }
    });
    const Member need = fields.get("at_least");
    if (reading_.is(*need, Kind::Number)) {
      if (!need->whole() || need->number() < 1 || need->number() > parts.size()) {
        reading_.problem(*need, Code::CountOutOfRange, "the list has #: write a whole number from 1 to that",
                         base::digits(parts.size()));
      } else {
        counted.need = need->number();
      }
    }
    return counted;
  }
  Condition sign(const Ref& at) const {
    const Fields fields(reading_, at, "sign");
    const Member name = fields.get("sign");
    if (!reading_.is(*name, Kind::String)) {
      return {};
    }
    const auto found = known(*name, scope_.pack.signs, "signs");
    return found ? Condition{ConditionKind::Sign, {}, *found, {}, {}} : Condition{};
  }
  template <class Thing>
  std::optional<std::uint32_t> known(const Ref& name, const std::vector<Thing>& things, std::string_view what) const {
    const auto found = find(things, name.text());
    if (!found && comes_later(name.text(), what)) {
      reading_.problem(name, Code::ForwardReference,
                       "% in `#` does not stand before this: only what does can be named here", name.text(), what);
    } else if (!found) {
      reading_.problem(name, Code::UnknownId, "there is no % in `#`: correct the id", name.text(), what);
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
      reading_.problem(at, Code::LeafKind,
                       question.many ? "% is of kind `many`: write `has` in place of %"
                                     : "% is of kind `one`: write `is`, `in` or `from` in place of %",
                       question.id, key);
    }
  }
  std::optional<std::uint32_t> option_of(const Ref& name, const Question& question) const {
    if (!reading_.is(name, Kind::String)) {
      return {};
    }
    const auto found = find(question.options, name.text());
    if (!found) {
      reading_.problem(name, Code::UnknownId, "the question % has no option %: correct the id", question.id,
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
      reading_.problem(at, Code::NotOrdered, "% is not `ordered`: mark it so, or write `in` in place of `from`",
                       question.id);
    }
    if (const auto option = option_of(name, question)) {
      for (std::size_t i = *option; i < question.options.size(); ++i) {
        leaf.bits.push_back(question.first_bit + static_cast<std::uint32_t>(i));
      }
    }
  }

  const Reading& reading_;
  const Scope& scope_;
};

}  // namespace

Condition read_condition(const Reading& reading, const Ref& at, const Scope& scope) {
  return ConditionReader(reading, scope).condition(at);
}

Condition read_leaf(const Reading& reading, const Ref& at, const Scope& scope) {
  return ConditionReader(reading, scope).leaf(at);
}

Program compile_condition(const Reading& reading, const Ref& at, const Condition& condition, const Pack& pack) {
  std::vector<const Condition*> signs;
  for (const Sign& sign : pack.signs) {
    signs.push_back(&sign.when);
  }
  Program program = compile(condition, signs);
  if (program.tests.size() > kMostTests) {
    reading.problem(at, Code::TooLarge, "this condition grows too large when its signs are put in: simplify it");
    return {};
  }
  return program;
}

}  // namespace heed::pack
