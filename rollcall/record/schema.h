// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace rollcall::record {

// The tables and views of a record, as SQL. docs/store.md describes each column; a test compares.

inline constexpr int kSchemaVersion = 2;
inline constexpr int kApplicationId = 0x526f6c6c;  // "Roll", for file(1) and for our own check

// Creates everything in an empty database, inside the caller's transaction.
[[nodiscard]] const char* schema_sql();

// What schema 2 added to schema 1: the kept estimates. Part of schema_sql() too.
[[nodiscard]] const char* estimates_sql();

}  // namespace rollcall::record
