// Questions that further answers may or may not bring up, in packs made by hand.
#include <doctest/doctest.h>

#include "made.h"
#include "session/walk.h"
#include "support.h"

using namespace heed;
using pack::Condition;
using pack::ConditionKind;
using test::bit;

namespace {

const Condition kAlways{};
const Condition kNever = test::group(ConditionKind::Any, {});

struct Question {
  std::uint32_t options;
  Condition ask_if;
};

session::Walk walk(const std::vector<Question>& questions, const std::vector<std::vector<std::uint32_t>>& chosen) {
  pack::Pack pack;
  for (const auto& [options, ask_if] : questions) {
    test::add_question(pack, options, ask_if);
  }
  return session::walk(pack, {chosen});
}

}  // namespace

TEST_CASE("at most: a later question that the answers so far rule out is not counted") {
  const std::vector<Question> questions = {{2, kAlways}, {2, kAlways}, {2, bit(0)}};
  CHECK(walk(questions, {{0}, {}, {}}).at_most == 2);
  CHECK(walk(questions, {{1}, {}, {}}).at_most == 1);
}

TEST_CASE("at most: any option of an open question may bring up another, no option of one that is never asked does") {
  CHECK(walk({{2, kAlways}, {2, bit(0)}, {2, bit(1)}}, {{}, {}, {}}).at_most == 3);
  CHECK(walk({{2, kAlways}, {2, kNever}, {2, bit(2)}, {2, bit(3)}}, {{}, {}, {}, {}}).at_most == 1);
}

TEST_CASE("unused: only what was answered") {
  const session::Walk open = walk({{2, kAlways}, {2, kNever}, {2, kAlways}, {2, kAlways}}, {{0}, {}, {}, {1}});
  CHECK(open.asked == 2u);
  CHECK(open.trail == std::vector<std::uint32_t>{0});
  CHECK(open.unused == std::vector<std::uint32_t>{3});
}
