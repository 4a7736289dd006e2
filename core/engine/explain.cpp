// explain: the open pack as a reviewer reads it, so that no tool evaluates or words a condition itself.
//
// Of the reply (COND is {"words","tree"}, condition_words.h):
//   "questions":[{"id","text","kind","ordered","asked":COND,"first":[TICK],
//     "options":[{"id","text","role","words","levels":[{"level","alone":BOOL,"rules":[id]}]}]}]
//     `first`: the ticks without which the question is not asked; [] for one asked of everybody, null for one asked of
//     nobody. `levels`: which levels the option takes part in, the highest first. `alone`: it brings the level with the
//     mildest answers and the ticks of `first`, and these without it do not.
//   "signs":[{"id","line","quiet","when":COND}], "rules":[{"id","level","when":COND,"signs":[id],"options":[OPTION]}],
//   "cards":[{"id","level","heading","when":COND,"do":[{"id","when":COND}],"watch":[{"id","when":COND}]}],
//   "demands":[{"list","id","words","at_least","when":COND,"options":[OPTION]}], "never_lowers":[COND]
//   TICK is {"question","option","words"}; OPTION is "question.option", named by the condition and not excluded by it.
#include <algorithm>

#include "base/text.h"
#include "engine/condition_words.h"
#include "engine/operations.h"
#include "proof/lead.h"
#include "proof/space.h"
#include "report/words.h"

namespace heed::engine {
namespace {

using pack::Bits;
using pack::Condition;
using pack::ConditionKind;
using pack::Pack;

// Options that a condition names, through its signs, but not those that it excludes. `signs` are done already.
void name_options(const Condition& condition, const std::vector<Bits>& signs, Bits& named) {
  if (condition.kind == ConditionKind::Not) {
    return;
  }
  if (condition.kind == ConditionKind::Sign) {
    for (std::size_t word = 0; word < named.size(); ++word) {
      named[word] |= signs[condition.sign][word];
    }
  }
  for (std::uint32_t bit : condition.bits) {
    pack::set(named, bit);
  }
  for (const Condition& part : condition.parts) {
    name_options(part, signs, named);
  }
}

class Explainer {
 public:
  explicit Explainer(const Pack& pack)
      : pack_(pack), words_(pack, ConditionWords::kWhole), leads_(proof::leads(pack, {})) {
    for (const pack::Sign& sign : pack.signs) {
      signs_.push_back(named(sign.when));
    }
    for (const pack::Rule& rule : pack.rules) {
      rules_.push_back(named(rule.when));
    }
  }

  void questions(json::Writer& out) const {
    out.key("questions").begin_array();
    for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
      const pack::Question& question = pack_.questions[i];
      out.begin_object().field("id", question.id).field("text", question.text);
      out.field("kind", question.many ? "many" : "one").key("ordered").boolean(question.ordered).key("asked");
      words_.write(out, question.ask_if);
      out.key("first");
      leads_[i] ? ticks(out, *leads_[i]) : static_cast<void>(out.null());
      out.key("options").begin_array();
      for (std::uint32_t k = 0; k < question.options.size(); ++k) {
        option(out, i, k);
      }
      out.end_array().end_object();
    }
    out.end_array();
  }
  void signs(json::Writer& out) const {
    out.key("signs").begin_array();
    for (const pack::Sign& sign : pack_.signs) {
      out.begin_object().field("id", sign.id).field("line", sign.line).key("quiet").boolean(sign.quiet).key("when");
      words_.write(out, sign.when);
      out.end_object();
    }
    out.end_array();
  }
  void rules(json::Writer& out) const {
    out.key("rules").begin_array();
    for (const pack::Rule& rule : pack_.rules) {
      out.begin_object().field("id", rule.id).field("level", pack::level_name(rule.level)).key("when");
      words_.write(out, rule.when);
      out.key("signs").begin_array();
      for (std::uint32_t sign : rule.signs) {
        out.string(pack_.signs[sign].id);
      }
      out.end_array();
      options(out, rule.when);
      out.end_object();
    }
    out.end_array();
  }
  void cards(json::Writer& out) const {
    out.key("cards").begin_array();
    for (const pack::Card& card : pack_.cards) {
      out.begin_object().field("id", card.id).field("level", pack::level_name(card.level));
      out.field("heading", report::fill(pack_, report::kNoRegion, card.heading)).key("when");
      words_.write(out, card.when);
      items(out, "do", card.steps);
      items(out, "watch", card.watches);
      out.end_object();
    }
    out.end_array();
  }
  void demands(json::Writer& out) const {
    out.key("demands").begin_array();
    for (const bool forbidden : {false, true}) {
      for (const pack::Demand& demand : forbidden ? pack_.never : pack_.always) {
        out.begin_object().field("list", forbidden ? "never" : "always").field("id", demand.id);
        out.field("words", demand.words).field("at_least", forbidden ? "" : pack::level_name(demand.level)).key("when");
        words_.write(out, demand.when);
        options(out, demand.when);
        out.end_object();
      }
    }
    out.end_array();
  }
  void never_lowers(json::Writer& out) const {
    out.key("never_lowers").begin_array();
    for (const Condition& condition : pack_.never_lowers) {
      words_.write(out, condition);
    }
    out.end_array();
  }

