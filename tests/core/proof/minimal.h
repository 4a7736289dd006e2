// Is a counterexample as mild as it is said to be? Looked at from outside: take a tick away, walk on, see whether it
// still shows. In: a pack and a finding. Out: ticks that could be spared. Never: trusts a level that the finding
// states.
#pragma once
#include <string>
#include <vector>

#include "pack/pack.h"
#include "proof/prove.h"

namespace heed::test {

// By the conditions as they are written; a question without an answer satisfies nothing.
pack::Level level_as_written(const pack::Pack& pack, const session::Answers& answers);

// The ticks, as "question.option", without which the finding's answers still show its fault: what is no longer asked
// falls away, what is asked anew gets its mildest answer, on both sides alike. Ticks that the fault itself is about are
// not tried.
std::vector<std::string> needless_ticks(const pack::Pack& pack, const proof::Finding& finding);

}  // namespace heed::test
