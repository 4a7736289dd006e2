// The shipped pack, cut or with a bit turned. Its image is refused whatever happened to it (image_test.cpp). Its source
// files are JSON, where another digit can be another pack: they are refused, or no story gets a milder level, or the
// proofs say what broke. Every bit of every number is turned, and a fixed part of the others.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "audit/audit.h"
#include "json/read.h"
#include "proof/prove.h"
#include "support.h"

using namespace heed;

namespace {

constexpr std::string_view kBackPain = "content/back-pain";
constexpr std::size_t kBitsOfByte = 8;
constexpr std::size_t kFlipStride = 401;  // prime, so that all bits have their turn
constexpr std::size_t kCutStride = 211;

// Whether the damage with this number has its turn.
bool in_turn(std::size_t number, std::size_t stride) { return number % stride == 0; }

json::Document document(const std::string& file) {
  json::Limits limits;
  limits.nodes = 512 * 1024;
  auto read = json::read(test::read_file(file), file, limits);
  REQUIRE(read.ok());
  return read.take();
}

// The level of each story by its id; empty when the pack no longer has what the stories speak of.
using Levels = std::map<std::string, pack::Level>;

class Stories {
 public:
  explicit Stories(const std::string& folder)
      : stories_(document(folder + "/stories.json")), facts_(document(folder + "/story_facts.json")) {}

  Levels levels(const pack::Pack& pack) const {
    base::Problems problems;
    Levels levels;
    for (const audit::Row& row : audit::audit(pack, json::Ref(stories_, 0), json::Ref(facts_, 0), problems)) {
      levels[row.id] = row.got;
    }
    return problems.none() ? levels : Levels{};
  }

 private:
  json::Document stories_;
  json::Document facts_;
};

bool proofs_fail(const pack::Pack& pack) {
  const proof::Proof proof = proof::prove(pack, {}, {});
  return std::any_of(proof.properties.begin(), proof.properties.end(),
                     [](const proof::Checked& checked) { return checked.failed > 0; });
}

struct Count {
  std::size_t refused = 0;
  std::size_t same = 0;
  std::size_t not_milder = 0;  // some story higher, none lower
  std::size_t audited = 0;     // the stories no longer fit the pack
  std::size_t proved = 0;      // a story lower, and the proofs fail
};

class Damage {
 public:
  Damage(std::string_view folder, std::string_view name)
      : files_(test::pack_files(std::string(folder))), stories_(std::string(folder)) {
    const auto found = std::find_if(files_.begin(), files_.end(), [&](const auto& file) { return file.first == name; });
    REQUIRE(found != files_.end());
    text_ = &found->second;
    base_ = stories_.levels(test::good_pack(std::string(folder)));
    REQUIRE(!base_.empty());
  }

  std::string& text() { return *text_; }
  Count count;

  void open(std::size_t at, std::size_t bit) {
    const pack::ParsedPack read = pack::parse_pack(test::views(files_));
    if (!read.problems.none()) {
      ++count.refused;
      return;
    }
    const Levels levels = stories_.levels(read.pack);
    if (levels == base_) {
      ++count.same;
    } else if (levels.empty()) {
      ++count.audited;
    } else if (std::none_of(base_.begin(), base_.end(),
                            [&](const auto& story) { return levels.at(story.first) < story.second; })) {
      ++count.not_milder;
    } else {
      CAPTURE(at);
      CAPTURE(bit);
      const std::size_t from = at < 60 ? 0 : at - 60;
      CAPTURE(text_->substr(from, 120));
      const bool seen = proofs_fail(read.pack);
      CHECK(seen);
      ++count.proved;
    }
  }

 private:
  test::Files files_;
  std::string* text_ = nullptr;
  Stories stories_;
  Levels base_;
};

Count flip(std::string_view folder, std::string_view name) {
  Damage damage(folder, name);
  std::string& text = damage.text();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool number = text[at] >= '0' && text[at] <= '9' && text[at - 1] == ' ';
    for (std::size_t bit = 0; bit < kBitsOfByte; ++bit) {
      if (number || in_turn(at * kBitsOfByte + bit, kFlipStride)) {
        const char good = text[at];
        text[at] = static_cast<char>(good ^ (1 << bit));
        damage.open(at, bit);
        text[at] = good;
      }
    }
  }
  const Count& count = damage.count;
  MESSAGE(folder, "/", name, ": ", count.refused, " refused, ", count.same, " same levels, ", count.not_milder,
          " not milder, ", count.audited, " seen by the audit, ", count.proved, " seen by the proofs");
  CHECK(count.refused > 0);
  CHECK(count.same > 0);
  return count;
}

void cut(std::string_view name) {
  Damage damage(kBackPain, name);
  const std::string whole = damage.text();
  const std::size_t end = whole.find_last_not_of('\n');  // the last bracket
  for (std::size_t length = 0; length <= end; ++length) {
    if (length == end || in_turn(length, kCutStride)) {
      damage.text() = whole.substr(0, length);
      damage.open(length, 0);
    }
  }
  CHECK(damage.count.refused > 0);
  CHECK(damage.count.same + damage.count.not_milder + damage.count.audited + damage.count.proved == 0);
}

}  // namespace

// Tens of thousands of damaged files: left to `npm run verify`.
TEST_SUITE_BEGIN("slow");

TEST_CASE("damage: pack.json with a bit turned is refused, or nobody is told less, or the proofs see it") {
  flip(kBackPain, "pack.json");
}

TEST_CASE("damage: the same of the pack for headache, whose rules count") {
  const Count count = flip("content/headache", "pack.json");
  CHECK(count.proved > 0);  // at_least 2 becomes 3
}

TEST_CASE("damage: the words with a bit turned are refused, or no level changes") {
  flip(kBackPain, "strings/en.json");
}

TEST_CASE("damage: files cut anywhere are refused") {
  for (const std::string_view name : {"pack.json", "strings/en.json", "sources.json", "regions.json"}) {
    CAPTURE(name);
    cut(name);
  }
}

TEST_SUITE_END();
