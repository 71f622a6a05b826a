// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/sc/law.h"

namespace rollcall::rules::sc {

Citation rule(std::string_view number) { return {"S/96/Rev.7", "rule " + std::string(number)}; }

Citation charter(std::string_view article) { return {"Charter", "art. " + std::string(article)}; }

// Charter, article 27(1) and (2). The numbers are dated data (data/bodies/sc.toml): seven of eleven
// until 31 December 1965, nine of fifteen since.
Requirement procedural(const DatedNumbers& numbers) {
  Requirement need;
  need.code = "sc.27-2";
  need.nature = model::Nature::procedural;

  // 27(1): each member has one vote. 27(2): decisions on procedural matters are made by an
  // affirmative vote of nine members, whatever the number present.
  need.majority = model::Majority::nine;
  need.thresholds = {fixed_number(numbers.votes_needed)};
  need.thresholds[0].citation = numbers.citation;
  need.citations = {charter("27(2)")};
  need.steps.emplace_back("procedural: no member can prevent the decision");
  return need;
}

// Charter, article 27(3).
Requirement substantive(const DatedNumbers& numbers) {
  Requirement need;
  need.code = "sc.27-3";
  need.nature = model::Nature::substantive;

  // Decisions on all other matters are made by an affirmative vote of nine members ...
  need.majority = model::Majority::nine;
  need.thresholds = {fixed_number(numbers.votes_needed)};
  need.thresholds[0].citation = numbers.citation;
  need.citations = {charter("27(3)")};

  // ... including the concurring votes of the permanent members ...
  // PRACTICE: an abstention, non-participation or absence is no bar to concurrence; only a negative
  // vote is (since 1946; International Court of Justice, Namibia opinion of 1971, paragraph 22).
  // PRACTICE: that negative vote is called a veto only where the votes otherwise sufficed.
  need.veto = true;
  need.steps.emplace_back("not procedural: a permanent member's no prevents the decision");

  // ... provided that, in decisions under Chapter VI and article 52(3), a party to a dispute shall
  // abstain from voting.
  // READING: a vote that a party casts all the same is counted as the abstention it owed. Whether
  // the proviso applies is a sourced datum; practice has let it lie since about 1960.
  need.parties_abstain = true;
  return need;
}

}  // namespace rollcall::rules::sc
