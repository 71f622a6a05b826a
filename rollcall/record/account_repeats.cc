// SPDX-License-Identifier: Apache-2.0
// One source may tell one vote twice, the second time with an outcome that cannot be: the Council
// items 75 to 80 call drafts adopted that other items, by the same ballots, call vetoed.
#include <utility>

#include "rollcall/record/account_writer.h"

namespace rollcall::record {

// The lost vote that this telling repeats: same draft, meeting, day and ballots. 0 if none.
Result<std::int64_t> AccountWriter::find_repeated(Telling& telling) {
  const model::RollCall& vote = telling.vote;
  if (!vote.date || vote.meeting.empty() || telling.casts.empty()) return 0;
  auto query = db_->prepare(
      "SELECT id, date, ballots_account FROM roll_call WHERE draft_key = ?1 AND body = ?2 "
      "AND meeting_key = ?3 AND stated IN ('vetoed', 'not_adopted') ORDER BY id");
  if (!query) return tl::unexpected(query.error());
  query->bind(1, telling.repeats.key()).bind(2, vote.body.view()).bind(3, vote.meeting.key());
  std::map<std::int64_t, int> own;
  for (const Cast& cast : telling.casts) {
    const int code = static_cast<int>(cast.code);
    own.emplace(accounts_->member_row(cast.member), code < 4 ? code : 4);
  }
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return 0;
    const auto day = Date::parse(query->text(1));
    if (!day || (*day != *vote.date && !is_swapped(*day, *vote.date))) continue;
    const auto held = choices(query->integer(2));
    if (!held) return tl::unexpected(held.error());
    if (*held != own) continue;
    telling.vote.draft = telling.repeats;
    telling.vote.part.clear();
    return query->integer(0);
  }
}

// The vote repeated may stand further on in the file: these wait for its end.
bool AccountWriter::waits(Telling& telling) {
  constexpr std::size_t kWaitingMax = 1000;
  if (telling.repeats.empty() || at_end_ || waiting_.size() >= kWaitingMax) return false;
  waiting_.push_back(std::move(telling));
  return true;
}

Result<void> AccountWriter::add_waiting() {
  at_end_ = true;
  for (Telling& telling : std::exchange(waiting_, {})) {
    if (auto done = add(std::move(telling)); !done) return done;
  }
  return {};
}

}  // namespace rollcall::record
