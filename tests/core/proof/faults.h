// Seeded faults as data: tests/faults/<pack>.json lists edits of a pack.json, addressed by id so that the pack may
// grow. In: the pack's tree and a fault. Out: the faulty pack. Never: lets an edit pass that changes nothing.
//
// An edit is {"at":"/rules/e7/level", …} with one of
//   "set": VALUE                   puts it there (also a new key)
//   "remove": true                 takes the thing away
//   "add": VALUE, "before": ID?    into the list at this place
//   "order": [IDS]                 of the list at this place; all its ids
//   "replace": VALUE, "with": VALUE?  every equal value below this place; without `with` it leaves its list
// `words` holds edits of strings/en.json, in the same form.
// Steps of `at` are keys, ids of things in a list, or a level for `cards`.
#pragma once
#include <string>

#include "packs.h"

namespace heed::test {

// Fails the test where an edit does not fit the pack.
Json faulty(Json pack, const Json& fault);

}  // namespace heed::test
