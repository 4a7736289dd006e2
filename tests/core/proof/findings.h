// What must hold of a prover's findings beside their verdicts: where they stand, and which are joined.
// In: a pack, its findings. Out: checks. Never: asks whether a verdict is right (brute.h).
#pragma once
#include <string>

#include "packs.h"
#include "proof/prove.h"

namespace heed::test {

// Without problems, with the claims that only the proof reads.
pack::Pack made(const Json& json);
pack::Pack made_random(std::uint64_t seed);

// Where in pack.json a case stands, by its id: property/thing, or property/question.option and what is done with it.
std::string place_of(const pack::Pack& pack, const proof::Finding& finding);

// What nobody reaches because it names what nobody reaches is no finding of its own, and nothing else is joined so.
// Pairs at one question that lose the same rules are one finding.
void check_causes(const pack::Pack& pack, const proof::Proof& proof);

}  // namespace heed::test
