// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "rollcall/base/text.h"
#include "rollcall/record/account_rows.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/filter_sql.h"
#include "rollcall/record/store_impl.h"

namespace rollcall::record {
namespace {

constexpr int kFirstSessionYear = 1946;
constexpr unsigned kOpeningMonth = 9;
constexpr unsigned kOpeningDay = 15;  // of the third week of September, in which sessions open

constexpr std::string_view kColumns =
    // As model::RollCall::name() puts it.
    "r.id, r.body, r.key, coalesce(r.symbol, r.draft, r.meeting || "
    "CASE WHEN r.ordinal > 0 THEN ' no. ' || r.ordinal ELSE '' END, r.key) || "
    "coalesce(' ' || r.part, ''), "
    "r.date, r.date_certain, r.kind, r.title, r.agenda_item, r.series, r.ballots_account";

constexpr std::string_view kHeld =
    " AND r.date IS NOT NULL AND EXISTS (SELECT 1 FROM account held "
    "WHERE held.id = r.ballots_account AND held.ballots = 'complete')";

// What sources say of a roll call besides its texts and votes.
struct Said {
  std::vector<std::string> issues;
  std::vector<std::string> sponsors;
  std::int64_t sponsors_by = 0;  // the first account that names any; others name them again
  bool important = false;
};
using SaidOf = std::unordered_map<std::int64_t, Said>;

Result<SaidOf> read_said(const Database& db) {
  auto query = db.prepare(
      "SELECT a.roll_call, f.attribute, f.value, a.id FROM fact f JOIN account a ON a.id = "
      "f.account JOIN source s ON s.id = a.source "
      "WHERE f.attribute IN ('important', 'issue', 'sponsor') "
      "ORDER BY s.rank, s.recency DESC, s.id DESC, a.id, f.attribute, f.place");
  if (!query) return tl::unexpected(query.error());
  SaidOf said_of;
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return said_of;
    Said& said = said_of[query->integer(0)];
    const std::string_view attribute = query->text(1);
    if (attribute == "important") said.important = true;
    if (attribute == "issue" &&
        std::ranges::find(said.issues, query->text(2)) == said.issues.end()) {
      said.issues.push_back(query->str(2));
    }
    if (attribute != "sponsor") continue;
    if (said.sponsors_by == 0) said.sponsors_by = query->integer(3);
    if (said.sponsors_by == query->integer(3)) said.sponsors.push_back(query->str(2));
  }
}

std::string period_of(Date day, Periods periods) {
  switch (periods) {
    case Periods::session:
      return fmt::format("{}", session_on(day));
    case Periods::year:
      return fmt::format("{}", day.year());
    case Periods::one:
      return "all";
  }
  return {};
}

int order_of(Date day, Periods periods) {
  switch (periods) {
    case Periods::session:
      return session_on(day);
    case Periods::year:
      return day.year();
    case Periods::one:
      return 0;
  }
  return 0;
}

// Reads one roll call's ballots after the other into a builder.
class BallotsInto {
 public:
  static Result<BallotsInto> prepare(const Database& db, const MatrixOptions& options,
                                     model::VoteMatrix::Builder& builder) {
    BallotsInto into(builder);
    auto members_held = db.prepare("SELECT id, code, name FROM member");
    if (!members_held) return tl::unexpected(members_held.error());
    for (;;) {
      const auto row = members_held->step();
      if (!row) return tl::unexpected(row.error());
      if (!*row) break;
      const model::MemberId id(members_held->text(1));
      const auto place = static_cast<std::size_t>(members_held->integer(0));
      if (place >= into.voter_of_.size()) into.voter_of_.resize(place + 1, kNotAsked);
      const auto& only = options.members;
      if (!only.empty() && std::ranges::find(only, id) == only.end()) continue;
      const model::Member* known = members().find(id);
      const std::string name =
          known == nullptr ? members_held->str(2) : known->names.back().short_name;
      into.voter_of_[place] = builder.voter(id.view(), name);
      into.asked_.push_back(members_held->integer(0));
    }
    // A few members are looked up one by one; of many, whole roll calls are read.
    into.one_by_one_ = !options.members.empty() && into.asked_.size() <= kLookedUpMax;
    std::string sql = "SELECT member, choice FROM ballot WHERE account = ?1";
    if (into.one_by_one_) sql += " AND member = ?2";
    auto query = db.prepare(sql);
    if (!query) return tl::unexpected(query.error());
    into.query_ = std::move(*query);
    return into;
  }

  Result<void> read(std::int64_t account, int item) {
    query_.bind(1, account);
    if (!one_by_one_) return read_rows(item);
    for (const std::int64_t member : asked_) {
      query_.bind(2, member);
      if (auto done = read_rows(item); !done) return done;
    }
    return {};
  }

 private:
  static constexpr int kNotAsked = -1;
  static constexpr std::size_t kLookedUpMax = 16;

  explicit BallotsInto(model::VoteMatrix::Builder& builder) : builder_(&builder) {}

  Result<void> read_rows(int item) {
    for (;;) {
      const auto row = query_.step();
      if (!row) return tl::unexpected(row.error());
      if (!*row) break;
      const int voter = voter_of_[static_cast<std::size_t>(query_.integer(0))];
      if (voter == kNotAsked) continue;
      const auto code = static_cast<CastCode>(query_.small(1));
      const model::Choice choice = ballot_of(model::MemberId(), code).choice;
      builder_->set(voter, item, static_cast<model::Cell>(choice));
    }
    query_.reset();
    return {};
  }

  model::VoteMatrix::Builder* builder_;
  std::vector<int> voter_of_;        // by row of `member`
  std::vector<std::int64_t> asked_;  // those rows
  bool one_by_one_ = false;
  Statement query_;
};

model::Item item_in(const Statement& row, SaidOf& said_of) {
  model::Item item;
  item.body = model::BodyId(row.text(1));
  item.key = row.str(2);
  item.name = row.str(3);
  if (const auto date = Date::parse(row.text(4))) item.date = *date;
  item.date_certain = row.small(5) != 0;
  item.kind = model::parse_question_kind(row.text(6)).value_or(model::QuestionKind::resolution);
  item.title = row.str(7);
  item.agenda_item = row.str(8);
  item.series = row.str(9);
  if (const auto said = said_of.find(row.integer(0)); said != said_of.end()) {
    item.issues = std::move(said->second.issues);
    item.sponsors = std::move(said->second.sponsors);
    item.important = said->second.important;
  }
  return item;
}

}  // namespace

int session_on(Date day) {
  const Date opening(day.year(), kOpeningMonth, kOpeningDay);
  return std::max(1, day.year() - kFirstSessionYear + (day < opening ? 0 : 1));
}

Result<model::VoteMatrix> vote_matrix(const Store& store, const MatrixOptions& options) {
  const Database& db = store.impl().db;
  auto said_of = read_said(db);
  if (!said_of) return tl::unexpected(said_of.error());
  model::VoteMatrix::Builder builder;
  auto ballots = BallotsInto::prepare(db, options, builder);
  if (!ballots) return tl::unexpected(ballots.error());
  auto query = query_of(db, kColumns, options.filter, kHeld);
  if (!query) return tl::unexpected(query.error());
  for (;;) {
    const auto row = query->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    model::Item item = item_in(*query, *said_of);
    if (!item.date) continue;
    const Date day = *item.date;
    const int index = builder.item(std::move(item), period_of(day, options.periods),
                                   order_of(day, options.periods));
    if (auto done = ballots->read(query->integer(10), index); !done) {
      return tl::unexpected(done.error());
    }
  }
  return std::move(builder).build().matrix;
}

}  // namespace rollcall::record
