// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rollcall/record/sqlite.h"
#include "rollcall/record/weigh.h"

namespace rollcall::record {

// Writes the row of `roll_call`. REQUIRES: `key` is unique within the body.
class RollCallWriter {
 public:
  static Result<RollCallWriter> prepare(Database& db);
  // Replaces a row of the same id.
  Result<void> put(std::int64_t id, std::string_view key, const Weighed& weighed);

 private:
  Statement put_;
};

// Reads rows of `roll_call` back into values, with ballots and sources.
class RollCallReader {
 public:
  static Result<RollCallReader> prepare(const Database& db);
  // nullopt when there is no such row.
  Result<std::optional<model::RollCall>> read(std::int64_t id);

 private:
  struct Origins {
    std::int64_t ballots = 0;
    std::int64_t announced = 0;
    std::int64_t stated = 0;
    std::int64_t date = 0;
    std::int64_t title = 0;
  };
  Result<void> read_ballots(std::int64_t account, model::RollCall& vote);
  Result<void> read_facts(std::int64_t id, model::RollCall& vote);
  Result<void> read_unclear(std::int64_t account, model::RollCall& vote);
  Result<void> read_references(std::int64_t id, model::RollCall& vote);
  Result<void> read_origins(std::int64_t id, const Origins& origins, model::RollCall& vote);

  Statement row_;
  Statement ballots_;
  Statement facts_;
  Statement unclear_;
  Statement references_;
  Statement origins_;
};

// The words by which `list` finds a vote, folded, each with a blank before it.
[[nodiscard]] std::string search_text(const model::RollCall& vote);

}  // namespace rollcall::record
