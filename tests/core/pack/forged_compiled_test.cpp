// Images that somebody forged, sum and all: each thing that would reach beyond a list, or cost too much, is refused.
#include <doctest/doctest.h>

#include "base/text.h"
#include "pack/compiled/compiled.h"
#include "pack/compiled/schema.h"
#include "support.h"

using namespace heed;

namespace {

// What a forged image says in place of what write_compiled wrote.
struct Forgery {
  std::string_view label;
  std::string_view written;
  std::string_view put;
};
// The first sign counts 1 of 1 bits, the second (advice A) names it; the last question (why W) is always asked; the
// first region has one emergency number, N, with the label L.
constexpr Forgery kForgeries[] = {
    {"a count of none", "\n2\n1\n1\n4\n1\n0\n", "\n2\n0\n1\n4\n1\n0\n"},
    {"a count of more than there are", "\n2\n1\n1\n4\n1\n0\n", "\n2\n2\n1\n4\n1\n0\n"},
    {"the largest count", "\n2\n1\n1\n4\n1\n0\n", "\n2\n4294967295\n1\n4\n1\n0\n"},
    {"a region without a number to call", "\n1\nN\nL\n0\n", "\n0\n"},
    {"more things than bytes", "\n1\nN\nL\n0\n", "\n4294967295\nN\nL\n0\n"},
    {"a number beyond 32 bits", "\n2\n1\n1\n4\n1\n0\n", "\n2\n4294967297\n1\n4\n1\n0\n"},
    {"a bit of no option", "\n2\n1\n1\n4\n1\n0\n", "\n2\n1\n1\n4\n1\n9999\n"},
    {"a kind that there is not", "\n2\n1\n1\n4\n1\n0\n", "\n6\n1\n4\n1\n0\n"},
    {"a `not` of nothing", "\n2\n1\n1\n4\n1\n0\n", "\n3\n0\n"},
    {"a number that has too many digits", "\n2\n1\n1\n4\n1\n0\n", "\n2\n10000000000000\n1\n4\n1\n0\n"},
    {"an empty number", "\n2\n1\n1\n4\n1\n0\n", "\n2\n\n1\n4\n1\n0\n"},
    {"a flag that is neither yes nor no", "\nSome need help now.\n1\n", "\nSome need help now.\n2\n"},
    {"a sign that names itself", "\n2\n1\n1\n4\n1\n0\n", "\n5\n0\n"},
    {"a second sign that names itself", "\nA\n0\n5\n0\n", "\nA\n0\n5\n1\n"},
    {"a level without a card that always holds", "\nroutine\nR\nH\nI\nL\n0\n0\n", "\nroutine\nR\nH\nI\nL\n1\n0\n"},
    {"a question asked because of a sign", "\nW\n1\n0\n0\n", "\nW\n1\n5\n0\n"},
};

// The image with a sum that fits what it says now.
std::string forged(std::string image) {
  image.resize(image.rfind('\n', image.size() - 2) + 1);
  return image + base::digits(pack::checksum(image)) + "\n";
}

pack::Condition bit() { return {pack::ConditionKind::Bits, 0, 0, {0}, {}}; }

}  // namespace

TEST_CASE("image: each forgery that would reach beyond a list is refused") {
  pack::Pack pack = test::good_pack("tests/packs/small");
  pack.signs[0].when = {pack::ConditionKind::AtLeast, 1, 0, {}, {bit()}};
  pack.signs[1].advice = "A";
  pack.signs[1].when = {pack::ConditionKind::Sign, 0, 0, {}, {}};
  pack.questions.back().why = "W";
  pack.questions.back().many = true;
  pack.questions.back().ask_if = {};
  pack.regions[0].emergency = {{"N", "L"}};
  pack::Card& card = pack.cards[3];
  card.label = "R";
  card.heading = "H";
  card.condition = "I";
  card.lead = "L";
  const std::string image = pack::write_compiled(pack);
  REQUIRE(pack::read_compiled(image).ok());
  const std::string_view counted = kForgeries[0].written;
  for (const Forgery& row : kForgeries) {
    CAPTURE(row.label);
    std::string changed = image;
    const std::size_t at = changed.find(row.written);
    REQUIRE(at != std::string::npos);
    changed.replace(at, row.written.size(), row.put);
    CHECK(!pack::read_compiled(forged(std::move(changed))).ok());
  }
  // `all` of one `all` of one …, as deep as JSON may be, and one deeper.
  for (const std::uint32_t depth : {pack::kDeepestCondition, pack::kDeepestCondition + 1}) {
    std::string nested = "\n";
    for (std::uint32_t i = 1; i < depth; ++i) {
      nested += "0\n1\n";
    }
    std::string changed = image;
    changed.replace(changed.find(counted), counted.size(), nested + "0\n0\n");
    CHECK(pack::read_compiled(forged(std::move(changed))).ok() == (depth == pack::kDeepestCondition));
  }
}

