#include "json/object_reader.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heed::json {
namespace {

using base::Code;

constexpr std::size_t kLongestId = 64;
constexpr auto kKindNames =
    std::to_array<std::string_view>({"null", "true or false", "a number", "a text", "a list", "an object"});

bool holds(std::string_view keys, std::string_view key) {
  for (KeyList list(keys); !list.done();) {
    if (list.next() == key) {
      return true;
    }
  }
  return false;
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kLongestId || text[0] < 'a' || text[0] > 'z') {
    return false;
  }
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace

bool Reporter::expect(const Ref& at, Kind kind) const {
  if (at.is(kind)) {
    return true;
  }
  error(at, Code::WrongType, "this is #: write #", kKindNames[static_cast<std::size_t>(at.kind())],
        kKindNames[static_cast<std::size_t>(kind)]);
  return false;
}

List Reporter::list(const Ref& at) const { return expect(at, Kind::Array) ? at.children() : List(); }

ObjectReader::ObjectReader(const Reporter& reporter, const Ref& object, std::string_view required,
                           std::string_view optional)
    : reporter_(reporter), object_(object) {
  if (!reporter.expect(object, Kind::Object)) {
    return;
  }
  for (KeyList keys(required); !keys.done();) {
    if (const std::string_view key = keys.next(); !object.member(key)) {
      reporter.error(object, Code::MissingKey, "the key % is missing: add it", key);
    }
  }
  for (Member child = object.first(); child; child = child->next()) {
    if (!holds(required, child->key()) && !holds(optional, child->key())) {
      reporter.error(*child, Code::UnknownKey, "the key % means nothing here: remove it", child->key());
    }
  }
}

std::string ObjectReader::id(std::string_view key) const {
  const Member member = get(key);
  return member ? read_id(reporter_, *member) : std::string();
}

std::uint32_t ObjectReader::whole(std::string_view key, std::uint32_t least, std::uint32_t most) const {
  const Member member = get(key);
  if (!member || !reporter_.expect(*member, Kind::Number)) {
    return least;
  }
  if (!member->whole() || member->number() < least || member->number() > most) {
    reporter_.error(*member, Code::BadValue, "write a whole number from # to #", base::digits(least),
                    base::digits(most));
    return least;
  }
  return member->number();
}

bool ObjectReader::boolean(std::string_view key) const {
  const Member member = get(key);
  return member && reporter_.expect(*member, Kind::Boolean) && member->boolean();
}

std::optional<std::size_t> ObjectReader::one_of(std::string_view key, std::span<const std::string_view> words) const {
  const Member member = get(key);
  if (!member || !reporter_.expect(*member, Kind::String)) {
    return {};
  }
  std::string known;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == member->text()) {
      return i;
    }
    known += base::join({i == 0 ? "" : ", ", words[i]});
  }
  reporter_.error(*member, Code::BadValue, "% is not known here: write one of #", member->text(), known);
  return {};
}

List ObjectReader::list(std::string_view key) const {
  const Member member = get(key);
  return member ? reporter_.list(*member) : List();
}

std::string read_id(const Reporter& reporter, const Ref& at) {
  if (!reporter.expect(at, Kind::String)) {
    return {};
  }
  if (!is_id(at.text())) {
    reporter.error(at, Code::BadId, "% is no id: start with a small letter, then small letters, digits, underscores",
                   at.text());
    return {};
  }
  return std::string(at.text());
}

}  // namespace heed::json
