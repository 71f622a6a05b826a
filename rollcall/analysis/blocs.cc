// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/blocs.h"

#include <algorithm>

#include "rollcall/analysis/bloc_search.h"
#include "rollcall/analysis/bloc_weights.h"
#include "rollcall/analysis/selection.h"

// Blocs
//
// Most votes of the Assembly are lopsided, so that any two States agree most of the time. What
// makes a bloc is agreement beyond that: on each roll call the nearness of two voters (1, ½, 0)
// less the mean nearness of all pairs that voted on it. Summed over roll calls this is positive for
// two that side with each other when others do not. The partition that holds most of it is searched
// for (bloc_search.h); how many blocs there are is an outcome and not a setting.
//
// A search always finds something. Two things say whether it is more than noise:
//
// - Chance. The votes on each roll call are dealt anew among those that voted on it, which keeps
//   every tally and breaks every tie. Where shuffled votes give partitions as strong more often
//   than 5 times in a hundred, there are no blocs to tell of.
// - Certainty. Roll calls are drawn anew with replacement (bootstrap), the search is done again,
// and
//   for each member it is counted how often it shares a bloc with the other members of its own
//   (Hennig 2007, Computational Statistics and Data Analysis 52:258, does so by cluster). A State
//   between two blocs shows as one, say, 0.55 here and 0.45 there.
//
// Example: 60 voters of three camps that follow their camp nine times in ten, 40 roll calls: three
// blocs, certainty near 1. Counter-example: 60 voters along one line without gaps: two or three
// blocs, cut where it happens, certainty near the cuts a half. Blocs are a summary, and the map
// (bloc_map.h) shows what they summarise.

