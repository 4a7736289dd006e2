#include "packs.h"

#include <algorithm>
#include <map>

namespace heed::test {
namespace {

constexpr std::uint32_t kMostBits = 16;

std::string name(const char* stem, std::size_t i) { return stem + std::to_string(i); }

class Maker {
 public:
  explicit Maker(Random& random) : random_(random) {}

  Json pack() {
    const std::uint32_t questions = 2 + random_.below(4);
    Json list = Json::array();
    for (std::uint32_t i = 0; i < questions && bits_ + 2 <= kMostBits; ++i) {
      list.push_back(question(i, (kMostBits - bits_) / (questions - i)));
      questions_.push_back(list.back());
    }
    Json pack{{"format", 1},
              {"id", "random"},
              {"version", 1},
              {"last_checked", "2026-11-22"},
              {"clinical_review", "none"},
              {"most_questions", 1 + random_.below(static_cast<std::uint32_t>(list.size()))},
              {"questions", list}};
    pack["signs"] = Json::array();
    for (std::uint32_t i = 0, signs = 2 + random_.below(4); i < signs; ++i) {
      pack["signs"].push_back({{"id", name("s", i)}, {"when", condition(2)}, {"sources", {"src"}}});
      signs_.push_back(name("s", i));
    }
    pack["rules"] = rules();
    pack["cards"] = Json::array();
    for (const char* level : kLevels) {
      pack["cards"].push_back(
          {{"id", level}, {"level", level}, {"sources", {"src"}}, {"do", {"step"}}, {"watch", {{{"id", "worse"}}}}});
    }
    pack["sections"] = Json::array();
    for (const char* section : {"about", "intended_use", "not_reviewed"}) {
      pack["sections"].push_back({{"id", section}, {"kind", "text"}});
    }
    claims(pack);
    return pack;
  }

 private:
  bool chance(std::uint32_t of) { return random_.below(of) == 0; }
  const char* level() { return kLevels[1 + random_.below(4)]; }

  Json question(std::uint32_t i, std::uint32_t most) {
    const bool many = most >= 3 && chance(2);
    std::vector<const char*> roles;
    if (many) {
      roles.assign(1 + random_.below(std::min(most - 2, 4u)), "");
      roles.push_back("none");
      roles.push_back("not_sure");
    } else {
      roles.assign(std::min(most, 2 + random_.below(3)), "");
      if (chance(3)) {
        roles[0] = "none";
      }
      if (chance(2)) {
        roles.back() = "not_sure";
      }
    }
    if (chance(3)) {
      std::swap(roles.front(), roles[random_.below(static_cast<std::uint32_t>(roles.size()))]);
    }
    Json question{{"id", name("q", i)}, {"kind", many ? "many" : "one"}};
    if (!many && chance(2)) {
      question["ordered"] = true;
    }
    if (i > 0 && chance(2)) {
      question["ask_if"] = condition(1);
    }
    question["options"] = Json::array();
    for (std::size_t k = 0; k < roles.size(); ++k) {
      Json option{{"id", name("o", k)}};
      if (roles[k][0] != '\0') {
        option["role"] = roles[k];
      }
      question["options"].push_back(option);
    }
    bits_ += static_cast<std::uint32_t>(roles.size());
    return question;
  }

  // On a question that is there already.
  Json leaf(bool or_sign) {
    if (or_sign && !signs_.empty() && chance(3)) {
      return {{"sign", signs_[random_.below(static_cast<std::uint32_t>(signs_.size()))]}};
    }
    const Json& question = questions_[random_.below(static_cast<std::uint32_t>(questions_.size()))];
    const auto option = [&] {
      return question["options"][random_.below(static_cast<std::uint32_t>(question["options"].size()))]["id"];
    };
    Json leaf{{"question", question["id"]}};
    if (question["kind"] == "many") {
      leaf["has"] = option();
    } else if (question.contains("ordered") && chance(2)) {
      leaf["from"] = option();
    } else if (chance(2)) {
      leaf["in"] = {option(), option()};
    } else {
      leaf["is"] = option();
    }
    return leaf;
  }
  Json condition(std::uint32_t depth) {
    const std::uint32_t kind = depth == 0 ? 0 : random_.below(6);
    if (kind < 2) {
      return leaf(true);
    }
    if (kind == 2) {
      return {{"not", condition(depth - 1)}};
    }
    Json parts = Json::array();
    const std::uint32_t size = 1 + random_.below(3);
    for (std::uint32_t i = 0; i < size; ++i) {
      parts.push_back(kind == 3 ? leaf(true) : condition(depth - 1));
    }
    if (kind == 3) {
      return {{"at_least", 1 + random_.below(size)}, {"of", parts}};
    }
    return {{kind == 4 ? "all" : "any", parts}};
  }

  // Each names a sign, as the reader demands, and the last always matches.
  Json rules() {
    Json rules = Json::array();
    const std::uint32_t count = 2 + random_.below(5);
    for (std::uint32_t i = 0; i < count; ++i) {
      Json when{{"sign", signs_[random_.below(static_cast<std::uint32_t>(signs_.size()))]}};
      if (chance(2)) {
        when = {{chance(2) ? "any" : "all", {when, condition(2)}}};
      }
      rules.push_back({{"id", name("r", i)}, {"level", level()}, {"when", when}, {"sources", {"src"}}});
    }
    const char* lowest = chance(10) ? level() : kLevels[0];
    rules.push_back({{"id", "base"}, {"level", lowest}, {"when", {{"all", Json::array()}}}, {"sources", {"src"}}});
    return rules;
  }
  void claims(Json& pack) {
    pack["never_lowers"] = Json::array();
    for (std::size_t i = 0; i < questions_.size(); i += 1 + random_.below(3)) {
      const Json& question = questions_[i];
      const auto option = random_.below(static_cast<std::uint32_t>(question["options"].size()));
      pack["never_lowers"].push_back({{"question", question["id"]},
                                      {question["kind"] == "many" ? "has" : "is", question["options"][option]["id"]}});
    }
    for (const char* list : {"always", "never"}) {
      for (std::uint32_t i = 0, size = random_.below(3); i < size; ++i) {
        Json demand{{"id", name(list, i)}, {"words", "A demand."}, {"when", condition(2)}};
        if (list == std::string_view("always")) {
          demand["at_least"] = level();
        }
        demand["sources"] = {"src"};
        pack[list].push_back(demand);
      }
    }
  }

