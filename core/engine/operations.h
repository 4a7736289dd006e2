// The operations behind the API, each once; reader.cpp and editor.cpp list those that a module has.
// In: a Call. Out: members of the reply, or problems. Never: known outside engine/ and the bench.
#pragma once
#include <memory>

#include "base/error.h"
#include "engine/operation.h"
#include "json/object_reader.h"
#include "json/read.h"
#include "json/write.h"
#include "pack/model/pack.h"

namespace heed::engine {

// What an operation works with. It writes members into `out`, whose object is open, or reports problems, and then what
// it wrote is dropped.
struct Call {
  std::unique_ptr<const pack::Pack>& open;  // null where none is
  json::Ref request;
  const json::Reporter& reporter;
  json::Writer& out;

  const pack::Pack& pack() const { return *open; }
  base::Problems& problems() const { return reporter.problems; }
};

void open_pack(Call& call);      // {"files":{name: text}}
void open_compiled(Call& call);  // {"compiled": text}
void compile(Call& call);
void view(Call& call);
void leaflet(Call& call);
void summary(Call& call);
void audit(Call& call);
void prove(Call& call);
void diff(Call& call);
void explain(Call& call);
void level(Call& call);

// Of `open`, in both modules: four files of at most 256 KiB each, escaped.
constexpr json::Limits kOpenLimits{.bytes = std::size_t{2} * 1024 * 1024};
// The reply of `open`.
void write_opened(Call& call, std::unique_ptr<const pack::Pack> pack);

// audit and diff take large texts: some thousand stories, two packs.
constexpr json::Limits kLargeLimits{.bytes = std::size_t{4} * 1024 * 1024, .nodes = 512 * 1024};

}  // namespace heed::engine
