#include "pack/reading.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::Ref;

constexpr std::size_t kLongestId = 64;
constexpr auto kKindNames =
    std::to_array<std::string_view>({"null", "true or false", "a number", "a text", "a list", "an object"});

std::optional<std::size_t> place_of(std::string_view word, std::string_view words) {
  std::size_t place = 0;
  for (Words list(words); !list.done(); ++place) {
    if (list.next() == word) {
      return place;
    }
  }
  return {};
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kLongestId || text[0] < 'a' || text[0] > 'z') {
    return false;
  }
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

// Control characters, and the characters that turn the direction of text (U+202A–202E, U+2066–2069).
bool has_hidden_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) {
      return true;
    }
    if (byte == 0xE2) {  // the first of three: json::read takes UTF-8 only
      const auto second = static_cast<unsigned char>(text[i + 1]);
      const auto third = static_cast<unsigned char>(text[i + 2]);
      if ((second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

void Reading::problem(const Ref& at, Code code, std::string_view text, std::string_view first, std::string_view second,
                      std::string_view third) const {
  problems.add(code, base::join({file, "#", at.pointer()}), text, first, second, third);
}

bool Reading::is(const Ref& at, Kind kind) const {
  if (at.is(kind)) {
    return true;
  }
  problem(at, Code::WrongType, "this is #: write #", kKindNames[static_cast<std::size_t>(at.kind())],
          kKindNames[static_cast<std::size_t>(kind)]);
  return false;
}

json::List Reading::list(const Ref& at) const { return is(at, Kind::Array) ? at.children() : json::List(); }

Fields::Fields(const Reading& reading, const Ref& object, std::string_view required, std::string_view optional)
    : reading_(reading), object_(object) {
  if (!reading.is(object, Kind::Object)) {
    return;
  }
  for (Words keys(required); !keys.done();) {
    if (const std::string_view key = keys.next(); !object.member(key)) {
      reading.problem(object, Code::MissingKey, "the key % is missing: add it", key);
    }
  }
  for (Member child = object.first(); child; child = child->next()) {
    if (!place_of(child->key(), required) && !place_of(child->key(), optional)) {
      reading.problem(*child, Code::UnknownKey, "the key % means nothing here: remove it", child->key());
    }
  }
}

Member Fields::get(std::string_view key) const { return object_.member(key); }

std::string Fields::id(std::string_view key) const {
  const Member member = get(key);
  return member ? read_id(reading_, *member) : std::string();
}

std::string Fields::prose(std::string_view key, std::string_view placeholder) const {
  const Member member = get(key);
  return member ? read_prose(reading_, *member, placeholder) : std::string();
}

std::uint32_t Fields::whole(std::string_view key, std::uint32_t least, std::uint32_t most) const {
  const Member member = get(key);
  if (!member || !reading_.is(*member, Kind::Number)) {
    return least;
  }
  if (!member->whole() || member->number() < least || member->number() > most) {
    reading_.problem(*member, Code::BadValue, "write a whole number from # to #", base::digits(least),
                     base::digits(most));
    return least;
  }
  return member->number();
}

bool Fields::boolean(std::string_view key) const {
  const Member member = get(key);
  return member && reading_.is(*member, Kind::Boolean) && member->boolean();
}

std::optional<std::size_t> Fields::word(std::string_view key, std::string_view words) const {
  const Member member = get(key);
  if (!member || !reading_.is(*member, Kind::String)) {
    return {};
  }
  const std::optional<std::size_t> place = place_of(member->text(), words);
  if (!place) {
    reading_.problem(*member, Code::BadValue, "% is not known here: write one of #", member->text(), words);
  }
  return place;
}

json::List Fields::list(std::string_view key) const {
  const Member member = get(key);
  return member ? reading_.list(*member) : json::List();
}

std::string read_id(const Reading& reading, const Ref& at) {
  if (!reading.is(at, Kind::String)) {
    return {};
  }
  if (!is_id(at.text())) {
    reading.problem(at, Code::BadId, "% is no id: start with a small letter, then small letters, digits, underscores",
                    at.text());
    return {};
  }
  return std::string(at.text());
}

std::string read_prose(const Reading& reading, const Ref& at, std::string_view placeholder) {
  if (!reading.is(at, Kind::String)) {
    return {};
  }
  const std::string_view text = at.text();
  if (text.find_first_not_of(' ') == std::string_view::npos) {
    reading.problem(at, Code::BadText, "the text is empty: write it, or remove the key if it may be absent");
  } else if (has_hidden_characters(text)) {
    reading.problem(at, Code::BadText,
                    "the text has hidden characters (line break, control or direction mark): remove them");
  }
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    // Unclosed it keeps its bracket, which no placeholder has.
    const std::string_view name =
        close == std::string_view::npos ? text.substr(open) : text.substr(open + 1, close - open - 1);
    if (placeholder.empty() || name != placeholder) {
      reading.problem(at, Code::BadPlaceholder,
                      placeholder.empty() ? "the placeholder % is not filled here: remove it"
                                          : "the placeholder % is not filled here: only % is",
                      name, placeholder);
    }
  }
  return std::string(text);
}

std::string in_language(const Reading& reading, const Member& texts, std::string_view language) {
  if (!texts || !reading.is(*texts, Kind::Object)) {
    return {};
  }
  Member text = texts->member(language);
  if (!text) {
    text = texts->member("en");
  }
  if (!text) {
    reading.problem(*texts, Code::MissingText, "there is no English text to fall back to: add `en`");
    return {};
  }
  return read_prose(reading, *text);
}

std::vector<Member> match(const Reading& reading, const Ref& object, const std::vector<std::string_view>& ids) {
  std::vector<Member> members;
  if (!reading.is(object, Kind::Object)) {
    return std::vector<Member>(ids.size());
  }
  for (std::string_view id : ids) {
    members.push_back(object.member(id));
    if (!members.back() && !id.empty()) {
      reading.problem(object, Code::MissingText, "% of pack.json has no text here: write it", id);
    }
  }
  for (const Ref& child : object.children()) {
    if (std::find(ids.begin(), ids.end(), child.key()) == ids.end()) {
      reading.problem(child, Code::LeftOverText, "% is not in pack.json: remove it or add it there", child.key());
    }
  }
  return members;
}

}  // namespace heed::pack
