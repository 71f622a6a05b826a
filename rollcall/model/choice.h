// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rollcall::model {

// What a member's seat did when the question was put. `absent` covers every way of not voting; it
// is never an abstention. "Not a member on that day" is not a choice: see Roster.
enum class Choice : std::uint8_t { yes, no, abstain, absent };

inline constexpr std::array<Choice, 4> kChoices = {Choice::yes, Choice::no, Choice::abstain,
                                                   Choice::absent};

// How a member came not to vote, where a source says more than "did not vote". One roll call can
// hold several (27 June 1950: two not participating, one absent).
enum class AbsenceKind : std::uint8_t {
  unknown,            // the source says only that no vote was cast
  absent,             // not in the room
  not_participating,  // present, and declared that it would not take part
  barred,             // may not vote: arrears under Charter article 19, or suspended
};

// "yes", "no", "abstain", "absent".
[[nodiscard]] std::string_view to_string(Choice choice);
[[nodiscard]] std::optional<Choice> parse_choice(std::string_view text);

// "unknown", "absent", "not_participating", "barred".
[[nodiscard]] std::string_view to_string(AbsenceKind kind);
[[nodiscard]] std::optional<AbsenceKind> parse_absence_kind(std::string_view text);

}  // namespace rollcall::model
