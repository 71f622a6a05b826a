// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/json_values.h"
#include "rollcall/brief/selected_json.h"
#include "rollcall/brief/shifts_report.h"

namespace rollcall::brief {
namespace {

Json level_value(const analysis::Level& level) {
  return {{"alike", level.alike},
          {"total", level.total},
          {"level", level.mean},
          {"low", level.interval.low},
          {"high", level.interval.high}};
}

Json shift_value(const ShiftsReport& report, const analysis::Shift& shift) {
  const auto date = [&](int day) {
    return report.days[static_cast<std::size_t>(day)].votes.date.iso();
  };
  return {{"claimed", shift.claimed && !report.withheld()},
          {"probability", shift.probability},
          {"after", date(shift.first)},
          {"before", date(shift.last + 1)},
          {"likeliest_after", date(shift.after)},
          {"likeliest_before", date(shift.after + 1)},
          {"level_before", level_value(shift.before)},
          {"level_from_then", level_value(shift.later)}};
}

Json days_value(const ShiftsReport& report) {
  Json list = Json::array();
  for (const ShiftDay& day : report.days) {
    list.push_back({{"date", day.votes.date.iso()},
                    {"alike", day.votes.alike},
                    {"total", day.votes.total},
                    {"votes", day.names},
                    {"break_after", day.break_here ? Json(*day.break_here) : Json(nullptr)}});
  }
  return list;
}

Json alarms_value(const std::optional<analysis::FalseAlarms>& alarms) {
  if (!alarms) return nullptr;
  return {{"shuffles", alarms->shuffles},
          {"claimed", alarms->claimed},
          {"low", alarms->interval.low},
          {"high", alarms->interval.high}};
}

}  // namespace

std::string shifts_json(const ShiftsReport& report) {
  Json shifts = Json::array();
  for (const analysis::Shift& shift : report.answer.shifts) {
    shifts.push_back(shift_value(report, shift));
  }
  return printed({{"record", coverage_value(report.selected.coverage)},
                  {"selected", selected_value(report.selected)},
                  {"member", voter_value(report.voter)},
                  {"with", report.reference},
                  {"roll_calls", report.roll_calls},
                  {"not_cast", report.not_cast},
                  {"no_line", report.no_line},
                  {"doubtful_days", report.doubtful_days},
                  {"prior", {{"any_break", 1 - report.prior.none}, {"level", "Beta(0.5, 0.5)"}}},
                  {"claimed_from", analysis::kClaimedShift},
                  {"any_break", report.answer.posterior.any},
                  {"overall", level_value(report.answer.overall)},
                  {"shifts", std::move(shifts)},
                  {"withheld", report.any_withheld()},
                  {"false_alarms", alarms_value(report.alarms)},
                  {"days", days_value(report)}});
}

}  // namespace rollcall::brief
