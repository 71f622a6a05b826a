// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/record/sqlite.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

// Private to the room.
class Store::Impl {
 public:
  explicit Impl(Database database) : db(std::move(database)) {}

  Database db;
  std::string name;  // "embedded" or the file's path
};

// Brings the facts of data/ in a store up to those of this program, in one transaction; does
// nothing when they are the same. Fails with `store.…` or `facts.…`.
Result<void> load_facts(Database& db);

// Whether the store holds the facts of this program.
Result<bool> has_current_facts(const Database& db);

}  // namespace rollcall::record
