// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "rollcall/brief/alignment.h"
#include "rollcall/brief/alignment_spans.h"

// A member beside a group
//
// A group changes: the European Union had fifteen members and then twenty-seven. So the members of
// the day of each vote are asked for, and the member itself is never compared with itself. Roll
// calls are what is drawn, not ballots: on each, the share of the group's members voting that voted
// as the member did; then the mean over roll calls, each counting alike, and its interval. The
// figure of each member of the group stands beside it, since a mean of 50 per cent may be all
// members half of the time or half of the members always.

namespace rollcall::brief {
namespace {

using analysis::Absences;
using model::Cell;

double place_of(Cell cell) { return cell == Cell::yes ? 1 : cell == Cell::no ? 0 : 0.5; }

// The members' rows, and when each was of the group.
struct Row {
  int voter = 0;
  std::vector<Period> periods;

  [[nodiscard]] bool has(std::optional<Date> day) const {
    return day && std::ranges::any_of(periods, [&](const Period& p) { return p.contains(*day); });
  }
};

std::vector<Row> rows_of(const model::Group& group, const SelectedMatrix& from, int voter) {
  std::map<int, Row> rows;
  for (const model::Group::Membership& membership : group.memberships) {
    const auto row = from.matrix.find_voter(membership.member.view());
    if (!row || *row == voter) continue;
    rows[*row].voter = *row;
    rows[*row].periods.push_back(membership.period);
  }
  std::vector<Row> list;
  for (auto& [index, row] : rows) list.push_back(std::move(row));
  return list;
}

GroupSpan span_of(const SelectedMatrix& from, int voter, const std::vector<Row>& rows,
                  const NamedItems& span, Absences absences) {
  const auto counted = [&](Cell cell) {
    return absences == Absences::excluded ? model::is_cast(cell) : cell != Cell::not_member;
  };
  std::vector<double> shares;
  std::vector<double> nearness;
  std::vector<std::vector<int>> items(rows.size());
  for (const int item : span.items) {
    const Cell own = from.matrix.at(voter, item);
    if (!counted(own)) continue;
    int together = 0;
    int voting = 0;
    double near = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (!rows[r].has(from.matrix.item(item).date)) continue;
      const Cell other = from.matrix.at(rows[r].voter, item);
      if (!counted(other)) continue;
      items[r].push_back(item);
      ++voting;
      together += own == other ? 1 : 0;
      near += 1 - std::abs(place_of(own) - place_of(other));
    }
    if (voting == 0) continue;
    shares.push_back(static_cast<double>(together) / voting);
    nearness.push_back(near / voting);
  }
  GroupSpan found;
  found.span = span.name;
  found.share = analysis::mean_of(shares);
  if (absences == Absences::excluded) found.nearness = analysis::mean_of(nearness);
  std::vector<std::pair<int, analysis::ItemMask>> others;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    others.emplace_back(rows[r].voter, analysis::mask_of(from.matrix, items[r]));
  }
  found.members = beside_of(from, voter, others, absences);
  return found;
}

}  // namespace

Result<GroupAlignment> align_group(const record::Store& store, model::MemberId member,
                                   const model::Group& group, const AlignmentOptions& options) {
  std::vector<model::MemberId> members = {member};
  for (const model::Group::Membership& membership : group.memberships) {
    if (std::ranges::find(members, membership.member) == members.end()) {
      members.push_back(membership.member);
    }
  }
  auto from = select(store, options.selection, members);
  if (!from) return tl::unexpected(from.error());
  const auto voter = from->matrix.find_voter(member.view());
  const std::string names = fmt::format("{} and the {} share no vote", member.view(), group.name);
  if (!voter) return tl::unexpected(no_votes(from->selected, names));
  const std::vector<Row> rows = rows_of(group, *from, *voter);
  GroupAlignment found;
  found.voter = from->matrix.voter(*voter);
  found.group = &group;
  found.absences = options.absences;
  for (const NamedItems& span : spans_of(*from, options.split)) {
    found.spans.push_back(span_of(*from, *voter, rows, span, options.absences));
  }
  if (!found.spans.front().share) return tl::unexpected(no_votes(from->selected, names));
  for (const NamedItems& span : periods_of(*from)) {
    GroupSpan period = span_of(*from, *voter, rows, span, options.absences);
    if (period.share) found.periods.push_back(std::move(period));
  }
  found.selected = std::move(from->selected);
  return found;
}

}  // namespace rollcall::brief
