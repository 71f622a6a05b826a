// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/telling.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rollcall/record/facts.h"

namespace rollcall::record {

CastCode code_of(const model::Ballot& ballot) {
  switch (ballot.choice) {
    case model::Choice::yes:
      return CastCode::yes;
    case model::Choice::no:
      return CastCode::no;
    case model::Choice::abstain:
      return CastCode::abstain;
    case model::Choice::absent:
      break;
  }
  switch (ballot.absence) {
    case model::AbsenceKind::unknown:
      return CastCode::absent;
    case model::AbsenceKind::absent:
      return CastCode::not_present;
    case model::AbsenceKind::not_participating:
      return CastCode::not_participating;
    case model::AbsenceKind::barred:
      return CastCode::barred;
  }
  return CastCode::absent;
}

model::Ballot ballot_of(model::MemberId member, CastCode code) {
  using model::AbsenceKind;
  using model::Choice;
  switch (code) {
    case CastCode::yes:
      return {member, Choice::yes, AbsenceKind::unknown};
    case CastCode::no:
      return {member, Choice::no, AbsenceKind::unknown};
    case CastCode::abstain:
      return {member, Choice::abstain, AbsenceKind::unknown};
    case CastCode::absent:
      break;
    case CastCode::not_present:
      return {member, Choice::absent, AbsenceKind::absent};
    case CastCode::not_participating:
      return {member, Choice::absent, AbsenceKind::not_participating};
    case CastCode::barred:
      return {member, Choice::absent, AbsenceKind::barred};
  }
  return {member, Choice::absent, AbsenceKind::unknown};
}

std::string_view to_string(BallotState state) {
  switch (state) {
    case BallotState::none:
      return "none";
    case BallotState::complete:
      return "complete";
    case BallotState::partial:
      return "partial";
    case BallotState::unusable:
      return "unusable";
  }
  return "";
}

BallotState parse_ballot_state(std::string_view text) {
  for (const auto state : {BallotState::complete, BallotState::partial, BallotState::unusable}) {
    if (to_string(state) == text) return state;
  }
  return BallotState::none;
}

void settle_casts(Telling& telling) {
  auto& casts = telling.casts;
  const auto by_member = [](const Cast& a, const Cast& b) { return a.member < b.member; };
  if (!std::is_sorted(casts.begin(), casts.end(), by_member)) {
    std::stable_sort(casts.begin(), casts.end(), by_member);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < casts.size();) {
    std::size_t end = i + 1;
    bool differ = false;
    while (end < casts.size() && casts[end].member == casts[i].member) {
      differ = differ || casts[end].code != casts[i].code;
      ++end;
    }
    if (differ) {
      const model::MemberId id = members().all()[casts[i].member].id;
      telling.vote.unclear.push_back(id);
      telling.oddities.push_back(
          {"import.two_votes", telling.line,
           fmt::format("{} votes twice and differently in {}", id.view(),
                       telling.vote.name().empty() ? telling.own_id : telling.vote.name())});
    } else {
      if (end - i > 1) {
        telling.oddities.push_back(
            {"import.repeated_row", telling.line,
             fmt::format("{} is listed {} times in {}", members().all()[casts[i].member].id.view(),
                         end - i,
                         telling.vote.name().empty() ? telling.own_id : telling.vote.name())});
      }
      casts[kept++] = casts[i];
    }
    i = end;
  }
  casts.resize(kept);
}

model::Tally count(const std::vector<Cast>& casts) {
  std::array<int, 8> of{};
  for (const Cast& cast : casts) ++of[static_cast<std::size_t>(cast.code) & 7U];
  return {of[1], of[2], of[3], of[4] + of[5] + of[6] + of[7], true};
}

}  // namespace rollcall::record
