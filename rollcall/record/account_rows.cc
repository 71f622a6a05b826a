// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/account_rows.h"

#include <fmt/format.h>

#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

constexpr std::string_view kInsert =
    "INSERT INTO account VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,"
    "?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30,?31,?32)";

constexpr std::string_view kOfRollCall =
    "SELECT a.id, s.id, s.rank, s.recency, a.own_id, a.line, a.url, a.body, a.symbol, a.draft, "
    "a.part, a.meeting, a.ordinal, a.date, a.date_certain, a.session, a.kind, a.manner, a.title, "
    "a.agenda_item, a.amends, a.yes, a.no, a.abstain, a.absent, a.members, a.ballots, "
    "a.counted_yes, a.counted_no, a.counted_abstain, a.counted_absent, a.stated, a.stated_by "
    "FROM account a JOIN source s ON s.id = a.source WHERE a.roll_call = ?1";

void bind_tally(Statement& row, int first, const std::optional<model::Tally>& tally) {
  const auto number = [&](int value) {
    return tally ? std::optional<std::int64_t>(value) : std::nullopt;
  };
  row.bind_or_null(first, number(tally ? tally->yes : 0));
  row.bind_or_null(first + 1, number(tally ? tally->no : 0));
  row.bind_or_null(first + 2, number(tally ? tally->abstain : 0));
  const bool absent = tally && tally->absent_known;
  row.bind_or_null(first + 3, absent ? number(tally->absent) : std::nullopt);
}

std::optional<model::Tally> tally_in(const Statement& row, int first) {
  if (row.null(first)) return std::nullopt;
  model::Tally tally{row.small(first), row.small(first + 1), row.small(first + 2),
                     row.small(first + 3), true};
  tally.absent_known = !row.null(first + 3);
  return tally;
}

std::string_view word_or_none(bool stated, std::string_view word) { return stated ? word : ""; }

std::string iso(const std::optional<Date>& date) { return date ? date->iso() : std::string(); }

std::optional<Date> date_in(std::string_view text) {
  const auto date = Date::parse(text);
  return date ? std::optional<Date>(*date) : std::nullopt;
}

std::string ballot_insert_sql(std::size_t rows) {
  std::string sql = "INSERT INTO ballot VALUES(?1,?2,?3)";
  for (std::size_t row = 1; row < rows; ++row) {
    sql += fmt::format(",(?1,?{},?{})", 2 * row + 2, 2 * row + 3);
  }
  return sql;
}

Account account_in(const Statement& row) {
  Account account;
  account.id = row.integer(0);
  account.source = row.integer(1);
  account.rank = row.small(2);
  account.recency = row.str(3);
  Telling& told = account.telling;
  told.own_id = row.str(4);
  told.line = row.integer(5);
  told.url = row.str(6);
  model::RollCall& vote = told.vote;
  vote.body = model::BodyId(row.text(7));
  vote.symbol = symbol_in(row.text(8));
  vote.draft = symbol_in(row.text(9));
  vote.part = row.str(10);
  vote.meeting = symbol_in(row.text(11));
  vote.ordinal = row.small(12);
  vote.date = date_in(row.text(13));
  told.date_certain = row.small(14) != 0;
  vote.session = row.str(15);
  told.kind_stated = !row.null(16);
  vote.kind = model::parse_question_kind(row.text(16)).value_or(model::QuestionKind::resolution);
  told.manner_stated = !row.null(17);
  vote.manner = model::parse_manner(row.text(17)).value_or(model::Manner::recorded);
  vote.title = row.str(18);
  vote.agenda_item = row.str(19);
  vote.amends = row.str(20);
  vote.announced = tally_in(row, 21);
  if (!row.null(25)) vote.members = row.small(25);
  told.ballots = parse_ballot_state(row.text(26));
  vote.counted = tally_in(row, 27);
  vote.stated = model::parse_stated_outcome(row.text(31)).value_or(model::StatedOutcome::unstated);
  vote.stated_by = row.str(32);
  return account;
}

}  // namespace

model::Symbol symbol_in(std::string_view text) {
  if (text.empty()) return {};
  return model::Symbol::parse(text).value_or(model::Symbol());
}

