// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "rollcall/record/roll_call_rows.h"
#include "rollcall/record/sqlite.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

// Private to the room.
class Store::Impl {
 public:
  explicit Impl(Database database) : db(std::move(database)) {}

  Database db;
  std::string name;  // "embedded" or the file's path
  // Prepared on the first reading and kept: preparing its statements costs more than one roll call.
  mutable std::optional<RollCallReader> reader;
};

// Brings the facts of data/ in a store up to those of this program, in one transaction; does
// nothing when they are the same. Fails with `store.…` or `facts.…`.
Result<void> load_facts(Database& db);

// Whether the store holds the facts of this program.
Result<bool> has_current_facts(const Database& db);

}  // namespace rollcall::record
