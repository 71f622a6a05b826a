// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/tally.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {

// A figure that was given out for a vote before, or beside, that of the record, as
// data/announced.toml has it. A plain value.
struct AnnouncedTally {
  model::BodyId body;
  std::string key;  // RollCall::key()
  model::Tally tally;
  std::string reason;  // "a preliminary tally that circulated first"
  std::string source;  // key into data/SOURCES.md
};

// Pure. Fails with `facts.…`, naming line and value.
[[nodiscard]] Result<std::vector<AnnouncedTally>> parse_announced(const EmbeddedFile& file);

// Those of data/, parsed on first use and kept; thread-safe. Aborts on a malformed embedded file.
[[nodiscard]] std::span<const AnnouncedTally> announced_tallies();

}  // namespace rollcall::record
