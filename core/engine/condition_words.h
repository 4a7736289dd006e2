// Conditions in words, for people who read packs: with the texts that a reader sees, signs taken apart, never an id.
// In: a pack and a condition. Out: one line such as: “Yes” (Do you have back pain?) and one of (“Fever”, “Weight loss”)
// but not “Under 18” (How old are you?). Never: evaluates.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "json/write.h"
#include "pack/model/pack.h"

namespace heed::engine {

// “text”, on one line: a text of several lines stands in a sentence here.
std::string in_quotes(std::string_view text);

class ConditionWords {
 public:
  static constexpr std::size_t kInSentence = 600;
  static constexpr std::size_t kWhole = 1 << 14;  // a bound all the same: signs name signs

  // A sign whose condition takes more bytes than `longest_sign` stands as its line. The pack must outlive this.
  explicit ConditionWords(const pack::Pack& pack, std::size_t longest_sign = kInSentence);

  std::string words(const pack::Condition& condition) const;
  // “Fever”; with its question where the text alone does not say what was asked: “Yes” (Do you have back pain?).
  std::string option(std::uint32_t bit) const;
  // {"words","tree"}. TREE is {"all":[TREE]}, {"any":[TREE]}, {"at_least":2,"of":[TREE]}, {"not":TREE},
  // {"sign":id,"line":text}, or a leaf {"question":id,"options":[id],"words"}: one of these options is chosen.
  void write(json::Writer& out, const pack::Condition& condition) const;

 private:
  const pack::Condition& seen_through(const pack::Condition& condition) const;
  std::string grouped(const pack::Condition& part) const;
  std::string list(const pack::Condition& group) const;
  std::string all(const pack::Condition& condition) const;
  void collect(const pack::Condition& condition, std::vector<std::string>& wanted,
               std::vector<std::string>& unwanted) const;
  std::string leaf(const pack::Condition& leaf) const;
  void write_tree(json::Writer& out, const pack::Condition& condition) const;
  void write_trees(json::Writer& out, const std::vector<pack::Condition>& parts) const;

  const pack::Pack& pack_;
  std::vector<bool> named_;  // by sign: its condition is too long to be taken apart, so its line stands for it
};

}  // namespace heed::engine
