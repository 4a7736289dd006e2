// Findings are joined by what they are about, not by what it is called.
#include "findings.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace heed;

TEST_CASE("findings: a sign that is called as a question is hangs on what it names, not on what the question does") {
  const std::string small = "tests/packs/small/";
  test::Json json = test::Json::parse(test::read_file(small + "pack.json"));
  const test::Json never =
      test::Json::parse(R"({"all":[{"question":"signs_now","has":"none"},{"question":"signs_now","has":"numb"}]})");
  json["questions"][1]["ask_if"] = never;
  json["questions"][2]["ask_if"] = {{"question", "how_long"}, {"is", "days"}};
  json["signs"].push_back({{"id", "age"}, {"when", never}, {"sources", {"src"}}});
  json["rules"].push_back({{"id", "by_age"}, {"level", "routine"}, {"when", {{"sign", "age"}}}, {"sources", {"src"}}});
  const pack::ParsedPack read = test::read(
      test::with_words(json, test::read_file(small + "sources.json"), test::read_file(small + "regions.json")));
  REQUIRE(read.problems.none());
  const proof::Proof proof = proof::prove(read.pack, {}, {});
  test::check_causes(read.pack, proof);
  const auto named = [&](const char* id) {
    return std::any_of(proof.findings.begin(), proof.findings.end(), [&](const auto& one) { return one.id == id; });
  };
  CHECK(named("reachable_question/how_long"));
  CHECK(!named("reachable_question/age"));
  CHECK(named("reachable_sign/age"));
}
