// The API of the core: an operation's name and JSON text in, JSON text out. Used alike by native tests, both wasm
// modules and benchmarks.
//
//   heed::engine::Engine engine(heed::engine::operations());
//   engine.call("open", R"({"files":{"pack.json":"…",…}})");  // {"ok":true,"pack":"back_pain",…}
//   engine.call("view", R"({"answers":{}})");
//
// A reply is {"ok":true,…} or {"ok":false,"errors":[{"code","at","message",…}]}. Requests and replies by operation:
// docs/api.md, "Operations".
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "engine/operation.h"

namespace heed::pack {
struct Pack;
}

namespace heed::engine {

// The operations of the module that is linked: reader.cpp or editor.cpp. They live as long as the program.
std::span<const Operation> operations();

// Owns the open pack, which is all that it keeps between calls: a reply depends on it and on the request alone. One
// thread at a time. `operations` must outlive it; what `call` returns is the caller's.
class Engine {
 public:
  explicit Engine(std::span<const Operation> operations);
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  ~Engine();

  std::string call(std::string_view operation, std::string_view request);

 private:
  std::span<const Operation> operations_;
  std::unique_ptr<const pack::Pack> pack_;
};

}  // namespace heed::engine
