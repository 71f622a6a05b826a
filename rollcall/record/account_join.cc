// SPDX-License-Identifier: Apache-2.0
// Most files keep the rows of a roll call together; one that was sorted by country does not. Rows
// that come after their account was written wait in a temporary table, which SQLite keeps on disk
// when it grows, and are joined with the account at the end.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rollcall/record/account_writer.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {

// Settles the casts of a whole roll call and says what is odd about their numbers.
std::vector<Oddity> AccountWriter::judge_casts(Telling& telling) {
  settle_casts(telling);
  std::vector<Oddity> doubts = std::exchange(telling.oddities, {});
  if (telling.casts.empty()) {
    if (telling.ballots == BallotState::complete) telling.ballots = BallotState::none;
    return doubts;
  }
  model::RollCall& vote = telling.vote;
  vote.counted = count(telling.casts);
  const std::string name = vote.name().empty() ? telling.own_id : vote.name();
  const auto doubt = [&](const char* code, std::string what) {
    doubts.push_back({code, telling.line, std::move(what)});
  };
  if (telling.ballots == BallotState::complete && vote.counted->absent == vote.counted->members()) {
    switch (source_.all_absent) {
      case AllAbsent::ordinary:
        break;
      case AllAbsent::without_vote:
        vote.manner = model::Manner::without_vote;
        telling.manner_stated = true;
        doubt(
            "import.without_vote",
            fmt::format("{}: every member is listed as not voting: adopted without a vote", name));
        break;
      case AllAbsent::unusable:
        telling.ballots = BallotState::unusable;
        doubt("import.nobody_voted",
              fmt::format("{}: every member is listed as not voting; how they voted is unknown",
                          name));
        break;
    }
  }
  check_roster(telling, doubts);
  if (telling.ballots != BallotState::complete) return doubts;
  if (vote.announced && !vote.announced->agrees_with(*vote.counted)) {
    doubt("import.tally_differs",
          fmt::format("{}: the source states {}, its ballots count {}", name,
                      to_string(*vote.announced), to_string(*vote.counted)));
  } else if (vote.members && *vote.members != vote.counted->members()) {
    doubt("import.members_differ", fmt::format("{}: the source states {} members and lists {}",
                                               name, *vote.members, vote.counted->members()));
  }
  return doubts;
}

Result<void> AccountWriter::add_more(const Telling& telling, std::int64_t account) {
  constexpr std::int64_t kUnclear = 0;
  doubts_.erase(account);
  to_join_.insert(account);
  const auto wait = [&](std::int64_t member, std::int64_t code) {
    pending_.bind(1, account).bind(2, member).bind(3, code).bind(4, telling.line);
    return pending_.run();
  };
  for (const Cast& cast : telling.casts) {
    if (auto done = wait(cast.member, static_cast<std::int64_t>(cast.code)); !done) return done;
  }
  for (const model::MemberId member : telling.vote.unclear) {
    const model::Member* known = members().find(member);
    if (known == nullptr) continue;
    if (auto done = wait(known - members().all().data(), kUnclear); !done) return done;
  }
  return {};
}

// The account as it stands with all rows that waited for it.
Result<Telling> AccountWriter::joined(std::int64_t account) {
  auto owner = db_->prepare("SELECT roll_call FROM account WHERE id = ?1");
  if (!owner) return tl::unexpected(owner.error());
  owner->bind(1, account);
  if (const auto row = owner->step(); !row) return tl::unexpected(row.error());
  auto accounts = accounts_->of_roll_call(owner->integer(0));
  if (!accounts) return tl::unexpected(accounts.error());
  const auto own = std::find_if(accounts->begin(), accounts->end(),
                                [&](const Account& one) { return one.id == account; });
  Telling telling = std::move(own->telling);
  touched_.insert(owner->integer(0));
  telling.ballots = BallotState::complete;
  if (source_.all_absent == AllAbsent::without_vote) {
    telling.manner_stated = false;  // a guess from its first rows
    telling.vote.manner = model::Manner::recorded;
  }
  auto rows = db_->prepare(
      "SELECT (SELECT code FROM member WHERE id = member), choice, 0 AS line FROM ballot "
      "WHERE account = ?1");
  if (!rows) return tl::unexpected(rows.error());
  rows->bind(1, account);
  for (;;) {
    const auto row = rows->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    const model::Member* member = members().find(model::MemberId(rows->text(0)));
    if (member == nullptr) continue;
    telling.casts.push_back({static_cast<std::uint32_t>(member - members().all().data()),
                             static_cast<CastCode>(rows->small(1))});
  }
  auto waiting =
      db_->prepare("SELECT member, code FROM temp.pending WHERE account = ?1 ORDER BY line");
  if (!waiting) return tl::unexpected(waiting.error());
  waiting->bind(1, account);
  for (;;) {
    const auto row = waiting->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    const auto member = static_cast<std::uint32_t>(waiting->integer(0));
    if (waiting->small(1) == 0) {
      telling.vote.unclear.push_back(members().all()[member].id);
    } else {
      telling.casts.push_back({member, static_cast<CastCode>(waiting->small(1))});
    }
  }
  return telling;
}

Result<void> AccountWriter::join_rows(std::int64_t account) {
  if (!pending_indexed_) {
    auto done =
        db_->execute("CREATE INDEX IF NOT EXISTS temp.pending_by_account ON pending(account)");
    if (!done) return done;
    pending_indexed_ = true;
  }
  auto telling = joined(account);
  if (!telling) return tl::unexpected(telling.error());
  for (const Oddity& doubt : judge_casts(*telling)) {
    if (auto done = add_finding(doubt); !done) return done;
  }
  return accounts_->replace_ballots(account, *telling);
}

}  // namespace rollcall::record
