// The prover on packs whose options fill more than one word of bits.
#include <doctest/doctest.h>

#include "findings.h"

using namespace heed;
using proof::Finding;

TEST_CASE("prove: options beyond those of one word change nothing but the counts") {
  constexpr std::uint32_t kFiller = 62;  // options, so that those of the pack itself lie in two words
  std::uint64_t counted = 0;
  for (std::uint64_t seed = 40'001; seed < 40'013; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    test::Json json = test::random_pack(random);
    const proof::Proof narrow = proof::prove(test::made(json), {}, {});
    test::Json filler{{"id", "filler"}, {"kind", "one"}, {"options", test::Json::array()}};
    for (std::uint32_t i = 0; i < kFiller; ++i) {
      filler["options"].push_back({{"id", "filler" + std::to_string(i)}});
    }
    json["questions"].insert(json["questions"].begin(), filler);
    json["most_questions"] = json["most_questions"].get<int>() + 1;
    test::complete(json);  // says why the emergency question is not first
    const pack::Pack pack = test::made(json);
    REQUIRE(pack.words() == 2);
    // What is said of the filler itself comes from rules that hold without any tick.
    std::vector<Finding> wide = proof::prove(pack, {}, {}).findings;
    std::erase_if(wide, [](const Finding& one) { return one.id.find("filler") != std::string::npos; });
    REQUIRE(wide.size() == narrow.findings.size());
    for (std::size_t i = 0; i < wide.size(); ++i) {
      CAPTURE(wide[i].id);
      CHECK(wide[i].id == narrow.findings[i].id);
      CHECK(wide[i].also == narrow.findings[i].also);
      CHECK(wide[i].rules == narrow.findings[i].rules);
      REQUIRE(wide[i].count.has_value() == narrow.findings[i].count.has_value());
      if (narrow.findings[i].count) {
        base::Natural times;
        for (std::uint32_t k = 0; k < kFiller; ++k) {
          times += *narrow.findings[i].count;
        }
        CHECK(wide[i].count->decimal() == times.decimal());
        ++counted;
      }
    }
  }
  CHECK(counted > 20);
}
