// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "rollcall/base/date.h"
#include "rollcall/coverage/check.h"

namespace rollcall::brief {

// The words in which text, page, CSV and SARIF say what a check found. All pure.

inline constexpr std::array kVerdicts = {
    coverage::Verdict::contradicted, coverage::Verdict::superseded, coverage::Verdict::supported,
    coverage::Verdict::uncheckable};

// How many claims of a report got each verdict.
struct VerdictCounts {
  int supported = 0;
  int contradicted = 0;
  int superseded = 0;
  int uncheckable = 0;

  [[nodiscard]] int of(coverage::Verdict verdict) const;
  VerdictCounts& operator+=(const VerdictCounts& more);
};
[[nodiscard]] VerdictCounts counts_of(const coverage::CheckedReport& checked);
// "1 contradicted · 12 supported · 3 not checkable"; "no claims about votes".
[[nodiscard]] std::string counts_phrase(const VerdictCounts& counts);

// "✗", "↻", "✓", "?": a sign beside the colour.
[[nodiscard]] std::string_view sign_of(coverage::Verdict verdict);
// "CONTRADICTED", "superseded", "supported", "not checkable".
[[nodiscard]] std::string_view verdict_phrase(coverage::Verdict verdict);
// "joined by others", "group count": a claim's type for a reader.
[[nodiscard]] std::string_view type_phrase(coverage::ClaimType type);

// "93 yes · 18 no · 65 abstained", "Russia, Sudan: no", "not adopted"; "" where nothing is said.
[[nodiscard]] std::string claim_words(const coverage::Claim& claim,
                                      const coverage::FactSource& facts, Date day);

// The line of the file in which a sentence stands, from 1.
[[nodiscard]] int line_of(const coverage::Report& report, std::size_t sentence);
// At most about `width` bytes of a sentence around [begin, end), cut at blanks, with "…" where cut.
[[nodiscard]] std::string excerpt(std::string_view sentence, std::size_t begin, std::size_t end,
                                  std::size_t width);

// The sentence of a claim as printed; of one longer than this, the piece around the claim: a text
// without full stops is one sentence, and would be told again with each of its claims.
inline constexpr std::size_t kSentenceBytesMax = 4000;
[[nodiscard]] std::string sentence_of(const coverage::Report& report, const coverage::Claim& claim);

// The name by which `rollcall show` finds a vote; "" where there is none.
[[nodiscard]] std::string vote_name(const coverage::FactSource& facts,
                                    const std::optional<std::size_t>& vote);

// The vote that a claim was bound to; nullptr where there is none.
[[nodiscard]] const coverage::VoteFact* bound_vote(const coverage::Judgement& judgement,
                                                   const coverage::FactSource& facts);
// The body that voted, as bound or else as the sentence says; "" where neither is known.
[[nodiscard]] std::string body_of(const coverage::Judgement& judgement,
                                  const coverage::FactSource& facts);

// The day that names of States are printed for: of the vote, else of the report.
[[nodiscard]] Date day_of(const coverage::Judgement& judgement, const coverage::Report& report,
                          const coverage::FactSource& facts);

// "24 February 2025, from the text", "no date found".
[[nodiscard]] std::string published_phrase(const coverage::Report& report);

}  // namespace rollcall::brief
