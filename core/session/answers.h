// A reader's choices by id → Answers by index, checked against the pack.
// In: question and option ids with their places. Out: Answers, or all that is wrong. Never: guesses, drops a choice
// silently.
#pragma once
#include <string>
#include <vector>

#include "base/error.h"
#include "pack/model/pack.h"

namespace heed::session {

// One question's choice as it came in; `at` is its place for messages.
struct Choice {
  std::string question;
  std::vector<std::string> options;
  std::string at;
};

// chosen[q] lists option places of question q in pack order; empty = not answered.
struct Answers {
  std::vector<std::vector<std::uint32_t>> chosen;
};

// Errors: unknown_question, unknown_option, no_choice, too_many_choices, repeated_option, contradiction.
Answers resolve(const pack::Pack& pack, const std::vector<Choice>& choices, base::Problems& problems);

}  // namespace heed::session
