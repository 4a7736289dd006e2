// One property asked for alone: its findings are those of a proof of all. On random packs, by id.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "packs.h"
#include "proof/findings.h"
#include "proof/property.h"
#include "proof/prove.h"

using namespace heed;
using proof::Finding;

namespace {

std::set<std::string> failing(const proof::Proof& proof, std::string_view property) {
  std::set<std::string> ids;
  const auto take = [&](const std::string& id) {
    if (id.starts_with(std::string(property) + "/")) {
      ids.insert(id);
    }
  };
  for (const Finding& finding : proof.findings) {
    take(finding.id);
    std::for_each(finding.also.begin(), finding.also.end(), take);
  }
  return ids;
}

}  // namespace

TEST_CASE("prove: one property alone finds what it finds among all") {
  for (std::uint64_t seed = 30'001; seed < 30'021; ++seed) {
    CAPTURE(seed);
    const pack::Pack pack = test::made_random(seed);
    const proof::Proof whole = proof::prove(pack, {}, {});
    for (std::string_view property : {"monotone", "safe_doubt", "sufficient", "answer_more", "always"}) {
      const proof::Proof alone = proof::prove(pack, proof::find_property(property), {});
      REQUIRE(alone.properties.size() == 1);
      // Which case stands for its cause depends on what else was proved; the cases that fail do not.
      CHECK(failing(alone, property) == failing(whole, property));
    }
  }
}
