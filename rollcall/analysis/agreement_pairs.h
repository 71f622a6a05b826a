// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "rollcall/analysis/agreement.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Agreement of all pairs of voters in all periods, without intervals, at the rate at which memory
// can be read. The same figures as agreement_of() gives, to the last bit, absences excluded.

// One voter beside all later ones in one period. Element k of each span is of the pair (voter,
// others[k]); what is not defined is not a number. Valid during the call only.
struct PairRow {
  int period = 0;
  int voter = 0;
  std::span<const std::int32_t> others;
  std::span<const std::int32_t> shared;
  std::span<const std::int32_t> alike;
  std::span<const double> share;
  std::span<const double> s_linear;
  std::span<const double> s_squared;
  std::span<const double> kappa;
  std::span<const double> kappa_linear;
  std::span<const double> kappa_squared;
  std::span<const double> pi;
  std::span<const double> pi_linear;
  std::span<const double> pi_squared;
};

// What the loops are compiled for. `fastest` asks the processor; the others are for tests and
// benchmarks, and fall back to the next lower one where the processor lacks it.
enum class Instructions : std::uint8_t { plain, avx2, fastest };

// Calls `visit` for each period and each voter that cast a vote in it, in order; pairs without a
// shared roll call come with shared 0. Only the items of the mask count. One thread.
// Cost: voters² / 2 per period, times a few instructions a word of 64 items.
// REQUIRES: `items` has matrix.words() words.
void for_each_pair_row(const model::VoteMatrix& matrix, std::span<const std::uint64_t> items,
                       const std::function<void(const PairRow&)>& visit,
                       Instructions instructions = Instructions::fastest);

}  // namespace rollcall::analysis
