// Answers out of any bytes, for an open pack. In: a pack, bytes. Out: answers as the API would let them through.
// Never: runs out of bytes; then every question takes its first option.
#pragma once
#include "pack/model/pack.h"
#include "session/answers.h"

namespace heed::fuzz {

inline session::Answers answers_from(const pack::Pack& pack, std::string_view bytes) {
  session::Answers answers{std::vector<std::vector<std::uint32_t>>(pack.questions.size())};
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    const auto count = static_cast<std::uint32_t>(pack.questions[i].options.size());
    const std::uint32_t byte = i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
    if (count == 0 || byte == 0xFF) {
      continue;
    }
    answers.chosen[i].push_back(byte % count);
    if (pack.questions[i].many && byte % count + 1 < count && byte > 0x80) {
      answers.chosen[i].push_back(byte % count + 1);
    }
  }
  return answers;
}

}  // namespace heed::fuzz
