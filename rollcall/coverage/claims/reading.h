// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <vector>

#include "rollcall/coverage/claim.h"
#include "rollcall/coverage/words/cells.h"

namespace rollcall::coverage {

// What several kinds of claim ask of the cells of a sentence. Pure; O(1) unless said.

// O(terms).
[[nodiscard]] bool one_of(const Cell& cell, std::initializer_list<Term> terms);

// Whether a number counts members or votes: small enough, and no share, no number of a resolution,
// no "15-member", no year.
[[nodiscard]] bool is_count(std::span<const Cell> cells, std::size_t at);

// "more than", "about", "up to" before a number.
[[nodiscard]] Bound bound_before(std::span<const Cell> cells, std::size_t at);

// "17 others", "17 other nations": behind named States, so no tally of its own.
[[nodiscard]] bool is_number_of_others(std::span<const Cell> cells, std::size_t at);

// The States of a list, with what else it says.
struct NameList {
  std::vector<model::MemberId> members;
  std::vector<std::string> groups;
  std::optional<int> others;  // "and 17 other countries"
  bool open = false;          // "including"
  std::size_t first = 0;      // cells; first == end where there is no list
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return members.empty() && groups.empty(); }
};

// The list that begins at or soon after `from`. Linear in its cells.
[[nodiscard]] NameList list_from(std::span<const Cell> cells, std::size_t from);

// Whether a list is led by "neither" or "nor": none of its States did it.
[[nodiscard]] bool is_denied(std::span<const Cell> cells, const NameList& list);

// The list that ends right before `to`: the subject of what stands there. Empty where what stands
// before is no subject: an object ("condemning Russia"), a place behind a preposition ("on
// Ukraine"), an owner ("Russia's"). Clauses between commas, adverbs and a speaker with an office
// are passed over.
[[nodiscard]] NameList subject_of(std::span<const Cell> cells, std::size_t to);

}  // namespace rollcall::coverage
