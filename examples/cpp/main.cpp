// Opens a pack and asks it a question. In: a pack's folder, then answers as `question=option,option`. Out: the question
// now asked, or the result with its reasons. Never: writes anything, or keeps an answer.
//
//   heed_ask content/back-pain emergency_now=none
#include <heed/engine/engine.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

namespace {

using nlohmann::json;

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A pack is four files; regions.json lies in it, or beside it for several packs.
json files_of(const std::filesystem::path& pack) {
  const bool own = std::filesystem::exists(pack / "regions.json");
  return {{"pack.json", text_of(pack / "pack.json")},
          {"sources.json", text_of(pack / "sources.json")},
          {"regions.json", text_of(own ? pack / "regions.json" : pack / ".." / "regions.json")},
          {"strings/en.json", text_of(pack / "strings" / "en.json")}};
}

// A reply, or the end of the program with every error and its place.
json ask(heed::engine::Engine& engine, std::string_view operation, const json& request) {
  const json reply = json::parse(engine.call(operation, request.dump()));
  if (reply["ok"] != true) {
    for (const json& error : reply["errors"]) {
      std::cerr << error["at"].get<std::string>() << ": " << error["message"].get<std::string>() << '\n';
    }
    std::exit(1);
  }
  return reply;
}

json answers_of(int count, char** given) {
  json answers = json::object();
  for (int i = 0; i < count; ++i) {
    std::istringstream words(given[i]);
    std::string question;
    std::getline(words, question, '=');
    json options = json::array();
    for (std::string option; std::getline(words, option, ',');) {
      options.push_back(option);
    }
    answers[question] = options;
  }
  return answers;
}

void tell(const json& advice) {
  std::cout << advice["level"].get<std::string>() << ": " << advice["card"]["heading"].get<std::string>() << '\n';
  for (const json& reason : advice["reasons"]) {
    std::cout << "- " << reason["line"].get<std::string>() << '\n';
  }
}

}  // namespace

int main(int count, char** given) {
  if (count < 2) {
    std::cerr << "usage: heed_ask PACK [question=option,option…]\n";
    return 2;
  }
  heed::engine::Engine engine(heed::engine::operations());
  ask(engine, "open", {{"files", files_of(given[1])}});
  const json view = ask(engine, "view", {{"answers", answers_of(count - 2, given + 2)}});
  // An interrupt is an emergency that does not wait for the other questions.
  for (const char* advice : {"interrupt", "result"}) {
    if (!view[advice].is_null()) {
      tell(view[advice]);
    }
  }
  if (!view["question"].is_null()) {
    const json& question = view["question"];
    std::cout << question["id"].get<std::string>() << ": " << question["text"].get<std::string>() << '\n';
    for (const json& option : question["options"]) {
      std::cout << "  " << option["id"].get<std::string>() << ": " << option["text"].get<std::string>() << '\n';
    }
  }
  return 0;
}
