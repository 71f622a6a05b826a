// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/analysis/ideal_input.h"
#include "rollcall/base/result.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::brief {

using KeyPairs = std::vector<std::pair<std::string, std::string>>;

enum class LinkedAs : std::uint8_t {
  together,   // whoever is linked through any chain is one item
  published,  // pair after pair from the last to the first, as behind the published estimates
};

// The input of both estimators from a matrix and pairs of keys that name one question. A key that
// the matrix lacks still links those that are linked to it. Fails as analysis::ideal_input.
[[nodiscard]] Result<analysis::IdealInput> linked_input(const model::VoteMatrix& matrix,
                                                        const KeyPairs& pairs, LinkedAs how);

}  // namespace rollcall::brief
