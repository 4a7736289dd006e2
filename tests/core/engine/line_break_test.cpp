// A text of two lines stands in a sentence as one, and no list that people read is broken by it.
#include "engine/diff_lists.h"
#include "engine/finding_prose.h"
#include "engine/small_pack.h"
#include "engine/write_finding.h"

using namespace heed;
using test::Json;

TEST_CASE("prose: a line break in a text of an option is a space") {
  Json json = test::small();
  json["rules"][0]["level"] = "routine";  // below what the pack demands
  const pack::Pack before = test::read(test::small_files(json)).pack;
  pack::Pack pack = before;
  pack.questions[0].options[0].text = "Numb\nNot meant: asleep";
  const engine::FindingProse prose(pack);
  CHECK(prose.words().option(0) == "“Numb Not meant: asleep”");

  const proof::Proof proof = proof::prove(pack, {}, {});
  REQUIRE(!proof.findings.empty());
  std::string told;
  json::Writer out;
  out.begin_array();
  for (const proof::Finding& finding : proof.findings) {
    for (const std::string& line : prose.lines(finding)) {
      told += line;
    }
    if (finding.first) {
      engine::write_shown(out, pack, *finding.first);
    }
  }
  out.end_array();
  told += out.take();
  CHECK(told.find("“Numb Not meant: asleep”") != std::string::npos);
  CHECK(told.find(R"("option_text":"Numb Not meant: asleep")") != std::string::npos);

  engine::FileChanges files;
  files.removed.push_back({"pack.json#/questions/signs_now/options/numb", "options", "numb"});
  engine::DiffLists lists = engine::list_changes(pack, before, files);
  REQUIRE(lists.removals.size() == 1);
  told += lists.removals[0].text;
  CHECK(lists.removals[0].text.starts_with("“Numb Not meant: asleep” ("));
  CHECK(told.find('\n') == std::string::npos);
  CHECK(told.find("\\n") == std::string::npos);
}
