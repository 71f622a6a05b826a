// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rollcall/brief/alignment.h"

namespace rollcall::cli {

// The rows of `rollcall agree --csv`. Shares and scores as numbers; what is undefined is empty.
[[nodiscard]] std::string alignment_csv(const brief::PairAlignment& found);
[[nodiscard]] std::string alignment_csv(const brief::GroupAlignment& found);
[[nodiscard]] std::string alignment_csv(const brief::RankedAlignment& found);

// All pairs: the head, and the pairs of one voter in one period that share any vote.
[[nodiscard]] std::string pair_rows_head();
[[nodiscard]] std::string pair_rows_csv(const model::VoteMatrix& matrix,
                                        const analysis::PairRow& row);

}  // namespace rollcall::cli
