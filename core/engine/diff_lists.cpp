#include "engine/diff_lists.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/text.h"
#include "engine/condition_words.h"

namespace heed::engine {
namespace {

using base::join;
using pack::Pack;

// Lists of pack.json whose things a reader or a reviewer would miss, and what one of them is called.
struct ListName {
  std::string_view list, kind;
};
constexpr std::array kLists = std::to_array<ListName>({{"questions", "question"},
                                                       {"options", "option"},
                                                       {"signs", "sign"},
                                                       {"rules", "rule"},
                                                       {"cards", "card"},
                                                       {"do", "step"},
                                                       {"watch", "watch"},
                                                       {"sections", "section"},
                                                       {"items", "item"},
                                                       {"always", "demand"},
                                                       {"never", "demand"},
                                                       {"never_lowers", "never_lowers"}});

// "pack.json#/questions/pain/options/night" → questions, pain, options, night
std::vector<std::string_view> steps_of(std::string_view at) {
  std::vector<std::string_view> steps;
  for (std::size_t from = at.find('/'); from != std::string_view::npos;) {
    const std::size_t to = at.find('/', from + 1);
    steps.push_back(at.substr(from + 1, to == std::string_view::npos ? to : to - from - 1));
    from = to;
  }
  return steps;
}

template <class T>
const T& thing(const std::vector<T>& things, std::string_view id) {
  const auto place = pack::find(things, id);
  HEED_CHECK(place.has_value());
  return things[*place];
}

class Lister {
 public:
  explicit Lister(const Pack& pack) : pack_(pack), words_(pack) {}

  // The words of a thing of this version, by the steps to it; what never lowers has none.
  std::string text(const std::vector<std::string_view>& steps) const {
    if (steps[0] == "questions") {
      return question(steps);
    }
    if (steps[0] == "signs") {
      return thing(pack_.signs, steps[1]).line;
    }
    if (steps[0] == "rules") {
      const pack::Rule& rule = thing(pack_.rules, steps[1]);
      return join({pack::level_name(rule.level), ": ", words_.words(rule.when)});
    }
    if (steps[0] == "cards") {
      return card(steps);
    }
    if (steps[0] == "sections") {
      return thing(pack_.sections, steps[1]).heading;
    }
    return steps[0] == "never_lowers" ? std::string() : demand(steps).words;
  }
  // The words of a condition, by the steps to it: of a thing that both versions have.
  std::string condition(const std::vector<std::string_view>& steps) const { return words_.words(when(steps)); }

 private:
  std::string question(const std::vector<std::string_view>& steps) const {
    const pack::Question& question = thing(pack_.questions, steps[1]);
    if (steps.size() == 2) {
      return question.text;
    }
    return join({in_quotes(thing(question.options, steps[3]).text), " (", question.text, ")"});
  }
  std::string card(const std::vector<std::string_view>& steps) const {
    const pack::Card& card = thing(pack_.cards, steps[1]);
    if (steps.size() == 2) {
      return card.heading;
    }
    return steps[2] == "do" ? thing(card.steps, steps[3]).text : thing(card.watches, steps[3]).text;
  }
  const pack::Demand& demand(const std::vector<std::string_view>& steps) const {
    return thing(steps[0] == "always" ? pack_.always : pack_.never, steps[1]);
  }
  const pack::Condition& when(const std::vector<std::string_view>& steps) const {
    if (steps[0] == "questions") {
      return thing(pack_.questions, steps[1]).ask_if;
    }
    if (steps[0] == "signs") {
      return thing(pack_.signs, steps[1]).when;
    }
    if (steps[0] == "rules") {
      return thing(pack_.rules, steps[1]).when;
    }
    if (steps[0] != "cards") {
      return demand(steps).when;
    }
    const pack::Card& card = thing(pack_.cards, steps[1]);
    if (steps.size() == 3) {
      return card.when;
    }
    return steps[2] == "do" ? thing(card.steps, steps[3]).when : thing(card.watches, steps[3]).when;
  }

