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

// Where in pack.json a finding stands, by what it is about.
std::string place_of(const proof::Finding& finding);

// What nobody reaches because it names what nobody reaches is no finding of its own, and nothing else is joined so.
// Pairs at one question that lose the same rules are one finding.
void check_causes(const pack::Pack& pack, const proof::Proof& proof);

}  // namespace heed::test
