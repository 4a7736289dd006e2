// Seeded faults in a pack that ships: what is named in `caught_by` must say so: the code of an error, a property with
// answers that replay, `diff` against the pack as it is, or `audit`.
#include "faults.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "as_written.h"
#include "engine/reply.h"
#include "proof/prove.h"

using namespace heed;
using proof::Finding;
using test::Json;

namespace {

const std::string kFolder = "content/back-pain";

struct Tally {
  int faults = 0, refused = 0, unseen = 0, replayed = 0, by_hand = 0;
  std::map<std::string, int> by_property;
};

Json call(std::string_view op, const Json& request) { return Json::parse(test::raw_call(op, request.dump())); }

Json open(const test::Files& files) {
  Json request{{"files", Json::object()}};
  for (const auto& [name, text] : files) {
    request["files"][name] = text;
  }
  return call("open", request);
}

// The level that a reader sees for these answers, or nothing while a question is open and no emergency interrupts.
std::string level_in_view(const pack::Pack& pack, const proof::Shown& shown) {
  Json answers = Json::object();
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    for (std::uint32_t option : shown.answers.chosen[i]) {
      answers[pack.questions[i].id].push_back(pack.questions[i].options[option].id);
    }
  }
  const Json view = call("view", {{"answers", answers}});
  REQUIRE(view.at("ok") == true);
  const Json& advice = view.at("result").is_null() ? view.at("interrupt") : view.at("result");
  return advice.is_null() ? std::string() : advice.at("level").get<std::string>();
}

// By the conditions as they are written; a question without an answer satisfies nothing.
pack::Level level_as_written(const pack::Pack& pack, const session::Answers& answers) {
  const auto is_set = [&](std::uint32_t bit) {
    const std::uint32_t question = question_of(pack, bit);
    const auto& chosen = answers.chosen[question];
    return std::find(chosen.begin(), chosen.end(), bit - pack.questions[question].first_bit) != chosen.end();
  };
  pack::Level level = pack::Level::SelfCare;
  for (const pack::Rule& rule : pack.rules) {
    level = rule.level > level && test::holds_as_written(pack, rule.when, is_set) ? rule.level : level;
  }
  return level;
}

void check_replay(const pack::Pack& pack, const Finding& finding, Tally& tally) {
  if (!finding.first) {
    return;
  }
  if (finding.second) {
    CHECK(finding.first->level > finding.second->level);
  }
  bool seen = false;
  for (const proof::Shown* shown : {&*finding.first, finding.second ? &*finding.second : nullptr}) {
    if (shown == nullptr) {
      continue;
    }
    const std::string level = level_in_view(pack, *shown);
    seen = seen || !level.empty();
    ++(level.empty() ? tally.by_hand : tally.replayed);
    CHECK(level_as_written(pack, shown->answers) == shown->level);
    if (!level.empty()) {
      CHECK(level == pack::level_name(shown->level));
    }
  }
  CHECK((seen || finding.property == proof::Property::AnswerMore));  // its two sides both stop on the way
}

bool names(const Finding& finding, const std::string& property) {
  const auto of = [&](const std::string& id) { return id.starts_with(property + "/"); };
  return of(finding.id) || std::any_of(finding.also.begin(), finding.also.end(), of);
}

// What the pack as it is has to say; a fault must add to it.
std::set<std::string> known(const proof::Proof& proof) {
  std::set<std::string> ids;
  for (const Finding& finding : proof.findings) {
    ids.insert(finding.id);
    ids.insert(finding.also.begin(), finding.also.end());
  }
  return ids;
}

std::string listed(const proof::Proof& proof, const std::set<std::string>& before) {
  std::string list;
  for (const Finding& finding : proof.findings) {
    list += before.contains(finding.id) ? "" : finding.id + " ";
  }
  return list;
}

void check_refused(const Json& opened, const Json& fault, Tally& tally) {
  INFO(opened.dump());
  std::set<std::string> codes;
  for (const Json& error : opened.at("errors")) {
    codes.insert(error.at("code").get<std::string>());
  }
  for (const Json& code : fault.at("caught_by")) {
    CHECK(codes.contains(code.get<std::string>()));
  }
  CHECK(!fault.at("caught_by").empty());
  ++tally.refused;
}

Json as_object(const test::Files& files) {
  Json object = Json::object();
  for (const auto& [name, text] : files) {
    object[name] = text;
  }
  return object;
}