  const Pack& pack_;
  ConditionWords words_;
};

// Things of the lists above, and the rest as values that only one side has.
void list_things(const Lister& lister, const std::vector<Thing>& things, bool removed, DiffLists& lists) {
  for (const Thing& one : things) {
    const std::vector<std::string_view> steps = steps_of(one.at);
    const auto named = [&](const ListName& name) { return name.list == one.list; };
    const auto* const name = std::find_if(kLists.begin(), kLists.end(), named);
    if (name == kLists.end()) {
      lists.settings.push_back({one.at, removed ? one.name : "", removed ? "" : one.name});
      continue;
    }
    const bool within = steps.size() > 2;
    std::string id = within ? join({steps[1], ".", one.name}) : one.name;
    (removed ? lists.removals : lists.additions).push_back({name->kind, std::move(id), one.at, lister.text(steps)});
  }
}

// Signs that readers of a level's card no longer see there, nor on a more urgent one.
void list_lines(const Pack& old_pack, const Pack& new_pack, DiffLists& lists) {
  for (std::size_t level = pack::kLevelNames.size(); level-- > 0;) {
    for (std::uint32_t place : old_pack.lines[level]) {
      const pack::Sign& sign = old_pack.signs[place];
      const auto match = pack::find(new_pack.signs, sign.id);
      bool kept = !match;  // then the sign itself is listed
      for (std::size_t higher = level; match && higher < pack::kLevelNames.size(); ++higher) {
        const auto& lines = new_pack.lines[higher];
        kept = kept || std::find(lines.begin(), lines.end(), *match) != lines.end();
      }
      if (!kept) {
        lists.removals.push_back(
            {"line", join({pack::kLevelNames[level], ".", sign.id}), "pack.json#/rules", sign.line});
      }
    }
  }
}

void write_demand(json::Writer& out, const Pack& pack, const std::vector<pack::Demand>& demands,
                  std::optional<std::uint32_t> place, bool forbidden) {
  if (!place) {
    out.null();
    return;
  }
  const pack::Demand& demand = demands[*place];
  out.begin_object().field("words", demand.words);
  out.field("at_least", forbidden ? std::string_view() : pack::level_name(demand.level));
  out.field("when", ConditionWords(pack).words(demand.when)).end_object();
}

void write_rows(json::Writer& out, std::string_view key, const std::vector<ChangedValue>& rows) {
  out.key(key).begin_array();
  for (const ChangedValue& row : rows) {
    out.begin_object().field("at", row.at).field("old", row.before).field("new", row.after).end_object();
  }
  out.end_array();
}

void write_names(json::Writer& out, std::string_view key, const std::vector<NamedThing>& things) {
  out.key(key).begin_array();
  for (const NamedThing& thing : things) {
    if (thing.kind == "question" || thing.kind == "option") {
      out.string(thing.id);
    }
  }
  out.end_array();
}

}  // namespace

DiffLists list_changes(const Pack& old_pack, const Pack& new_pack, const FileChanges& files) {
  const Lister old_words(old_pack);
  const Lister new_words(new_pack);
  DiffLists lists;
  list_things(old_words, files.removed, true, lists);
  list_lines(old_pack, new_pack, lists);
  list_things(new_words, files.added, false, lists);
  for (const std::string& at : files.conditions) {
    const std::vector<std::string_view> steps = steps_of(at);
    lists.conditions.push_back({at, old_words.condition(steps), new_words.condition(steps)});
  }
  for (const ChangedValue& value : files.values) {
    if (value.at != "pack.json#/version") {
      lists.settings.push_back(value);
    }
  }
  lists.texts = files.texts;
  return lists;
}

void write_things(json::Writer& out, const DiffLists& lists) {
  const auto write = [&](std::string_view key, const std::vector<NamedThing>& things) {
    out.key(key).begin_array();
    for (const NamedThing& thing : things) {
      out.begin_object().field("kind", thing.kind).field("id", thing.id).field("at", thing.at);
      out.field("text", thing.text).end_object();
    }
    out.end_array();
  };
  write_names(out, "added", lists.additions);
  write_names(out, "removed", lists.removals);
  write("removals", lists.removals);
  write("additions", lists.additions);
}

void write_values(json::Writer& out, const DiffLists& lists) {
  write_rows(out, "conditions", lists.conditions);
  write_rows(out, "settings", lists.settings);
  write_rows(out, "texts", lists.texts);
}

void write_demands(json::Writer& out, const Pack& old_pack, const Pack& new_pack,
                   const std::vector<proof::ChangedDemand>& demands) {
  out.key("demands").begin_array();
  for (const proof::ChangedDemand& changed : demands) {
    const auto& before = changed.forbidden ? old_pack.never : old_pack.always;
    const auto& after = changed.forbidden ? new_pack.never : new_pack.always;
    out.begin_object().field("change", proof::kDemandChangeNames[static_cast<std::size_t>(changed.change)]);
    out.field("list", changed.forbidden ? "never" : "always");
    out.field("id", changed.before ? before[*changed.before].id : after[*changed.after].id).key("old");
    write_demand(out, old_pack, before, changed.before, changed.forbidden);
    out.key("new");
    write_demand(out, new_pack, after, changed.after, changed.forbidden);
    out.end_object();
  }
  out.end_array();
}

}  // namespace heed::engine
