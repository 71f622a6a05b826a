// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/words/cells.h"

namespace rollcall::coverage {

// How a verb of a sentence stands, and where its clause begins and ends. Pure; each looks at a
// bounded number of cells unless said.

enum class Mood : std::uint8_t {
  done,     // "adopted"
  denied,   // "did not adopt", "refused to adopt"
  not_yet,  // "will adopt", "to adopt", "if adopted"
};
[[nodiscard]] Mood mood_of(std::span<const Cell> cells, std::size_t verb);

// The cells between the marks that end a thought: . ; : ? ! and dashes. O(cells of the clause).
struct Clause {
  std::size_t begin = 0;
  std::size_t end = 0;  // of the mark, or of the sentence
};
[[nodiscard]] Clause clause_of(std::span<const Cell> cells, std::size_t at);

// Whether a verb governs several texts: "voted for both resolutions", "vetoed three drafts".
[[nodiscard]] bool governs_several(std::span<const Cell> cells, std::size_t verb);

// The next cell from `at` on that is no stop word.
[[nodiscard]] std::size_t over_stops(std::span<const Cell> cells, std::size_t at);

// "resolution", "amendment", or the symbol of one.
[[nodiscard]] bool is_text(const Cell& cell);

// The body named nearest before `at` within [clause.begin, at), else nearest behind within the
// clause; "" where none is. O(cells of the clause).
[[nodiscard]] std::string body_near(std::span<const Cell> cells, Clause clause, std::size_t at);

// A claim whose words are cells[first] to cells[last].
[[nodiscard]] Claim claim_over(std::span<const Cell> cells, ClaimType type, std::size_t first,
                               std::size_t last);

// The vetoes that a sentence speaks of; find_outcomes calls it. Linear.
void find_vetoes(const SentenceView& sentence, std::vector<Claim>& claims);

}  // namespace rollcall::coverage
