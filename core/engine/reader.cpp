// The reader's operations: what every page needs, and no more, since each byte is sent to every reader.
#include "engine/engine.h"
#include "engine/operations.h"

namespace heed::engine {
namespace {

constexpr Operation kOperations[] = {
    {"open", open_compiled, Access::Replaces, kOpenLimits},
    {"view", view},
    {"summary", summary},
};

}  // namespace

std::span<const Operation> operations() { return kOperations; }

}  // namespace heed::engine
