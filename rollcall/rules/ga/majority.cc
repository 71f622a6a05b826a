// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "rollcall/rules/ga/law.h"

namespace rollcall::rules::ga {

Citation rule(Chamber chamber, std::string_view plenary, std::string_view committee) {
  const std::string_view number = chamber == Chamber::plenary ? plenary : committee;
  return {"A/520/Rev.20", "rule " + std::string(number)};
}

Citation charter(std::string_view article) { return {"Charter", "art. " + std::string(article)}; }

// Charter, article 18(3); A/520/Rev.20, rules 85 and 86. Main Committees: rules 125 and 126.
Requirement simple_majority(Chamber chamber) {
  Requirement need;
  need.code = chamber == Chamber::plenary ? "ga.85" : "ga.125";

  // 18(3), rule 85: decisions on other questions are made by a majority of the members present and
  // voting. Rule 125: a committee decides everything so, important questions included.
  need.majority = model::Majority::simple;
  need.thresholds = {more_than_half(ThresholdBase::present_and_voting)};
  if (chamber == Chamber::plenary) need.citations.push_back(charter("18(3)"));
  need.citations.push_back(rule(chamber, "85", "125"));

  // Rules 86, 126: "members present and voting" are those casting an affirmative or negative vote;
  // those who abstain are considered as not voting. (model::Tally::present_and_voting counts so.)
  need.citations.push_back(rule(chamber, "86", "126"));
  return need;
}

// Charter, article 18(2); A/520/Rev.20, rules 83 and 86. Plenary only.
Requirement two_thirds_majority() {
  Requirement need;
  need.code = "ga.83";

  // 18(2), rule 83: decisions on important questions are made by a two-thirds majority of the
  // members present and voting.
  need.majority = model::Majority::two_thirds;
  need.thresholds = {two_thirds(ThresholdBase::present_and_voting)};
  need.citations = {charter("18(2)"), rule(Chamber::plenary, "83", "")};

  // Rule 86: those who abstain are considered as not voting.
  need.citations.push_back(rule(Chamber::plenary, "86", ""));

  // PRACTICE: exactly two thirds suffices (32-16 carried in November 1953), and the number needed
  // is rounded up (125 of 187 in the elections of 2006).
  return need;
}

namespace {

// A/RES/60/251, paragraph 7; Charter, articles 108 and 109: some decisions count every Member,
// voting or not.
Requirement of_all_members(model::Majority majority) {
  Requirement need;
  need.code = "ga.all-members";
  need.majority = majority;
  need.thresholds = {majority == model::Majority::two_thirds_of_members
                         ? two_thirds(ThresholdBase::all_members)
                         : more_than_half(ThresholdBase::all_members)};
  return need;
}

Requirements one(Requirement need, const Question& question) {
  need.majority_basis = question.majority_basis;
  return {Doubt::none, {std::move(need)}, {}};
}

}  // namespace

// Which majority a proposal as a whole needs. Charter, article 18(2) and (3); rules 83, 85, 125.
Requirements majority(Chamber chamber, const Question& question) {
  // Rule 125: decisions of committees are made by a simple majority; no category is excepted.
  if (chamber == Chamber::main_committee) {
    Requirement need = simple_majority(chamber);
    need.majority_basis.reason = "every decision of a committee is made so (rule 125)";
    return {Doubt::none, {std::move(need)}, {}};
  }
  switch (question.majority) {
    // 18(2): recommendations on the maintenance of international peace and security, elections to
    // the Councils, admission, suspension and expulsion of Members, trusteeship and the budget are
    // important questions; 18(3): the Assembly may add categories. Which of them a text falls under
    // is a sourced datum of the question.
    case model::Majority::two_thirds:
      return one(two_thirds_majority(), question);

    // 18(3): other questions.
    case model::Majority::simple:
      return one(simple_majority(chamber), question);

    case model::Majority::majority_of_members:
    case model::Majority::two_thirds_of_members:
      return one(of_all_members(question.majority), question);

    // READING: where no source says, both majorities are tried, and the simple one is presumed
    // because 18(3) makes it the rule and 18(2) the exception. `nine` is no majority of this body.
    case model::Majority::nine:
    case model::Majority::unknown:
      return {Doubt::majority, {simple_majority(chamber), two_thirds_majority()}, {}};
  }
  return {};
}

}  // namespace rollcall::rules::ga
