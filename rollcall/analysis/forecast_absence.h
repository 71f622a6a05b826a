// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// How likely each voter is to cast no vote, from how often it was absent in the items below
// `before`, recent ones counting more. Where no absences are recorded at all, nothing is known of
// them and every chance is 0. Pure; any thread. O(entries of the last items).
[[nodiscard]] std::vector<double> absence_chances(const model::VoteMatrix& matrix, int before,
                                                  std::span<const int> voters);

}  // namespace rollcall::analysis
