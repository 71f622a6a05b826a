// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "rollcall/rules/requirement.h"

// The rules of procedure of the General Assembly (A/520/Rev.20) and the articles of the Charter
// that they carry out. One function answers one question of the law; each stands in a file of its
// own, with the rule's sentences paraphrased down the left margin. Pure; any thread.
//
// Rules are cited by the numbers of A/520/Rev.20 whatever the day of the vote: the rules were
// renumbered, but these sentences are as old as the Assembly, save where a comment gives a date.
namespace rollcall::rules::ga {

// Chapter XII governs plenary meetings, chapter XIII the Main Committees.
enum class Chamber : std::uint8_t { plenary, main_committee };

// The rule of the chamber's own chapter: rule(chamber, "83", "125").
[[nodiscard]] Citation rule(Chamber chamber, std::string_view plenary, std::string_view committee);
[[nodiscard]] Citation charter(std::string_view article);

// majority.cc: a simple majority, or two thirds, of the members present and voting.
[[nodiscard]] Requirement simple_majority(Chamber chamber);
[[nodiscard]] Requirement two_thirds_majority();
[[nodiscard]] Requirements majority(Chamber chamber, const Question& question);

// amendment.cc, parts.cc: they share the fate of their proposal's majority.
[[nodiscard]] Requirements amendment(Chamber chamber, const Question& question);
[[nodiscard]] Requirements part(Chamber chamber, const Question& question);
[[nodiscard]] Requirements whole_after_parts(Chamber chamber, const Question& question);
[[nodiscard]] Requirement division(Chamber chamber);

// motions.cc, importance.cc, reconsideration.cc, challenge.cc.
[[nodiscard]] Requirements motion(Chamber chamber, const Question& question);
[[nodiscard]] Requirement next_draft(Chamber chamber);
[[nodiscard]] Requirement importance(Chamber chamber);
[[nodiscard]] Requirement competence(Chamber chamber);
[[nodiscard]] Requirement reconsideration(Chamber chamber);
[[nodiscard]] Requirement challenge(Chamber chamber);

// all_members.cc: what is counted on the whole membership.
[[nodiscard]] Requirement special_session();
[[nodiscard]] Requirement charter_amendment();

// election.cc: the majority a candidate needs.
[[nodiscard]] Requirements election(Chamber chamber, const Question& question);

// quorum.cc, tie.cc, session.cc: what holds for every question.
void add_quorum(Chamber chamber, Requirement& requirement);
void add_tie(Chamber chamber, Requirement& requirement);
void add_sitting(const Question& question, Requirement& requirement);

// force.cc: what an adopted text does.
[[nodiscard]] ForceReading force(Chamber chamber, const Question& question);

// assembly.cc: which of the above answers a question.
[[nodiscard]] Requirements requirements(Chamber chamber, const Question& question);

}  // namespace rollcall::rules::ga
