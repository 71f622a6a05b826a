// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/rules/question.h"
#include "rollcall/rules/rulebook.h"
#include "rollcall/rules/ruling.h"

namespace rollcall::rules {

// What the law asks of the votes on one question: the folders ga/ and sc/ write it, `measure`
// applies it. Plain values; any thread.
//
// The law and the arithmetic are kept apart so that `adjudicate`, which explains, and `what_if`,
// which tries thousands of tallies, can never disagree.
struct Requirement {
  model::Majority majority = model::Majority::unknown;
  model::Basis majority_basis;
  model::Nature nature = model::Nature::unknown;
  model::Basis nature_basis;

  std::vector<Threshold> thresholds;  // all must be met
  bool veto = false;                  // a permanent member's no prevents the decision
  bool parties_abstain = false;       // the votes of parties to a dispute do not count
  int blocking_members_min = 0;
  TieRule tie = TieRule::rejected;
  std::optional<Threshold> quorum;
  std::string quorum_code;  // "ga.67"

  std::string code;  // the ruling's slug without its cause: "ga.83"
  std::vector<Citation> citations;
  std::vector<std::string> steps;     // what comes before the arithmetic
  std::vector<std::string> readings;  // our interpretations and customs
  ForceReading force;                 // of the text, should it be adopted
};

// A datum that no source gives, so that more than one requirement may apply.
enum class Doubt : std::uint8_t {
  none,
  majority,  // both are ruled on; where they differ the outcome is undetermined
  nature,    // the first is presumed by the Charter's own words; the second is shown
  no_rule,   // the body has no rule in force for it: nothing can be decided
};

struct Requirements {
  Doubt doubt = Doubt::none;
  std::vector<Requirement> options;  // one; with a doubt two, the presumed one first
  std::string why;                   // for Doubt::no_rule
};

// What the law of the body asks of this question. `rulebook.law` chooses the folder.
[[nodiscard]] Requirements requirements(const Rulebook& rulebook, const Question& question);

// Shares of a base. `simple` is more than half, `two_thirds` at least two thirds.
[[nodiscard]] Threshold more_than_half(ThresholdBase base);
[[nodiscard]] Threshold two_thirds(ThresholdBase base);
[[nodiscard]] Threshold fixed_number(int votes);

// The affirmative votes that a share of `count` asks for: more than half of 84 gives 43, two thirds
// of 111 gives 74. At least 1: nothing is carried by nobody.
[[nodiscard]] int votes_needed(const Threshold& threshold, int count);

// Votes as the law counts them.
struct Votes {
  model::Tally tally;
  int members = 0;     // of the body; 0 where not known
  int weight_yes = 0;  // weights are known only where every ballot is named
  int weight_no = 0;
  int weight_members = 0;
  int permanent_no = 0;  // permanent members known to have voted no
};

struct Measure {
  Outcome outcome = Outcome::undetermined;
  Cause cause = Cause::unknown;
  std::size_t decisive = 0;  // index of the threshold that the figures below are of
  Base base;
  int needed = 0;
  int got = 0;
};

// Applies a requirement to votes. No allocation; O(thresholds). `undetermined` where no vote was
// cast at all, where a base is not known, and where a casting vote would decide.
// Of several thresholds the first that fails is decisive, or the first of all.
[[nodiscard]] Measure measure(const Requirement& requirement, const Votes& votes);

// The base a threshold is counted on, under these votes.
[[nodiscard]] Base base_of(const Threshold& threshold, const Votes& votes);
[[nodiscard]] int got_of(const Threshold& threshold, const Votes& votes);
// Met by the votes, not regarding blocking minorities.
[[nodiscard]] bool is_met(const Threshold& threshold, const Votes& votes);

}  // namespace rollcall::rules
