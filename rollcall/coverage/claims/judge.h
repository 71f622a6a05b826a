// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/coverage/claim.h"
#include "rollcall/coverage/fact_source.h"
#include "rollcall/coverage/report.h"

namespace rollcall::coverage {

// The vote that a claim is about, as binding found it.
struct Binding {
  std::optional<std::size_t> vote;     // for FactSource
  std::optional<std::size_t> nearest;  // what it may be about where `vote` is empty
  std::vector<std::size_t> tied;  // votes that it may be about alike; empty where `vote` is found
  // Every vote that it can be about, where the body and day of a vote the report is firmly about
  // are named and the record of that day is whole. Empty where that is not known.
  std::vector<std::size_t> meant;
  // Body and day, or a symbol, fix it; no other vote near fits better; and something else in the
  // sentence agrees with it or names it. Only then may a claim be called contradicted.
  bool firm = false;
  // The sentence itself gives a symbol, a day, a figure, a sponsor or many words of the title: more
  // than the thread of the report.
  bool named = false;
  bool goes_on = false;  // with the vote spoken of last, without any cue to another
  std::string by;        // "body, day and two of three figures"
};

struct JudgeContext {
  const FactSource& facts;
  const Report& report;
};

// A claim judged on the vote it was bound to. Where several votes may be meant, it is supported if
// it holds for each of them, and contradicted if it fails on all that can be meant; what stands in
// quotation marks is not judged. O(votes that may be meant).
[[nodiscard]] Judgement judge(const Claim& claim, const Binding& bound,
                              const JudgeContext& context);

// Each compares a claim with the vote it was bound to, or with the rules and rosters where its kind
// needs no vote. `recorded`, `why` and `source` are filled. `contradicted` only where bound.firm,
// or where the claim speaks of rules, rosters or offices alone. Pure but for the reading of facts.
[[nodiscard]] Judgement judge_tally(const Claim& claim, const Binding& bound,
                                    const JudgeContext& context);
[[nodiscard]] Judgement judge_position(
    const Claim& claim, const Binding& bound,
    const JudgeContext& context);  // list, joined, group_count, absent too
[[nodiscard]] Judgement judge_outcome(const Claim& claim, const Binding& bound,
                                      const JudgeContext& context);  // veto too
[[nodiscard]] Judgement judge_rule(const Claim& claim, const Binding& bound,
                                   const JudgeContext& context);  // membership, binding, threshold
[[nodiscard]] Judgement judge_date(const Claim& claim, const Binding& bound,
                                   const JudgeContext& context);
[[nodiscard]] Judgement judge_sponsor(const Claim& claim, const Binding& bound,
                                      const JudgeContext& context);
[[nodiscard]] Judgement judge_comparison(const Claim& claim, const Binding& bound,
                                         const JudgeContext& context);  // first too
[[nodiscard]] Judgement judge_identity(const Claim& claim, const Binding& bound,
                                       const JudgeContext& context);

}  // namespace rollcall::coverage
