// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/base/result.h"
#include "rollcall/brief/judge.h"
#include "rollcall/cli/console.h"
#include "rollcall/record/store.h"

namespace rollcall::cli {

// Where the record is: --db, else ROLLCALL_DB, else record.db in the XDG data folder.
struct RecordPlace {
  std::string path;    // "embedded" for the record in the program
  bool named = false;  // the user named it, so that its absence is an error
};
[[nodiscard]] RecordPlace place_of_record(const std::string& db_option);

// The record to read: the place above, or the embedded one where nobody named a place and nothing
// is there. Fails with `store.…`.
[[nodiscard]] Result<record::Store> open_record(const Console& console);

// What a command needs that rules on what it reads.
struct Reading {
  record::Store store;
  brief::Rulebooks rulebooks;
  record::Coverage coverage;
};
[[nodiscard]] Result<Reading> open_reading(const Console& console);

// A record that is there, to add to. Fails with `cli.embedded_is_fixed` for the embedded one, and
// with `store.…`.
[[nodiscard]] Result<record::Store> open_record_to_add(const Console& console);

// The record to import into; created where missing. Fails with `cli.embedded_is_fixed` for the
// embedded one, and with `store.…`.
[[nodiscard]] Result<record::Store> open_record_for_import(const Console& console);

}  // namespace rollcall::cli
