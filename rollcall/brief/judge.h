// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/model/roll_call.h"
#include "rollcall/rules/adjudicate.h"
#include "rollcall/rules/rulebook.h"
#include "rollcall/rules/whatif.h"

namespace rollcall::brief {

// The rulebooks at hand: those of data/bodies and those a user loads from a file.
// Immutable once built; safe to share between threads.
class Rulebooks {
 public:
  // Those compiled into the binary.
  static Result<Rulebooks> embedded();
  Result<void> add_file(const std::string& path);

  // By id, in any case ("ga", "SC"); nullptr when unknown.
  [[nodiscard]] const rules::Rulebook* find(model::BodyId body) const;
  [[nodiscard]] const std::vector<rules::Rulebook>& all() const { return books_; }

 private:
  std::vector<rules::Rulebook> books_;
};

// A roll call under the rules: where the record meets the law.
struct Judged {
  model::RollCall vote;
  rules::Question question;
  rules::Ballots ballots;
  rules::Ruling ruling;
  // Members that sit on the body and whose vote no source held gives clearly: told twice and
  // differently, or not listed.
  std::vector<model::MemberId> unclear;
  rules::WhatIf what_if;
  // Why `what_if` is empty: "not worked out: …" where it was not, or that no switches of votes
  // change the outcome where that is proved. "" where it holds plans or was not asked for.
  std::string what_if_reason;
};

// The question that a roll call put, with the roster of its day. The body's members come from the
// rosters of record/facts, or from the rulebook's own terms.
[[nodiscard]] rules::Question question_of(const model::RollCall& vote,
                                          const rules::Rulebook& rulebook);
[[nodiscard]] rules::Ballots ballots_of(const model::RollCall& vote);

// Never fails: what the record lacks makes the ruling `undetermined` with the reason in its steps.
// Where announced and counted tallies differ, both are ruled on and a difference in outcome is
// `undetermined`; the ruling says so.
enum class WithWhatIf : std::uint8_t { no, yes };
[[nodiscard]] Judged judge(const model::RollCall& vote, const Rulebooks& rulebooks,
                           WithWhatIf with_what_if);

// Fills `what_if` and `what_if_reason` from the question, the ballots and the ruling.
void work_out_switches(Judged& judged, const rules::Rulebook& rulebook);

// The same question had these members voted so. Fails with `brief.ballots_unknown` where nobody's
// vote is held, `brief.no_rulebook`, or as rules::with_changes does.
[[nodiscard]] Result<Judged> judge_with(const Judged& judged, const Rulebooks& rulebooks,
                                        const std::vector<model::Ballot>& changes);

}  // namespace rollcall::brief
