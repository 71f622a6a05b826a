// SPDX-License-Identifier: Apache-2.0
// How a telling finds its roll call: by the key that it names itself; else by draft and part, so
// that a resolution meets the vetoed or adopted draft it came from; else by its place in a meeting.
// A telling that none of these fits is a roll call of its own, under the source's own id, until a
// better source tells more. Official ids are never a key: they are not stable.
#include "rollcall/record/account_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

// A damaged file of millions of rows must not fill the disk with complaints about it.
constexpr std::int64_t kFindingsKeptMax = 50000;

Result<std::int64_t> next_id(Database& db, std::string_view table) {
  const auto last = db.integer(fmt::format("SELECT coalesce(max(id), 0) + 1 FROM {}", table));
  if (!last) return tl::unexpected(last.error());
  return last->value_or(1);
}

}  // namespace

Result<AccountWriter> AccountWriter::begin(Database& db, const SourceInfo& source,
                                           std::int64_t findings_shown_max) {
  AccountWriter writer(db);
  writer.source_ = source;
  if (auto done = writer.prepare(findings_shown_max); !done) return tl::unexpected(done.error());
  auto row = db.prepare("INSERT INTO source VALUES(?1,?2,?3,?4,?5,0,?6,?6,?7,0,0)");
  if (!row) return tl::unexpected(row.error());
  row->bind(1, writer.source_row_).bind(2, source.name).bind(3, source.title);
  // The hash is known at the end; until then the row keeps its place with a name no hash has.
  row->bind(4, source.file).bind(5, "importing").bind(6, source.retrieved);
  row->bind(7, std::int64_t{source.rank});
  if (auto done = row->run(); !done) return tl::unexpected(done.error());
  return writer;
}

Result<void> AccountWriter::prepare(std::int64_t findings_shown_max) {
  findings_shown_max_ = findings_shown_max;
  const std::pair<std::int64_t*, std::string_view> ids[] = {
      {&source_row_, "source"}, {&next_account_, "account"}, {&next_roll_call_, "roll_call"}};
  for (const auto& [id, table] : ids) {
    const auto next = next_id(*db_, table);
    if (!next) return tl::unexpected(next.error());
    *id = *next;
  }
  auto member_ids = store_members(*db_);
  if (!member_ids) return tl::unexpected(member_ids.error());
  auto accounts = AccountRows::prepare(*db_, std::move(*member_ids));
  if (!accounts) return tl::unexpected(accounts.error());
  accounts_.emplace(std::move(*accounts));
  auto roll_calls = RollCallWriter::prepare(*db_);
  if (!roll_calls) return tl::unexpected(roll_calls.error());
  roll_calls_.emplace(std::move(*roll_calls));
  if (auto done = db_->execute(
          "CREATE TEMP TABLE IF NOT EXISTS pending(account INTEGER, member INTEGER, code INTEGER, "
          "line INTEGER); DELETE FROM temp.pending");
      !done) {
    return done;
  }
  const std::pair<Statement*, std::string_view> wanted[] = {
      {&by_key_, "SELECT id FROM roll_call WHERE body = ?1 AND key = ?2"},
      {&by_draft_,
       "SELECT id FROM roll_call WHERE draft_key = ?2 AND body = ?1 AND coalesce(part,'') = ?3 "
       "AND (?4 OR (symbol IS NULL AND stated IN ('unstated', 'adopted'))) ORDER BY id LIMIT 1"},
      {&by_place_,
       "SELECT id FROM roll_call WHERE meeting_key = ?2 AND body = ?1 AND ordinal = ?3 LIMIT 1"},
      {&described_,
       "SELECT roll_call FROM account WHERE source IN (SELECT id FROM source WHERE name = "
       "'voeten') "
       "AND own_id = ?1 ORDER BY id DESC LIMIT 1"},
      {&tally_of_, "SELECT yes, no, abstain FROM roll_call WHERE id = ?1"},
      {&held_,
       "SELECT ballots_account, announced_account, stated_account, date_account, title_account, "
       "key FROM roll_call WHERE id = ?1"},
      {&ballots_of_, "SELECT member, min(choice, 4) FROM ballot WHERE account = ?1"},
      {&finding_, "INSERT INTO finding(source, line, code, what) VALUES(?1,?2,?3,?4)"},
      {&pending_, "INSERT INTO temp.pending VALUES(?1,?2,?3,?4)"},
  };
  for (const auto& [into, sql] : wanted) {
    auto statement = db_->prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    *into = std::move(*statement);
  }
  return {};
}

