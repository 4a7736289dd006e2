#include "edits.h"

#include <algorithm>

namespace heed::test {
namespace {

Json& any(Json& list, Random& random, std::size_t from = 0) {
  return list[from + random.below(static_cast<std::uint32_t>(list.size() - from))];
}

// `word` becomes `other` wherever it stands.
Json renamed(const Json& pack, const std::string& word, const std::string& other) {
  std::string text = pack.dump();
  for (std::size_t at = text.find('"' + word + '"'); at != std::string::npos; at = text.find('"' + word + '"')) {
    text.replace(at + 1, word.size(), other);
  }
  return Json::parse(text);
}

// A leaf of the first question, which every later question may name.
Json first_leaf(const Json& pack, Random& random) {
  const Json& question = pack["questions"][0];
  const Json& option = question["options"][random.below(static_cast<std::uint32_t>(question["options"].size()))];
  return {{"question", question["id"]}, {question["kind"] == "many" ? "has" : "is", option["id"]}};
}

void change_asking(Json& pack, Random& random) {
  if (pack["questions"].size() > 1) {
    Json& question = any(pack["questions"], random, 1);
    if (question.contains("ask_if") && random.below(2) == 0) {
      question.erase("ask_if");
    } else {
      question["ask_if"] = first_leaf(pack, random);
    }
  }
}

void change_demand(Json& pack, Random& random) {
  for (const char* list : {"always", "never"}) {
    if (pack.contains(list) && !pack[list].empty()) {
      Json& demand = any(pack[list], random);
      switch (random.below(3)) {
        case 0:
          pack[list].erase(0);
          break;
        case 1:
          demand["when"] = {{"all", {demand["when"], first_leaf(pack, random)}}};
          break;
        default:
          if (demand.contains("at_least")) {
            demand["at_least"] = kLevels[1 + random.below(4)];
          }
      }
    }
  }
}

void edit(Json& pack, Random& random, std::uint32_t number) {
  const auto rules = static_cast<std::uint32_t>(pack["rules"].size()) - 1;  // the last one always matches
  switch (random.below(9)) {
    case 0:
      pack["rules"][random.below(rules)]["level"] = kLevels[1 + random.below(4)];
      break;
    case 1:
      std::swap(pack["rules"][random.below(rules)]["when"], pack["rules"][random.below(rules)]["when"]);
      break;
    case 2:  // a question is gone, another is new
      pack = renamed(pack, "q" + std::to_string(1 + random.below(4)), "new" + std::to_string(number));
      break;
    case 3: {
      Json& options = any(pack["questions"], random)["options"];
      std::reverse(options.begin(), options.end());
      break;
    }
    case 4:
      change_asking(pack, random);
      break;
    case 5:
      change_demand(pack, random);
      break;
    case 6:
      pack["rules"].erase(random.below(rules));
      break;
    case 7:
      any(pack["questions"], random)["options"].push_back({{"id", "added" + std::to_string(number)}});
      break;
    default:  // an option is gone, another is new
      pack = renamed(pack, "o" + std::to_string(1 + random.below(4)), "p" + std::to_string(number));
  }
}

}  // namespace

Json edited(Json pack, Random& random) {
  for (std::uint32_t edits = 1 + random.below(3); edits > 0; --edits) {
    edit(pack, random, edits);
  }
  complete(pack);
  return pack;
}

}  // namespace heed::test
