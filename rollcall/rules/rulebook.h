// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/question.h"
#include "rollcall/model/roster.h"
#include "rollcall/rules/ruling.h"

namespace rollcall::rules {

// Which code carries a body's rules out.
enum class Law : std::uint8_t {
  general_assembly,  // rules/ga, plenary
  main_committee,    // rules/ga, chapter XIII
  security_council,  // rules/sc
  generic,           // wholly described by the thresholds below
};

// A number of the law that changed over time: the Council's size and majority.
struct DatedNumbers {
  Period period;
  int members = 0;
  int votes_needed = 0;
  Citation citation;
};

enum class ThresholdBase : std::uint8_t { present_and_voting, all_members, fixed };
enum class ThresholdUnit : std::uint8_t { members, weight };

// One condition that affirmative votes must meet in a generic body. A question may need several
// (the Council of the European Union: 55 % of members and 65 % of population).
struct Threshold {
  ThresholdBase base = ThresholdBase::present_and_voting;
  ThresholdUnit unit = ThresholdUnit::members;
  int numerator = 1;  // needed share of the base, or the number itself for `fixed`
  int denominator = 2;
  bool more_than = true;  // strictly more than the share ("more than half"), else at least it
  Citation citation;
};

// What becomes of as many yes as no, where a simple majority of those voting decides.
enum class TieRule : std::uint8_t {
  rejected,     // lost at once (GA rule 133)
  second_vote,  // a second vote within 48 hours (GA rule 95)
  stands,       // the ruling that was challenged stands (GA rules 71, 113)
  chair_casts,  // the presiding officer decides, by a vote that is not among the ballots
};

// How one kind of question is decided in a generic body.
struct GenericRule {
  std::vector<model::QuestionKind> kinds;  // empty: every kind not named by another rule
  std::vector<Threshold> thresholds;       // all must be met
  bool veto = false;                       // a permanent member's no prevents adoption
  int blocking_members_min = 0;  // fewer opponents than this cannot block; 0: no such rule
  TieRule tie = TieRule::rejected;
  model::Force force = model::Force::depends_on_the_text;
  std::vector<Citation> citations;
};

// A body as data. Immutable after parsing; safe to share between threads.
struct Rulebook {
  model::BodyId id;
  std::string name;
  Law law = Law::generic;
  std::string rules_of_procedure;  // symbol that rule numbers refer to: "A/520/Rev.20"
  std::vector<DatedNumbers> numbers;
  std::vector<GenericRule> rules;                // Law::generic only
  std::vector<model::Term> terms;                // members of a generic body, where it lists them
  std::map<model::MemberId, int> weights;        // Law::generic with ThresholdUnit::weight
  std::map<model::MemberId, std::string> names;  // of `terms`, where the file gives them
  std::optional<Threshold> quorum;  // Law::generic only: presence that a decision needs
  std::vector<std::string> sources;

  // Parses a body's TOML (docs/bodies.md). `where` names the file in messages.
  // Fails with `rulebook.malformed`, `rulebook.unknown_key` or `rulebook.bad_value`, giving file,
  // line and value; unknown keys fail so that a misspelt rule is never silently ignored.
  static Result<Rulebook> parse(std::string_view toml, std::string_view where);

  // The numbers in force on a day; nullptr where none are.
  [[nodiscard]] const DatedNumbers* numbers_on(Date day) const;

  // The members of a body that lists its own, on a day, by id. O(terms).
  [[nodiscard]] std::vector<model::Seat> seats_on(Date day) const;
};

}  // namespace rollcall::rules
