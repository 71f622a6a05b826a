// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/model/roll_call.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// How unexpected one member's vote was, given everything before its day.
struct SurprisedVote {
  model::Ballot ballot;
  double probability = 0;                   // of this choice, from the past alone
  double bits = 0;                          // −log2 of it
  std::optional<double> bits_given_others;  // knowing also how the others voted on it
  int as_surprising =
      0;  // among the member's own votes in the body: those of at least so many bits
  int own_votes = 0;
};

struct SurpriseView {
  std::vector<SurprisedVote> votes;  // all that were cast and scored, the most surprising first
  double mean_bits = 0;
  std::string basis;  // how the figures were made, in words; "" where there are none
  std::string why_none;
};

// From the figures that `rollcall measure` kept in the record. Fails with `store.…` only: without
// figures the view says why. Cost: one indexed query, and one a shown member for its rank.
[[nodiscard]] Result<SurpriseView> surprise_of(const record::Store& store,
                                               const model::RollCall& vote);

// "United States no: 6.2 bits, a chance of 1.4 % before the vote; 12 of its 5204 votes held
// were as surprising, this one counted".
[[nodiscard]] std::string surprise_phrase(const SurprisedVote& vote, Date day);
// The `most` first of them that surprised at all, as above; "" where none did.
[[nodiscard]] std::vector<std::string> surprise_phrases(const SurpriseView& view, Date day,
                                                        std::size_t most);
// Of the permanent members of the Council, whom readers look for first, in bits: "United States no
// 6.1, China abstained 1.0, …"; "" where none was scored.
[[nodiscard]] std::string permanent_surprise(const SurpriseView& view, Date day);
// "on average 0.8 bits a vote (176 votes); made from …".
[[nodiscard]] std::string surprise_baseline(const SurpriseView& view);

}  // namespace rollcall::brief