Result<AccountRows> AccountRows::prepare(Database& db, std::vector<std::int64_t> member_ids) {
  AccountRows rows(db);
  rows.member_ids_ = std::move(member_ids);
  struct Wanted {
    Statement* into;
    std::string_view sql;
  };
  const Wanted wanted[] = {
      {&rows.insert_, kInsert},
      {&rows.unclear_, "INSERT OR IGNORE INTO unclear VALUES(?1,?2)"},
      {&rows.fact_, "INSERT INTO fact VALUES(?1,?2,?3,?4,?5,?6)"},
      {&rows.reference_, "INSERT INTO reference VALUES(?1,?2,?3,?4,?5,?6,?7)"},
      {&rows.of_roll_call_, kOfRollCall},
      {&rows.facts_of_,
       "SELECT attribute, value, reason, source FROM fact WHERE account = ?1 "
       "ORDER BY attribute, place"},
      {&rows.unclear_of_,
       "SELECT m.code FROM unclear u JOIN member m ON m.id = u.member WHERE u.account = ?1"},
  };
  for (const Wanted& one : wanted) {
    auto statement = db.prepare(one.sql);
    if (!statement) return tl::unexpected(statement.error());
    *one.into = std::move(*statement);
  }
  for (const std::size_t count : {std::size_t{64}, std::size_t{8}, std::size_t{1}}) {
    auto statement = db.prepare(ballot_insert_sql(count));
    if (!statement) return tl::unexpected(statement.error());
    rows.ballot_inserts_.push_back({count, std::move(*statement)});
  }
  return rows;
}

Result<void> AccountRows::insert(const Account& account, std::int64_t roll_call) {
  const Telling& told = account.telling;
  const model::RollCall& vote = told.vote;
  insert_.bind(1, account.id).bind(2, account.source).bind(3, roll_call).bind(4, told.own_id);
  insert_.bind(5, told.line).bind_or_null(6, told.url).bind(7, vote.body.view());
  insert_.bind_or_null(8, vote.symbol.normal()).bind_or_null(9, vote.draft.normal());
  insert_.bind_or_null(10, vote.part).bind_or_null(11, vote.meeting.normal());
  insert_.bind_or_null(12,
                       vote.ordinal > 0 ? std::optional<std::int64_t>(vote.ordinal) : std::nullopt);
  insert_.bind_or_null(13, iso(vote.date)).bind(14, std::int64_t{told.date_certain});
  insert_.bind_or_null(15, vote.session);
  insert_.bind_or_null(16, word_or_none(told.kind_stated, model::to_string(vote.kind)));
  insert_.bind_or_null(17, word_or_none(told.manner_stated, model::to_string(vote.manner)));
  insert_.bind_or_null(18, vote.title).bind_or_null(19, vote.agenda_item);
  insert_.bind_or_null(20, vote.amends);
  bind_tally(insert_, 21, vote.announced);
  insert_.bind_or_null(25,
                       vote.members ? std::optional<std::int64_t>(*vote.members) : std::nullopt);
  insert_.bind(26, to_string(told.ballots));
  bind_tally(insert_, 27, vote.counted);
  const bool stated = vote.stated != model::StatedOutcome::unstated;
  insert_.bind_or_null(31, word_or_none(stated, model::to_string(vote.stated)));
  insert_.bind_or_null(32, vote.stated_by);
  if (auto done = insert_.run(); !done) return done;
  if (auto done = insert_ballots(account.id, told); !done) return done;
  return insert_facts(account);
}

Result<void> AccountRows::replace_ballots(std::int64_t account, const Telling& telling) {
  const std::string forget = fmt::format(
      "DELETE FROM ballot WHERE account = {0}; DELETE FROM unclear WHERE account = {0}", account);
  if (auto done = db_->execute(forget.c_str()); !done) return done;
  if (auto done = insert_ballots(account, telling); !done) return done;
  auto row = db_->prepare(
      "UPDATE account SET ballots = ?2, counted_yes = ?3, counted_no = ?4, counted_abstain = ?5, "
      "counted_absent = ?6, manner = ?7 WHERE id = ?1");
  if (!row) return tl::unexpected(row.error());
  row->bind(1, account).bind(2, to_string(telling.ballots));
  bind_tally(*row, 3, telling.vote.counted);
  const std::string_view manner = model::to_string(telling.vote.manner);
  row->bind_or_null(7, word_or_none(telling.manner_stated, manner));
  return row->run();
}

Result<void> AccountRows::insert_ballots(std::int64_t account, const Telling& telling) {
  std::size_t at = 0;
  for (BallotInsert& insert : ballot_inserts_) {
    insert.statement.bind(1, account);
    for (; telling.casts.size() - at >= insert.rows; at += insert.rows) {
      int parameter = 1;
      for (std::size_t i = at; i < at + insert.rows; ++i) {
        const Cast& cast = telling.casts[i];
        insert.statement.bind(++parameter, member_ids_[cast.member]);
        insert.statement.bind(++parameter, static_cast<std::int64_t>(cast.code));
      }
      if (auto done = insert.statement.run(); !done) return done;
    }
  }
  for (const model::MemberId member : telling.vote.unclear) {
    const model::Member* known = members().find(member);
    if (known == nullptr) continue;
    const auto index = static_cast<std::size_t>(known - members().all().data());
    unclear_.bind(1, account).bind(2, member_ids_[index]);
    if (auto done = unclear_.run(); !done) return done;
  }
  return {};
}

