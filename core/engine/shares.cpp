#include "engine/shares.h"

#include "base/text.h"
#include "proof/prove.h"

namespace heed::engine {
namespace {

constexpr std::uint32_t kMostMoved = 50;  // per mille: a level whose share moved by more is named

// The first digits, so many as fit when the number is cut to what the whole has too much.
std::uint64_t leading(const std::string& digits, std::size_t cut) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i + cut < digits.size(); ++i) {
    value = value * 10 + static_cast<std::uint64_t>(digits[i] - '0');
  }
  return value;
}

}  // namespace

std::uint32_t per_mille(const base::Natural& part, const base::Natural& whole) {
  constexpr std::size_t kDigits = 15;  // times 1000 they still fit 64 bits
  const std::string all = whole.decimal();
  const std::size_t cut = all.size() > kDigits ? all.size() - kDigits : 0;
  return static_cast<std::uint32_t>(leading(part.decimal(), cut) * 1000 / leading(all, cut));
}

std::string percent(std::uint32_t per_mille) {
  return base::join({base::digits(per_mille / 10), ".", base::digits(per_mille % 10)});
}

void write_shares(json::Writer& out, const pack::Pack& old_pack, const pack::Pack& new_pack) {
  const auto before = proof::count(old_pack, {});
  const auto after = proof::count(new_pack, {});
  out.key("levels");
  if (!before || !after) {
    out.null();
    return;
  }
  bool moved = false;
  out.begin_object().field("more_than", percent(kMostMoved)).key("rows").begin_array();
  for (std::size_t level = pack::kLevelNames.size(); level-- > 0;) {
    const std::uint32_t old_share = per_mille(before->by_level[level], before->all);
    const std::uint32_t new_share = per_mille(after->by_level[level], after->all);
    const std::uint32_t step = old_share > new_share ? old_share - new_share : new_share - old_share;
    moved = moved || step > kMostMoved;
    out.begin_object().field("level", pack::kLevelNames[level]);
    out.field("old", before->by_level[level].decimal()).field("new", after->by_level[level].decimal());
    out.field("old_share", percent(old_share)).field("new_share", percent(new_share)).end_object();
  }
  out.end_array().key("moved").boolean(moved).end_object();
}

}  // namespace heed::engine
