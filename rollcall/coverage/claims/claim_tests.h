// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/claims/facts_table.h"
#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/read_sentence.h"

namespace rollcall::coverage {

// For tests of claims and verdicts: claims written out in one line each, as of 7 March 2031.

inline constexpr Date kPublished{2031, 3, 7};  // a Friday

using Find = void (*)(const SentenceView&, std::vector<Claim>&);

inline std::vector<Claim> claims_of(Find find, std::string_view sentence) {
  CellReader reader(data_lexicon(), "en", kPublished);
  const std::span<const Cell> cells = reader.read(sentence);
  const SentenceView view{sentence, cells, kPublished, reader.symbols()};
  std::vector<Claim> claims;
  find(view, claims);
  for (Claim& claim : claims) {
    EXPECT_LE(claim.begin, claim.end);
    EXPECT_LE(claim.end, sentence.size());
    claim.cue = cue_of(view, claim, title_words(view));
  }
  return claims;
}

inline void append_word(std::string& line, std::string_view word) {
  if (!word.empty()) line += " " + std::string(word);
}

// "veto RUS CHN denied", "outcome adopted", "membership SC 15"; several are parted by "; ".
inline std::string written(const std::vector<Claim>& claims) {
  std::string all;
  for (const Claim& claim : claims) {
    std::string line(to_string(claim.type));
    for (const model::MemberId id : claim.members) append_word(line, id.view());
    append_word(line, claim.what);
    append_word(line, claim.group);
    append_word(line, claim.rule);
    append_word(line, claim.symbol);
    append_word(line, claim.identity);
    if (claim.choice) append_word(line, model::to_string(*claim.choice));
    if (claim.outcome) {
      append_word(line, *claim.outcome == ClaimedOutcome::adopted ? "adopted" : "not_adopted");
    }
    if (claim.is_binding) append_word(line, *claim.is_binding ? "binding" : "nonbinding");
    if (claim.holds) append_word(line, *claim.holds ? "holds" : "fails");
    if (claim.negated) append_word(line, "denied");
    if (claim.unanimous) append_word(line, "unanimous");
    if (claim.whole_group) append_word(line, "general");
    if (claim.members_of_body) append_word(line, std::to_string(*claim.members_of_body));
    if (claim.ordinal) append_word(line, "#" + std::to_string(*claim.ordinal));
    if (claim.reference) append_word(line, std::to_string(*claim.reference));
    if (claim.others) append_word(line, "+" + std::to_string(*claim.others));
    if (claim.when) append_word(line, claim.when->from.iso());
    all += (all.empty() ? "" : "; ") + line;
  }
  return all;
}

struct SentenceCase {
  std::string_view sentence;
  std::string_view claims;
};

inline void expect_claims(Find find, std::span<const SentenceCase> cases) {
  for (const SentenceCase& one : cases) {
    EXPECT_EQ(written(claims_of(find, one.sentence)), one.claims) << one.sentence;
  }
}

// A binding that is sure, or not.
inline Binding loosely(std::size_t vote) {
  Binding bound;
  bound.vote = vote;
  bound.by = "day";
  return bound;
}
inline Binding firmly(std::size_t vote) {
  Binding bound = loosely(vote);
  bound.firm = true;
  bound.named = true;
  return bound;
}

using Judge = Judgement (*)(const Claim&, const Binding&, const JudgeContext&);

// The first claim that `find` sees in a sentence, judged in a report of kPublished.
inline Judgement judged(Find find, Judge judge, const FactSource& facts, const Binding& bound,
                        std::string_view sentence) {
  const std::vector<Claim> claims = claims_of(find, sentence);
  EXPECT_FALSE(claims.empty()) << sentence;
  if (claims.empty()) return {};
  Report report;
  report.published = kPublished;
  const Judgement judgement = judge(claims.front(), bound, {facts, report});
  EXPECT_FALSE(judgement.why.empty()) << sentence;
  return judgement;
}

inline std::string verdict(Find find, Judge judge, const FactSource& facts, const Binding& bound,
                           std::string_view sentence) {
  return std::string(to_string(judged(find, judge, facts, bound, sentence).verdict));
}

}  // namespace rollcall::coverage
