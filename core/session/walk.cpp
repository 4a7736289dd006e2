#include "session/walk.h"

namespace heed::session {
namespace {

using pack::Question;

// Upper bound: every question whose condition some further answers may fulfil counts.
std::uint32_t may_follow(const pack::Pack& pack, const pack::Bits& known, std::uint32_t from) {
  pack::Bits possible = known;
  std::uint32_t count = 0;
  for (std::uint32_t i = from; i < pack.questions.size(); ++i) {
    const Question& question = pack.questions[i];
    if (pack::evaluate_partly(question.asked, known, possible).may_hold) {
      ++count;
      for (std::uint32_t option = 0; option < question.options.size(); ++option) {
        pack::set(possible, question.first_bit + option);
      }
    }
  }
  return count;
}

}  // namespace

Walk walk(const pack::Pack& pack, const Answers& answers) {
  Walk walk;
  walk.bits.assign(pack.words(), 0);
  for (std::uint32_t i = 0; i < pack.questions.size(); ++i) {
    const Question& question = pack.questions[i];
    const std::vector<std::uint32_t>& chosen = answers.chosen[i];
    const bool on_the_way = !walk.asked && pack::holds(question.asked, walk.bits);
    if (!on_the_way) {
      if (!chosen.empty()) {
        walk.unused.push_back(i);
      }
    } else if (chosen.empty()) {
      walk.asked = i;
      walk.at_most = may_follow(pack, walk.bits, i);
    } else {
      walk.trail.push_back(i);
      for (std::uint32_t option : chosen) {
        pack::set(walk.bits, question.first_bit + option);
      }
    }
  }
  return walk;
}

}  // namespace heed::session
