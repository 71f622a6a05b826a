// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/surprise.h"

#include <algorithm>
#include <cmath>
#include <utility>

// A vote that had the chance p carries −log2 p bits of news (Shannon 1948): a certain vote none, a
// vote as likely as a coin's face one bit, one in a thousand ten bits. The chance comes from
// forecast_engine, which has seen nothing of the roll call's day; for `given_others` the others'
// votes on the same roll call are added (forecast_effects), and never the member's own.
//
// Example: Israel's no on a Palestinian text is no news (0.02 bits), its yes would be.
// Counter-example: a vote may be a surprise `before` and none `given_others`, when the text changed
// and the State moved with its friends. The second reading tells who broke ranks, the first what
// changed.
//
// The chance of a vote is a statement about our knowledge, made of past votes and titles. It is
// neither a measure of importance nor of wisdom.

namespace rollcall::analysis {
namespace {

std::array<float, 3> kept(const Chances& chances) {
  const Chances at_least = floored(chances);
  return {static_cast<float>(at_least[0]), static_cast<float>(at_least[1]),
          static_cast<float>(at_least[2])};
}

double bits_of(const std::array<float, 3>& chances, std::uint8_t vote) {
  return std::max(0.0, -std::log2(static_cast<double>(chances[vote])));
}

// How many items stand before the day of each item.
std::vector<int> items_before(const model::VoteMatrix& matrix) {
  std::vector<int> before;
  for (int item = 0; item < matrix.items(); ++item) {
    const bool same = item > 0 && matrix.item(item).date == matrix.item(item - 1).date &&
                      matrix.item(item).period == matrix.item(item - 1).period;
    before.push_back(same ? before.back() : item);
  }
  return before;
}

// The votes of each voter before the day, for the entries of each wanted item.
std::vector<std::vector<int>> votes_before(const model::VoteMatrix& matrix,
                                           const std::vector<int>& before,
                                           std::span<const int> wanted) {
  std::vector<int> votes(static_cast<std::size_t>(matrix.voters()), 0);
  std::vector<std::vector<int>> of(static_cast<std::size_t>(matrix.items()));
  int counted = 0;
  for (int item = 0; item < matrix.items(); ++item) {
    for (; counted < before[static_cast<std::size_t>(item)]; ++counted) {
      for (const model::Entry& entry : matrix.entries(counted)) {
        if (model::is_cast(entry.cell)) ++votes[static_cast<std::size_t>(entry.voter)];
      }
    }
    if (!wanted.empty() && !std::ranges::binary_search(wanted, item)) continue;
    for (const model::Entry& entry : matrix.entries(item)) {
      of[static_cast<std::size_t>(item)].push_back(votes[static_cast<std::size_t>(entry.voter)]);
    }
  }
  return of;
}

}  // namespace

double Surprise::bits_before() const { return bits_of(before, vote); }
double Surprise::bits_given_others() const { return bits_of(given_others, vote); }

Result<Surprises> surprises(const model::VoteMatrix& matrix, const SurpriseOptions& options,
                            const Progress& progress) {
  Surprises found;
  if (matrix.items() == 0) return found;
  const std::vector<int> before = items_before(matrix);
  const auto earlier = votes_before(matrix, before, options.items);
  std::vector<std::vector<Surprise>> by_item(static_cast<std::size_t>(matrix.items()));
  const auto visit = [&](int item, const Outlook& outlook) {
    const auto at = static_cast<std::size_t>(item);
    if (before[at] < kLeastRollCalls) return;
    const auto votes = votes_on(matrix, item);
    const auto given = chances_given_others(outlook.prior, outlook.standings, votes);
    for (std::size_t i = 0; i < votes.size(); ++i) {
      if (votes[i] == kUnknownVote || earlier[at][i] < kLeastVotes) continue;
      by_item[at].push_back({item, outlook.voters[i], votes[i], earlier[at][i],
                             kept(chances(outlook.standings[i].odds)), kept(given[i])});
    }
  };
  const int first = options.items.empty() ? 0 : matrix.item(options.items.front()).period;
  const int last = options.items.empty() ? static_cast<int>(matrix.periods().size())
                                         : matrix.item(options.items.back()).period + 1;
  EngineOptions engine_options;
  engine_options.threads = options.threads;
  ForecastEngine engine(matrix, engine_options);
  if (auto walked = engine.walk(first, last, visit, progress, options.items); !walked) {
    return tl::unexpected(walked.error());
  }
  for (int item = 0; item < matrix.items(); ++item) {
    if (!options.items.empty() && !std::ranges::binary_search(options.items, item)) continue;
    const auto& votes = by_item[static_cast<std::size_t>(item)];
    const auto cast = std::ranges::count_if(
        matrix.entries(item), [](const model::Entry& entry) { return model::is_cast(entry.cell); });
    found.without_basis += cast - static_cast<std::int64_t>(votes.size());
    found.votes.insert(found.votes.end(), votes.begin(), votes.end());
  }
  return found;
}

std::vector<RollCallSurprise> by_roll_call(std::span<const Surprise> votes) {
  std::vector<RollCallSurprise> roll_calls;
  for (const Surprise& vote : votes) {
    if (roll_calls.empty() || roll_calls.back().item != vote.item) {
      roll_calls.push_back({vote.item, 0, 0, 0});
    }
    RollCallSurprise& of = roll_calls.back();
    ++of.votes;
    of.sum_before += vote.bits_before();
    of.sum_given_others += vote.bits_given_others();
  }
  return roll_calls;
}

std::vector<Scored> scored(std::span<const Surprise> votes, Reading reading) {
  std::vector<Scored> all;
  all.reserve(votes.size());
  for (const Surprise& vote : votes) {
    const auto& chances = reading == Reading::before ? vote.before : vote.given_others;
    all.push_back({{chances[0], chances[1], chances[2]}, vote.vote, vote.item});
  }
  return all;
}

}  // namespace rollcall::analysis
