// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rollcall::model {

// What was put to the vote.
enum class QuestionKind : std::uint8_t {
  resolution,         // a draft resolution or decision as a whole
  amendment,          // to a draft
  part,               // a part of a draft, voted separately (division)
  whole_after_parts,  // what is left of a draft after its parts were voted
  procedural_motion,  // adjourn, postpone, close, suspend, agenda, invitation, way of voting, order
  division,           // whether parts are to be voted separately (GA rule 89)
  next_draft,         // whether to vote on the next draft (GA rule 91, SC practice)
  importance,         // whether a two-thirds majority is required (Charter article 18(3))
  competence,         // whether the body is competent to adopt a proposal (GA rule 79)
  reconsideration,    // whether to reopen what was adopted or rejected (GA rule 81)
  challenge,          // whether to overrule a ruling of the presiding officer (GA 71, SC 30)
  preliminary,        // whether a question is procedural (the "double veto")
  special_session,    // convening a special session on the request of Members (Charter article 20)
  charter_amendment,  // Charter articles 108 and 109: counted on all Members
  election,           // one ballot of an election
};

// The majority that a question needs. A sourced datum of the question, not of the tally.
enum class Majority : std::uint8_t {
  unknown,                // no source held says; rule both ways
  simple,                 // more yes than no among those present and voting
  two_thirds,             // of those present and voting
  nine,                   // a fixed number of affirmative votes: the Council's 9 (7 until 1965)
  majority_of_members,    // more than half of all members of the body
  two_thirds_of_members,  // two thirds of all members of the body
};

// For the Council: decisions on procedural matters know no veto (Charter article 27(2) and (3)).
enum class Nature : std::uint8_t { unknown, procedural, substantive };

// Why a datum about a vote is believed: our reason in words, and where it is from.
struct Basis {
  std::string reason;  // "the text makes recommendations on peace and security"
  std::string source;  // key into data/SOURCES.md, or "" where we only presume
};

// How binding an adopted text is. Never a function of the tally.
enum class Force : std::uint8_t {
  depends_on_the_text,  // a Council resolution nobody has characterised for us
  recommendation,       // Charter articles 10 to 14
  binding,     // article 25 with deciding words; or internal decisions, articles 17, 4, 5, 6
  hortatory,   // urges, calls, implores: nothing is decided
  procedural,  // orders the body's own business
  none,        // not adopted
};

[[nodiscard]] std::string_view to_string(QuestionKind kind);
[[nodiscard]] std::optional<QuestionKind> parse_question_kind(std::string_view text);
[[nodiscard]] std::string_view to_string(Majority majority);
[[nodiscard]] std::optional<Majority> parse_majority(std::string_view text);
[[nodiscard]] std::string_view to_string(Nature nature);
[[nodiscard]] std::optional<Nature> parse_nature(std::string_view text);
[[nodiscard]] std::string_view to_string(Force force);
[[nodiscard]] std::optional<Force> parse_force(std::string_view text);

}  // namespace rollcall::model
