// Does a call end the program at once, as HEED_CHECK says it does?
// In: a call. Out: whether a child that makes it ends by a trap. Never: ends the tests themselves.
#pragma once
#include <functional>

namespace heed::test {

bool traps(const std::function<void()>& call);

}  // namespace heed::test
