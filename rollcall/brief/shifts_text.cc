// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/shifts_report.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

constexpr int kFewVotes = 10;  // on one side of a break: said to be thin

// "3 of 14 alike (21.4% (7.6–47.6))": the share counted, the interval of the level behind it.
std::string level_phrase(const analysis::Level& level) {
  return fmt::format("{} of {} alike; level {}", level.alike, level.total,
                     percent_within(level.mean, level.interval));
}

const Date& date_of(const ShiftsReport& report, int day) {
  return report.days[static_cast<std::size_t>(day)].votes.date;
}

std::string probability(double value) {
  constexpr double kNearlyOne = 0.9995;
  constexpr double kNearlyNone = 0.0005;
  if (value > kNearlyOne) return "more than 0.999";
  if (value < kNearlyNone) return "less than 0.001";
  return fmt::format("{:.3f}", value);
}

int days_later(const ShiftsReport& report, const analysis::Shift& shift, std::size_t place) {
  const bool last = place + 1 == report.answer.shifts.size();
  const int end =
      last ? static_cast<int>(report.days.size()) : report.answer.shifts[place + 1].after + 1;
  return end - shift.after - 1;
}

std::string shift_text(const ShiftsReport& report, std::size_t place) {
  const analysis::Shift& shift = report.answer.shifts[place];
  std::string text = fmt::format(
      "\n{}: a break between {} and {} has probability {}{}\n",
      !shift.claimed      ? "No shift is claimed"
      : !report.alarms    ? "Not claimed, for no false-alarm rate was worked out"
      : report.withheld() ? "Claim withheld"
                          : "SHIFT",
      date_of(report, shift.first).written(), date_of(report, shift.last + 1).written(),
      probability(shift.probability),
      shift.claimed ? "" : fmt::format(" (claimed from {:.2f} on)", analysis::kClaimedShift));
  if (shift.first != shift.last) {
    text +=
        fmt::format("  likeliest    between {} and {}\n", date_of(report, shift.after).written(),
                    date_of(report, shift.after + 1).written());
  }
  text += fmt::format("  before       {}\n", level_phrase(shift.before));
  text += fmt::format("  from then    {}\n", level_phrase(shift.later));
  if (std::min(shift.before.total, shift.later.total) < kFewVotes) {
    text += fmt::format("  thin         {} before, {} on {} from then\n",
                        counted(shift.before.total, "vote"), counted(shift.later.total, "vote"),
                        counted(days_later(report, shift, place), "day"));
  }
  return text;
}

std::string alarms_line(const analysis::FalseAlarms& alarms) {
  std::string text = fmt::format(
      "False alarms: with whole days dealt out anew at random, a shift would be claimed in {} of "
      "{}\n"
      "shuffles ({}).\n",
      alarms.claimed, alarms.shuffles,
      percent_within(static_cast<double>(alarms.claimed) / alarms.shuffles, alarms.interval));
  if (alarms.too_many()) {
    text +=
        "That is more than 5%: votes of a day go together here, and no shift is claimed. Try one\n"
        "matter (--series, --issue, --words).\n";
  }
  return text;
}

std::string left_out_line(const ShiftsReport& report) {
  std::string text = fmt::format(
      "Left out: {} on which {} cast no vote, {} on which {} had no choice to agree with.\n",
      counted(report.not_cast, "roll call"), harmless(report.voter.name), report.no_line,
      harmless(report.reference));
  if (report.doubtful_days > 0) {
    text += fmt::format("Of {} the day is not certain: breaks near them may be misdated.\n",
                        counted(report.doubtful_days, "roll call"));
  }
  return text;
}

}  // namespace

std::string shifts_text(const ShiftsReport& report) {
  const auto days = static_cast<int>(report.days.size());
  std::string text = fmt::format(
      "{} with {}: {} on {}\n{}\n\nIn all      {}\n", harmless(report.voter.name),
      harmless(report.reference), counted(report.roll_calls, "roll call"), counted(days, "day"),
      selected_line(report.selected), level_phrase(report.answer.overall));
  if (days < 2) {
    text += "\nOne day: nothing can be said about a break.\n";
  } else {
    text += fmt::format("Any break   probability {}; {:.2f} before looking\n",
                        probability(report.answer.posterior.any), 1 - report.prior.none);
  }
  for (std::size_t i = 0; i < report.answer.shifts.size(); ++i) text += shift_text(report, i);
  text += "\n";
  if (report.alarms) {
    text += alarms_line(*report.alarms);
  } else if (days > 1) {
    text +=
        "False alarms were not counted (--shuffles 0), so nothing is claimed: see what shuffles "
        "of\n"
        "the days give.\n";
  }
  text += left_out_line(report);
  return text + coverage_line(report.selected.coverage) + "\n";
}

}  // namespace rollcall::brief
