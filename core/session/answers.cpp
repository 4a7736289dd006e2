#include "session/answers.h"

#include <algorithm>

#include "base/text.h"

namespace heed::session {
namespace {

using base::Code;
using pack::Question;
using pack::Role;

void check(const Question& question, const Choice& choice, const std::vector<std::uint32_t>& places,
           base::Problems& problems) {
  if (choice.options.empty()) {
    problems.add(Code::NoChoice, choice.at, "the answer is empty: choose an option or leave the question out");
  }
  if (!question.many && places.size() > 1) {
    problems.add(Code::TooManyChoices, choice.at, "% takes one option: choose one", question.id);
  }
  const bool none = std::any_of(places.begin(), places.end(),
                                [&](std::uint32_t place) { return question.options[place].role == Role::None; });
  if (none && places.size() > 1) {
    problems.add(Code::Contradiction, choice.at, "`none` of these stands beside another option: keep one or the other");
  }
}

}  // namespace

Answers resolve(const pack::Pack& pack, const std::vector<Choice>& choices, base::Problems& problems) {
  Answers answers{std::vector<std::vector<std::uint32_t>>(pack.questions.size())};
  for (const Choice& choice : choices) {
    const auto place = pack::find(pack.questions, choice.question);
    if (!place) {
      problems.add(Code::UnknownQuestion, choice.at, "the pack has no question %", choice.question);
      continue;
    }
    const Question& question = pack.questions[*place];
    std::vector<std::uint32_t>& chosen = answers.chosen[*place];
    for (const std::string& id : choice.options) {
      const auto option = pack::find(question.options, id);
      if (!option) {
        problems.add(Code::UnknownOption, choice.at, "the question % has no option %", question.id, id);
      } else if (std::find(chosen.begin(), chosen.end(), *option) != chosen.end()) {
        problems.add(Code::RepeatedOption, choice.at, "% is chosen twice: keep one", id);
      } else {
        chosen.insert(std::upper_bound(chosen.begin(), chosen.end(), *option), *option);
      }
    }
    check(question, choice, chosen, problems);
  }
  return answers;
}

}  // namespace heed::session
