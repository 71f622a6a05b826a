// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/model/ids.h"
#include "rollcall/model/question.h"

namespace rollcall::rules {

enum class Outcome : std::uint8_t {
  adopted,       // or carried, or overruled: the question was answered yes
  not_adopted,   // or lost, or the ruling stands
  undetermined,  // the facts held do not decide it; Ruling::alternatives say what would
  elected,
  nobody_elected,
};

enum class Cause : std::uint8_t {
  carried,
  shortfall,     // fewer affirmative votes than needed
  veto,          // enough votes, but a permanent member's no (Charter article 27(3))
  tie,           // as many yes as no, under a simple majority only
  no_quorum,     // only ever from a stated presence, never from ballots
  without_vote,  // consensus or acclamation: there is no tally
  not_put,       // never voted
  unknown,       // with Outcome::undetermined
};

// What the needed number of votes is counted on.
enum class BaseKind : std::uint8_t {
  present_and_voting,  // members casting an affirmative or negative vote
  all_members,
  fixed,  // a number that the law names: the Council's nine
};

struct Base {
  BaseKind kind = BaseKind::present_and_voting;
  int count = 0;
};

// The legal text that an element of a ruling rests on.
struct Citation {
  std::string instrument;  // "Charter", "A/520/Rev.20", "S/96/Rev.7", "377 A (V)", a body's own
  std::string provision;   // "art. 18(2)", "rule 83"

  bool operator==(const Citation&) const = default;
};

struct ForceReading {
  model::Force force = model::Force::none;
  std::string reading;  // one sentence: "recommends; Members are not bound"
  std::vector<Citation> citations;
};

// What was decided and why, with the arithmetic done, so that nobody recomputes it. A plain value.
struct Ruling {
  Outcome outcome = Outcome::undetermined;
  Cause cause = Cause::unknown;
  std::string code;  // stable slug: "ga.83.carried", "sc.27-3.veto"; docs/codes.md lists them

  model::Majority majority = model::Majority::unknown;  // the one applied
  model::Basis majority_basis;
  model::Nature nature = model::Nature::unknown;  // Council only
  model::Basis nature_basis;

  Base base;
  int needed =
      0;  // affirmative votes (or weight) needed; 0 where nothing was counted or it is unknown
  int got = 0;
  int margin = 0;                             // got − needed: negative when short
  std::vector<model::MemberId> vetoed_by;     // empty unless cause == veto
  std::vector<model::MemberId> permanent_no;  // permanent members' negative votes, veto or not
  std::vector<std::string> elected;           // candidates, for elections

  std::vector<Citation> citations;
  ForceReading force;
  // The reasoning in sentences, in order: "two-thirds of the 111 present and voting: 74 needed".
  std::vector<std::string> steps;
  // Our interpretations and customs that no rule states, as the code marks them.
  std::vector<std::string> readings;
  // Where a datum is unknown: the ruling under each value of it.
  // - The majority: simple, then two thirds. When both agree the outcome above is theirs, with the
  //   arithmetic of the simple one, which article 18(3) presumes; otherwise it is `undetermined`.
  // - Whose a decisive no was: carried, then vetoed; the outcome is `undetermined`.
  // - The nature of a Council matter: article 27(3) presumes "all other matters", so the outcome
  // above
  //   is the substantive one; both are shown only where a procedural matter would come out
  //   otherwise.
  std::vector<Ruling> alternatives;
};

[[nodiscard]] std::string_view to_string(Outcome outcome);
[[nodiscard]] std::string_view to_string(Cause cause);
[[nodiscard]] std::string_view to_string(BaseKind kind);
// "Charter art. 18(2)", "rule 83" for a body's own rules of procedure.
[[nodiscard]] std::string to_string(const Citation& citation);

}  // namespace rollcall::rules
