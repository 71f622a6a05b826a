// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/weigh.h"

#include <algorithm>
#include <tuple>

#include "rollcall/base/check.h"
#include "rollcall/record/facts.h"

namespace rollcall::record {
namespace {

bool holds_before(const Account& a, const Account& b) {
  return std::tie(a.rank, b.recency, b.source, a.id) < std::tie(b.rank, a.recency, a.source, b.id);
}

template <typename Text>
void fill(Text& into, const Text& from) {
  if (into.empty()) into = from;
}

bool has_votes(const Telling& told) {
  const auto& counted = told.vote.counted;
  return told.ballots == BallotState::complete && counted && counted->absent < counted->members();
}

void fill_date(Weighed& all, const Account& account) {
  const Telling& told = account.telling;
  if (!told.vote.date) return;
  // A certain day of a lower rank is better than a doubtful one of a higher.
  if (all.vote.date && (all.date_certain || !told.date_certain)) return;
  all.vote.date = told.vote.date;
  all.date_certain = told.date_certain;
  all.date_account = account.id;
}

void fill_question(Weighed& all, const model::RollCall& told) {
  model::RollCall& vote = all.vote;
  if (vote.majority == model::Majority::unknown) {
    vote.majority = told.majority;
    vote.majority_basis = told.majority_basis;
  }
  if (vote.nature == model::Nature::unknown) {
    vote.nature = told.nature;
    vote.nature_basis = told.nature_basis;
  }
  if (vote.force_basis.reason.empty()) {
    vote.force = told.force;
    vote.force_basis = told.force_basis;
  }
  if (vote.parties_to_dispute.empty()) vote.parties_to_dispute = told.parties_to_dispute;
}

void fill_texts(Weighed& all, const Account& account) {
  model::RollCall& vote = all.vote;
  const model::RollCall& told = account.telling.vote;
  if (vote.title.empty() && !told.title.empty()) {
    vote.title = told.title;
    all.title_account = account.id;
  }
  fill(vote.part, told.part);
  fill(vote.session, told.session);
  fill(vote.agenda_item, told.agenda_item);
  fill(vote.series, told.series);
  fill(vote.amends, told.amends);
  fill(vote.sponsors, told.sponsors);
  if (vote.symbol.empty()) vote.symbol = told.symbol;
  if (vote.draft.empty()) vote.draft = told.draft;
  if (vote.meeting.empty()) vote.meeting = told.meeting;
  if (vote.ordinal == 0 && vote.meeting == told.meeting) vote.ordinal = told.ordinal;
  vote.notes.insert(vote.notes.end(), told.notes.begin(), told.notes.end());
}

void fill_counts(Weighed& all, const Account& account) {
  model::RollCall& vote = all.vote;
  const Telling& told = account.telling;
  const bool first = all.ballots == BallotState::none && told.ballots != BallotState::none;
  const bool better = all.ballots == BallotState::partial && told.ballots == BallotState::complete;
  // Unusable ballots are no reason to believe another source's: the library's X for all is a
  // statement that no vote was taken down, and a later guess at names does not change it.
  if (first || better) {
    all.ballots = told.ballots;
    all.ballots_account = account.id;
    vote.unclear = told.vote.unclear;
    vote.counted = told.ballots == BallotState::complete ? told.vote.counted : std::nullopt;
  }
  if (!vote.announced && told.vote.announced && told.ballots != BallotState::unusable) {
    vote.announced = told.vote.announced;
    all.announced_account = account.id;
  }
  if (!vote.members) vote.members = told.vote.members;
  if (vote.stated == model::StatedOutcome::unstated) {
    vote.stated = told.vote.stated;
    vote.stated_by = told.vote.stated_by;
    if (vote.stated != model::StatedOutcome::unstated) all.stated_account = account.id;
  }
}

}  // namespace

Weighed weigh(std::vector<Account> accounts) {
  ROLLCALL_CHECK(!accounts.empty(), "a roll call without an account");
  std::sort(accounts.begin(), accounts.end(), holds_before);
  Weighed all;
  all.vote.body = accounts.front().telling.vote.body;
  bool kind_known = false;
  bool manner_known = false;
  for (const Account& account : accounts) {
    const Telling& told = account.telling;
    if (told.kind_stated && !kind_known) {
      all.vote.kind = told.vote.kind;
      kind_known = true;
    }
    // Votes taken down by name say how the body dealt with it, whatever a lower rank calls it.
    if (!manner_known && (told.manner_stated || has_votes(told))) {
      if (told.manner_stated) all.vote.manner = told.vote.manner;
      manner_known = true;
    }
    fill_date(all, account);
    fill_texts(all, account);
    fill_question(all, told.vote);
    fill_counts(all, account);
    all.facts = all.facts || account.rank <= kRankUser || !told.vote.notes.empty() ||
                !told.vote.unclear.empty() || !told.vote.sponsors.empty();
  }
  lay_over(all.vote);
  return all;
}

}  // namespace rollcall::record
