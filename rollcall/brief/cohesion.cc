// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/cohesion.h"

#include <algorithm>
#include <memory>

#include "rollcall/brief/alignment_spans.h"

namespace rollcall::brief {
namespace {

// Who was of the group on the day of each item. The periods are shared, since a Membership is
// copied.
analysis::Membership membership_of(const model::Group& group, const model::VoteMatrix& matrix) {
  auto periods =
      std::make_shared<std::vector<std::vector<Period>>>(static_cast<std::size_t>(matrix.voters()));
  for (const model::Group::Membership& membership : group.memberships) {
    if (const auto voter = matrix.find_voter(membership.member.view())) {
      (*periods)[static_cast<std::size_t>(*voter)].push_back(membership.period);
    }
  }
  return [periods, &matrix](int voter, int item) {
    const std::optional<Date> day = matrix.item(item).date;
    return day && std::ranges::any_of((*periods)[static_cast<std::size_t>(voter)],
                                      [&](const Period& p) { return p.contains(*day); });
  };
}

std::vector<model::MemberId> members_of(const model::Group& first, const model::Group* second) {
  std::vector<model::MemberId> members;
  for (const model::Group* group : {&first, second}) {
    if (group == nullptr) continue;
    for (const model::Group::Membership& membership : group->memberships) {
      members.push_back(membership.member);
    }
  }
  std::ranges::sort(members);
  members.erase(std::ranges::unique(members).begin(), members.end());
  return members;
}

}  // namespace

Result<GroupCohesion> cohesion_of(const record::Store& store, const model::Group& first,
                                  const model::Group* second, const Selection& selection,
                                  std::optional<Date> split) {
  auto from = select(store, selection, members_of(first, second));
  if (!from) return tl::unexpected(from.error());
  const analysis::Membership of_first = membership_of(first, from->matrix);
  const analysis::Membership of_second =
      second == nullptr ? analysis::Membership() : membership_of(*second, from->matrix);
  const auto span_of = [&](const NamedItems& span) {
    CohesionSpan found;
    found.span = span.name;
    found.first = analysis::cohesion_of(from->matrix, span.items, of_first);
    if (second == nullptr) return found;
    found.second = analysis::cohesion_of(from->matrix, span.items, of_second);
    found.apart = analysis::distance_of(from->matrix, span.items, of_first, of_second);
    return found;
  };
  GroupCohesion found;
  found.first = &first;
  found.second = second;
  for (const NamedItems& span : spans_of(*from, split)) found.spans.push_back(span_of(span));
  if (found.spans.front().first.roll_calls == 0) {
    return tl::unexpected(no_votes(from->selected, "no two members of " + first.name + " voted"));
  }
  for (const NamedItems& span : periods_of(*from)) {
    CohesionSpan period = span_of(span);
    if (period.first.roll_calls > 0) found.periods.push_back(std::move(period));
  }
  for (const analysis::Loyalty& loyalty :
       analysis::loyalties(from->matrix, from->items, of_first)) {
    const double share = static_cast<double>(loyalty.with_line) / loyalty.votes;
    found.members.push_back({.voter = from->matrix.voter(loyalty.voter),
                             .with_line = loyalty.with_line,
                             .votes = loyalty.votes,
                             .interval = analysis::wilson(share, loyalty.votes)});
  }
  found.selected = std::move(from->selected);
  return found;
}

}  // namespace rollcall::brief
