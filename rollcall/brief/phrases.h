// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rollcall/brief/brief.h"

namespace rollcall::brief {

// The sentences that text, JSON and HTML share, so that all three say the same. All pure.

// "ADOPTED", "NOT ADOPTED"; "CARRIED" and "LOST" for motions; "UNDETERMINED", …
[[nodiscard]] std::string verdict_word(const Judged& judged);
// The same for a point of a series or a sentence: "adopted", "lost".
[[nodiscard]] std::string outcome_word(model::QuestionKind kind, rules::Outcome outcome);
// "draft resolution", "amendment", "procedural motion".
[[nodiscard]] std::string kind_word(model::QuestionKind kind);

// "yes", "no", "abstained", "did not vote": what a member did.
[[nodiscard]] std::string_view did(model::Choice choice);

// "93 yes · 18 no · 65 abstained · 17 did not vote"; "no tally is held".
[[nodiscard]] std::string tally_phrase(const Judged& judged);
// "veto: Russian Federation", "a tie", "3 short"; "" where the verdict says it all.
[[nodiscard]] std::string cause_phrase(const Judged& judged);
// "two-thirds of the 111 present and voting: 74 needed, 93 got, 19 to spare".
[[nodiscard]] std::string rule_phrase(const Judged& judged);
// "two-thirds of the 111 present and voting", "9 affirmative votes": what the votes are counted on.
[[nodiscard]] std::string base_phrase(const rules::Ruling& ruling);
// "; not procedural, so a permanent member's no prevents it": what a permanent member's no meant in
// the Council; "" where that does not arise.
[[nodiscard]] std::string veto_clause(const Judged& judged);
// "19 to spare", "none to spare", "3 short".
[[nodiscard]] std::string margin_phrase(int margin);

// "Charter arts. 10, 14; rules 83, 86".
[[nodiscard]] std::string citations_phrase(const std::vector<rules::Citation>& citations);
// "Charter art. 18(2)", "rule 83 (A/520/Rev.20)": one at a time, for programs.
[[nodiscard]] std::string citation_string(const rules::Citation& citation);
// "a recommendation (Charter arts. 10, 14)"; "" for what was not adopted.
[[nodiscard]] std::string force_phrase(const rules::Ruling& ruling);

// "20 yes to no, or 29 abstentions or non-voters to no"; "Russia alone: to yes or to abstain";
// "" where nothing was counted or the ruling is undetermined.
[[nodiscard]] std::string flip_phrase(const Judged& judged);

// "26 yes · Hungary no", and "of the 27 EU members: 26 yes · Hungary no".
[[nodiscard]] std::string group_split(const GroupLine& line, const Judged& judged);
[[nodiscard]] std::string group_phrase(const GroupLine& line, const Judged& judged);
// The groups worth a line of their own: the permanent members, and those that few members left.
[[nodiscard]] std::vector<const GroupLine*> telling_groups(const VoteBrief& vote);

// "Algeria, China, Panama": short names on the day, in their alphabetical order.
[[nodiscard]] std::string short_names(const std::vector<model::MemberId>& members, Date day);
// "France and United Kingdom": for a sentence.
[[nodiscard]] std::string short_names_and(const std::vector<model::MemberId>& members, Date day);
[[nodiscard]] std::string full_names(const std::vector<model::MemberId>& members, Date day);

// "a, b or c".
[[nodiscard]] std::string listed(const std::vector<std::string>& items, std::string_view last);

// Each once, in the order of the source: two sources may name the same sponsor.
[[nodiscard]] std::string sponsors_phrase(const model::RollCall& vote);

// "S/2025/115", "motion" for a motion without a document of its own.
[[nodiscard]] std::string vote_label(const VoteBrief& vote);
// What it was about: the caption of its place in the sequence, else its title.
[[nodiscard]] std::string about(const VoteBrief& vote);

// The day of a brief of a day or of a meeting; "" for one vote.
[[nodiscard]] std::string day_phrase(const Brief& brief);
// "24 February 2025 · Ukraine · 13 votes in two organs".
[[nodiscard]] std::string headline(const Brief& brief);

}  // namespace rollcall::brief
