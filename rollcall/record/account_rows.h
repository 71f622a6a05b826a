// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "rollcall/record/sqlite.h"
#include "rollcall/record/weigh.h"

namespace rollcall::record {

// Writes and reads the rows of `account` and of the tables that hang from it. One thread.
class AccountRows {
 public:
  // `member_ids[i]` is the row in `member` of record::members().all()[i].
  static Result<AccountRows> prepare(Database& db, std::vector<std::int64_t> member_ids);

  // `account` by id, source and roll call, with its ballots and facts. Ids are the caller's.
  Result<void> insert(const Account& account, std::int64_t roll_call);

  // Writes anew what an account says of its ballots and counts.
  Result<void> replace_ballots(std::int64_t account, const Telling& telling);

  // All accounts of a roll call, without their casts.
  Result<std::vector<Account>> of_roll_call(std::int64_t roll_call);

  // The row in `member` of record::members().all()[index].
  [[nodiscard]] std::int64_t member_row(std::size_t index) const { return member_ids_[index]; }

  // The code of a row in `member`, for messages. O(members).
  [[nodiscard]] std::string member_code(std::int64_t row) const;

 private:
  explicit AccountRows(Database& db) : db_(&db) {}
  Result<void> insert_ballots(std::int64_t account, const Telling& telling);
  Result<void> insert_facts(const Account& account);
  Result<void> fact(std::int64_t account, std::string_view attribute, int place,
                    std::string_view value, const model::Basis& basis);
  Result<void> read_facts(Account& account);
  Result<void> read_unclear(Account& account);

  Database* db_;
  std::vector<std::int64_t> member_ids_;
  Statement insert_;
  // One statement for so many ballots at once: most of a small insertion's cost is its frame.
  struct BallotInsert {
    std::size_t rows;
    Statement statement;
  };
  std::vector<BallotInsert> ballot_inserts_;
  Statement unclear_;
  Statement fact_;
  Statement reference_;
  Statement of_roll_call_;
  Statement facts_of_;
  Statement unclear_of_;
};

// The symbol in a column: what we wrote there was a normal form, so that a failure is damage.
[[nodiscard]] model::Symbol symbol_in(std::string_view text);

}  // namespace rollcall::record
