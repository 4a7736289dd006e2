// A condition's JSON → Condition, with every id resolved to a bit or a sign.
// In: JSON, the questions and signs known so far. Out: Condition, problems. Never: evaluates; accepts a reference that
// does not exist yet.
#pragma once
#include "json/object_reader.h"
#include "pack/model/pack.h"

namespace heed::pack {

// What a condition may name: the questions and signs that the pack has so far. `root` is all of pack.json, to tell an
// id that comes later from one that does not exist.
struct Scope {
  const Pack& pack;
  const json::Ref& root;
};

// Errors: wrong_type, unknown_key, bad_value, unknown_id, forward_reference, leaf_kind, not_ordered,
// count_out_of_range, empty_list.
Condition parse_condition(const json::Reporter& reporter, const json::Ref& at, const Scope& scope);

// The same for a single leaf on a question.
Condition parse_leaf(const json::Reporter& reporter, const json::Ref& at, const Scope& scope);

// Compiles; reports too_large.
Program compile_condition(const json::Reporter& reporter, const json::Ref& at, const Condition& condition,
                          const Pack& pack);

}  // namespace heed::pack
