// The operations behind the door; reader.cpp and editor.cpp choose which of them a module has.
// In: request text. Out: reply text. Never: known outside engine/.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"
#include "pack/pack.h"

namespace heed::engine {

std::string open_files(std::string_view request);
std::string open_image(std::string_view request);
std::string image(std::string_view request);
std::string view(std::string_view request);
std::string leaflet(std::string_view request);
std::string summary(std::string_view request);
std::string audit(std::string_view request);
std::string prove(std::string_view request);
std::string diff(std::string_view request);
std::string explain(std::string_view request);
std::string level(std::string_view request);

std::string refused(const base::Problems& problems);
std::string unknown_op(std::string_view known);

// The pack that `open` read; null before and after a failed one. The one thing that outlives a call.
const pack::Pack* open_pack();
void close_pack();
// The reply of `open`.
std::string opened(std::unique_ptr<const pack::Pack> pack);
std::string no_pack();

}  // namespace heed::engine
