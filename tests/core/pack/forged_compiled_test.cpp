// Images that somebody forged, sum and all: each thing that would reach beyond a list, or cost too much, is refused.
#include <doctest/doctest.h>

#include "base/text.h"
#include "pack/compiled/compiled.h"
#include "pack/compiled/schema.h"
#include "support.h"

using namespace heed;

namespace {

// What a forged image says in place of what write_compiled wrote: numbers, and where it matters the texts too.
struct Forgery {
  std::string_view label;
  std::string_view written;
  std::string_view put;
  std::string_view text{};
  std::string_view put_text{};
};
// The first sign counts 3 of 3 bits, the second names it and has 5 sources; the last question (23 options) is always
// asked; the card of `routine` has 6 sources and nothing else; the one region has one emergency number, N, with the
// label L.
constexpr std::string_view kCounted = " 2 3 3 4 1 0 4 1 0 4 1 0 ";
constexpr std::string_view kRegion = " 1 1 0 0 \n";
constexpr Forgery kForgeries[] = {
    {"a count of none", kCounted, " 2 0 3 4 1 0 4 1 0 4 1 0 "},
    {"a count of more than there are", kCounted, " 2 4 3 4 1 0 4 1 0 4 1 0 "},
    {"the largest count", kCounted, " 2 4294967295 3 4 1 0 4 1 0 4 1 0 "},
    {"a region without a number to call", kRegion, " 1 0 0 \n", "\nN\nL\n", "\n"},
    {"more things than bytes", kRegion, " 1 4294967295 0 0 \n"},
    {"a number beyond 32 bits", kCounted, " 2 4294967299 3 4 1 0 4 1 0 4 1 0 "},
    {"a bit of no option", kCounted, " 2 3 3 4 1 0 4 1 0 4 1 9999 "},
    {"a kind that there is not", kCounted, " 6 3 4 1 0 4 1 0 4 1 0 "},
    {"a `not` of nothing", kCounted, " 3 0 "},
    {"a number that has too many digits", kCounted, " 2 30000000000000 3 4 1 0 4 1 0 4 1 0 "},
    {"an empty number", kCounted, " 2  3 4 1 0 4 1 0 4 1 0 "},
    {"a flag that is neither yes nor no", " 1 0 0 23 ", " 2 0 0 23 "},
    {"a sign that names itself", kCounted, " 5 0 "},
    {"a second sign that names itself", " 5 0 5 0 0 0 0 0 ", " 5 1 5 0 0 0 0 0 "},
    {"a level without a card that always holds", " 1 0 0 0 0 6 0 0 0 0 0 0 ", " 1 1 0 0 0 6 0 0 0 0 0 0 "},
    {"a question asked because of a sign", " 1 0 0 23 ", " 1 5 0 23 "},
};

// Puts one text in the place of another, which stands there once.
void change(std::string& image, std::string_view written, std::string_view put) {
  const std::size_t at = image.find(written);
  REQUIRE(at != std::string::npos);
  REQUIRE(image.rfind(written) == at);
  image.replace(at, written.size(), put);
}

pack::Condition bit() { return {pack::ConditionKind::Bits, 0, 0, {0}, {}}; }

}  // namespace

TEST_CASE("image: each forgery that would reach beyond a list is refused") {
  pack::Pack pack = test::good_pack("tests/packs/small");
  pack.signs[0].when = {pack::ConditionKind::AtLeast, 3, 0, {}, {bit(), bit(), bit()}};
  pack.signs[1].when = {pack::ConditionKind::Sign, 0, 0, {}, {}};
  pack.signs[1].sources.assign(5, 0);
  pack.questions.back().many = true;
  pack.questions.back().ask_if = {};
  pack.questions.back().options.resize(23);
  pack.regions.resize(1);
  pack.regions[0].emergency = {{"N", "L"}};
  pack.regions[0].advice = {};
  pack::Card& card = pack.cards[3];
  card.steps = {};
  card.watches = {};
  card.sources.assign(6, 0);
  const std::string image = pack::write_compiled(pack);
  REQUIRE(pack::read_compiled(image).ok());
  for (const Forgery& row : kForgeries) {
    CAPTURE(row.label);
    std::string changed = image;
    change(changed, row.written, row.put);
    if (!row.text.empty()) {
      change(changed, row.text, row.put_text);
    }
    CHECK(!pack::read_compiled(test::forged(std::move(changed))).ok());
  }
  // `all` of one `all` of one …, as deep as JSON may be, and one deeper.
  for (const std::uint32_t depth : {pack::kDeepestCondition, pack::kDeepestCondition + 1}) {
    std::string nested = " ";
    for (std::uint32_t i = 1; i < depth; ++i) {
      nested += "0 1 ";
    }
    std::string changed = image;
    change(changed, kCounted, nested + "0 0 ");
    CHECK(pack::read_compiled(test::forged(std::move(changed))).ok() == (depth == pack::kDeepestCondition));
  }
}

TEST_CASE("image: a text or number too many or too few, or a number that is none, is refused") {
  const std::string image = pack::write_compiled(test::good_pack("tests/packs/small"));
  const auto put = [&](std::string_view version) {
    std::string changed = image;
    const std::size_t at = changed.find("\n1 ") + 1;  // the version is the first number
    return pack::read_compiled(test::forged(changed.replace(at, 1, version))).ok();
  };
  CHECK(put("2"));
  CHECK(put("4294967295"));
  for (const std::string_view version : {"", "-1", "1/", "1:", "4294967296", "x", "1 1"}) {
    CAPTURE(version);
    CHECK(!put(version));
  }
  std::string fewer = image;
  const std::size_t end = fewer.find(" \n");
  REQUIRE(end != std::string::npos);
  fewer.erase(end, 1);
  CHECK(!pack::read_compiled(test::forged(fewer)).ok());          // the last number has no end
  CHECK(!pack::read_compiled(test::forged(image + "x\n")).ok());  // the old sum is now a text too many
  const std::size_t last = image.rfind('\n');
  CHECK(!pack::read_compiled(test::forged(image.substr(0, image.rfind('\n', last - 1) + 1))).ok());
  const std::string sum = image.substr(last + 1);
  CHECK(pack::read_compiled(image.substr(0, last + 1) + sum).ok());
  for (const std::string& other : {std::string(" "), std::string("x "), sum + "1 ", sum.substr(0, sum.size() - 1)}) {
    CAPTURE(other);
    CHECK(!pack::read_compiled(image.substr(0, last + 1) + other).ok());
  }
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
  CHECK(!pack::read_compiled(test::forged("heed compiled 2\n")).ok());
  CHECK(!pack::read_compiled(test::forged("heed compiled 2\nx\n")).ok());
  CHECK(!pack::read_compiled("heed compiled 2\n0").ok());
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
  CHECK(!taken([&](pack::Pack& pack) { pack.cards.insert(pack.cards.begin(), pack.cards[0])->when = large; }));
  CHECK(!taken([&](pack::Pack& pack) { pack.cards[0].steps[0].when = large; }));
  CHECK(!taken([&](pack::Pack& pack) { pack.cards.back().watches.back().when = large; }));
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
