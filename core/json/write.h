// Values → JSON text in one fixed form (no spaces, members in the order written), so that equal means byte-equal.
// In: calls in order. Out: text(). Never: checks that the calls make sense beyond commas; escapes more than JSON
// demands.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace heed::json {

class Writer {
 public:
  Writer& begin_object() { return open('{'); }
  Writer& end_object() { return close('}'); }
  Writer& begin_array() { return open('['); }
  Writer& end_array() { return close(']'); }
  Writer& key(std::string_view name);
  Writer& string(std::string_view value);
  Writer& number(std::uint64_t value);
  Writer& boolean(bool value);
  Writer& null();
  // key and string together, the commonest pair
  Writer& field(std::string_view name, std::string_view value) { return key(name).string(value); }

  std::string take() { return std::move(text_); }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  void separate();
  void quote(std::string_view value);

  std::string text_;
  bool fresh_ = true;  // nothing yet to put a comma after
};

}  // namespace heed::json
