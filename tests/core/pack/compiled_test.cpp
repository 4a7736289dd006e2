// The compiled pack that a page carries: the same pack, or a refusal.
#include "pack/compiled/compiled.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "pack/compiled/schema.h"
#include "report/summary.h"
#include "report/view.h"
#include "report/words.h"
#include "support.h"

using namespace heed;

namespace {

constexpr std::string_view kPacks[] = {"tests/packs/small", "content/back-pain", "content/headache"};
constexpr int kAnswerSets = 2000;
constexpr int kBits = 8;

std::unique_ptr<const pack::Pack> reread(const pack::Pack& pack) {
  auto read = pack::read_compiled(pack::write_compiled(pack));
  REQUIRE(read.ok());
  return read.take();
}

// Some of the questions answered, one to all of their options chosen.
session::Answers some_answers(const pack::Pack& pack, test::Random& random) {
  session::Answers answers{std::vector<std::vector<std::uint32_t>>(pack.questions.size())};
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    const pack::Question& question = pack.questions[i];
    const auto count = static_cast<std::uint32_t>(question.options.size());
    if (random.below(8) == 0) {
      continue;
    }
    std::vector<std::uint32_t>& chosen = answers.chosen[i];
    for (std::uint32_t option = 0; question.many && option < count; ++option) {
      if (question.options[option].role != pack::Role::None && random.below(4) == 0) {
        chosen.push_back(option);
      }
    }
    if (chosen.empty()) {
      chosen.push_back(random.below(count));
    }
  }
  return answers;
}

// All that a reader may be asked or shown, by name and place.
std::vector<std::string> shown(const pack::Pack& pack) {
  std::vector<std::string> lines;
  const auto text = [&](std::string_view name, std::string_view value) {
    lines.push_back(std::string(name) + " " + std::string(value));
  };
  const auto number = [&](std::string_view name, std::uint64_t value) { text(name, std::to_string(value)); };
  const auto places = [&](std::string_view name, const std::vector<std::uint32_t>& list) {
    number(name, list.size());
    for (const std::uint32_t place : list) {
      number(name, place);
    }
  };
  for (const std::string* word :
       {&pack.id, &pack.last_checked, &pack.language, &pack.direction, &pack.title, &pack.emergency_words,
        &pack.summary.heading, &pack.summary.level, &pack.summary.unfinished, &pack.summary.signs,
        &pack.summary.no_signs, &pack.summary.answers, &pack.summary.sources, &pack.summary.close}) {
    text("word", *word);
  }
  const auto sources = [&](std::string_view name, const std::vector<std::uint32_t>& list) {
    for (const std::uint32_t place : list) {
      const pack::Source& source = pack.sources[place];
      text(name,
           (source.id == pack::kOwnRules ? "own|" : "|") + source.publisher + "|" + source.title + "|" + source.year);
      text("evidence", evidence_name(source.evidence));
    }
  };
  number("version", pack.version);
  number("bits", pack.bit_count);
  for (const pack::Question& question : pack.questions) {
    text("question", question.id + "|" + question.text + "|" + question.hint + "|" + question.why);
    number("many", question.many ? 1 : 0);
    number("first bit", question.first_bit);
    for (const pack::Option& option : question.options) {
      text("option", option.id + "|" + option.text + "|" + option.zone);
      number("role", static_cast<std::uint64_t>(option.role));
    }
  }
  for (const pack::Sign& sign : pack.signs) {
    text("sign", sign.id + "|" + sign.line + "|" + sign.advice);
    number("depth", sign.depth);
    number("quiet", sign.quiet ? 1 : 0);
    sources("sources of a sign", sign.sources);
  }
  for (const pack::Rule& rule : pack.rules) {
    number("rule for", static_cast<std::uint64_t>(rule.level));
    places("signs of a rule", rule.signs);
    sources("sources of a rule", rule.sources);
  }
  for (const pack::Card& card : pack.cards) {
    number("card", static_cast<std::uint64_t>(card.level));
    text("words of a card", card.id + "|" + card.label + "|" + card.heading + "|" + card.condition + "|" + card.lead);
    for (const pack::Step& step : card.steps) {
      text("step", step.id + "|" + step.text);
    }
    for (const pack::Watch& watch : card.watches) {
      text("watch", watch.id + "|" + watch.text + "|" + watch.by);
      number("days", watch.days);
    }
    sources("sources of a card", card.sources);
  }
  for (const pack::Region& region : pack.regions) {
    text("region", region.id + "|" + region.name);
    for (const pack::PhoneNumber& phone : region.emergency) {
      text("emergency", phone.number + "|" + phone.label);
      text("evidence", evidence_name(phone.evidence));
    }
    for (const pack::PhoneNumber& phone : region.advice) {
      text("advice", phone.number + "|" + phone.label);
    }
  }
  return lines;
}

std::vector<std::string> names(const pack::Pack& pack, const std::vector<std::uint32_t>& sources) {
  std::vector<std::string> names;
  for (const std::uint32_t place : sources) {
    names.push_back(pack.sources[place].title);
  }
  return names;
}

// But for their sources, which have other places in the two packs.
bool same(const report::View& one, const report::View& other) {
  const auto same_reason = [](const triage::Reason& a, const triage::Reason& b) {
    return a.sign == b.sign && a.rule == b.rule && a.level == b.level && a.bits == b.bits;
  };
  return one.walk.trail == other.walk.trail && one.walk.asked == other.walk.asked &&
         one.walk.at_most == other.walk.at_most && one.advice.level == other.advice.level &&
         one.advice.card == other.advice.card && one.advice.steps == other.advice.steps &&
         one.advice.watches == other.advice.watches &&
         std::equal(one.advice.reasons.begin(), one.advice.reasons.end(), other.advice.reasons.begin(),
                    other.advice.reasons.end(), same_reason);
}

}  // namespace

