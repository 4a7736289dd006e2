#include "session/walk.h"

#include <doctest/doctest.h>

#include "support.h"

using namespace heed;
using session::Choice;

namespace {

session::Answers answers_of(const pack::Pack& pack, const std::vector<Choice>& choices) {
  base::Problems problems;
  session::Answers answers = session::resolve(pack, choices, problems);
  REQUIRE(problems.none());
  return answers;
}

using Places = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("walk: asks the first unanswered question, passes over hidden ones, keeps what no longer applies") {
  // small: signs_now, then how_long unless `none`, then age
  const pack::Pack pack = test::good_pack("tests/packs/small");
  SUBCASE("nothing answered") {
    const session::Walk walk = session::walk(pack, answers_of(pack, {}));
    CHECK(walk.asked == 0u);
    CHECK(walk.trail.empty());
    CHECK(walk.at_most == 3);
  }
  SUBCASE("a hidden question is not counted") {
    const session::Walk walk = session::walk(pack, answers_of(pack, {{"signs_now", {"none"}, ""}}));
    CHECK(walk.asked == 2u);
    CHECK(walk.trail == Places{0});
    CHECK(walk.at_most == 1);
  }
  SUBCASE("an answer to a hidden question is kept and not used") {
    const session::Walk walk = session::walk(
        pack, answers_of(pack, {{"signs_now", {"none"}, ""}, {"how_long", {"weeks"}, ""}, {"age", {"old"}, ""}}));
    CHECK(!walk.asked);
    CHECK(walk.at_most == 0);
    CHECK(walk.trail == Places{0, 2});
    CHECK(walk.unused == Places{1});
    CHECK(walk.bits == pack::Bits{0b10'000'0100});
  }
  SUBCASE("back and change: a later answer that is still asked is kept, and used again once the gap is filled") {
    const session::Walk gap =
        session::walk(pack, answers_of(pack, {{"signs_now", {"numb", "weak"}, ""}, {"age", {"young"}, ""}}));
    CHECK(gap.asked == 1u);
    CHECK(gap.unused == Places{2});
    CHECK(gap.bits == pack::Bits{0b11});
    const session::Walk filled = session::walk(
        pack,
        answers_of(pack, {{"signs_now", {"numb", "weak"}, ""}, {"how_long", {"days"}, ""}, {"age", {"young"}, ""}}));
    CHECK(!filled.asked);
    CHECK(filled.bits == pack::Bits{0b01'001'0011});
  }
}

namespace {
struct BadAnswer {
  std::string_view label;
  std::vector<Choice> choices;
  base::Code code;
};
}  // namespace

TEST_CASE("resolve: a contradictory or unknown answer is an error at its place, never a guess") {
  const pack::Pack pack = test::good_pack("tests/packs/small");
  const std::vector<BadAnswer> rows = {
      {"unknown question", {{"colour", {"red"}, "here"}}, base::Code::UnknownQuestion},
      {"unknown option", {{"age", {"middle"}, "here"}}, base::Code::UnknownOption},
      {"nothing chosen", {{"age", {}, "here"}}, base::Code::NoChoice},
      {"two choices in a `one` question", {{"age", {"young", "old"}, "here"}}, base::Code::TooManyChoices},
      {"the same twice", {{"signs_now", {"numb", "numb"}, "here"}}, base::Code::RepeatedOption},
      {"none with a sign", {{"signs_now", {"none", "numb"}, "here"}}, base::Code::Contradiction},
      {"none with not sure", {{"signs_now", {"not_sure", "none"}, "here"}}, base::Code::Contradiction},
  };
  for (const BadAnswer& row : rows) {
    CAPTURE(row.label);
    base::Problems problems;
    session::resolve(pack, row.choices, problems);
    REQUIRE(problems.list.size() == 1);
    CHECK(problems.list[0].code == row.code);
    CHECK(problems.list[0].at == "here");
  }
  base::Problems problems;
  session::resolve(pack, {{"signs_now", {"numb", "not_sure"}, ""}}, problems);
  CHECK(problems.none());  // sure of one, in doubt about others: both are said
}

TEST_CASE("walk: at most fifteen questions, and `at most` never grows while answering") {
  const pack::Pack pack = test::good_pack("content/back-pain");
  test::Random random(2);
  for (int round = 0; round < 3000; ++round) {
    session::Answers answers{std::vector<std::vector<std::uint32_t>>(pack.questions.size())};
    session::Walk walk = session::walk(pack, answers);
    REQUIRE(walk.at_most <= 15);
    while (walk.asked) {
      const std::uint32_t before = walk.at_most;
      const auto options = static_cast<std::uint32_t>(pack.questions[*walk.asked].options.size());
      answers.chosen[*walk.asked] = {random.below(options)};
      walk = session::walk(pack, answers);
      REQUIRE(walk.at_most < before);
    }
  }
}
