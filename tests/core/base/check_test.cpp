// What is only ever our own mistake ends the program at once, in place of going on with something else.
#include "base/check.h"

#include <doctest/doctest.h>

#include "base/result.h"
#include "json/read.h"
#include "pack/compiled/compiled.h"
#include "support.h"
#include "traps.h"

using namespace heed;
using base::Result;

TEST_CASE("check: what holds goes on, what does not ends the program") {
  CHECK(!test::traps([] { HEED_CHECK(true); }));
  CHECK(test::traps([] { HEED_CHECK(false); }));
}

TEST_CASE("check: a result gives what it holds, and nothing else") {
  Result<std::string> good(std::string("a"));
  Result<std::string> bad(base::Error{base::Code::BadId, "here", "what"});
  CHECK(good.ok());
  CHECK(!bad.ok());
  CHECK(good.value() == "a");
  CHECK(bad.error().at == "here");
  CHECK(test::traps([&] { static_cast<void>(good.error()); }));
  CHECK(test::traps([&] { static_cast<void>(bad.value()); }));
  CHECK(test::traps([&] { static_cast<void>(bad.take()); }));
  CHECK(good.take() == "a");
}

TEST_CASE("check: no child beyond the last one") {
  const auto document = json::read("[1,2]", "f");
  REQUIRE(document.ok());
  const json::List list = json::Ref(document.value(), 0).children();
  CHECK(list[1].number() == 2);
  CHECK(test::traps([&] { static_cast<void>(list[2]); }));
}

TEST_CASE("check: no compiled pack that no file could have made") {
  const pack::Pack good = test::good_pack("tests/packs/small");
  CHECK(!test::traps([&] { static_cast<void>(pack::write_compiled(good)); }));
  pack::Pack two_lines = good;
  two_lines.title = "A\ntitle";
  CHECK(test::traps([&] { static_cast<void>(pack::write_compiled(two_lines)); }));
  pack::Pack beyond = good;
  beyond.rules[0].signs = {static_cast<std::uint32_t>(good.signs.size())};
  CHECK(test::traps([&] { static_cast<void>(pack::write_compiled(beyond)); }));
  pack::Pack no_number = good;
  no_number.regions[0].emergency.clear();
  CHECK(test::traps([&] { static_cast<void>(pack::write_compiled(no_number)); }));
}
