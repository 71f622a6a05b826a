// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/forecast.h"
#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/judge.h"
#include "rollcall/brief/odds.h"
#include "rollcall/brief/plot.h"
#include "rollcall/model/roll_call.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// What to expect of a draft, for a reader: each member's chances, the tally, the odds of adoption,
// and how much of the past it rests on. Values; any thread.

struct ForecastQuery {
  // The question: body, day, title, agenda item, series, majority and nature count, its ballots do
  // not. REQUIRES: a day.
  model::RollCall draft;
  std::optional<std::string> like;  // key of an earlier roll call of the body: adds its issue codes
  std::vector<std::string> issues;
  std::vector<model::MemberId> sponsors;
  std::vector<model::Ballot> known;
  int draws = 2000;
  std::uint64_t seed = 1;
  double level = 0.9;
  int threads = 0;
};

struct ForecastMember {
  model::MemberId member;
  std::string name;
  analysis::MemberForecast forecast;
};

// An earlier roll call whose votes counted most.
struct ForecastPrecedent {
  std::string name;
  std::string title;
  std::optional<Date> date;
  model::Tally tally;
  double weight = 0;
};

struct ForecastReport {
  ForecastQuery query;
  record::Coverage coverage;
  analysis::Forecast forecast;
  std::vector<ForecastMember> members;         // by name
  std::vector<model::MemberId> without_votes;  // members of the body of whom no vote is held
  std::vector<ForecastPrecedent> precedents;   // at most ten
  Odds odds;
};

// Fails as record::vote_matrix and analysis::forecast do, and with `brief.no_rulebook`,
// `forecast.no_members` where the body has none on that day, `forecast.not_a_member` for a known
// vote or a sponsor of a State that is none.
[[nodiscard]] Result<ForecastReport> forecast_report(const record::Store& store,
                                                     const Rulebooks& rulebooks,
                                                     const ForecastQuery& query,
                                                     const analysis::Progress& progress);

[[nodiscard]] std::string forecast_text(const ForecastReport& report);
[[nodiscard]] std::string forecast_json(const ForecastReport& report);
// The counts with their intervals.
[[nodiscard]] Plot forecast_plot(const ForecastReport& report);

}  // namespace rollcall::brief
