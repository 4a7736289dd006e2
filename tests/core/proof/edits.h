// The next version of a random pack, as an editor might write it.
// In: a pack as JSON. Out: one to three changes of levels, rules, names, order, of what is asked, of demands.
// Never: a pack that does not open.
#pragma once
#include "packs.h"

namespace heed::test {

Json edited(Json pack, Random& random);

}  // namespace heed::test
