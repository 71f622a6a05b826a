// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/progress.h"
#include "rollcall/analysis/surprise.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/plot.h"
#include "rollcall/model/roll_call.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// How surprising votes were, for a reader: of one roll call, of one member, of a span of time; and
// whether the chances behind the figures can be believed. Values; any thread.

struct SurpriseQuery {
  model::BodyId body{"GA"};
  std::optional<std::string> roll_call;  // RollCall::key(): only its votes
  std::optional<model::MemberId> member;
  std::optional<Date> from;
  std::optional<Date> to;
  std::size_t limit = 20;  // lines of text; 0: all
  int threads = 0;
};

// One vote, named.
struct SurpriseLine {
  std::string roll_call;  // its name
  std::string key;
  std::string title;
  std::optional<Date> date;
  std::string member;
  std::string member_name;
  model::Choice choice = model::Choice::yes;
  std::array<double, 3> before{};  // yes, no, abstain
  std::array<double, 3> given_others{};
  double bits_before = 0;
  double bits_given_others = 0;
  int earlier = 0;  // the member's votes before the day
  // Where it stands among the member's own votes of the report: 1 is the most surprising.
  int rank = 0;
  int rank_of = 0;
};

struct SurpriseReport {
  SurpriseQuery query;
  std::string asked;  // "A/RES/ES-11/7", "United States", "2025"
  record::Coverage coverage;
  int roll_calls = 0;               // of the body with ballots, that everything rests on
  std::vector<SurpriseLine> votes;  // most surprising before first
  std::int64_t without_basis = 0;
  double mean_before = 0;  // of `votes`
  double mean_given_others = 0;
};

// Fails as record::vote_matrix and analysis::surprises do, with `surprise.no_basis` where too
// little is held from before to say anything, and `surprise.nothing_asked` where nothing meets the
// query.
[[nodiscard]] Result<SurpriseReport> surprise_report(const record::Store& store,
                                                     const SurpriseQuery& query,
                                                     const analysis::Progress& progress);
[[nodiscard]] std::string surprise_text(const SurpriseReport& report);
[[nodiscard]] std::string surprise_json(const SurpriseReport& report);
[[nodiscard]] Plot surprise_plot(const SurpriseReport& report);

// Predicted against observed over all votes of the query.
struct CalibrationReport {
  SurpriseQuery query;
  record::Coverage coverage;
  int roll_calls = 0;
  std::int64_t votes = 0;
  std::vector<analysis::CalibrationBin> before;
  std::vector<analysis::CalibrationBin> given_others;
  analysis::Scores scores_before;
  analysis::Scores scores_given_others;
};
// Fails as surprise_report does.
[[nodiscard]] Result<CalibrationReport> calibration_report(const record::Store& store,
                                                           const SurpriseQuery& query,
                                                           const analysis::Progress& progress);
[[nodiscard]] std::string calibration_text(const CalibrationReport& report);
[[nodiscard]] std::string calibration_json(const CalibrationReport& report);
[[nodiscard]] Plot calibration_plot(const CalibrationReport& report);

}  // namespace rollcall::brief
