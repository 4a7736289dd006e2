#include "minimal.h"

#include <algorithm>
#include <set>

#include "as_written.h"

namespace heed::test {
namespace {

using pack::Condition;
using pack::Level;
using pack::Pack;
using pack::Question;
using session::Answers;

using Chosen = std::set<std::uint32_t>;  // option bits

bool holds(const Pack& pack, const Condition& condition, const Chosen& chosen) {
  return holds_as_written(pack, condition, [&](std::uint32_t bit) { return chosen.contains(bit); });
}

Chosen bits_of(const Pack& pack, const Answers& answers) {
  Chosen chosen;
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    for (std::uint32_t option : answers.chosen[i]) {
      chosen.insert(pack.questions[i].first_bit + option);
    }
  }
  return chosen;
}

std::uint32_t mildest(const Question& question) {
  const auto none = std::find_if(question.options.begin(), question.options.end(),
                                 [](const pack::Option& option) { return option.role == pack::Role::None; });
  return none == question.options.end() ? 0 : static_cast<std::uint32_t>(none - question.options.begin());
}

// What a finding is about, and how its sides leave questions out.
struct Subject {
  std::size_t question = kNone;  // that the change of a pair is at
  std::size_t option = kNone;
  std::size_t first_end, second_end;                    // questions from here on are left out
  std::size_t first_skip = kNone, second_skip = kNone;  // this one too

  static constexpr std::size_t kNone = ~std::size_t{0};
};

Subject subject_of(const Pack& pack, const proof::Finding& finding) {
  Subject subject;
  subject.first_end = subject.second_end = pack.questions.size();
  const std::string in_questions = "/questions/";
  const std::string in_options = "/options/";
  if (!finding.second) {
    return subject;
  }
  const std::size_t question = std::stoul(finding.at.substr(in_questions.size()));
  if (finding.property == proof::Property::AnswerMore || finding.property == proof::Property::Interrupt) {
    subject.first_end = question;
    subject.second_end = finding.property == proof::Property::Interrupt ? subject.second_end : question + 1;
    return subject;
  }
  subject.question = question;
  subject.option = std::stoul(finding.at.substr(finding.at.find(in_options) + in_options.size()));
  subject.first_skip = finding.first->answers.chosen[question].empty() ? question : Subject::kNone;
  subject.second_skip = finding.second->answers.chosen[question].empty() ? question : Subject::kNone;
  return subject;
}

// Walks on up to `end`, past `skip`. A question has the answer that `like` has (unless the change is there), else its
// own, else the mildest.
Answers walked(const Pack& pack, const Answers& own, const Answers& like, std::size_t changed, std::size_t end,
               std::size_t skip) {
  Answers way{std::vector<std::vector<std::uint32_t>>(pack.questions.size())};
  for (std::size_t i = 0; i < end; ++i) {
    if (i != skip && holds(pack, pack.questions[i].ask_if, bits_of(pack, way))) {
      way.chosen[i] = i != changed && !like.chosen[i].empty() ? like.chosen[i] : own.chosen[i];
      if (way.chosen[i].empty()) {
        way.chosen[i].push_back(mildest(pack.questions[i]));
      }
    }
  }
  return way;
}

bool shows(const Pack& pack, const proof::Finding& finding, const Answers& first, const Answers& second) {
  const Level level = level_as_written(pack, first);
  const Chosen chosen = bits_of(pack, first);
  const std::string name = finding.id.substr(finding.id.find('/') + 1);
  const auto mine = [&](const pack::Demand& one) { return one.id == name; };
  if (finding.second) {
    return level > level_as_written(pack, second);
  }
  if (finding.property == proof::Property::Always) {
    const auto demand = std::find_if(pack.always.begin(), pack.always.end(), mine);
    return holds(pack, demand->when, chosen) && level < demand->level;
  }
  if (finding.property == proof::Property::Never) {
    return holds(pack, std::find_if(pack.never.begin(), pack.never.end(), mine)->when, chosen);
  }
  if (finding.property == proof::Property::MaxPathLength) {
    const auto empty = [](const auto& options) { return options.empty(); };
    return first.chosen.size() -
               static_cast<std::size_t>(std::count_if(first.chosen.begin(), first.chosen.end(), empty)) >
           pack.most_questions;
  }
  const auto is_sufficient = [&](std::uint32_t bit) {
    const Question& question = pack.questions[question_of(pack, bit)];
    return question.id + "." + question.options[bit - question.first_bit].id == name;
  };
  return level < Level::Emergency && std::any_of(chosen.begin(), chosen.end(), is_sufficient);
}

// Takes the option out; false if that leaves an answer empty that may not be another.
bool take(Answers& answers, std::size_t question, std::uint32_t option, bool may_change) {
  return std::erase(answers.chosen[question], option) == 0 || may_change || !answers.chosen[question].empty();
}

}  // namespace

Level level_as_written(const Pack& pack, const Answers& answers) {
  const Chosen chosen = bits_of(pack, answers);
  Level level = Level::SelfCare;
  for (const pack::Rule& rule : pack.rules) {
    level = rule.level > level && holds(pack, rule.when, chosen) ? rule.level : level;
  }
  return level;
}

std::vector<std::string> needless_ticks(const Pack& pack, const proof::Finding& finding) {
  const Subject subject = subject_of(pack, finding);
  const Answers nothing{std::vector<std::vector<std::uint32_t>>(pack.questions.size())};
  const Answers& shown_second = finding.second ? finding.second->answers : nothing;
  std::vector<std::string> needless;
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    for (std::uint32_t option = 0; option < pack.questions[i].options.size(); ++option) {
      if (option == mildest(pack.questions[i]) || (i == subject.question && option == subject.option)) {
        continue;
      }
      Answers first = finding.first->answers;
      Answers second = shown_second;
      const bool other = i != subject.question;
      if (!take(first, i, option, other) || !take(second, i, option, other) ||
          (first.chosen[i] == finding.first->answers.chosen[i] && second.chosen[i] == shown_second.chosen[i])) {
        continue;
      }
      first = walked(pack, first, nothing, subject.question, subject.first_end, subject.first_skip);
      second = finding.second ? walked(pack, second, first, subject.question, subject.second_end, subject.second_skip)
                              : nothing;
      if (shows(pack, finding, first, second)) {
        needless.push_back(pack.questions[i].id + "." + pack.questions[i].options[option].id);
      }
    }
  }
  return needless;
}

}  // namespace heed::test
