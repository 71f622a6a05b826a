// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/progress.h"
#include "rollcall/analysis/shifts.h"
#include "rollcall/analysis/shifts_days.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/plot.h"
#include "rollcall/brief/selected.h"
#include "rollcall/model/group.h"

namespace rollcall::brief {

// Breaks in how a State votes beside another, a group, or all others. One thread; values are free
// to share.

struct ShiftsOptions {
  // Where neither a body nor a series is asked for, the Assembly's: the organs sit at other times
  // of the year on other matters, and a break between them would be the calendar's.
  Selection selection;
  // What the State is held against: one other, a group, or, with neither, all others; then only
  // contested votes count, for whoever agrees with nearly everybody says nothing by it.
  std::optional<model::MemberId> other;
  const model::Group* group = nullptr;
  int shuffles = 100;
  std::uint64_t seed = 1;
  analysis::ShiftPrior prior;
};

// One day of the sequence.
struct ShiftDay {
  analysis::VoteDay votes;
  std::vector<std::string> names;    // of its roll calls
  std::optional<double> break_here;  // that a break comes after it; nullopt for the last day
};

struct ShiftsReport {
  Selected selected;
  model::Voter voter;
  std::string reference;  // "Russia", "the European Union", "most others"
  std::vector<ShiftDay> days;
  int roll_calls = 0;     // that count
  int not_cast = 0;       // left out: the State cast no vote
  int no_line = 0;        // left out: the other cast none, or no choice was that of most
  int doubtful_days = 0;  // of those that count
  analysis::ShiftPrior prior;
  analysis::ShiftAnswer answer;
  std::optional<analysis::FalseAlarms> alarms;  // none for fewer than two days, or none asked for

  // What the posterior would claim is withheld where shuffles claim as much too often, or were not
  // asked.
  [[nodiscard]] bool withheld() const { return !alarms || alarms->too_many(); }
  [[nodiscard]] bool any_withheld() const { return withheld() && answer.any_claimed(); }
};

// Fails with `shifts.no_votes` where the State and its reference share no roll call selected, with
// `analysis.interrupted`, and with `store.…`.
[[nodiscard]] Result<ShiftsReport> report_shifts(const record::Store& store, model::MemberId member,
                                                 const ShiftsOptions& options,
                                                 const analysis::Progress& progress);

// All say the same in the same order.
[[nodiscard]] std::string shifts_text(const ShiftsReport& report);
[[nodiscard]] std::string shifts_json(const ShiftsReport& report);
[[nodiscard]] Plot shifts_plot(const ShiftsReport& report);

}  // namespace rollcall::brief