Result<std::int64_t> AccountWriter::first_id(Statement& query) {
  const auto row = query.step();
  if (!row) return tl::unexpected(row.error());
  const std::int64_t id = *row ? query.integer(0) : 0;
  query.reset();
  return id;
}

std::string AccountWriter::key_of(const Telling& telling) const {
  std::string key = telling.vote.key();
  return key.empty() ? fmt::format("{}:{}", source_.name, telling.own_id) : key;
}

Result<std::int64_t> AccountWriter::find(const Telling& telling) {
  const model::RollCall& vote = telling.vote;
  by_key_.bind(1, vote.body.view()).bind(2, key_of(telling));
  auto found = first_id(by_key_);
  if (!found || *found != 0) return found;
  if (!vote.draft.empty()) {
    by_draft_.bind(1, vote.body.view()).bind(2, vote.draft.key()).bind(3, vote.part);
    by_draft_.bind(4, std::int64_t{vote.symbol.empty()});
    found = first_id(by_draft_);
    if (!found || *found != 0) return found;
  }
  if (!vote.meeting.empty() && vote.ordinal > 0) {
    by_place_.bind(1, vote.body.view()).bind(2, vote.meeting.key());
    by_place_.bind(3, std::int64_t{vote.ordinal});
    return first_id(by_place_);
  }
  return 0;
}

// Whether the tallies differ by little enough to be one vote told by two: where the sources of the
// Assembly link the same vote they differ in one or two members, where they do not, in fifteen.
Result<bool> AccountWriter::is_near(const Telling& telling, std::int64_t roll_call) {
  constexpr std::int64_t kDifferenceMax = 14;
  const auto& announced = telling.vote.announced;
  tally_of_.bind(1, roll_call);
  const auto row = tally_of_.step();
  if (!row) return tl::unexpected(row.error());
  bool near = true;
  if (*row && announced && !tally_of_.null(0)) {
    const std::int64_t difference = std::abs(tally_of_.integer(0) - announced->yes) +
                                    std::abs(tally_of_.integer(1) - announced->no) +
                                    std::abs(tally_of_.integer(2) - announced->abstain);
    near = difference <= kDifferenceMax;
  }
  tally_of_.reset();
  return near;
}

Result<std::int64_t> AccountWriter::find_described(const Telling& telling) {
  described_.bind(1, telling.own_id);
  auto found = first_id(described_);
  if (!found || *found != 0) return found;
  return tl::unexpected(
      Error{"import.no_description",
            fmt::format("no roll call {} is known: import the file of roll calls before the file "
                        "of votes",
                        telling.own_id),
            fmt::format("{}:{}", source_.file, telling.line)});
}

Result<void> AccountWriter::add_finding(const Oddity& oddity) {
  ++report_.findings_by_code[oddity.code];
  if (static_cast<std::int64_t>(report_.findings.size()) < findings_shown_max_) {
    report_.findings.push_back({oddity.code, source_.name, oddity.line, oddity.what});
  }
  if (++findings_kept_ > kFindingsKeptMax) return {};
  finding_.bind(1, source_row_).bind(2, oddity.line).bind(3, oddity.code).bind(4, oddity.what);
  return finding_.run();
}

