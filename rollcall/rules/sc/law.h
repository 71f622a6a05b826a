// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "rollcall/rules/requirement.h"

// Article 27 of the Charter and the provisional rules of procedure of the Security Council
// (S/96/Rev.7). One function answers one question of the law; the sentences of the rule stand down
// the left margin. Pure; any thread.
namespace rollcall::rules::sc {

[[nodiscard]] Citation rule(std::string_view number);
[[nodiscard]] Citation charter(std::string_view article);

// decision.cc: the votes that any decision needs, and who can prevent it.
[[nodiscard]] Requirement procedural(const DatedNumbers& numbers);
[[nodiscard]] Requirement substantive(const DatedNumbers& numbers);

// matters.cc: which matters are procedural.
[[nodiscard]] Requirements text(const DatedNumbers& numbers, const Question& question);
[[nodiscard]] Requirement motion(const DatedNumbers& numbers);
[[nodiscard]] Requirement challenge(const DatedNumbers& numbers);
[[nodiscard]] Requirement special_session(const DatedNumbers& numbers);
[[nodiscard]] Requirement review_conference(const DatedNumbers& numbers);
[[nodiscard]] Requirement preliminary(const DatedNumbers& numbers);
[[nodiscard]] Requirement election();

// force.cc: what an adopted text does.
[[nodiscard]] ForceReading force(const Question& question, model::Nature nature);

// council.cc: which of the above answers a question.
[[nodiscard]] Requirements requirements(const Rulebook& rulebook, const Question& question);

}  // namespace rollcall::rules::sc
