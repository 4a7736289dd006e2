// The editor's operations and two more, to measure the compiled pack without text in the loop. In: bench_load
// {"answers":{…}} keeps the option bits of one answer set; bench_run {"rounds":n} finds the level of every set kept, n
// times over. Out: for bench_run the levels of the last round as digits. Never: times anything; shipped.
#include <string>
#include <vector>

#include "engine/answers.h"
#include "engine/engine.h"
#include "engine/operations.h"
#include "session/walk.h"
#include "triage/assess.h"

namespace heed::engine {
namespace {

pack::Bits loaded;  // the sets one behind the other, words() each

void bench_open(Call& call) {
  loaded.clear();
  open_pack(call);
}

void bench_load(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "answers");
  const session::Answers answers = read_answers(call.reporter, fields, call.pack());
  if (call.problems().none()) {
    const pack::Bits bits = session::walk(call.pack(), answers).bits;
    loaded.insert(loaded.end(), bits.begin(), bits.end());
    call.out.key("sets").number(loaded.size() / call.pack().words());
  }
}

void bench_run(Call& call) {
  const json::ObjectReader fields(call.reporter, call.request, "rounds");
  const std::uint32_t rounds = fields.whole("rounds", 1, 1'000'000'000);
  const std::size_t words = call.pack().words();
  std::string levels(loaded.size() / words, '0');
  for (std::uint32_t round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
      levels[i] = static_cast<char>(
          '0' + static_cast<int>(triage::level_of(call.pack(), pack::BitsView(loaded).subspan(i * words, words))));
    }
  }
  call.out.field("levels", levels);
}

constexpr Operation kOperations[] = {
    {"open", bench_open, Access::Replaces, kOpenLimits},
    {"view", view},
    {"prove", prove},
    {"bench_load", bench_load},
    {"bench_run", bench_run},
};

}  // namespace

std::span<const Operation> operations() { return kOperations; }

}  // namespace heed::engine