Result<void> AccountRows::fact(std::int64_t account, std::string_view attribute, int place,
                               std::string_view value, const model::Basis& basis) {
  fact_.bind(1, account).bind(2, attribute).bind(3, std::int64_t{place}).bind(4, value);
  fact_.bind(5, basis.reason).bind(6, basis.source);
  return fact_.run();
}

Result<void> AccountRows::insert_facts(const Account& account) {
  const model::RollCall& vote = account.telling.vote;
  Result<void> done;
  const auto add = [&](std::string_view attribute, int place, std::string_view value,
                       const model::Basis& basis) {
    if (done) done = fact(account.id, attribute, place, value, basis);
  };
  if (vote.majority != model::Majority::unknown) {
    add("majority", 1, model::to_string(vote.majority), vote.majority_basis);
  }
  if (vote.nature != model::Nature::unknown) {
    add("nature", 1, model::to_string(vote.nature), vote.nature_basis);
  }
  if (!vote.force_basis.reason.empty()) {
    add("force", 1, model::to_string(vote.force), vote.force_basis);
  }
  if (!vote.series.empty()) add("series", 1, vote.series, {});
  int place = 0;
  for (const auto& sponsor : vote.sponsors) add("sponsor", ++place, sponsor, {});
  place = 0;
  for (const auto& note : vote.notes) add("note", ++place, note, {});
  place = 0;
  for (const auto party : vote.parties_to_dispute) add("party", ++place, party.view(), {});
  place = 0;
  for (const auto& issue : account.telling.issues) add("issue", ++place, issue, {});
  if (account.telling.important) add("important", 1, "yes", {});
  place = 0;
  for (const model::SourceRef& source : vote.sources) {
    if (!done) break;
    reference_.bind(1, account.id).bind(2, std::int64_t{++place}).bind(3, source.id);
    reference_.bind(4, source.title).bind(5, source.retrieved).bind(6, source.gives);
    reference_.bind(7, source.url);
    done = reference_.run();
  }
  return done;
}

std::string AccountRows::member_code(std::int64_t row) const {
  for (std::size_t i = 0; i < member_ids_.size(); ++i) {
    if (member_ids_[i] == row) return members().all()[i].id.str();
  }
  return {};
}

Result<std::vector<Account>> AccountRows::of_roll_call(std::int64_t roll_call) {
  std::vector<Account> accounts;
  of_roll_call_.bind(1, roll_call);
  for (;;) {
    const auto row = of_roll_call_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    accounts.push_back(account_in(of_roll_call_));
  }
  of_roll_call_.reset();
  for (Account& account : accounts) {
    if (auto done = read_facts(account); !done) return tl::unexpected(done.error());
    if (auto done = read_unclear(account); !done) return tl::unexpected(done.error());
  }
  return accounts;
}

Result<void> AccountRows::read_facts(Account& account) {
  model::RollCall& vote = account.telling.vote;
  facts_of_.bind(1, account.id);
  for (;;) {
    const auto row = facts_of_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    const std::string_view attribute = facts_of_.text(0);
    const std::string_view value = facts_of_.text(1);
    const model::Basis basis{facts_of_.str(2), facts_of_.str(3)};
    if (attribute == "majority") {
      vote.majority = model::parse_majority(value).value_or(model::Majority::unknown);
      vote.majority_basis = basis;
    } else if (attribute == "nature") {
      vote.nature = model::parse_nature(value).value_or(model::Nature::unknown);
      vote.nature_basis = basis;
    } else if (attribute == "force") {
      vote.force = model::parse_force(value).value_or(model::Force::depends_on_the_text);
      vote.force_basis = basis;
    } else if (attribute == "series") {
      vote.series = value;
    } else if (attribute == "sponsor") {
      vote.sponsors.emplace_back(value);
    } else if (attribute == "note") {
      vote.notes.emplace_back(value);
    } else if (attribute == "party") {
      vote.parties_to_dispute.emplace_back(value);
    }
  }
  facts_of_.reset();
  return {};
}

Result<void> AccountRows::read_unclear(Account& account) {
  unclear_of_.bind(1, account.id);
  for (;;) {
    const auto row = unclear_of_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    account.telling.vote.unclear.emplace_back(unclear_of_.text(0));
  }
  unclear_of_.reset();
  return {};
}

}  // namespace rollcall::record