TEST_CASE("compiled pack: written, read and written again it is the same") {
  for (const std::string_view folder : kPacks) {
    CAPTURE(folder);
    const std::string compiled = pack::write_compiled(test::good_pack(std::string(folder)));
    auto read = pack::read_compiled(compiled);
    REQUIRE(read.ok());
    CHECK(pack::write_compiled(*read.value()) == compiled);
  }
}

TEST_CASE("compiled pack: nothing that a reader may be asked or shown is lost in it") {
  for (const std::string_view folder : kPacks) {
    CAPTURE(folder);
    const pack::Pack pack = test::good_pack(std::string(folder));
    const std::vector<std::string> want = shown(pack);
    const std::vector<std::string> got = shown(*reread(pack));
    CHECK(got.size() == want.size());
    for (std::size_t i = 0; i < std::min(got.size(), want.size()); ++i) {
      CHECK(got[i] == want[i]);
    }
  }
}

TEST_CASE("compiled pack: sources that only the leaflet names are not in it") {
  pack::Pack pack = test::good_pack("tests/packs/small");
  const std::string compiled = pack::write_compiled(pack);
  pack.sources.insert(pack.sources.begin(), pack::Source{"leaflet", "Nobody", "Nothing", "2026", "", {}});
  for (pack::Sign& sign : pack.signs) {
    for (std::uint32_t& place : sign.sources) {
      ++place;
    }
  }
  for (pack::Rule& rule : pack.rules) {
    for (std::uint32_t& place : rule.sources) {
      ++place;
    }
  }
  for (pack::Card& card : pack.cards) {
    for (std::uint32_t& place : card.sources) {
      ++place;
    }
  }
  CHECK(pack::write_compiled(pack) == compiled);
}

TEST_CASE("compiled pack: a pack read from it gives the same views and summaries") {
  for (const std::string_view folder : kPacks) {
    CAPTURE(folder);
    const pack::Pack pack = test::good_pack(std::string(folder));
    const auto copy = reread(pack);
    test::Random random(20261122);
    for (int i = 0; i < kAnswerSets; ++i) {
      const session::Answers answers = some_answers(pack, random);
      const report::View want = report::view(pack, answers, report::kNoRegion);
      const report::View got = report::view(*copy, answers, report::kNoRegion);
      REQUIRE(same(got, want));
      REQUIRE(names(*copy, got.advice.published_by) == names(pack, want.advice.published_by));
      const std::uint32_t region = random.below(static_cast<std::uint32_t>(pack.regions.size()));
      REQUIRE(report::summary(*copy, got, region) == report::summary(pack, want, region));
    }
  }
}

namespace {

void check_damage(const std::string& compiled) {
  std::string damaged = compiled;
  for (std::size_t at = 0; at < compiled.size(); ++at) {
    for (int bit = 0; bit < kBits; ++bit) {
      damaged[at] = static_cast<char>(compiled[at] ^ (1 << bit));
      if (pack::read_compiled(damaged).ok()) {
        FAIL_CHECK("taken with bit ", bit, " of byte ", at, " turned");
      }
    }
    damaged[at] = compiled[at];
    if (pack::read_compiled(std::string_view(compiled).substr(0, at)).ok()) {
      FAIL_CHECK("taken when cut to ", at, " bytes");
    }
  }
  CHECK(pack::read_compiled(damaged).ok());
  CHECK(!pack::read_compiled(compiled + "\n").ok());
  CHECK(!pack::read_compiled(compiled + compiled).ok());
}

}  // namespace

TEST_CASE("compiled pack: a small one cut anywhere, or with any bit turned, is refused") {
  check_damage(pack::write_compiled(test::good_pack("tests/packs/small")));
}

TEST_CASE("compiled pack: cut anywhere, or with any bit turned, it is refused") {
  const std::string compiled = pack::write_compiled(test::good_pack("content/back-pain"));
  REQUIRE(compiled.size() > 10'000);
  check_damage(compiled);
}

TEST_CASE("compiled pack: with a forged sum it is refused or read, and never reaches beyond its lists") {
  const pack::Pack pack = test::good_pack("tests/packs/small");
  const std::string compiled = pack::write_compiled(pack);
  std::size_t refused = 0;
  std::size_t read = 0;
  for (std::size_t at = 0; at + 1 < compiled.size(); ++at) {
    for (const char put : {'\n', '0', '1', '5', '9', 'x'}) {
      std::string changed = compiled;
      changed[at] = put;
      auto result = pack::read_compiled(test::forged(std::move(changed)));
      (result.ok() ? read : refused) += 1;
      if (result.ok()) {
        const pack::Pack& other = *result.value();
        session::Answers all{std::vector<std::vector<std::uint32_t>>(other.questions.size())};
        for (std::size_t i = 0; i < all.chosen.size(); ++i) {
          if (!other.questions[i].options.empty()) {
            all.chosen[i].push_back(static_cast<std::uint32_t>(other.questions[i].options.size()) - 1);
          }
        }
        CHECK(!report::summary(other, report::view(other, all, report::kNoRegion), report::kNoRegion).empty());
      }
    }
  }
  CHECK(refused > compiled.size());
  CHECK(read > 0);
  const std::string format(pack::kCompiledFormat);
  std::string newer = compiled;
  newer.replace(0, format.size(), "heed compiled 3");
  CHECK(!pack::read_compiled(test::forged(newer)).ok());
}
