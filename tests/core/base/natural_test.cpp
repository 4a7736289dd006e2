#include "base/natural.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support.h"

using namespace heed;
using base::Natural;

namespace {

// Decimal addition as taught in school.
std::string sum(std::string a, std::string b) {
  std::string digits;
  int carry = 0;
  while (!a.empty() || !b.empty() || carry > 0) {
    for (std::string* number : {&a, &b}) {
      if (!number->empty()) {
        carry += number->back() - '0';
        number->pop_back();
      }
    }
    digits += static_cast<char>('0' + carry % 10);
    carry /= 10;
  }
  return {digits.rbegin(), digits.rend()};
}

struct Power {
  std::uint32_t places;
  std::string_view decimal;
};
constexpr Power kPowers[] = {
    {0, "1"},
    {31, "2147483648"},
    {32, "4294967296"},
    {63, "9223372036854775808"},
    {64, "18446744073709551616"},
    {65, "36893488147419103232"},
    {96, "79228162514264337593543950336"},
    {128, "340282366920938463463374607431768211456"},
    {200, "1606938044258990275541962092341162602522202993782792835301376"},
};

}  // namespace

TEST_CASE("natural: powers of two in decimal") {
  for (const Power& row : kPowers) {
    CAPTURE(row.places);
    CHECK(Natural(1).shifted(row.places).decimal() == row.decimal);
  }
  CHECK(Natural().decimal() == "0");
  CHECK(Natural(0).zero());
  CHECK(Natural(0) == Natural());
  CHECK(Natural().shifted(500).zero());
  CHECK(Natural(0xFFFFFFFF).decimal() == "4294967295");
}

TEST_CASE("natural: sums and shifts agree with decimal addition, and equal numbers are equal") {
  test::Random random(1);
  Natural total;
  std::string expected = "0";
  for (int i = 0; i < 300; ++i) {
    const auto part = static_cast<std::uint32_t>(random.next());
    const std::uint32_t places = random.below(140);
    std::string decimal = std::to_string(part);
    for (std::uint32_t k = 0; k < places; ++k) {
      decimal = sum(decimal, decimal);
    }
    REQUIRE(Natural(part).shifted(places).decimal() == (part == 0 ? "0" : decimal));
    total += Natural(part).shifted(places);
    expected = sum(expected, decimal);
    REQUIRE(total.decimal() == expected);
    Natural again = total;
    again += Natural();
    REQUIRE(again == total);
    again += total;
    REQUIRE(again == total.shifted(1));
  }
  CHECK(expected.size() > 40);
}
