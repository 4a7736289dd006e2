// The bench module as a native program with a clock. In: lines "passes<TAB>op<TAB>text" on standard input. Out: for
// each line one line "nanoseconds of each pass, with commas<TAB>reply of the last pass". Never: logic; a line of
// another form ends it with status 2.
#include <chrono>
#include <iostream>
#include <string>
#include <string_view>

#include "engine/engine.h"

int main() {
  std::ios::sync_with_stdio(false);
  heed::engine::Engine engine(heed::engine::operations());
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second == std::string::npos) {
      std::cerr << "heed_bench: expected passes<TAB>op<TAB>text\n";
      return 2;
    }
    const std::string_view view = line;
    std::string reply;
    for (int left = std::stoi(line.substr(0, first)); left > 0; --left) {
      const auto from = std::chrono::steady_clock::now();
      reply = engine.call(view.substr(first + 1, second - first - 1), view.substr(second + 1));
      const auto took = std::chrono::steady_clock::now() - from;
      std::cout << std::chrono::duration_cast<std::chrono::nanoseconds>(took).count() << (left > 1 ? "," : "");
    }
    std::cout << '\t' << reply << std::endl;
  }
  return 0;
}
