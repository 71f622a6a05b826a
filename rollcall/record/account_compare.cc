// SPDX-License-Identifier: Apache-2.0
// What happens to a roll call that was held before a source told of it: it is weighed anew, and
// where the new account says otherwise than the one that holds, a finding says how.
#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/record/account_writer.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

constexpr std::size_t kNamedMax = 4;

std::string choice_word(int code) {
  if (code == 0) return "not listed";
  return std::string(
      model::to_string(ballot_of(model::MemberId(), static_cast<CastCode>(code)).choice));
}

std::string name_of(const Account& account, const Weighed& weighed) {
  const std::string name = weighed.vote.name();
  return name.empty() ? account.telling.own_id : name;
}

}  // namespace

Result<std::map<std::int64_t, int>> AccountWriter::choices(std::int64_t account) {
  std::map<std::int64_t, int> all;
  ballots_of_.bind(1, account);
  for (;;) {
    const auto row = ballots_of_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    all.emplace_hint(all.end(), ballots_of_.integer(0), ballots_of_.small(1));
  }
  ballots_of_.reset();
  return all;
}

// One collection states the tallies of its roll calls in one file and their ballots in another.
Result<void> AccountWriter::compare_tally(const Account& account, const std::vector<Account>& all,
                                          const std::string& name) {
  const Telling& told = account.telling;
  if (told.vote.announced || !told.vote.counted) return {};
  for (const Account& other : all) {
    const auto& announced = other.telling.vote.announced;
    const bool describes =
        other.rank == account.rank && other.telling.own_id == told.own_id && other.id != account.id;
    if (!describes || !announced || announced->agrees_with(*told.vote.counted)) continue;
    return add_finding({"import.tally_differs", told.line,
                        fmt::format("{}: the source states {}, its ballots count {}", name,
                                    to_string(*announced), to_string(*told.vote.counted))});
  }
  return {};
}

Result<void> AccountWriter::compare_day_and_manner(const Account& account, const Weighed& weighed) {
  const Telling& told = account.telling;
  const std::string name = name_of(account, weighed);
  if (told.manner_stated && told.vote.manner != weighed.vote.manner) {
    const Oddity oddity{
        "import.manner_differs", told.line,
        fmt::format("{}: {} here, {} in the record", name, model::to_string(told.vote.manner),
                    model::to_string(weighed.vote.manner))};
    if (auto done = add_finding(oddity); !done) return done;
  }
  if (told.vote.date && weighed.vote.date && weighed.date_certain &&
      *told.vote.date != *weighed.vote.date) {
    const bool swapped = is_swapped(*told.vote.date, *weighed.vote.date);
    // A doubtful day that differs is no news, unless it explains itself.
    const bool explained =
        swapped && told.vote.body == model::BodyId("SC") && account.rank != kRankFailedDrafts;
    if (told.date_certain || explained) {
      const Oddity oddity{swapped ? "import.swapped_date" : "import.date_differs", told.line,
                          fmt::format("{}: dated {} here, {} {}", name, told.vote.date->iso(),
                                      weighed.vote.date->iso(),
                                      weighed.day_of_meeting.empty()
                                          ? "in the record"
                                          : "as the other votes of " + weighed.day_of_meeting)};
      return add_finding(oddity);
    }
  }
  return {};
}

Result<void> AccountWriter::compare_ballots(const Account& account, const Weighed& weighed,
                                            std::int64_t held_before) {
  const Telling& told = account.telling;
  const bool holds = weighed.ballots_account == account.id;
  const std::int64_t other = holds ? held_before : weighed.ballots_account;
  const bool comparable =
      other != 0 && other != account.id && told.ballots == BallotState::complete;
  if (!comparable) return {};
  const auto here = choices(account.id);
  if (!here) return tl::unexpected(here.error());
  const auto there = choices(other);
  if (!there) return tl::unexpected(there.error());
  if (there->empty()) return {};
  std::vector<std::string> named;
  std::size_t differ = 0;
  const auto note = [&](std::int64_t member, int mine, int theirs) {
    // Not listed and listed as not voting both say that no vote was cast.
    constexpr int kAbsent = static_cast<int>(CastCode::absent);
    if (mine % kAbsent == 0 && theirs % kAbsent == 0) return;
    if (++differ > kNamedMax) return;
    const std::string code = accounts_->member_code(member);
    named.push_back(
        fmt::format("{} {} here, {} there", code, choice_word(mine), choice_word(theirs)));
  };
  for (const auto& [member, choice] : *here) {
    const auto found = there->find(member);
    const int theirs = found == there->end() ? 0 : found->second;
    if (theirs != choice) note(member, choice, theirs);
  }
  for (const auto& [member, choice] : *there) {
    if (!here->contains(member)) note(member, 0, choice);
  }
  if (differ == 0) return {};
  return add_finding({holds ? "import.changed" : "import.disagrees", told.line,
                      fmt::format("{}: {} {} from {}: {}{}", name_of(account, weighed), differ,
                                  differ == 1 ? "ballot differs" : "ballots differ",
                                  holds ? "what was held" : "what holds", join(named, "; "),
                                  differ > kNamedMax ? "; …" : "")});
}

