// How a reader comes to be asked a question.
// In: a pack. Out: for each question the mildest answers after which it is asked. Never: answers to the question
// itself.
#pragma once
#include <optional>
#include <vector>

#include "pack/model/pack.h"
#include "proof/query.h"
#include "session/answers.h"

namespace heed::proof {

// By question; nothing for one that nobody is asked, or where the search ran into its bound.
std::vector<std::optional<session::Answers>> leads(const pack::Pack& pack, Bounds bounds);

}  // namespace heed::proof
