// SPDX-License-Identifier: Apache-2.0
// Tables are read in the order of their rows: the roll calls, the figures that accounts give, the
// sponsors, and where our own facts were read. Joining them here by roll call costs a look-up each;
// one query that did it all would look up a roll call for every account, and sort titles.
#include "rollcall/record/vote_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

// In no order: sorting rows that hold titles costs the database more than sorting votes costs us.
constexpr std::string_view kRows =
    "SELECT r.id, r.body, r.key, r.symbol, r.draft, r.part, r.meeting, r.ordinal, r.date, "
    "r.date_certain, r.kind, r.manner, r.title, r.agenda_item, r.series, r.amends, "
    "r.yes, r.no, r.abstain, r.absent, a.own_id, a.url, a.source "
    "FROM roll_call r LEFT JOIN account a ON a.id = "
    "coalesce(r.ballots_account, r.announced_account, r.stated_account, r.title_account) "
    "WHERE r.date IS NOT NULL";

// Ballots of which only some are held give no figures.
constexpr std::string_view kTold =
    "SELECT roll_call, yes, no, abstain, absent, counted_yes, counted_no, counted_abstain, "
    "counted_absent, ballots = 'complete' FROM account";

constexpr std::string_view kSources = "SELECT id, name, title FROM source";

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

struct Source {
  std::string name;
  std::string title;
};
using Sources = std::unordered_map<std::int64_t, Source>;

// "UN Digital Library, record 4076672": who opens the page wants the record, not the file that we
// had it from.
std::string source_of(const Sources& sources, const Statement& row, int own_id, int source) {
  const auto found = sources.find(row.integer(source));
  if (found == sources.end()) return {};
  if (found->second.name.starts_with("undl-")) {
    return fmt::format("UN Digital Library, record {}", row.text(own_id));
  }
  return fmt::format("{}, {}", found->second.title, row.text(own_id));
}

IndexedVote vote_in(const Statement& row, Date date, const Sources& sources) {
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
  vote.source = source_of(sources, row, 20, 22);
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

Result<Sources> sources_of(const Database& db) {
  Sources sources;
  auto done = each_row(db, kSources, [&](const Statement& row) {
    sources.emplace(row.integer(0), Source{row.str(1), row.str(2)});
  });
  if (!done) return tl::unexpected(done.error());
  return sources;
}

// A vote with the id by which its tables know it.
struct Row {
  std::int64_t id = 0;
  IndexedVote vote;
};

// The rows' places in the record's order, as kRecordOrder has it.
std::vector<std::size_t> in_order(const std::vector<Row>& rows) {
  std::vector<std::size_t> places(rows.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::sort(places, [&](std::size_t left, std::size_t right) {
    const Row& a = rows[left];
    const Row& b = rows[right];
    return std::tie(a.vote.date, a.vote.body, a.vote.meeting, a.vote.ordinal, a.id) <
           std::tie(b.vote.date, b.vote.body, b.vote.meeting, b.vote.ordinal, b.id);
  });
  return places;
}

Result<std::vector<Row>> rows_of(const Database& db) {
  const auto sources = sources_of(db);
  if (!sources) return tl::unexpected(sources.error());
  std::vector<Row> rows;
  auto done = each_row(db, kRows, [&](const Statement& row) {
    const auto date = Date::parse(row.text(8));
    if (date) rows.push_back({row.integer(0), vote_in(row, *date, *sources)});
  });
  if (!done) return tl::unexpected(done.error());
  return rows;
}

void add_figures(const std::optional<model::Tally>& tally, IndexedVote& vote) {
  if (!tally || !vote.tally) return;
  const bool same = tally->yes == vote.tally->yes && tally->no == vote.tally->no &&
                    tally->abstain == vote.tally->abstain;
  const bool held = std::ranges::find(vote.told, *tally) != vote.told.end();
  if (!same && !held) vote.told.push_back(*tally);
}

Result<void> add_told(const Database& db, const ById& by_id, std::vector<IndexedVote>& votes) {
  return each_row(db, kTold, [&](const Statement& row) {
    const auto found = by_id.find(row.integer(0));
    if (found == by_id.end()) return;
    add_figures(tally_in(row, 1), votes[found->second]);
    if (row.small(9) != 0) add_figures(tally_in(row, 5), votes[found->second]);
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
  auto rows = rows_of(db);
  if (!rows) return tl::unexpected(rows.error());
  std::vector<IndexedVote> votes;
  votes.reserve(rows->size());
  ById by_id;
  by_id.reserve(rows->size());
  for (const std::size_t place : in_order(*rows)) {
    Row& row = (*rows)[place];
    by_id.emplace(row.id, votes.size());
    votes.push_back(std::move(row.vote));
  }
  auto done = add_told(db, by_id, votes);
  if (done) done = add_sponsors(db, by_id, votes);
  if (done) done = add_references(db, by_id, votes);
  if (!done) return tl::unexpected(done.error());
  return votes;
}

}  // namespace rollcall::record
