#include "engine/condition_words.h"

#include "base/text.h"

namespace heed::engine {
namespace {

using base::digits;
using base::join;
using pack::Condition;
using pack::ConditionKind;
using pack::Pack;
using pack::Question;
using pack::Role;

const pack::Option& option_of(const Pack& pack, std::uint32_t bit) {
  const Question& question = pack.questions[question_of(pack, bit)];
  return question.options[bit - question.first_bit];
}

// A tick in a list of symptoms says by itself what it is; "Yes" or "None of these" does not.
bool stands_alone(const Pack& pack, std::uint32_t bit) {
  return pack.questions[question_of(pack, bit)].many && option_of(pack, bit).role == Role::Sign;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    all += all.empty() ? part : join({between, part});
  }
  return all;
}

}  // namespace

std::string in_quotes(std::string_view text) { return join({"“", base::replaced(text, "\n", " "), "”"}); }

// A sign names only signs before it.
ConditionWords::ConditionWords(const Pack& pack, std::size_t longest_sign)
    : pack_(pack), named_(pack.signs.size(), true) {
  for (std::size_t i = 0; i < pack.signs.size(); ++i) {
    named_[i] = words(pack.signs[i].when).size() > longest_sign;
  }
}

std::string ConditionWords::words(const Condition& written) const {
  const Condition& condition = seen_through(written);
  switch (condition.kind) {
    case ConditionKind::All:
      return all(condition);
    case ConditionKind::Any:
      return join({"one of (", list(condition), ")"});
    case ConditionKind::AtLeast:
      return join({"at least ", digits(condition.need), " of (", list(condition), ")"});
    case ConditionKind::Not:
      return join({"not ", grouped(condition.parts[0])});
    case ConditionKind::Bits:
      return leaf(condition);
    default:  // Sign, too long to be taken apart
      return in_quotes(pack_.signs[condition.sign].line);
  }
}

// What stands behind a name, and behind a group of one.
const Condition& ConditionWords::seen_through(const Condition& condition) const {
  const bool group = condition.kind == ConditionKind::All || condition.kind == ConditionKind::Any;
  if (group && condition.parts.size() == 1) {
    return seen_through(condition.parts[0]);
  }
  const bool taken_apart = condition.kind == ConditionKind::Sign && !named_[condition.sign];
  return taken_apart ? seen_through(pack_.signs[condition.sign].when) : condition;
}
std::string ConditionWords::grouped(const Condition& part) const {
  const Condition& behind = seen_through(part);
  const bool several = behind.kind == ConditionKind::All && behind.parts.size() > 1;
  return several ? join({"(", words(behind), ")"}) : words(behind);
}
std::string ConditionWords::list(const Condition& group) const {
  std::vector<std::string> parts;
  for (const Condition& part : group.parts) {
    parts.push_back(grouped(part));
  }
  return joined(parts, ", ");
}
// What must hold first, then what must not.
std::string ConditionWords::all(const Condition& condition) const {
  if (condition.parts.empty()) {
    return "always";
  }
  std::vector<std::string> wanted;
  std::vector<std::string> unwanted;
  collect(condition, wanted, unwanted);
  if (wanted.empty()) {
    return join({"not ", joined(unwanted, " and not ")});
  }
  std::string words = joined(wanted, " and ");
  return unwanted.empty() ? words : join({words, " but not ", joined(unwanted, " and not ")});
}
void ConditionWords::collect(const Condition& condition, std::vector<std::string>& wanted,
                             std::vector<std::string>& unwanted) const {
  for (const Condition& part : condition.parts) {
    const Condition& behind = seen_through(part);
    if (behind.kind == ConditionKind::All) {
      collect(behind, wanted, unwanted);
    } else if (behind.kind == ConditionKind::Not) {
      unwanted.push_back(grouped(behind.parts[0]));
    } else {
      wanted.push_back(words(behind));
    }
  }
}
std::string ConditionWords::leaf(const Condition& leaf) const {
  std::vector<std::string> options;
  for (std::uint32_t bit : leaf.bits) {
    options.push_back(in_quotes(option_of(pack_, bit).text));
  }
  const std::string words = options.size() == 1 ? options[0] : join({"one of (", joined(options, ", "), ")"});
  const std::string& question = pack_.questions[question_of(pack_, leaf.bits[0])].text;
  return stands_alone(pack_, leaf.bits[0]) ? words : join({words, " (", question, ")"});
}

std::string ConditionWords::option(std::uint32_t bit) const { return leaf({ConditionKind::Bits, 0, 0, {bit}, {}}); }

void ConditionWords::write(json::Writer& out, const Condition& condition) const {
  out.begin_object().field("words", words(condition)).key("tree");
  write_tree(out, condition);
  out.end_object();
}

void ConditionWords::write_tree(json::Writer& out, const Condition& condition) const {
  out.begin_object();
  switch (condition.kind) {
    case ConditionKind::All:
    case ConditionKind::Any:
      out.key(condition.kind == ConditionKind::All ? "all" : "any");
      write_trees(out, condition.parts);
      break;
    case ConditionKind::AtLeast:
      out.key("at_least").number(condition.need).key("of");
      write_trees(out, condition.parts);
      break;
    case ConditionKind::Not:
      out.key("not");
      write_tree(out, condition.parts[0]);
      break;
    case ConditionKind::Bits:
      out.field("question", pack_.questions[question_of(pack_, condition.bits[0])].id).key("options").begin_array();
      for (std::uint32_t bit : condition.bits) {
        out.string(option_of(pack_, bit).id);
      }
      out.end_array().field("words", leaf(condition));
      break;
    default:  // Sign
      out.field("sign", pack_.signs[condition.sign].id).field("line", pack_.signs[condition.sign].line);
  }
  out.end_object();
}

void ConditionWords::write_trees(json::Writer& out, const std::vector<Condition>& parts) const {
  out.begin_array();
  for (const Condition& part : parts) {
    write_tree(out, part);
  }
  out.end_array();
}

}  // namespace heed::engine
