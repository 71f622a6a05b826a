// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/export.h"

#include "rollcall/record/export/formats.h"

namespace rollcall::record {
namespace {

// Written out in pieces of this size, so that memory stays small and a pipe is kept busy.
constexpr std::size_t kPiece = std::size_t{1} << 16U;

tl::unexpected<Error> write_failed() {
  return fail("export.write_failed", "the output cannot take more: disk full, or pipe closed");
}

}  // namespace

Result<std::int64_t> export_roll_calls(const Store& store, const Filter& filter,
                                       ExportFormat format, const Sink& sink) {
  const auto writer = exporter_of(format);
  std::string piece;
  std::int64_t written = 0;
  bool taken = true;
  writer->begin(piece);
  const auto visited = store.for_each(filter, [&](const model::RollCall& vote) {
    writer->add(vote, piece);
    ++written;
    if (piece.size() < kPiece) return true;
    taken = sink(piece);
    piece.clear();
    return taken;
  });
  if (!visited) return tl::unexpected(visited.error());
  if (!taken) return write_failed();
  writer->end(piece);
  if (!piece.empty() && !sink(piece)) return write_failed();
  return written;
}

}  // namespace rollcall::record
