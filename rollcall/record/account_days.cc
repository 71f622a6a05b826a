// SPDX-License-Identifier: Apache-2.0
// A meeting is held on one day. Where a source's day is doubtful, another vote of the same meeting
// whose day is certain tells which of the two readings of its day and month was meant, or the day
// of a draft of which only the year is known.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/record/account_writer.h"

namespace rollcall::record {
namespace {

std::optional<Date> swapped(Date date) {
  const auto day =
      Date::parse(fmt::format("{:04}-{:02}-{:02}", date.year(), date.day(), date.month()));
  return day ? std::optional<Date>(*day) : std::nullopt;
}

}  // namespace

bool is_swapped(Date a, Date b) { return a != b && swapped(a) == b; }

Result<void> settle_day(Database& db, std::int64_t roll_call, const std::vector<Account>& told,
                        Weighed& weighed) {
  model::RollCall& vote = weighed.vote;
  const bool council = vote.body == model::BodyId("SC");
  if (!council || !vote.date || weighed.date_certain || vote.meeting.empty()) return {};
  auto query = db.prepare(
      "SELECT DISTINCT date FROM roll_call WHERE meeting_key = ?1 AND body = ?2 AND id <> ?3 "
      "AND date_certain = 1 AND date IS NOT NULL ORDER BY date");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, vote.meeting.key()).bind(2, vote.body.view()).bind(3, roll_call);
  std::vector<Date> days;
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    if (const auto day = Date::parse(query->text(0))) days.push_back(*day);
  }
  const auto holds = [&](Date day) {
    return std::find(days.begin(), days.end(), day) != days.end();
  };
  const auto from = std::find_if(told.begin(), told.end(), [&](const Account& account) {
    return account.id == weighed.date_account;
  });
  const bool only_year = from != told.end() && from->rank == kRankFailedDrafts;
  if (only_year) {
    if (days.size() != 1 || days.front().year() != vote.date->year()) return {};
    vote.date = days.front();
  } else if (!holds(*vote.date)) {
    const auto other = swapped(*vote.date);
    if (!other || !holds(*other)) return {};
    vote.date = *other;
    weighed.day_of_meeting = vote.meeting.normal();
  }
  weighed.date_certain = true;
  return {};
}

Result<void> AccountWriter::settle_days() {
  auto query = db_->prepare(
      "SELECT r.id, r.date FROM roll_call r WHERE r.body = 'SC' AND r.date_certain = 0 "
      "AND r.meeting_key IS NOT NULL AND EXISTS (SELECT 1 FROM roll_call m WHERE "
      "m.meeting_key = r.meeting_key AND m.body = r.body AND m.id <> r.id "
      "AND m.date_certain = 1) ORDER BY r.id");
  if (!query) return tl::unexpected(query.error());
  std::vector<std::pair<std::int64_t, std::string>> doubtful;
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    doubtful.emplace_back(query->integer(0), query->str(1));
  }
  for (const auto& [roll_call, before] : doubtful) {
    std::vector<Account> told;
    const auto weighed = reweigh(*db_, *accounts_, *roll_calls_, roll_call, told);
    if (!weighed) return tl::unexpected(weighed.error());
    if (weighed->day_of_meeting.empty()) continue;
    const auto from = std::find_if(told.begin(), told.end(), [&](const Account& account) {
      return account.id == weighed->date_account;
    });
    // The line is one of this file only if this file told the day.
    const bool own = from != told.end() && from->source == source_row_;
    const Oddity oddity{"import.swapped_date", own ? from->telling.line : 0,
                        fmt::format("{}: dated {}, held on {}: another vote of {} is of that day",
                                    weighed->vote.name(), before, weighed->vote.date->iso(),
                                    weighed->day_of_meeting)};
    if (auto done = add_finding(oddity); !done) return done;
  }
  return {};
}

}  // namespace rollcall::record
