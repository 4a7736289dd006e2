// An API (the reader's or the editor's) as a plain native program, to compare with the wasm module byte for byte. In:
// lines "op<TAB>text" on standard input. Out: one reply a line. Never: logic; a line without a tab is our own fault and
// ends it with status 2.
#include <iostream>
#include <string>
#include <string_view>

#include "engine/engine.h"

int main() {
  std::ios::sync_with_stdio(false);
  heed::engine::Engine engine(heed::engine::operations());
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      std::cerr << "expected op<TAB>text, found a line without a tab\n";
      return 2;
    }
    const std::string_view view = line;
    std::cout << engine.call(view.substr(0, tab), view.substr(tab + 1)) << '\n';
  }
  return 0;
}