// What a reviewer sees of the change, also with `version` raised: something fell or is gone, or levels or words differ.
bool in_diff(const test::Files& original, test::Files files) {
  for (auto& [name, text] : files) {
    if (name == "pack.json") {
      Json pack = Json::parse(text);
      pack["version"] = pack["version"].get<int>() + 1;
      text = pack.dump();
    }
  }
  const Json reply = call("diff", {{"old", as_object(original)}, {"new", as_object(files)}});
  REQUIRE(reply.at("ok") == true);
  return reply.at("holds") == false || !reply.at("changes").empty() || !reply.at("texts").empty();
}

// Some story is told too little. The faulty pack is open.
bool in_audit(const std::string& folder) {
  const Json reply = call("audit", {{"stories", test::read_file(folder + "/stories.json")},
                                    {"story_facts", test::read_file(folder + "/story_facts.json")}});
  REQUIRE(reply.at("ok") == true);
  return !reply.at("under").empty();
}

void check_fault(const test::Files& original, const test::Files& files, const Json& fault,
                 const std::set<std::string>& before, Tally& tally) {
  const Json opened = open(files);
  if (opened.at("ok") == false) {
    check_refused(opened, fault, tally);
    return;
  }
  const pack::ParsedPack read = test::read(files);
  const proof::Proof proof = proof::prove(read.pack, {}, {});
  const std::string found = listed(proof, before);
  CAPTURE(found);
  if (fault.at("caught_by").empty()) {
    CHECK(!fault.at("reason").get<std::string>().empty());
    CHECK(found.empty());
    ++tally.unseen;
    return;
  }
  for (const Json& property : fault.at("caught_by")) {
    CAPTURE(property);
    bool reported = property == "diff" ? in_diff(original, files) : property == "audit" && in_audit(kFolder);
    for (const Finding& finding : proof.findings) {
      if (names(finding, property.get<std::string>()) && !before.contains(finding.id)) {
        reported = true;
        CAPTURE(finding.id);
        check_replay(read.pack, finding, tally);
      }
    }
    CHECK(reported);
  }
  ++tally.by_property[fault.at("caught_by")[0].get<std::string>()];
}

Json listed_faults() { return Json::parse(test::read_file("tests/faults/back-pain.json")).at("faults"); }

// Every second fault, from the first or from the second: the two halves run side by side.
void check_half(std::size_t from) {
  constexpr int kFewest = 35;
  Tally tally;
  const test::Files original = test::pack_files(kFolder);
  std::map<std::string, std::string> texts(original.begin(), original.end());
  const Json pack = Json::parse(texts.at("pack.json"));
  const std::set<std::string> before = known(proof::prove(test::good_pack(kFolder), {}, {}));
  const Json faults = listed_faults();
  for (std::size_t i = from; i < faults.size(); i += 2) {
    const Json& fault = faults[i];
    const std::string id = fault.at("id").get<std::string>();
    CAPTURE(id);
    CHECK(!fault.at("fault").get<std::string>().empty());
    const auto with = [&](const Json& json) {
      return test::with_words(json, texts.at("sources.json"), texts.at("regions.json"));
    };
    if (!fault.contains("words")) {
      check_fault(with(pack), with(test::faulty(pack, fault)), fault, before, tally);
    } else {  // a fault of the words: with those that ship
      test::Files files = original;
      for (auto& [name, text] : files) {
        text = name == "pack.json"         ? test::faulty(pack, fault).dump()
               : name == "strings/en.json" ? test::faulty(Json::parse(text), {{"edit", fault["words"]}}).dump()
                                           : text;
      }
      check_fault(original, files, fault, before, tally);
    }
    ++tally.faults;
  }
  std::string list;
  for (const auto& [property, count] : tally.by_property) {
    list += ", " + property + " " + std::to_string(count);
  }
  MESSAGE(tally.faults, " faults: refused by the reader ", tally.refused, list, ", not seen ", tally.unseen, "; ",
          tally.replayed, " sides replayed by view, ", tally.by_hand, " left-out ones by hand");
  CHECK(tally.faults >= kFewest);
  CHECK(tally.replayed >= kFewest / 2);
}

}  // namespace

TEST_CASE("faults: no two have one id") {
  std::set<std::string> ids;
  for (const Json& fault : listed_faults()) {
    CHECK(ids.insert(fault.at("id").get<std::string>()).second);
  }
}

TEST_CASE("faults: each seeded fault is reported by the property named, and replays (1 of 2)") { check_half(0); }
TEST_CASE("faults: each seeded fault is reported by the property named, and replays (2 of 2)") { check_half(1); }
