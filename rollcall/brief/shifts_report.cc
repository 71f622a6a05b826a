// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/shifts_report.h"

#include <fmt/format.h>

#include <utility>

#include "rollcall/brief/brief.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

model::Voter voter_of(model::MemberId member, Date day) {
  return {member.str(), record::members().short_name(member, day)};
}

analysis::Reference reference_of(const model::VoteMatrix& matrix, const ShiftsOptions& options) {
  if (options.other) {
    const auto other = matrix.find_voter(options.other->view());
    return [other](int voter, Date) { return other && voter == *other; };
  }
  if (options.group == nullptr) return [](int, Date) { return true; };
  const model::Group* group = options.group;
  return [group, &matrix](int voter, Date day) {
    return group->has(model::MemberId(matrix.voter(voter).id), day);
  };
}

std::string reference_name(const ShiftsOptions& options, Date day) {
  if (options.other) return voter_of(*options.other, day).name;
  return options.group == nullptr ? "most others" : "most of the " + options.group->name;
}

void add_days(const model::VoteMatrix& matrix, const analysis::VoteDays& found,
              ShiftsReport& report) {
  const std::vector<double>& after = report.answer.posterior.after;
  std::size_t item = 0;
  for (std::size_t i = 0; i < found.days.size(); ++i) {
    ShiftDay day;
    day.votes = found.days[i];
    for (int vote = 0; vote < day.votes.total; ++vote) {
      day.names.push_back(matrix.item(found.items[item++]).name);
    }
    if (i < after.size()) day.break_here = after[i];
    report.days.push_back(std::move(day));
  }
}

}  // namespace

Result<ShiftsReport> report_shifts(const record::Store& store, model::MemberId member,
                                   const ShiftsOptions& options,
                                   const analysis::Progress& progress) {
  Selection selection = options.selection;
  selection.periods = record::Periods::one;
  record::Filter& filter = selection.filter;
  if (!filter.body && !filter.series) filter.body = model::BodyId("GA");
  std::vector<model::MemberId> members;
  if (options.other) members = {member, *options.other};
  if (!options.other && options.group == nullptr) selection.contested = true;
  auto chosen = select(store, selection, std::move(members));
  if (!chosen) return tl::unexpected(chosen.error());

  ShiftsReport report;
  report.selected = std::move(chosen->selected);
  const Date day = report.selected.last.value_or(Date());
  report.voter = voter_of(member, day);
  report.reference = reference_name(options, day);
  report.prior = options.prior;
  analysis::VoteDays found;
  if (const auto voter = chosen->matrix.find_voter(member.view())) {
    found = analysis::days_alike(chosen->matrix, *voter, reference_of(chosen->matrix, options),
                                 chosen->items);
  }
  if (found.days.empty()) {
    return fail("shifts.no_votes",
                fmt::format("{} and {} share no roll call of this selection", report.voter.name,
                            report.reference),
                selected_line(report.selected) + " · " + coverage_line(report.selected.coverage));
  }
  report.roll_calls = static_cast<int>(found.items.size());
  report.not_cast = found.not_cast;
  report.no_line = found.no_line;
  report.doubtful_days = found.doubtful_days;
  report.answer = analysis::find_shifts(found.days, options.prior);
  add_days(chosen->matrix, found, report);
  if (found.days.size() < 2 || options.shuffles == 0) return report;
  auto alarms =
      analysis::false_alarms(found.days, options.prior, options.shuffles, options.seed, progress);
  if (!alarms) return tl::unexpected(alarms.error());
  report.alarms = *alarms;
  return report;
}

}  // namespace rollcall::brief
