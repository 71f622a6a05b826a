// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace rollcall::analysis {

// How long work tells how far it is: the stage in words, steps done, steps in all (0: not known).
// Called from the thread that started the work, a few times a second at most. Returning false stops
// the work, which then fails with `analysis.interrupted`. An empty function asks for nothing.
using Progress =
    std::function<bool(std::string_view stage, std::uint64_t done, std::uint64_t total)>;

}  // namespace rollcall::analysis
