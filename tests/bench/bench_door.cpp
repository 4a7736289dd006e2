// The editor's door with two operations more, to measure the compiled pack without text in the loop. In: bench_load
// {"answers":{…}} keeps the option bits of one answer set; bench_run {"rounds":n} finds the level of every set kept, n
// times over. Out: for bench_run the levels of the last round as digits. Never: times anything; shipped.
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/operations.h"
#include "engine/request.h"
#include "json/read.h"
#include "json/write.h"
#include "pack/reading.h"
#include "session/walk.h"
#include "triage/assess.h"

namespace heed::engine {
namespace {

pack::Bits loaded;  // the sets one behind the other, words() each

std::string bench_load(std::string_view text) {
  const pack::Pack* pack = open_pack();
  if (pack == nullptr) {
    return no_pack();
  }
  const Request request = read_request(*pack, text, true);
  if (!request.problems.none()) {
    return refused(request.problems);
  }
  const pack::Bits bits = session::walk(*pack, request.answers).bits;
  loaded.insert(loaded.end(), bits.begin(), bits.end());
  return json::Writer()
      .begin_object()
      .key("ok")
      .boolean(true)
      .key("sets")
      .number(loaded.size() / pack->words())
      .end_object()
      .take();
}

std::string bench_run(std::string_view text) {
  const pack::Pack* pack = open_pack();
  if (pack == nullptr) {
    return no_pack();
  }
  const auto document = json::read(text, "request");
  base::Problems problems;
  const json::Member rounds = document.ok() ? json::Ref(document.value(), 0).member("rounds") : json::Member();
  if (!rounds || !rounds->whole()) {
    problems.add(base::Code::WrongType, "request#/rounds", "give a whole number of rounds");
    return refused(problems);
  }
  const std::size_t words = pack->words();
  std::string levels(loaded.size() / words, '0');
  for (std::uint32_t round = 0; round < rounds->number(); ++round) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
      levels[i] = static_cast<char>(
          '0' + static_cast<int>(triage::level_of(*pack, pack::BitsView(loaded).subspan(i * words, words))));
    }
  }
  return json::Writer().begin_object().key("ok").boolean(true).field("levels", levels).end_object().take();
}

}  // namespace

std::string call(std::string_view op, std::string_view text) {
  if (op == "open") {
    loaded.clear();
    return open_files(text);
  }
  if (op == "view") {
    return view(text);
  }
  if (op == "prove") {
    return prove(text);
  }
  if (op == "bench_load") {
    return bench_load(text);
  }
  if (op == "bench_run") {
    return bench_run(text);
  }
  return unknown_op("open, view, prove, bench_load, bench_run");
}

}  // namespace heed::engine
