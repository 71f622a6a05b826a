// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/record/account_rows.h"
#include "rollcall/record/roll_call_rows.h"

namespace rollcall::record {
namespace {

constexpr std::string_view kRow =
    "SELECT r.body, r.symbol, r.draft, r.part, r.meeting, r.ordinal, r.date, r.date_certain, "
    "r.session, r.kind, r.manner, r.title, r.agenda_item, r.series, r.amends, "
    "r.majority, r.majority_reason, r.majority_source, r.nature, r.nature_reason, "
    "r.nature_source, r.force, r.force_reason, r.force_source, "
    "r.announced_yes, r.announced_no, r.announced_abstain, r.announced_absent, r.members, "
    "r.stated, r.stated_by, r.ballots_account, r.announced_account, r.stated_account, "
    "r.date_account, r.title_account, r.facts, a.ballots, "
    "(SELECT s.name FROM account d JOIN source s ON s.id = d.source WHERE d.id = r.date_account) "
    "FROM roll_call r LEFT JOIN account a ON a.id = r.ballots_account WHERE r.id = ?1";

constexpr std::string_view kDayUncertain =
    "the source's day is not reliable; the year and mostly the month are";
constexpr std::string_view kDayOrMonth =
    "the day is not certain: its source exchanges day and month at times, and no other source "
    "confirms it";
constexpr std::string_view kOnlyYear =
    "only the year is known: the first of July stands for the day";
constexpr std::string_view kUnusable =
    "the source lists every member as not voting although a vote was recorded: how they voted is "
    "not known";

model::Basis basis_in(const Statement& row, int reason) {
  return {row.str(reason), row.str(reason + 1)};
}

void read_names(const Statement& row, model::RollCall& vote) {
  vote.body = model::BodyId(row.text(0));
  vote.symbol = symbol_in(row.text(1));
  vote.draft = symbol_in(row.text(2));
  vote.part = row.str(3);
  vote.meeting = symbol_in(row.text(4));
  vote.ordinal = row.small(5);
  if (const auto date = Date::parse(row.text(6))) vote.date = *date;
  if (vote.date && row.small(7) == 0) {
    vote.date_certain = false;
    const std::string_view source = row.text(38);
    vote.notes.emplace_back(source == "sc-items"    ? kDayOrMonth
                            : source == "sc-failed" ? kOnlyYear
                                                    : kDayUncertain);
  }
  vote.session = row.str(8);
  vote.title = row.str(11);
  vote.agenda_item = row.str(12);
  vote.series = row.str(13);
  vote.amends = row.str(14);
}

void read_question(const Statement& row, model::RollCall& vote) {
  vote.kind = model::parse_question_kind(row.text(9)).value_or(model::QuestionKind::resolution);
  vote.manner = model::parse_manner(row.text(10)).value_or(model::Manner::recorded);
  vote.majority = model::parse_majority(row.text(15)).value_or(model::Majority::unknown);
  vote.majority_basis = basis_in(row, 16);
  vote.nature = model::parse_nature(row.text(18)).value_or(model::Nature::unknown);
  vote.nature_basis = basis_in(row, 19);
  vote.force = model::parse_force(row.text(21)).value_or(model::Force::depends_on_the_text);
  vote.force_basis = basis_in(row, 22);
  if (!row.null(24)) {
    vote.announced = {row.small(24), row.small(25), row.small(26), row.small(27), !row.null(27)};
  }
  if (!row.null(28)) vote.members = row.small(28);
  vote.stated = model::parse_stated_outcome(row.text(29)).value_or(model::StatedOutcome::unstated);
  vote.stated_by = row.str(30);
}

// "RUS no, CHN abstain".
std::string listed(const model::RollCall& vote) {
  std::vector<std::string> ballots;
  for (const model::Ballot& ballot : vote.ballots) {
    ballots.push_back(fmt::format("{} {}", ballot.member.view(), model::to_string(ballot.choice)));
  }
  return join(ballots, ", ");
}

}  // namespace

Result<RollCallReader> RollCallReader::prepare(const Database& db) {
  RollCallReader reader;
  struct Wanted {
    Statement* into;
    std::string_view sql;
  };
  const Wanted wanted[] = {
      {&reader.row_, kRow},
      {&reader.ballots_,
       "SELECT m.code, b.choice FROM ballot b JOIN member m ON m.id = b.member "
       "WHERE b.account = ?1"},
      {&reader.facts_,
       "SELECT f.attribute, f.value, a.id FROM account a JOIN source s ON s.id = a.source "
       "JOIN fact f ON f.account = a.id WHERE a.roll_call = ?1 "
       "ORDER BY s.rank, s.recency DESC, s.id DESC, a.id, f.attribute, f.place"},
      {&reader.unclear_,
       "SELECT m.code FROM unclear u JOIN member m ON m.id = u.member WHERE u.account = ?1 "
       "ORDER BY m.code"},
      {&reader.references_,
       "SELECT f.id, f.title, f.retrieved, f.gives, f.url FROM account a "
       "JOIN source s ON s.id = a.source JOIN reference f ON f.account = a.id "
       "WHERE a.roll_call = ?1 ORDER BY s.rank, s.recency DESC, s.id DESC, a.id, f.place"},
      {&reader.origins_,
       "SELECT a.id, s.name, s.title, a.own_id, s.retrieved, a.url FROM account a "
       "JOIN source s ON s.id = a.source WHERE a.roll_call = ?1 AND a.id NOT IN "
       "(SELECT account FROM reference) ORDER BY s.rank, s.recency DESC, s.id DESC, a.id"},
  };
  for (const Wanted& one : wanted) {
    auto statement = db.prepare(one.sql);
    if (!statement) return tl::unexpected(statement.error());
    *one.into = std::move(*statement);
  }
  return reader;
}

Result<std::optional<model::RollCall>> RollCallReader::read(std::int64_t id) {
  row_.bind(1, id);
  const auto found = row_.step();
  if (!found) return tl::unexpected(found.error());
  if (!*found) {
    row_.reset();
    return std::nullopt;
  }
  model::RollCall vote;
  read_names(row_, vote);
  read_question(row_, vote);
  const Origins origins{row_.integer(31), row_.integer(32), row_.integer(33), row_.integer(34),
                        row_.integer(35)};
  const bool facts = row_.small(36) != 0;
  const BallotState state = parse_ballot_state(row_.text(37));
  row_.reset();

  Result<void> done;
  if (state == BallotState::unusable) vote.notes.emplace_back(kUnusable);
  if (state == BallotState::complete || state == BallotState::partial) {
    done = read_ballots(origins.ballots, vote);
    if (state == BallotState::complete) vote.counted = model::count(vote.ballots);
  }
  if (done && facts) done = read_facts(id, vote);
  if (done && facts) done = read_unclear(origins.ballots, vote);
  if (done && facts) done = read_references(id, vote);
  if (done) done = read_origins(id, origins, vote);
  if (!done) return tl::unexpected(done.error());
  if (state == BallotState::partial) {
    vote.notes.push_back(fmt::format("of the ballots only these are held: {}", listed(vote)));
    // Without a tally beside them, some ballots are no basis for a ruling or a board.
    if (!vote.announced) vote.ballots.clear();
  }
  return vote;
}

Result<void> RollCallReader::read_ballots(std::int64_t account, model::RollCall& vote) {
  ballots_.bind(1, account);
  for (;;) {
    const auto row = ballots_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    vote.ballots.push_back(
        ballot_of(model::MemberId(ballots_.text(0)), static_cast<CastCode>(ballots_.small(1))));
  }
  ballots_.reset();
  std::sort(vote.ballots.begin(), vote.ballots.end());
  return {};
}

Result<void> RollCallReader::read_facts(std::int64_t id, model::RollCall& vote) {
  std::int64_t names_sponsors = 0;  // the first account that names any; others name them again
  facts_.bind(1, id);
  for (;;) {
    const auto row = facts_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    const std::string_view attribute = facts_.text(0);
    if (attribute == "sponsor") {
      if (names_sponsors == 0) names_sponsors = facts_.integer(2);
      if (names_sponsors == facts_.integer(2)) vote.sponsors.push_back(facts_.str(1));
    }
    if (attribute == "note") vote.notes.push_back(facts_.str(1));
    if (attribute == "party") vote.parties_to_dispute.emplace_back(facts_.text(1));
  }
  facts_.reset();
  return {};
}

Result<void> RollCallReader::read_unclear(std::int64_t account, model::RollCall& vote) {
  unclear_.bind(1, account);
  for (;;) {
    const auto row = unclear_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    vote.unclear.emplace_back(unclear_.text(0));
  }
  unclear_.reset();
  return {};
}

Result<void> RollCallReader::read_references(std::int64_t id, model::RollCall& vote) {
  references_.bind(1, id);
  for (;;) {
    const auto row = references_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    vote.sources.push_back({references_.str(0), references_.str(1), references_.str(2),
                            references_.str(3), references_.str(4)});
  }
  references_.reset();
  return {};
}

Result<void> RollCallReader::read_origins(std::int64_t id, const Origins& origins,
                                          model::RollCall& vote) {
  origins_.bind(1, id);
  for (;;) {
    const auto row = origins_.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    const std::int64_t account = origins_.integer(0);
    std::vector<std::string> gives;
    if (account == origins.ballots) gives.emplace_back("ballots");
    if (account == origins.announced) gives.emplace_back("tally");
    if (account == origins.stated) gives.emplace_back("outcome");
    if (account == origins.date) gives.emplace_back("date");
    if (account == origins.title) gives.emplace_back("title");
    if (gives.empty()) continue;
    vote.sources.push_back({origins_.str(1),
                            fmt::format("{}, {}", origins_.text(2), origins_.text(3)),
                            origins_.str(4), join(gives, ", "), origins_.str(5)});
  }
  origins_.reset();
  return {};
}

}  // namespace rollcall::record
