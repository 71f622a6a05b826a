// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "rollcall/analysis/forecast_engine.h"
#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// What to expect of a draft: each member's chances and the tally they make. Plain values; any
// thread. Chances stand in the order of model::Choice: yes, no, abstain, absent.

struct ForecastRequest {
  model::Item item;         // its title, agenda item, series, issues, sponsors and day, if known
  std::vector<int> voters;  // who may vote; rows of the matrix
  std::vector<model::Entry> known;  // votes taken as certain: yes, no, abstain or absent
  int draws = 4000;
  std::uint64_t seed = 1;
  double level = 0.9;  // of the intervals
  int threads = 0;
};

struct MemberForecast {
  int voter = 0;
  std::array<double, 4> chances{};
  bool known = false;
  // Of a known vote that was cast: what its chance was before, and how far it counts for others.
  double before = 1;
  double credit = 1;
  double on_the_matter = 0;  // its votes on like titles, weighted by how like and how recent
  int earlier = 0;           // its votes held from before the day
};

struct CountForecast {
  double expected = 0;
  int low = 0;
  int high = 0;
};

struct Forecast {
  std::vector<MemberForecast> members;  // as asked for
  std::array<CountForecast, 4> tally{};
  // Each draw is a whole roll call, so that members vary together: a row of draws · members.
  std::vector<std::uint8_t> ballots;  // model::Choice as number
  int draws = 0;
  int roll_calls = 0;                   // earlier ones that it rests on
  std::vector<TitleIndex::Like> alike;  // items most alike by title, weighted; best first
  double most_alike = 0;                // cosine of titles; near 0: nothing like it was voted

  [[nodiscard]] std::span<const std::uint8_t> draw(int number) const {
    const std::size_t width = members.size();
    return std::span(ballots).subspan(static_cast<std::size_t>(number) * width, width);
  }
};

// Rests on the items before the day of `request.item` (all where it has none). Fails with
// `forecast.too_little` where these are fewer than kLeastRollCalls, and `analysis.interrupted`.
// REQUIRES: at least one voter; known votes are of voters. Deterministic for a seed.
// Cost: some 2 ms a roll call of the past, and 10 µs a member and 100 draws.
[[nodiscard]] Result<Forecast> forecast(const model::VoteMatrix& matrix,
                                        const ForecastRequest& request, const Progress& progress);

// The same from an outlook that is at hand. `absence`: the chance that each voter casts no vote.
[[nodiscard]] Forecast forecast_from(const Outlook& outlook, std::span<const double> absence,
                                     const ForecastRequest& request);

}  // namespace rollcall::analysis