namespace rollcall::analysis {
namespace {

constexpr std::uint64_t kSearchStream = 0x626C6F63;  // so that searches and draws never meet

Partition partition_of(const VoteGrid& grid, std::span<const int> times,
                       const BlocOptions& options) {
  return best_partition(excess_agreement(grid, times), options.starts,
                        options.seed ^ kSearchStream);
}

// Tells progress and says whether to go on.
bool goes_on(const Progress& progress, std::string_view stage, int done, int total) {
  return !progress ||
         progress(stage, static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total));
}

Error interrupted() { return Error{"analysis.interrupted", "stopped on request", ""}; }

Result<void> test_against_chance(const VoteGrid& grid, const std::vector<int>& once,
                                 const BlocOptions& options, const Progress& progress,
                                 Blocs& found) {
  std::vector<double> by_chance;
  int as_strong = 1;
  for (int s = 0; s < options.shuffles; ++s) {
    if (!goes_on(progress, "shuffled votes", s, options.shuffles)) {
      return tl::unexpected(interrupted());
    }
    const VoteGrid dealt = shuffled(grid, options.seed, static_cast<std::uint32_t>(s));
    by_chance.push_back(partition_of(dealt, once, options).strength);
    if (by_chance.back() >= found.strength) ++as_strong;
  }
  found.chance = static_cast<double>(as_strong) / (options.shuffles + 1);
  if (by_chance.empty()) return {};
  std::ranges::sort(by_chance);
  const auto place =
      static_cast<std::size_t>((1 - options.level) * static_cast<double>(by_chance.size()));
  found.strength_by_chance = by_chance[std::min(place, by_chance.size() - 1)];
  return {};
}

// How often each pair was in one part, over resamples of the roll calls.
Result<Square> together(const VoteGrid& grid, const BlocOptions& options,
                        const Progress& progress) {
  const std::size_t voters = grid.voters.size();
  Square pairs{.side = voters, .cells = std::vector<float>(voters * voters, 0)};
  for (int r = 0; r < options.resamples; ++r) {
    if (!goes_on(progress, "resampled roll calls", r, options.resamples)) {
      return tl::unexpected(interrupted());
    }
    const auto times = drawn_times(grid.items.size(), options.seed, static_cast<std::uint32_t>(r));
    const Partition partition = partition_of(grid, times, options);
    for (std::size_t i = 0; i < voters; ++i) {
      for (std::size_t j = 0; j < voters; ++j) {
        if (partition.part_of[i] == partition.part_of[j]) pairs.cells[i * voters + j] += 1;
      }
    }
  }
  for (float& cell : pairs.cells) cell /= static_cast<float>(std::max(1, options.resamples));
  return pairs;
}

// Mean of a row over the voters of a bloc, the voter itself left out; nullopt for no other.
std::optional<double> mean_with(const Square& pairs, std::size_t voter,
                                const std::vector<int>& part_of, int bloc) {
  double sum = 0;
  int count = 0;
  for (std::size_t other = 0; other < pairs.side; ++other) {
    if (other == voter || part_of[other] != bloc) continue;
    sum += pairs.row(voter)[other];
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / count;
}

BlocMember member_of(const Square& pairs, std::size_t voter, const std::vector<int>& part_of,
                     int parts) {
  BlocMember member;
  member.bloc = part_of[voter];
  double alone = 1;
  for (std::size_t other = 0; other < pairs.side; ++other) {
    if (other != voter) alone = std::min(alone, 1.0 - pairs.row(voter)[other]);
  }
  member.certainty = mean_with(pairs, voter, part_of, member.bloc).value_or(alone);
  for (int part = 0; part < parts; ++part) {
    if (part == member.bloc) continue;
    const double share = mean_with(pairs, voter, part_of, part).value_or(0);
    if (member.next < 0 || share > member.next_share) {
      member.next = part;
      member.next_share = share;
    }
  }
  return member;
}

// Parts renumbered by size, the largest first.
void by_size(Partition& partition) {
  std::vector<int> size(static_cast<std::size_t>(partition.parts), 0);
  for (const int part : partition.part_of) ++size[static_cast<std::size_t>(part)];
  std::vector<int> order(size.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  std::ranges::stable_sort(order, [&](int a, int b) {
    return size[static_cast<std::size_t>(a)] > size[static_cast<std::size_t>(b)];
  });
  std::vector<int> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
  }
  for (int& part : partition.part_of) part = place[static_cast<std::size_t>(part)];
}

// A member that keeps company with another bloc more often than with its own, over the resamples,
// is told with that one: the search takes one set of roll calls for the whole truth. Members in
// their order, until nobody moves; a few rounds at most.
void settle(const Square& pairs, Partition& partition) {
  constexpr int kRounds = 10;
  for (int round = 0; round < kRounds; ++round) {
    bool moved = false;
    for (std::size_t v = 0; v < partition.part_of.size(); ++v) {
      int best = partition.part_of[v];
      // Who is alone in its bloc leaves it where it is oftener with another than not.
      double most = mean_with(pairs, v, partition.part_of, best).value_or(0.5);
      for (int part = 0; part < partition.parts; ++part) {
        const double share = mean_with(pairs, v, partition.part_of, part).value_or(0);
        if (part == partition.part_of[v] || share <= most) continue;
        best = part;
        most = share;
      }
      moved = moved || best != partition.part_of[v];
      partition.part_of[v] = best;
    }
    if (!moved) break;
  }
  // Parts that lost everybody go.
  std::vector<int> number(static_cast<std::size_t>(partition.parts), -1);
  int parts = 0;
  for (int& part : partition.part_of) {
    int& to = number[static_cast<std::size_t>(part)];
    if (to < 0) to = parts++;
    part = to;
  }
  partition.parts = parts;
}

void fill(const VoteGrid& grid, const Square& pairs, const Partition& partition, Blocs& found) {
  found.blocs.resize(static_cast<std::size_t>(partition.parts));
  for (std::size_t v = 0; v < grid.voters.size(); ++v) {
    BlocMember member = member_of(pairs, v, partition.part_of, partition.parts);
    member.voter = grid.voters[v];
    Bloc& bloc = found.blocs[static_cast<std::size_t>(member.bloc)];
    bloc.voters.push_back(member.voter);
    bloc.stability += member.certainty;
    found.members.push_back(member);
  }
  const auto certainty = [&](int voter) {
    return std::ranges::lower_bound(found.members, voter, {}, &BlocMember::voter)->certainty;
  };
  for (Bloc& bloc : found.blocs) {
    bloc.stability /= static_cast<double>(bloc.voters.size());
    std::ranges::stable_sort(bloc.voters,
                             [&](int a, int b) { return certainty(a) > certainty(b); });
  }
}

}  // namespace

Result<Blocs> find_blocs(const model::VoteMatrix& matrix, std::span<const int> items,
                         const BlocOptions& options, const Progress& progress) {
  Blocs found;
  const std::vector<int> contested = contested_among(matrix, items);
  found.roll_calls = static_cast<int>(contested.size());
  if (found.roll_calls < options.fewest_roll_calls) {
    found.finding = BlocFinding::too_few_roll_calls;
    return found;
  }
  const VoteGrid grid = vote_grid(matrix, contested, options.fewest_votes, found.left_out);
  if (grid.voters.size() < 3) {
    found.finding = BlocFinding::too_few_voters;
    return found;
  }
  const std::vector<int> once(contested.size(), 1);
  Partition partition = partition_of(grid, once, options);
  found.strength = partition.strength;
  if (auto tested = test_against_chance(grid, once, options, progress, found); !tested) {
    return tl::unexpected(tested.error());
  }
  if (found.chance > options.level || partition.parts < 2) {
    found.finding = BlocFinding::no_structure;
    return found;
  }
  auto pairs = together(grid, options, progress);
  if (!pairs) return tl::unexpected(pairs.error());
  settle(*pairs, partition);
  by_size(partition);
  fill(grid, *pairs, partition, found);
  return found;
}

std::vector<int> continued(const Blocs& earlier, const Blocs& later) {
  struct Overlap {
    int common;
    int from;
    int to;
  };
  std::vector<Overlap> overlaps;
  for (std::size_t from = 0; from < earlier.blocs.size(); ++from) {
    for (std::size_t to = 0; to < later.blocs.size(); ++to) {
      const auto& before = earlier.blocs[from].voters;
      const auto& after = later.blocs[to].voters;
      const auto common = std::ranges::count_if(
          after, [&](int voter) { return std::ranges::find(before, voter) != before.end(); });
      if (2 * common < std::ssize(before) && 2 * common < std::ssize(after)) continue;
      if (common == 0) continue;
      overlaps.push_back({.common = static_cast<int>(common),
                          .from = static_cast<int>(from),
                          .to = static_cast<int>(to)});
    }
  }
  std::ranges::stable_sort(overlaps, std::ranges::greater{}, &Overlap::common);
  std::vector<int> from_of(later.blocs.size(), -1);
  for (const Overlap& overlap : overlaps) {
    int& from = from_of[static_cast<std::size_t>(overlap.to)];
    if (from >= 0 || std::ranges::find(from_of, overlap.from) != from_of.end()) continue;
    from = overlap.from;
  }
  return from_of;
}

std::vector<BlocMove> moves(const Blocs& earlier, const Blocs& later) {
  const std::vector<int> from_of = continued(earlier, later);
  std::vector<BlocMove> moved;
  for (const BlocMember& member : later.members) {
    const auto before =
        std::ranges::lower_bound(earlier.members, member.voter, {}, &BlocMember::voter);
    if (before == earlier.members.end() || before->voter != member.voter) continue;
    const bool goes_on = std::ranges::find(from_of, before->bloc) != from_of.end();
    if (!goes_on || from_of[static_cast<std::size_t>(member.bloc)] == before->bloc) continue;
    moved.push_back({.voter = member.voter, .from = before->bloc, .to = member.bloc});
  }
  return moved;
}

std::vector<model::Tally> split_by(const model::VoteMatrix& matrix, int item, const Blocs& blocs) {
  std::vector<model::Tally> tallies(blocs.blocs.size());
  for (const BlocMember& member : blocs.members) {
    count_in(tallies[static_cast<std::size_t>(member.bloc)], matrix.at(member.voter, item));
  }
  return tallies;
}

}  // namespace rollcall::analysis
