// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/ideal_points.h"
#include "rollcall/brief/plot.h"
#include "rollcall/brief/selected.h"
#include "rollcall/record/foreign_matrix.h"

namespace rollcall::brief {

// Fitted positions, told with what they stand on and what they do not mean. Values; any thread.

struct FitReport {
  std::optional<Selected> selected;  // the part of the record; or
  std::vector<std::string> files;    // the files of a foreign matrix
  std::int64_t odd_rows = 0;         // of those files, left out
  std::int64_t repeated_rows = 0;    // of those files, that say again what was said
  analysis::FitOptions options;
  analysis::IdealInput input;
  analysis::IdealPoints points;
};

// What of a report is shown: a period (the last where none), one voter through time, or the items.
struct FitView {
  std::optional<std::int32_t> period;
  std::optional<std::int32_t> voter;
  bool items = false;
};

// "2 rows of the file say nothing usable and were left out."; "" where there are none.
[[nodiscard]] std::string rows_line(std::int64_t odd_rows, std::int64_t repeated_rows);
// "The voters fall into 2 groups …"; "" where they are one.
[[nodiscard]] std::string groups_line(int groups);

// A position with its interval.
struct Placed {
  double position = 0;
  double low90 = 0;
  double high90 = 0;
};
[[nodiscard]] Placed placed(const analysis::IdealPoints& points, std::size_t point,
                            std::size_t dimension);

// The points of a view, by position in the first dimension or, for one voter, by time.
[[nodiscard]] std::vector<std::size_t> shown_points(const FitReport& report, const FitView& view);

// "797,473 votes on 4,784 items …" and what the fit says of itself, for heads and plots.
[[nodiscard]] std::string fit_input_line(const FitReport& report);
[[nodiscard]] std::string fit_run_line(const FitReport& report);

[[nodiscard]] std::string fit_text(const FitReport& report, const FitView& view);
// Every period and item, whatever the view.
[[nodiscard]] std::string fit_json(const FitReport& report);
// A view's positions: dots with whiskers, a line through time, or a map where there are dimensions.
[[nodiscard]] Plot fit_plot(const FitReport& report, const FitView& view);

// Positions beside a table made elsewhere, by voter and period.
struct FitComparison {
  struct Period {
    std::string name;
    int points = 0;
    std::optional<double> correlation;  // of three points or more that differ
  };
  std::vector<Period> periods;
  std::int64_t shared = 0;  // positions found on both sides
  std::int64_t only_here = 0;
  std::int64_t only_there = 0;
  std::int64_t votes_equal = 0;  // of those that tell their number of votes
  std::int64_t votes_told = 0;
  std::int64_t inside = 0;       // of theirs inside our 90 % interval
  std::optional<double> median;  // of the periods' correlations
  std::optional<double> least;
  std::string least_period;
  std::optional<double> pooled;
};
[[nodiscard]] FitComparison compare(const FitReport& report,
                                    const std::vector<record::ForeignPosition>& theirs);
[[nodiscard]] std::string comparison_text(const FitReport& report, const FitComparison& found);
[[nodiscard]] std::string comparison_json(const FitReport& report, const FitComparison& found);

}  // namespace rollcall::brief
