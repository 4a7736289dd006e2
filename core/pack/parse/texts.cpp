#include "pack/parse/texts.h"

#include <algorithm>

namespace heed::pack {
namespace {

using base::Code;
using json::Kind;
using json::Member;
using json::Ref;
using json::Reporter;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD, put where bytes were no UTF-8

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

bool is_date(std::string_view text) {
  if (text.size() != 10) {
    return false;
  }
  std::uint32_t parts[3] = {};  // year, month, day
  std::size_t part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      if (text[i] != '-') {
        return false;
      }
      ++part;
    } else if (text[i] < '0' || text[i] > '9') {
      return false;
    } else {
      parts[part] = parts[part] * 10 + static_cast<std::uint32_t>(text[i] - '0');
    }
  }
  const auto [year, month, day] = parts;
  const bool leap = year % (year % 100 == 0 ? 400 : 4) == 0;
  constexpr std::uint32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= kDays[month - 1] + (leap && month == 2 ? 1 : 0);
}

}  // namespace

std::string read_prose(const Reporter& reporter, const Ref& at, std::string_view placeholder) {
  if (!reporter.expect(at, Kind::String)) {
    return {};
  }
  const std::string_view text = at.text();
  if (text.find_first_not_of(' ') == std::string_view::npos) {
    reporter.error(at, Code::BadText, "the text is empty: write it, or remove the key if it may be absent");
  } else if (text.find(kReplacement) != std::string_view::npos) {
    reporter.error(at, Code::BadText, "the text has a character that could not be read: save the file as UTF-8");
  } else if (has_hidden_characters(text)) {
    reporter.error(at, Code::BadText,
                   "the text has hidden characters (line break, control or direction mark): remove them");
  }
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    // Unclosed it keeps its bracket, which no placeholder has.
    const std::string_view name =
        close == std::string_view::npos ? text.substr(open) : text.substr(open + 1, close - open - 1);
    if (placeholder.empty() || name != placeholder) {
      reporter.error(at, Code::BadPlaceholder,
                     placeholder.empty() ? "the placeholder % is not filled here: remove it"
                                         : "the placeholder % is not filled here: only % is",
                     name, placeholder);
    }
  }
  return std::string(text);
}

std::string read_prose(const Reporter& reporter, const Member& at, std::string_view placeholder) {
  return at ? read_prose(reporter, *at, placeholder) : std::string();
}

std::string read_date(const Reporter& reporter, const Member& at) {
  std::string date = read_prose(reporter, at);
  if (!date.empty() && !is_date(date)) {
    reporter.error(*at, Code::BadDate, "% is no day: write it as in 2026-11-30", date);
  }
  return date;
}

void DistinctTexts::add(const Reporter& reporter, const Member& at) {
  if (!at || !at->is(Kind::String)) {
    return;
  }
  std::string text;
  for (const char c : at->text()) {
    if (c != ' ') {
      text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (std::find(seen_.begin(), seen_.end(), text) != seen_.end()) {
    reporter.error(*at, Code::EqualText, "% stands here twice, and readers cannot tell which is which: change one",
                   at->text());
  }
  seen_.push_back(std::move(text));
}

std::string in_language(const Reporter& reporter, const Member& texts, std::string_view language) {
  if (!texts || !reporter.expect(*texts, Kind::Object)) {
    return {};
  }
  Member text = texts->member(language);
  if (!text) {
    text = texts->member("en");
  }
  if (!text) {
    reporter.error(*texts, Code::MissingText, "there is no English text to fall back to: add `en`");
    return {};
  }
  return read_prose(reporter, *text);
}

std::vector<Member> match(const Reporter& reporter, const Ref& object, const std::vector<std::string_view>& ids) {
  std::vector<Member> members;
  if (!reporter.expect(object, Kind::Object)) {
    return std::vector<Member>(ids.size());
  }
  for (std::string_view id : ids) {
    members.push_back(object.member(id));
    if (!members.back() && !id.empty()) {
      reporter.error(object, Code::MissingText, "% of pack.json has no text here: write it", id);
    }
  }
  for (const Ref& child : object.children()) {
    if (std::find(ids.begin(), ids.end(), child.key()) == ids.end()) {
      reporter.error(child, Code::LeftOverText, "% is not in pack.json: remove it or add it there", child.key());
    }
  }
  return members;
}

}  // namespace heed::pack