 private:
  Bits named(const Condition& condition) const {
    Bits options(pack_.words(), 0);
    name_options(condition, signs_, options);
    return options;
  }
  void options(json::Writer& out, const Condition& condition) const {
    const Bits all = named(condition);
    out.key("options").begin_array();
    for (const pack::Question& question : pack_.questions) {
      for (std::uint32_t i = 0; i < question.options.size(); ++i) {
        if (pack::is_set(all, question.first_bit + i)) {
          out.string(base::join({question.id, ".", question.options[i].id}));
        }
      }
    }
    out.end_array();
  }
  template <class Item>  // Step, Watch
  void items(json::Writer& out, std::string_view key, const std::vector<Item>& items) const {
    out.key(key).begin_array();
    for (const Item& item : items) {
      out.begin_object().field("id", item.id).key("when");
      words_.write(out, item.when);
      out.end_object();
    }
    out.end_array();
  }
  void ticks(json::Writer& out, const session::Answers& answers) const {
    out.begin_array();
    for (std::uint32_t i = 0; i < pack_.questions.size(); ++i) {
      for (std::uint32_t option : answers.chosen[i]) {
        if (proof::cost_of(pack_.questions[i], option) > 0) {
          out.begin_object().field("question", pack_.questions[i].id);
          out.field("option", pack_.questions[i].options[option].id);
          out.field("words", words_.option(pack_.questions[i].first_bit + option)).end_object();
        }
      }
    }
    out.end_array();
  }
  void option(json::Writer& out, std::uint32_t i, std::uint32_t k) const {
    const pack::Option& option = pack_.questions[i].options[k];
    const std::uint32_t bit = pack_.questions[i].first_bit + k;
    out.begin_object().field("id", option.id).field("text", option.text);
    out.field("role", pack::kRoleNames[static_cast<std::size_t>(option.role)]).field("words", words_.option(bit));
    out.key("levels").begin_array();
    for (std::size_t level = pack::kLevelNames.size(); level-- > 0;) {
      std::vector<std::string_view> alone;
      std::vector<std::string_view> with_others;
      for (std::size_t rule = 0; rule < pack_.rules.size(); ++rule) {
        if (static_cast<std::size_t>(pack_.rules[rule].level) == level && pack::is_set(rules_[rule], bit)) {
          (brings(rule, i, bit) ? alone : with_others).push_back(pack_.rules[rule].id);
        }
      }
      if (!alone.empty() || !with_others.empty()) {
        out.begin_object().field("level", pack::kLevelNames[level]).key("alone").boolean(!alone.empty());
        out.key("rules").begin_array();
        for (const auto& list : {alone, with_others}) {
          for (std::string_view rule : list) {
            out.string(rule);
          }
        }
        out.end_array().end_object();
      }
    }
    out.end_array().end_object();
  }
  // With the answers that lead to the question, the tick makes the rule match.
  bool brings(std::size_t rule, std::uint32_t question, std::uint32_t bit) const {
    if (!leads_[question]) {
      return false;
    }
    Bits bits = proof::replay_bits(pack_, *leads_[question], {});
    const bool before = pack::holds(pack_.rules[rule].program, bits);
    pack::set(bits, bit);
    return !before && pack::holds(pack_.rules[rule].program, bits);
  }

  const Pack& pack_;
  ConditionWords words_;
  std::vector<std::optional<session::Answers>> leads_;
  std::vector<Bits> signs_, rules_;  // options that each names
};

}  // namespace

void explain(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "");
  const Explainer explainer(call.pack());
  call.out.field("pack", call.pack().id).key("version").number(call.pack().version);
  explainer.questions(call.out);
  explainer.signs(call.out);
  explainer.rules(call.out);
  explainer.cards(call.out);
  explainer.demands(call.out);
  explainer.never_lowers(call.out);
}

}  // namespace heed::engine
