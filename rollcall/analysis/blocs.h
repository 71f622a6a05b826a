// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"
#include "rollcall/model/tally.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Blocs: voters that vote more alike with each other than the roll calls would make anybody, how
// surely each belongs to its own, and who moved. Values; deterministic for a seed; one thread.

struct BlocOptions {
  int resamples = 200;            // of the roll calls, for certainty
  int shuffles = 99;              // of the votes, for what chance gives
  int starts = 4;                 // orders in which the search visits the voters
  int fewest_roll_calls = 10;     // below which nothing is said
  double fewest_votes = 1.0 / 3;  // share of the roll calls that a voter must have voted on
  double level = 0.05;            // of the test against chance
  std::uint64_t seed = 1;
};

enum class BlocFinding : std::uint8_t {
  found,
  too_few_roll_calls,
  too_few_voters,  // fewer than three voted often enough
  no_structure,    // no more together than shuffled votes are
};

struct BlocMember {
  int voter = 0;
  int bloc = 0;
  // How often, over resamples, it was in one bloc with a member of its own bloc: mean over them. A
  // bloc of one: how often it was alone.
  double certainty = 0;
  int next = -1;          // the bloc with which it was most often otherwise; -1 where there is none
  double next_share = 0;  // and how often, on the same scale
};

struct Bloc {
  std::vector<int> voters;  // the surest first
  double stability = 0;     // mean certainty of its members
};

struct Blocs {
  BlocFinding finding = BlocFinding::found;
  int roll_calls = 0;               // contested ones, on which this stands
  std::vector<int> left_out;        // voters that voted too rarely
  double strength = 0;              // excess agreement within blocs, for the test
  double strength_by_chance = 0;    // the same of shuffled votes: its upper 5 per cent
  double chance = 1;                // share of shuffles at least as strong, the data counted as one
  std::vector<Bloc> blocs;          // the largest first; empty unless found
  std::vector<BlocMember> members;  // by voter
};

// Of the contested items among `items`. Fails with `analysis.interrupted`.
// Cost: (resamples + shuffles) (items voters² / 2 + starts voters²).
[[nodiscard]] Result<Blocs> find_blocs(const model::VoteMatrix& matrix, std::span<const int> items,
                                       const BlocOptions& options, const Progress& progress = {});

// For each bloc of `later` the bloc of `earlier` that it continues, or -1: pairs are made by the
// number of members they share, the largest first, where that is at least half of one of them.
[[nodiscard]] std::vector<int> continued(const Blocs& earlier, const Blocs& later);

// Voters of both whose bloc of `later` is not the one that continues theirs of `earlier`, though
// that one goes on.
struct BlocMove {
  int voter = 0;
  int from = 0;  // bloc of `earlier`
  int to = 0;    // bloc of `later`
};
[[nodiscard]] std::vector<BlocMove> moves(const Blocs& earlier, const Blocs& later);

// How each bloc voted on one item.
[[nodiscard]] std::vector<model::Tally> split_by(const model::VoteMatrix& matrix, int item,
                                                 const Blocs& blocs);

}  // namespace rollcall::analysis
