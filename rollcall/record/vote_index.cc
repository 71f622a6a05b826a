// SPDX-License-Identifier: Apache-2.0
// Four passes over tables that are read in the order of their rows: the roll calls, the figures
// that other accounts give, the sponsors, and where our own facts were read. Joining them here by
// roll call costs a look-up each; one query that did it all would sort every account.
#include "rollcall/record/vote_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "rollcall/record/filter_sql.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

constexpr std::string_view kRows =
    "SELECT r.id, r.body, r.key, r.symbol, r.draft, r.part, r.meeting, r.ordinal, r.date, "
    "r.date_certain, r.kind, r.manner, r.title, r.agenda_item, r.series, r.amends, "
    "r.yes, r.no, r.abstain, r.absent, a.own_id, a.url, s.name, s.title "
    "FROM roll_call r "
    "LEFT JOIN account a ON a.id = "
    "coalesce(r.ballots_account, r.announced_account, r.stated_account, r.title_account) "
    "LEFT JOIN source s ON s.id = a.source WHERE r.date IS NOT NULL";

// Ballots of which only some are held give no figures.
constexpr std::string_view kTold =
    "SELECT a.roll_call, a.yes, a.no, a.abstain, a.absent FROM account a "
    "JOIN roll_call r ON r.id = a.roll_call WHERE a.yes IS NOT NULL "
    "AND (a.yes <> r.yes OR a.no <> r.no OR a.abstain <> r.abstain) "
    "UNION ALL "
    "SELECT a.roll_call, a.counted_yes, a.counted_no, a.counted_abstain, a.counted_absent "
    "FROM account a JOIN roll_call r ON r.id = a.roll_call "
    "WHERE a.counted_yes IS NOT NULL AND a.ballots = 'complete' "
    "AND (a.counted_yes <> r.yes OR a.counted_no <> r.no OR a.counted_abstain <> r.abstain)";

constexpr std::string_view kSponsors =
    "SELECT a.roll_call, a.id, f.value FROM fact f JOIN account a ON a.id = f.account "
    "JOIN source s ON s.id = a.source WHERE f.attribute = 'sponsor' "
    "ORDER BY s.rank, s.recency DESC, s.id DESC, a.id, f.place";

// Of what we wrote down ourselves, the page where it was read; the ballots' before the tally's.
constexpr std::string_view kReferences =
    "SELECT a.roll_call, f.title, f.url FROM reference f JOIN account a ON a.id = f.account "
    "ORDER BY a.roll_call, instr(f.gives, 'ballots') = 0, instr(f.gives, 'tally') = 0, f.place";

using ById = std::unordered_map<std::int64_t, std::size_t>;

std::optional<model::Tally> tally_in(const Statement& row, int first) {
  if (row.null(first)) return std::nullopt;
  return model::Tally{row.small(first), row.small(first + 1), row.small(first + 2),
                      row.small(first + 3), !row.null(first + 3)};
}

// "UN Digital Library, record 4076672": who opens the page wants the record, not the file that we
// had it from.
std::string source_of(std::string_view name, std::string_view title, std::string_view own_id) {
  if (name.starts_with("undl-")) return fmt::format("UN Digital Library, record {}", own_id);
  if (title.empty()) return {};
  return fmt::format("{}, {}", title, own_id);
}

IndexedVote vote_in(const Statement& row, Date date) {
  IndexedVote vote;
  vote.body = model::BodyId(row.text(1));
  vote.key = row.str(2);
  vote.symbol = row.str(3);
  vote.draft = row.str(4);
  vote.part = row.str(5);
  vote.meeting = row.str(6);
  vote.ordinal = row.small(7);
  vote.date = date;
  vote.date_certain = row.small(9) != 0;
  vote.kind = model::parse_question_kind(row.text(10)).value_or(vote.kind);
  vote.manner = model::parse_manner(row.text(11)).value_or(vote.manner);
  vote.title = row.str(12);
  vote.agenda_item = row.str(13);
  vote.series = row.str(14);
  vote.amends = row.str(15);
  vote.tally = tally_in(row, 16);
  vote.url = row.str(21);
  vote.source = source_of(row.text(22), row.text(23), row.text(20));
  return vote;
}

// Calls `take(row)` for each row of a query that takes no values.
template <typename Take>
Result<void> each_row(const Database& db, std::string_view sql, Take take) {
  auto query = db.prepare(sql);
  if (!query) return tl::unexpected(query.error());
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return {};
    take(*query);
  }
}

Result<void> add_told(const Database& db, const ById& by_id, std::vector<IndexedVote>& votes) {
  return each_row(db, kTold, [&](const Statement& row) {
    const auto found = by_id.find(row.integer(0));
    if (found == by_id.end()) return;
    std::vector<model::Tally>& told = votes[found->second].told;
    const auto tally = tally_in(row, 1);
    if (std::ranges::find(told, *tally) == told.end()) told.push_back(*tally);
  });
}

Result<void> add_sponsors(const Database& db, const ById& by_id, std::vector<IndexedVote>& votes) {
  std::unordered_map<std::size_t, std::int64_t> names_them;  // the account, by vote
  return each_row(db, kSponsors, [&](const Statement& row) {
    const auto found = by_id.find(row.integer(0));
    if (found == by_id.end()) return;
    const auto [first, fresh] = names_them.try_emplace(found->second, row.integer(1));
    if (first->second == row.integer(1)) votes[found->second].sponsors.push_back(row.str(2));
  });
}

Result<void> add_references(const Database& db, const ById& by_id,
                            std::vector<IndexedVote>& votes) {
  std::int64_t last = 0;
  return each_row(db, kReferences, [&](const Statement& row) {
    if (row.integer(0) == last) return;  // only the first of each roll call
    last = row.integer(0);
    const auto found = by_id.find(last);
    if (found == by_id.end()) return;
    votes[found->second].source = row.str(1);
    votes[found->second].url = row.str(2);
  });
}

}  // namespace

Result<std::vector<IndexedVote>> vote_index(const Store& store) {
  const Database& db = store.impl().db;
  std::vector<IndexedVote> votes;
  ById by_id;
  auto done = each_row(db, std::string(kRows).append(kRecordOrder), [&](const Statement& row) {
    const auto date = Date::parse(row.text(8));
    if (!date) return;
    by_id.emplace(row.integer(0), votes.size());
    votes.push_back(vote_in(row, *date));
  });
  if (done) done = add_told(db, by_id, votes);
  if (done) done = add_sponsors(db, by_id, votes);
  if (done) done = add_references(db, by_id, votes);
  if (!done) return tl::unexpected(done.error());
  return votes;
}

}  // namespace rollcall::record