  Random& random_;
  std::uint32_t bits_ = 0;
  std::vector<Json> questions_;
  std::vector<std::string> signs_;
};

Json texts(const Json& list) {
  Json texts = Json::object();
  for (const Json& step : list) {
    texts[(step.is_string() ? step : step["id"]).get<std::string>()] = "A text.";
  }
  return texts;
}

Json section_words(const Json& section) {
  const std::map<std::string_view, std::vector<const char*>> kKeys{{"points", {"heading", "text"}},
                                                                   {"questions", {"question", "answer"}},
                                                                   {"table", {"feature", "ordinary", "check"}},
                                                                   {"claims", {"says", "answer"}},
                                                                   {"checklist", {"text"}},
                                                                   {"diary", {"text"}}};
  const auto kind = section["kind"].get<std::string>();
  Json words{{"heading", "About " + section["id"].get<std::string>()}, {"text", {"A paragraph."}}};
  if (section.contains("picture")) {
    words["picture"] = "A picture.";
  }
  if (kind == "table") {
    words["columns"] = {{"feature", "What"}, {"ordinary", "Ordinary"}, {"check", "Check"}};
  }
  for (const Json& item : section.value("items", Json::array())) {
    Json& texts = words["items"][item["id"].get<std::string>()];
    for (const char* key : kKeys.at(kind)) {
      texts[key] = "A text.";
    }
    if (item.contains("picture")) {
      texts["picture"] = "A picture.";
    }
    if (item.contains("days") || item.contains("every")) {
      texts["remind"] = "An entry";
    }
  }
  return words;
}

Json words(const Json& pack) {
  Json words{{"language", "en"}, {"direction", "ltr"}, {"title", "A pack"}, {"intro", "An intro."}};
  for (const char* list : {"questions", "signs", "cards", "sections"}) {
    words[list] = Json::object();
  }
  for (const Json& question : pack["questions"]) {
    Json& text =
        words["questions"][question["id"].get<std::string>()] = {{"text", "A question?"}, {"why", "It matters."}};
    for (const Json& option : question["options"]) {
      text["options"][option["id"].get<std::string>()] = "Option " + option["id"].get<std::string>();
    }
  }
  for (const Json& sign : pack["signs"]) {
    words["signs"][sign["id"].get<std::string>()] = {{"line", "Line " + sign["id"].get<std::string>()}};
  }
  for (const Json& card : pack["cards"]) {
    Json watch = Json::object();
    for (const Json& item : card["watch"]) {
      Json& text = watch[item["id"].get<std::string>()] = {{"text", "A text."}};
      if (item.contains("days")) {
        text["by"] = "By {date}.";
      }
    }
    words["cards"][card["id"].get<std::string>()] = {{"label", "Label"},
                                                     {"heading", "Act " + card["id"].get<std::string>()},
                                                     {"if", "If:"},
                                                     {"lead", "Lead."},
                                                     {"do", texts(card["do"])},
                                                     {"watch", watch}};
  }
  for (const Json& section : pack["sections"]) {
    words["sections"][section["id"].get<std::string>()] = section_words(section);
  }
  for (const char* key : {"heading", "level", "unfinished", "signs", "no_signs", "answers", "sources", "close"}) {
    words["summary"][key] = "Word:";
  }
  return words;
}

}  // namespace

void complete(Json& pack) {
  // Some problems show only once others are gone.
  for (int round = 0; round < 5; ++round) {
    for (const base::Error& error : read(with_words(pack)).problems.list) {
      Json& at = pack[Json::json_pointer(error.place.pointer)];
      if (error.code == base::Code::NoMildest) {
        at["no_mildest"] = "By chance.";
      } else if (error.code == base::Code::EmergencyNotFirst) {
        pack["emergency_not_first"] = "By chance.";
      } else if (error.code == base::Code::BadValue && error.place.pointer == "/emergency_not_first") {
        pack.erase("emergency_not_first");
      } else if (error.code == base::Code::UnusedSign) {
        const Json rule = {{"id", "for_" + at["id"].get<std::string>()},
                           {"level", "self_care"},
                           {"when", {{"sign", at["id"]}}},
                           {"sources", {"src"}}};
        pack["rules"].insert(pack["rules"].begin(), rule);
      }
    }
  }
}

Json random_pack(Random& random) {
  Json pack = Maker(random).pack();
  complete(pack);
  return pack;
}

Files with_words(const Json& pack, const std::string& sources, const std::string& regions) {
  return {{"pack.json", pack.dump()},
          {"regions.json", regions},
          {"sources.json", sources},
          {"strings/en.json", words(pack).dump()}};
}

Files with_words(const Json& pack) {
  return with_words(
      pack, R"({"sources":[{"id":"src","publisher":"A service","title":"A page","year":"2025","evidence":"read"}]})",
      R"({"last_checked":"2026-11-22","default":{"emergency_number":{"en":"112"}},"regions":[]})");
}

pack::ParsedPack read(const Files& files) { return pack::parse_pack(views(files)); }

}  // namespace heed::test
