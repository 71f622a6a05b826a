// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "rollcall/rules/sc/law.h"

namespace rollcall::rules::sc {
namespace {

std::optional<Citation> rule_of_kind(model::QuestionKind kind) {
  // Rule 36: amendments are voted before the text, the furthest removed in substance first.
  if (kind == model::QuestionKind::amendment) return rule("36");
  // Rule 32: parts of a motion or draft are voted separately at the request of any representative,
  // unless the original mover objects.
  if (kind == model::QuestionKind::part) return rule("32");
  if (kind == model::QuestionKind::whole_after_parts) return rule("32");
  return std::nullopt;
}

}  // namespace

// Charter, article 27(2) and (3). A draft resolution, an amendment or a part of one.
Requirements text(const DatedNumbers& numbers, const Question& question) {
  Requirement other = substantive(numbers);
  Requirement own = procedural(numbers);
  for (Requirement* need : {&other, &own}) {
    if (const auto cited = rule_of_kind(question.kind)) need->citations.push_back(*cited);
    need->nature_basis = question.nature_basis;
  }
  switch (question.nature) {
    case model::Nature::procedural:
      return {Doubt::none, {std::move(own)}, {}};
    case model::Nature::substantive:
      return {Doubt::none, {std::move(other)}, {}};
    case model::Nature::unknown:
      // READING: "all other matters" is the rule and procedural ones the exception, so a text of
      // unknown nature is presumed to be of the other matters. Amendments are not procedural
      // (Security Council Report, 1 June 2018).
      other.nature_basis.reason = "presumed: \"all other matters\" (article 27(3))";
      other.readings.emplace_back(
          "no source held says whether the matter is procedural; it is presumed to be one of the "
          "\"other matters\" of article 27(3)");
      return {Doubt::nature, {std::move(other), std::move(own)}, {}};
  }
  return {};
}

// S/96/Rev.7, rules 9, 33, 37 and 39; Charter, articles 30 to 32. The Council's own business.
Requirement motion(const DatedNumbers& numbers) {
  Requirement need = procedural(numbers);
  // Rule 9: the first item of each meeting is the adoption of the agenda. Rules 37, 39: Members and
  // others may be invited, without vote. Rule 33: suspending or adjourning the meeting, referring a
  // matter or postponing its discussion has precedence over drafts, in that order.
  // PRACTICE: all of these are procedural; article 30 leaves the Council its rules of procedure.
  need.nature_basis.reason = "the agenda, invitations and the motions of rule 33 are procedural";
  need.readings.emplace_back(
      "by practice the agenda, invitations (rules 37, 39) and the motions of rule 33 are "
      "procedural");
  need.citations.push_back(charter("30"));
  return need;
}

// S/96/Rev.7, rule 30. Whether the President's ruling is overruled.
Requirement challenge(const DatedNumbers& numbers) {
  Requirement need = procedural(numbers);
  need.code = "sc.30";
  // If a point of order is raised the President states his ruling at once. If it is challenged, he
  // submits it to the Council for immediate decision, and it stands unless overruled.
  // READING: overruling is a decision of the Council, so it takes the nine votes of article 27(2).
  need.nature_basis.reason = "a ruling on a point of order is procedural (rule 30)";
  need.steps.emplace_back("put to the vote: whether the ruling is overruled");
  need.readings.emplace_back("to overrule is a decision, so it needs the votes of article 27(2)");
  need.citations.push_back(rule("30"));
  need.tie = TieRule::stands;
  return need;
}

// 377 A (V), paragraph 1; Charter, article 20. Calling the Assembly into (emergency) session.
Requirement special_session(const DatedNumbers& numbers) {
  Requirement need = procedural(numbers);
  // Emergency special sessions are called on the vote of any nine members of the Council (any seven
  // in the text of 1950): of any, so without regard to the permanent members.
  need.nature_basis.reason = "377 A (V) asks for the vote of any nine members";
  need.citations.push_back({"377 A (V)", "para. 1"});
  need.citations.push_back({"A/520/Rev.20", "rule 8"});
  return need;
}

// Charter, article 109(1). A conference to review the Charter.
Requirement review_conference(const DatedNumbers& numbers) {
  Requirement need = procedural(numbers);
  need.code = "sc.109";
  // The date and place are fixed by two thirds of the Assembly and by a vote of any nine members of
  // the Security Council.
  need.nature_basis.reason = "article 109(1) asks for the vote of any nine members";
  need.citations = {charter("109(1)")};
  return need;
}

// Statement of the four sponsoring Governments at San Francisco, 7 June 1945, part II, paragraph 2.
Requirement preliminary(const DatedNumbers& numbers) {
  Requirement need = substantive(numbers);
  need.code = "sc.preliminary";
  // Should a doubt arise whether a matter is procedural, the decision on that preliminary question
  // must be taken by nine votes including the concurring votes of the permanent members.
  // PRACTICE: so held in 1946 to 1948 (the "double veto"); in 1950 the President ruled a matter
  // procedural over China's claim and was not overruled; unused since 1959.
  need.nature_basis.reason = "the San Francisco statement of 7 June 1945 treats it so";
  need.parties_abstain = false;
  need.citations.push_back({"Statement of the sponsoring Governments (7 June 1945)", "part II"});
  need.readings.emplace_back(
      "carried means that the matter is procedural; a veto here opens the way to a second one "
      "(\"double veto\"), a practice unused since 1959");
  return need;
}

// Statute of the International Court of Justice, article 10. The one election that the Council
// holds by ballot, in parallel with the Assembly.
Requirement election() {
  Requirement need;
  need.code = "sc.icj-10";
  // Those candidates who obtain an absolute majority of votes in the Assembly and in the Council
  // are elected; the Council's vote is taken without distinction between permanent and
  // non-permanent members.
  need.majority = model::Majority::majority_of_members;
  need.majority_basis.reason = "article 10 of the Statute names an absolute majority";
  need.thresholds = {more_than_half(ThresholdBase::all_members)};
  need.citations = {{"ICJ Statute", "art. 10"}};
  return need;
}

}  // namespace rollcall::rules::sc
