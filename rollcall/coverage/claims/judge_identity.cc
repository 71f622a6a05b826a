// SPDX-License-Identifier: Apache-2.0
// A number is compared with the vote that the sentence is bound to; names that are mixed up with
// the words of that vote's title: a seat on the Human Rights Council is no seat on the refugee
// agency, an opinion of the International Court of Justice none of the criminal court.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/recorded.h"
#include "rollcall/model/symbol.h"

namespace rollcall::coverage {
namespace {

bool has_word(const VoteFact& vote, std::string_view word) {
  return std::binary_search(vote.words.begin(), vote.words.end(), word);
}

bool is_named(const VoteFact& vote, const std::string& symbol) {
  const auto claimed = model::Symbol::parse(symbol);
  for (const std::string* own : {&vote.symbol, &vote.draft}) {
    if (own->empty()) continue;
    const auto recorded = model::Symbol::parse(*own);
    if (*own == symbol || (claimed && recorded && *claimed == *recorded)) return true;
  }
  return false;
}

void judge_symbol(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  const VoteFact& vote = context.facts.votes()[*bound.vote];
  judgement.recorded.symbol = vote.symbol.empty() ? vote.draft : vote.symbol;
  judgement.why = fmt::format("{}{}.", vote_in_words(vote),
                              vote.title.empty() ? "" : ": \"" + vote.title + "\"");
  if (is_named(vote, claim.symbol)) {
    judgement.verdict = Verdict::supported;
  } else {
    // The number may be of a text named in passing: the vote was found by other things.
    judgement.why += fmt::format(" {} is another text.", claim.symbol);
  }
}

// What the vote is about where a report names the other.
struct MixedUp {
  std::string_view identity;
  std::string_view said;
  std::string_view meant;
  std::string_view title_has;
  std::string_view title_has_too;
  std::string_view title_lacks;
};
constexpr MixedUp kMixedUp[] = {
    {"unhcr", "UNHCR is the High Commissioner for Refugees", "the Human Rights Council", "human",
     "council", "refugees"},
    {"icc", "The ICC is the International Criminal Court", "the International Court of Justice",
     "court", "justice", "criminal"},
};

void judge_name(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  const VoteFact& vote = context.facts.votes()[*bound.vote];
  judgement.why = fmt::format("{}: \"{}\".", vote_in_words(vote), vote.title);
  for (const MixedUp& pair : kMixedUp) {
    if (pair.identity != claim.identity) continue;
    const bool other = has_word(vote, pair.title_has) && has_word(vote, pair.title_has_too) &&
                       !has_word(vote, pair.title_lacks);
    if (!other) return;
    judgement.recorded.identity = pair.meant;
    judgement.why = fmt::format("{}; {} is about {} (\"{}\").", pair.said, vote_in_words(vote),
                                pair.meant, vote.title);
    if (bound.firm) {
      judgement.verdict = Verdict::contradicted;
    } else {
      judgement.why += not_sure(bound);
    }
  }
}

}  // namespace

Judgement judge_identity(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  if (!bound.vote) return judgement;
  if (!claim.symbol.empty()) {
    judge_symbol(judgement, bound, context);
  } else {
    judge_name(judgement, bound, context);
  }
  return judgement;
}

}  // namespace rollcall::coverage