// The roll call that a telling is of; 0 for a new one, whose name is changed where it is another's.
Result<std::int64_t> AccountWriter::place(Telling& telling, std::vector<Oddity>& doubts) {
  const auto repeated = telling.repeats.empty() ? 0 : find_repeated(telling);
  if (!repeated) return tl::unexpected(repeated.error());
  auto roll_call = *repeated != 0                 ? repeated
                   : telling.belongs_to_described ? find_described(telling)
                                                  : find(telling);
  if (!roll_call) return tl::unexpected(roll_call.error());
  if (*roll_call != 0 && *repeated == 0 && !telling.belongs_to_described) {
    // One source does not tell one vote twice: the second is another vote under a wrong name.
    if (const auto other = told_of_.find(*roll_call); other != told_of_.end()) {
      doubts.push_back({"import.two_accounts", telling.line,
                        fmt::format("{} and {} both claim to be {}; the second is kept apart",
                                    other->second, telling.own_id, key_of(telling))});
      telling.vote.part = squeeze(fmt::format("{} (record {})", telling.vote.part, telling.own_id));
      roll_call = 0;
    }
  }
  if (*roll_call != 0 && telling.match == Match::near_tally) {
    const auto near = is_near(telling, *roll_call);
    if (!near) return tl::unexpected(near.error());
    if (!*near) {
      doubts.push_back(
          {"import.unsure_match", telling.line,
           fmt::format("{} has another tally ({}) than what is held of {}; it is kept "
                       "apart",
                       telling.own_id, to_string(*telling.vote.announced), key_of(telling))});
      telling.vote.amends = telling.vote.symbol.normal();
      telling.vote.symbol = {};
      telling.vote.part = fmt::format("roll call {} of {}", telling.own_id, source_.name);
      roll_call = 0;
    }
  }
  return roll_call;
}

Result<void> AccountWriter::add(Telling telling) {
  for (const Oddity& oddity : std::exchange(telling.oddities, {})) {
    if (auto done = add_finding(oddity); !done) return done;
  }
  if (const auto told = accounts_by_id_.find(telling.own_id); told != accounts_by_id_.end()) {
    return add_more(telling, told->second);
  }
  if (waits(telling)) return {};
  std::vector<Oddity> doubts = judge_casts(telling);
  auto roll_call = place(telling, doubts);
  if (!roll_call) return tl::unexpected(roll_call.error());
  const bool is_new = *roll_call == 0;
  if (is_new) *roll_call = next_roll_call_++;
  told_of_.try_emplace(*roll_call, telling.own_id);
  if (telling.vote.date && telling.date_certain) {
    last_day_ = std::max(last_day_, telling.vote.date->iso());
  }
  Account account;
  account.id = next_account_++;
  account.rank = source_.rank;
  account.source = source_row_;
  account.telling = std::move(telling);
  accounts_by_id_.emplace(account.telling.own_id, account.id);
  if (!doubts.empty()) doubts_.emplace(account.id, std::move(doubts));
  if (auto done = accounts_->insert(account, *roll_call); !done) return done;
  ++report_.accounts;
  if (!is_new) {
    touched_.insert(*roll_call);
    return {};
  }
  ++report_.roll_calls_new;
  const std::string key = key_of(account.telling);
  return roll_calls_->put(*roll_call, key, weigh({std::move(account)}));
}

Result<ImportReport> AccountWriter::finish(std::string_view hash, std::int64_t bytes,
                                           std::int64_t rows) {
  if (auto done = add_waiting(); !done) return tl::unexpected(done.error());
  const std::string recency = source_.retrieved.empty() ? last_day_ : source_.retrieved;
  auto row = db_->prepare(
      "UPDATE source SET hash = ?2, bytes = ?3, recency = ?4, rows = ?5, accounts = ?6 "
      "WHERE id = ?1");
  if (!row) return tl::unexpected(row.error());
  row->bind(1, source_row_).bind(2, hash).bind(3, bytes).bind(4, recency).bind(5, rows);
  row->bind(6, report_.accounts);
  if (auto done = row->run(); !done) return tl::unexpected(done.error());
  for (const std::int64_t account : to_join_) {
    if (auto done = join_rows(account); !done) return tl::unexpected(done.error());
  }
  for (const auto& [account, doubts] : doubts_) {
    for (const Oddity& doubt : doubts) {
      if (auto done = add_finding(doubt); !done) return tl::unexpected(done.error());
    }
  }
  for (const std::int64_t roll_call : touched_) {
    if (auto done = settle(roll_call); !done) return tl::unexpected(done.error());
  }
  if (auto done = settle_days(); !done) return tl::unexpected(done.error());
  if (auto done = count_contents(*db_); !done) return tl::unexpected(done.error());
  report_.source_id = source_.name;
  report_.layout = source_.name;
  report_.rows = rows;
  return std::move(report_);
}

}  // namespace rollcall::record
