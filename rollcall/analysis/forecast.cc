// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "rollcall/analysis/forecast_absence.h"
#include "rollcall/analysis/random.h"
#include "rollcall/analysis/surprise.h"
#include "rollcall/base/check.h"

// A tally is not a sum of independent coins. If the text is harsher than titles tell, forty States
// abstain that would each have had one chance in five: the tally's spread comes from what members
// have in common. So whole roll calls are drawn: first what is common (the posterior of
// forecast_effects, after the known votes), then how many stay away, then each member. Intervals
// are quantiles of the drawn counts, and the odds of adoption (brief/odds) count the drawn ballots
// under the body's rule.
//
// Example: with every chance at 0.8 and 100 members independent coins give 80 ± 7 (90 %); a common
// part of standard deviation 0.7 makes it 78 ± 17, which is what is observed.
//
// Draw d of member m depends on the seed, d and m only.

namespace rollcall::analysis {
namespace {

// How much the log odds of absence vary between roll calls for all members together: an evening
// session in December against the vote on an emergency. Set by hand: no source is behind it.
constexpr double kAbsenceSpread = 0.5;

constexpr std::uint32_t kCommonStream = 1;
constexpr std::uint32_t kMemberStream = 2;

// Two standard normal numbers of two words (Box and Muller 1958).
std::array<double, 2> normals(std::uint32_t a, std::uint32_t b) {
  const double length = std::sqrt(-2 * std::log(uniform_of(a)));
  const double angle = 2 * std::numbers::pi * uniform_of(b);
  return {length * std::cos(angle), length * std::sin(angle)};
}

// kDraws numbers for the common parts, and one more for absence.
std::vector<double> common_normals(std::uint32_t draw, RandomKey key) {
  std::vector<double> numbers;
  for (std::uint32_t k = 0; numbers.size() < Effects::kDraws + 1; ++k) {
    const RandomBlock block = random_block({draw, k, kCommonStream, 0}, key);
    for (const double number : normals(block[0], block[1])) numbers.push_back(number);
    for (const double number : normals(block[2], block[3])) numbers.push_back(number);
  }
  numbers.resize(Effects::kDraws + 1);
  return numbers;
}

double logit(double chance) {
  const double held = std::clamp(chance, 1e-6, 1 - 1e-6);
  return std::log(held / (1 - held));
}

std::uint8_t pick(const Chances& chances, double uniform) {
  if (uniform < chances[0]) return 0;
  return uniform < chances[0] + chances[1] ? 1 : 2;
}

void draw_ballots(const Outlook& outlook, const Effects& effects, std::span<const double> absence,
                  const ForecastRequest& request, Forecast& forecast) {
  const std::size_t width = outlook.voters.size();
  const RandomKey key = random_key(request.seed);
  forecast.draws = request.draws;
  forecast.ballots.resize(static_cast<std::size_t>(request.draws) * width);
  for (int d = 0; d < request.draws; ++d) {
    const auto draw = static_cast<std::uint32_t>(d);
    const std::vector<double> common = common_normals(draw, key);
    const auto odds = effects.draw(outlook.standings, std::span(common).first(Effects::kDraws));
    const double away = kAbsenceSpread * common.back();
    for (std::size_t m = 0; m < width; ++m) {
      const RandomBlock block =
          random_block({draw, static_cast<std::uint32_t>(m), kMemberStream, 0}, key);
      const bool absent =
          absence[m] > 0 && uniform_of(block[0]) < 1 / (1 + std::exp(-logit(absence[m]) - away));
      forecast.ballots[static_cast<std::size_t>(d) * width + m] =
          absent ? 3 : pick(floored(chances(odds[m])), uniform_of(block[1]));
    }
  }
}

// Known votes are the same in every draw, and certain.
void set_known(const ForecastRequest& request, Forecast& forecast) {
  const std::size_t width = forecast.members.size();
  for (const model::Entry& known : request.known) {
    const auto member = std::ranges::find(forecast.members, known.voter, &MemberForecast::voter);
    ROLLCALL_CHECK(member != forecast.members.end(), fmt::format("voter {}", known.voter));
    const auto choice = static_cast<std::size_t>(known.cell);
    member->known = true;
    member->chances = {};
    member->chances[choice] = 1;
    const auto at = static_cast<std::size_t>(member - forecast.members.begin());
    for (std::size_t d = 0; d < static_cast<std::size_t>(forecast.draws); ++d) {
      forecast.ballots[d * width + at] = static_cast<std::uint8_t>(choice);
    }
  }
}

void count(const ForecastRequest& request, Forecast& forecast) {
  for (std::size_t c = 0; c < 4; ++c) {
    CountForecast& of = forecast.tally[c];
    for (const MemberForecast& member : forecast.members) of.expected += member.chances[c];
    std::vector<int> counts;
    for (int d = 0; d < forecast.draws; ++d) {
      counts.push_back(static_cast<int>(std::ranges::count(forecast.draw(d), c)));
    }
    std::ranges::sort(counts);
    const auto last = static_cast<double>(counts.size() - 1);
    of.low = counts[static_cast<std::size_t>(std::floor(last * (1 - request.level) / 2))];
    of.high = counts[static_cast<std::size_t>(std::ceil(last * (1 + request.level) / 2))];
  }
}

}  // namespace

Forecast forecast_from(const Outlook& outlook, std::span<const double> absence,
                       const ForecastRequest& request) {
  ROLLCALL_CHECK(absence.size() == outlook.voters.size() && request.draws > 0,
                 "a chance of absence for each voter, and draws");
  std::vector<std::uint8_t> votes(outlook.voters.size(), kUnknownVote);
  for (const model::Entry& known : request.known) {
    const auto at = std::ranges::find(outlook.voters, known.voter) - outlook.voters.begin();
    if (model::is_cast(known.cell)) {
      votes[static_cast<std::size_t>(at)] = static_cast<std::uint8_t>(known.cell);
    }
  }
  const Effects::Credited known = Effects::of_known(outlook.prior, outlook.standings, votes);
  const Effects& effects = known.effects;
  Forecast forecast;
  for (std::size_t m = 0; m < outlook.voters.size(); ++m) {
    const Chances cast = floored(request.known.empty() ? chances(outlook.standings[m].odds)
                                                       : effects.chances_of(outlook.standings[m]));
    MemberForecast member;
    member.voter = outlook.voters[m];
    for (std::size_t c = 0; c < 3; ++c) member.chances[c] = cast[c] * (1 - absence[m]);
    member.chances[3] = absence[m];
    if (votes[m] != kUnknownVote) {
      member.before = floored(chances(outlook.standings[m].odds))[votes[m]];
      member.credit = known.credits[m];
    }
    member.on_the_matter = outlook.basis.on_the_matter[m];
    forecast.members.push_back(member);
  }
  forecast.alike = outlook.basis.alike;
  forecast.most_alike = outlook.basis.most_alike;
  draw_ballots(outlook, effects, absence, request, forecast);
  set_known(request, forecast);
  count(request, forecast);
  return forecast;
}

Result<Forecast> forecast(const model::VoteMatrix& matrix, const ForecastRequest& request,
                          const Progress& progress) {
  EngineOptions options;
  options.threads = request.threads;
  ForecastEngine engine(matrix, options);
  const int before = engine.items_before(request.item.date);
  if (before < kLeastRollCalls) {
    return fail(
        "forecast.too_little",
        fmt::format("{} held from before that day, and a forecast needs {}",
                    before == 1 ? "1 roll call is" : fmt::format("{} roll calls are", before),
                    kLeastRollCalls),
        request.item.date ? request.item.date->iso() : "");
  }
  auto outlook = engine.outlook(request.item, request.voters, progress);
  if (!outlook) return tl::unexpected(outlook.error());
  Forecast found =
      forecast_from(*outlook, absence_chances(matrix, before, request.voters), request);
  found.roll_calls = before;
  std::vector<int> earlier(static_cast<std::size_t>(matrix.voters()), 0);
  for (int item = 0; item < before; ++item) {
    for (const model::Entry& entry : matrix.entries(item)) {
      if (model::is_cast(entry.cell)) ++earlier[static_cast<std::size_t>(entry.voter)];
    }
  }
  for (MemberForecast& member : found.members) {
    member.earlier = earlier[static_cast<std::size_t>(member.voter)];
  }
  return found;
}

}  // namespace rollcall::analysis
