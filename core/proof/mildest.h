// The mildest answers that fulfil a query, and how many do.
// In: a query with one assignment that fulfils it. Out: an assignment of least cost and exact counts from a decision
// diagram; where that grows too large, an assignment none of whose ticks can be spared, and no count.
// Never: an assignment that does not fulfil the query.
#pragma once
#include <optional>
#include <vector>

#include "base/natural.h"
#include "proof/query.h"

namespace heed::proof {

struct Search {
  Graph& graph;
  const QuestionOfVar& question_of_var;
  std::vector<std::uint32_t> order;  // nodes of the variables that count
  std::vector<std::uint32_t> cost;   // of a variable being true, by node
  std::vector<bool> projected;       // by node; may be empty: variables of `projection`
};

struct Mildest {
  Answer answer;
  std::optional<base::Natural> count;       // of assignments
  std::optional<base::Natural> projection;  // of different assignments to the projected variables alone
};

Mildest mildest(const Search& search, const Query& query, Answer some, Bounds& bounds);

}  // namespace heed::proof
