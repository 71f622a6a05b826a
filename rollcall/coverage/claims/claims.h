// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/coverage/claim.h"
#include "rollcall/coverage/words/cells.h"
#include "rollcall/model/group.h"

namespace rollcall::coverage {

// Claims of one sentence, one kind a file. Each reads the cells of one sentence and appends what it
// finds, with `type`, `begin`, `end` and the claimed values set; `sentence` and `cue` are filled by
// the caller. Pure; linear in the cells.

struct SentenceView {
  std::string_view text;
  std::span<const Cell> cells;
  std::optional<Date> published;
  std::span<const std::string> symbols = {};  // for Cell::symbol
};

void find_tallies(const SentenceView& sentence, std::vector<Claim>& claims);
void find_positions(const SentenceView& sentence, std::vector<Claim>& claims);
void find_outcomes(const SentenceView& sentence, std::vector<Claim>& claims);  // outcome, veto
void find_rules(const SentenceView& sentence,
                std::vector<Claim>& claims);  // membership, binding, threshold
void find_dates(const SentenceView& sentence, std::vector<Claim>& claims);
void find_sponsors(const SentenceView& sentence, std::vector<Claim>& claims);
void find_comparisons(const SentenceView& sentence,
                      std::vector<Claim>& claims);  // first, comparison
void find_identities(const SentenceView& sentence, std::vector<Claim>& claims);

// What the sentence says about which vote it means, near a claim: cues between the claim and the
// next claim of its kind count for that one.
// REQUIRES: the title_words() of the sentence.
[[nodiscard]] Cue cue_of(const SentenceView& sentence, const Claim& claim,
                         const std::vector<std::string>& words);

// The words of a sentence that a title may share, cut to their stems, in order, once each: the same
// for all its claims. Linear but for their order.
[[nodiscard]] std::vector<std::string> title_words(const SentenceView& sentence);

}  // namespace rollcall::coverage
