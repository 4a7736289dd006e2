// Texts: joined, replaced, counted out; and a user's word as a message shows it.
#include "base/text.h"

#include <doctest/doctest.h>

using namespace heed;

namespace {

struct Word {
  std::string_view label;
  std::string name;
  std::string shown;
};

const Word kWords[] = {
    {"plain", "age", "`age`"},
    {"nothing", "", "``"},
    {"exactly as long as is shown", std::string(60, 'a'), "`" + std::string(60, 'a') + "`"},
    {"one longer", std::string(61, 'a'), "`" + std::string(60, 'a') + "…`"},
    {"cut before a letter of two bytes", std::string(59, 'a') + "éb", "`" + std::string(59, 'a') + "…`"},
    {"cut behind one", std::string(58, 'a') + "éb", "`" + std::string(58, 'a') + "é…`"},
    {"cut within one of four", std::string(57, 'a') + "😀", "`" + std::string(57, 'a') + "…`"},
    {"no letter begins", std::string(70, '\x80'), "`…`"},
    {"control characters",
     "a\nb\x1F\x7F"
     "c",
     "`a b  c`"},
    {"the first that is none", " !~", "` !~`"},
};

}  // namespace

TEST_CASE("text: a user's word stays one short line of whole letters") {
  for (const Word& row : kWords) {
    CAPTURE(row.label);
    CHECK(base::quoted(row.name) == row.shown);
  }
}

TEST_CASE("text: a message takes its arguments in order, quoted or as they are") {
  CHECK(base::message("no argument") == "no argument");
  CHECK(base::message("% is # of %", "a", "b", "c") == "`a` is b of `c`");
  CHECK(base::message("#, #", "%", "#") == "%, #");  // what an argument holds is not filled again
}

TEST_CASE("text: digits and replacements, also at the ends") {
  CHECK(base::digits(0) == "0");
  CHECK(base::digits(10) == "10");
  CHECK(base::digits(18446744073709551615u) == "18446744073709551615");
  CHECK(base::replaced("", "a", "b").empty());
  CHECK(base::replaced("aXaa", "a", "bc") == "bcXbcbc");
  CHECK(base::replaced("aaa", "aa", "a") == "aa");  // goes on behind what it put in
  CHECK(base::join({}) == "");
  CHECK(base::join({"a", "", "b"}) == "ab");
}
