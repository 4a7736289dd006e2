// Packs made for the proof's tests: small random ones, and stand-in words for a pack that a test has edited.
// In: a source of chance, or a pack.json as a tree. Out: the files of a pack. Never: checks whether the pack is right.
#pragma once
#include <nlohmann/json.hpp>

#include "support.h"

namespace heed::test {

using Json = nlohmann::ordered_json;

// Adds what chance left out and the parser asks for: a reason where doubt has no mildest answer or an emergency is
// asked for late, and a rule for each sign that none names.
void complete(Json& pack);

// 2 to 5 questions with at most 16 options in all: every kind of condition, hidden chains, signs that name signs,
// demands.
Json random_pack(Random& random);

// The files of the pack: `sources` and `regions` as given, and a stand-in text for every id of pack.json.
Files with_words(const Json& pack, const std::string& sources, const std::string& regions);
Files with_words(const Json& pack);

// With the claims that only the proof reads.
pack::ParsedPack read(const Files& files);

}  // namespace heed::test
