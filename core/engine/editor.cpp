// The editor's operations: the reader's, and those for people who write and check packs.
#include "engine/engine.h"
#include "engine/operations.h"

namespace heed::engine {
namespace {

constexpr Operation kOperations[] = {
    {"open", open_pack, Access::Replaces, kOpenLimits},
    {"compile", compile},
    {"view", view},
    {"leaflet", leaflet},
    {"summary", summary},
    {"audit", audit, Access::Reads, kLargeLimits},
    {"prove", prove},
    {"diff", diff, Access::None, kLargeLimits},
    {"explain", explain},
    {"level", level},
};

}  // namespace

std::span<const Operation> operations() { return kOperations; }

}  // namespace heed::engine
