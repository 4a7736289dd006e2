// Pack things → JSON members, the same wherever they stand in a reply.
// In: pack, place, region. Out: JSON through a Writer. Never: decides what to write.
#pragma once
#include "json/write.h"
#include "pack/model/pack.h"
#include "report/view.h"

namespace heed::engine {

// A compiled pack has only the id of our own rules, so a view names no other.
enum class SourceIds : unsigned char { All, Own };
void write_sources(json::Writer& out, const pack::Pack& pack, std::string_view key,
                   const std::vector<std::uint32_t>& sources, SourceIds ids = SourceIds::All);
void write_card(json::Writer& out, const pack::Pack& pack, const pack::Card& card, std::uint32_t region);
// Keys of a step and of a watch, in an object that stays open.
void write_step(json::Writer& out, const pack::Pack& pack, const pack::Step& step, std::uint32_t region);
void write_watch(json::Writer& out, const pack::Pack& pack, const pack::Watch& watch, std::uint32_t region);
void write_region(json::Writer& out, const pack::Pack& pack, std::uint32_t region);
void write_advice(json::Writer& out, const pack::Pack& pack, const report::Advice& advice, std::uint32_t region);

}  // namespace heed::engine
