// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "rollcall/record/account_rows.h"
#include "rollcall/record/import.h"
#include "rollcall/record/roll_call_rows.h"

namespace rollcall::record {

// What it means when a source lists every member as not voting.
enum class AllAbsent : std::uint8_t {
  ordinary,
  without_vote,  // the Council's adoptions without a vote (42 in the official file)
  unusable,      // the Assembly's three recorded votes without records
};

struct SourceInfo {
  std::string name;   // "undl-ga"
  std::string title;  // "UN Digital Library, record 4060887"
  std::string file;
  std::string retrieved;  // ISO day or ""
  int rank = 0;
  AllAbsent all_absent = AllAbsent::ordinary;
};

// Takes the tellings of one source into the store, inside the caller's transaction: finds the roll
// call that each belongs to, keeps the account, and weighs anew what it touched. One thread.
class AccountWriter {
 public:
  static Result<AccountWriter> begin(Database& db, const SourceInfo& source,
                                     std::int64_t findings_shown_max);

  Result<void> add(Telling telling);
  Result<void> add_finding(const Oddity& oddity);

  // Weighs what was touched, compares with what was held, and fills in the source's row.
  Result<ImportReport> finish(std::string_view hash, std::int64_t bytes, std::int64_t rows);

 private:
  explicit AccountWriter(Database& db) : db_(&db) {}
  Result<void> prepare(std::int64_t findings_shown_max);
  Result<std::int64_t> find(const Telling& telling);
  Result<std::int64_t> find_repeated(Telling& telling);
  [[nodiscard]] bool waits(Telling& telling);
  Result<void> add_waiting();
  Result<std::int64_t> find_described(const Telling& telling);
  Result<std::int64_t> first_id(Statement& query);
  [[nodiscard]] std::string key_of(const Telling& telling) const;
  [[nodiscard]] std::vector<Oddity> judge_casts(Telling& telling);
  void check_roster(const Telling& telling, std::vector<Oddity>& doubts);
  Result<std::int64_t> place(Telling& telling, std::vector<Oddity>& doubts);
  Result<bool> is_near(const Telling& telling, std::int64_t roll_call);
  Result<void> add_more(const Telling& telling, std::int64_t account);
  Result<void> join_rows(std::int64_t account);
  Result<Telling> joined(std::int64_t account);
  Result<void> settle(std::int64_t roll_call);
  Result<void> settle_days();
  Result<void> compare_day_and_manner(const Account& account, const Weighed& weighed);
  Result<void> compare_ballots(const Account& account, const Weighed& weighed,
                               std::int64_t held_before);
  Result<void> compare_tally(const Account& account, const std::vector<Account>& all,
                             const std::string& name);
  Result<std::map<std::int64_t, int>> choices(std::int64_t account);

  Database* db_;
  SourceInfo source_;
  std::int64_t source_row_ = 0;
  std::int64_t next_account_ = 0;
  std::int64_t next_roll_call_ = 0;
  std::int64_t findings_shown_max_ = 0;
  std::int64_t findings_kept_ = 0;
  std::string last_day_;
  std::set<std::int64_t> touched_;
  std::map<std::int64_t, std::string> told_of_;                   // roll call → own id
  std::unordered_map<std::string, std::int64_t> accounts_by_id_;  // own id → account
  // Complaints about counts, held back until no more rows of an account can come.
  std::map<std::int64_t, std::vector<Oddity>> doubts_;
  std::set<std::int64_t> to_join_;  // accounts whose rows did not stand together
  ImportReport report_;
  std::optional<AccountRows> accounts_;
  std::optional<RollCallWriter> roll_calls_;
  Statement by_key_;
  Statement by_draft_;
  Statement by_place_;
  Statement described_;
  Statement held_;
  Statement ballots_of_;
  Statement tally_of_;
  Statement finding_;
  Statement pending_;
  bool pending_indexed_ = false;
  std::vector<Telling> waiting_;  // for the end of the file: they may repeat what stands later
  bool at_end_ = false;
  // Who sat on the body on the day last asked for.
  std::string seats_of_;
  std::vector<char> seats_;  // by index in record::members().all()
  std::size_t seat_count_ = 0;
};

// Counts what the store holds into `meta`, where coverage() finds it.
Result<void> count_contents(Database& db);

// The rows in `member` of record::members().all(), in that order; adds those that are missing.
Result<std::vector<std::int64_t>> store_members(Database& db);

// Whether one day is the other with day and month exchanged.
[[nodiscard]] bool is_swapped(Date a, Date b);

// Makes a doubtful day of the Council certain, or exchanges day and month, where another vote of
// the same meeting has a certain day. `told`: the roll call's accounts.
Result<void> settle_day(Database& db, std::int64_t roll_call, const std::vector<Account>& told,
                        Weighed& weighed);

// Weighs one roll call anew from all its accounts and writes it. `accounts` receives them.
Result<Weighed> reweigh(Database& db, AccountRows& accounts, RollCallWriter& roll_calls,
                        std::int64_t roll_call, std::vector<Account>& told);

}  // namespace rollcall::record