TEST_CASE("image: a line too many or too few, or a number that is none, is refused") {
  const std::string image = pack::write_compiled(test::good_pack("tests/packs/small"));
  const auto put = [&](std::string_view version) {
    std::string changed = image;
    const std::size_t at = changed.find("\n1\n") + 1;  // the version is the first number
    return pack::read_compiled(forged(changed.replace(at, 1, version))).ok();
  };
  CHECK(put("2"));
  CHECK(put("4294967295"));
  for (const std::string_view version : {"", "-1", "1/", "1:", "4294967296", "x"}) {
    CAPTURE(version);
    CHECK(!put(version));
  }
  CHECK(!pack::read_compiled(forged(image + "x\n")).ok());  // the old sum is now a line too many
  const std::string without_sum = image.substr(0, image.rfind('\n', image.size() - 2) + 1);
  CHECK(!pack::read_compiled(forged(without_sum)).ok());  // the last text is a line too few
}

TEST_CASE("compiled: a pack without questions is none") {
  pack::Pack pack = test::good_pack("tests/packs/small");
  pack.questions.clear();
  pack.signs.clear();
  pack.rules.clear();
  CHECK(!pack::read_compiled(pack::write_compiled(std::move(pack))).ok());
  const auto nothing = pack::read_compiled("");
  REQUIRE(!nothing.ok());
  CHECK(nothing.error().code == base::Code::BadCompiled);
  CHECK(base::code_name(nothing.error().code) == "bad_compiled");
  CHECK(nothing.error().at == "compiled");
  CHECK(!pack::read_compiled("\n").ok());
  CHECK(!pack::read_compiled("heed compiled 1\nx\n").ok());
  CHECK(!pack::read_compiled("heed compiled 1\n0").ok());
}

TEST_CASE("image: conditions that grow too large, or nest too deep, are refused") {
  // A test for each part, since all are of one bit.
  const auto one_of = [](std::size_t parts) {
    return pack::Condition{pack::ConditionKind::AtLeast, 1, 0, {}, std::vector<pack::Condition>(parts, bit())};
  };
  const pack::Condition large = one_of(pack::kMostTests + 1);
  const auto taken = [&](auto change) {
    pack::Pack pack = test::good_pack("tests/packs/small");
    change(pack);
    return pack::read_compiled(pack::write_compiled(std::move(pack))).ok();
  };
  CHECK(taken([](pack::Pack&) {}));
  CHECK(taken([&](pack::Pack& pack) {
    pack.signs[0].when = one_of(pack::kMostTests);
    for (pack::Rule& rule : pack.rules) {
      rule.when = bit();
    }
  }));
  CHECK(!taken([&](pack::Pack& pack) { pack.signs[0].when = large; }));
  CHECK(!taken([&](pack::Pack& pack) { pack.rules[0].when = large; }));
  CHECK(!taken([&](pack::Pack& pack) {
    pack.questions.back().ask_if = large;
    for (pack::Condition& part : pack.questions.back().ask_if.parts) {
      part.kind = pack::ConditionKind::Not;
      part.bits = {};
      part.parts = {bit()};
    }
  }));
  // Signs that name the one before them, and one too many of these.
  const auto chained = [&](std::uint32_t count) {
    return taken([&](pack::Pack& pack) {
      pack.signs.resize(count, pack.signs[0]);
      for (std::uint32_t i = 0; i < count; ++i) {
        pack.signs[i].when = i == 0 ? bit() : pack::Condition{pack::ConditionKind::Sign, 0, i - 1, {}, {}};
      }
      for (pack::Rule& rule : pack.rules) {
        rule.when = bit();
        rule.signs = {0};
      }
    });
  };
  CHECK(chained(pack::kDeepestSign));
  CHECK(!chained(pack::kDeepestSign + 1));
}