Result<void> AccountWriter::settle(std::int64_t roll_call) {
  held_.bind(1, roll_call);
  const auto row = held_.step();
  if (!row) return tl::unexpected(row.error());
  std::vector<std::int64_t> before;
  for (int column = 0; column < 5; ++column) before.push_back(held_.integer(column));
  held_.reset();
  std::vector<Account> told;
  const auto weighed = reweigh(*db_, *accounts_, *roll_calls_, roll_call, told);
  if (!weighed) return tl::unexpected(weighed.error());
  const std::vector<std::int64_t> after = {weighed->ballots_account, weighed->announced_account,
                                           weighed->stated_account, weighed->date_account,
                                           weighed->title_account};
  if (before != after) ++report_.roll_calls_changed;
  for (const Account& account : told) {
    if (account.source != source_row_) continue;
    if (auto done = compare_tally(account, told, name_of(account, *weighed)); !done) return done;
    if (auto done = compare_day_and_manner(account, *weighed); !done) return done;
    if (auto done = compare_ballots(account, *weighed, before[0]); !done) return done;
  }
  return {};
}

Result<Weighed> reweigh(Database& db, AccountRows& accounts, RollCallWriter& roll_calls,
                        std::int64_t roll_call, std::vector<Account>& told) {
  auto all = accounts.of_roll_call(roll_call);
  if (!all) return tl::unexpected(all.error());
  told = *all;
  Weighed weighed = weigh(std::move(*all));
  if (auto done = settle_day(db, roll_call, told, weighed); !done) {
    return tl::unexpected(done.error());
  }
  auto query = db.prepare(
      "SELECT key, (SELECT id FROM roll_call WHERE body = ?2 AND key = ?3) FROM roll_call "
      "WHERE id = ?1");
  if (!query) return tl::unexpected(query.error());
  std::string key = weighed.vote.key();
  query->bind(1, roll_call).bind(2, weighed.vote.body.view()).bind(3, key);
  const auto row = query->step();
  if (!row) return tl::unexpected(row.error());
  // Two roll calls would claim one key: the one that had it keeps it.
  const bool taken = *row && !query->null(1) && query->integer(1) != roll_call;
  if (*row && (key.empty() || taken)) key = query->str(0);
  query->reset();
  if (auto done = roll_calls.put(roll_call, key, weighed); !done) {
    return tl::unexpected(done.error());
  }
  return weighed;
}

Result<void> count_contents(Database& db) {
  return db.execute(
      "INSERT OR REPLACE INTO meta "
      "SELECT 'roll_calls', cast(count(*) AS TEXT) FROM roll_call UNION ALL "
      "SELECT 'ballots', cast(coalesce(sum(ballots), 0) AS TEXT) FROM roll_call UNION ALL "
      "SELECT 'first_day', coalesce(min(date), '') FROM roll_call UNION ALL "
      "SELECT 'last_day', coalesce(max(date), '') FROM roll_call");
}

Result<std::vector<std::int64_t>> store_members(Database& db) {
  auto find = db.prepare("SELECT id FROM member WHERE code = ?1");
  if (!find) return tl::unexpected(find.error());
  auto add = db.prepare("INSERT INTO member(code, name, iso2, m49) VALUES(?1,?2,?3,?4)");
  if (!add) return tl::unexpected(add.error());
  auto name = db.prepare("INSERT INTO member_name VALUES(?1,?2,?3,?4,?5)");
  if (!name) return tl::unexpected(name.error());
  std::vector<std::int64_t> ids;
  for (const model::Member& member : members().all()) {
    find->bind(1, member.id.view());
    const auto row = find->step();
    if (!row) return tl::unexpected(row.error());
    std::int64_t id = *row ? find->integer(0) : 0;
    find->reset();
    if (id == 0) {
      const std::string current = member.names.empty() ? member.id.str() : member.names.back().name;
      add->bind(1, member.id.view()).bind(2, current).bind_or_null(3, member.iso2);
      add->bind_or_null(4, member.m49 > 0 ? std::optional<std::int64_t>(member.m49) : std::nullopt);
      if (auto done = add->run(); !done) return tl::unexpected(done.error());
      id = db.last_id();
      for (const model::MemberName& known : member.names) {
        name->bind(1, id).bind(2, known.name).bind(3, known.short_name);
        name->bind(4, known.period.from.iso()).bind(5, known.period.to.iso());
        if (auto done = name->run(); !done) return tl::unexpected(done.error());
      }
    }
    ids.push_back(id);
  }
  return ids;
}

}  // namespace rollcall::record
