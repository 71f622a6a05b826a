// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/choice.h"
#include "rollcall/model/ids.h"

namespace rollcall::coverage {

// What a sentence says of a vote that a record can test. Plain values, free of any language.

enum class ClaimType : std::uint8_t {
  tally,        // "93 in favour, 18 against and 65 abstentions"
  position,     // "Russia voted against": one State, or several that are named one by one
  list,         // "Russia, Belarus and Syria voted against": three or more, or said to be all
  joined,       // "the U.S. joined Russia and 16 other nations": names and a count of others
  outcome,      // adopted, not adopted
  veto,         // "Russia vetoed", "did not use their veto"
  membership,   // "the 193-member Assembly"
  binding,      // "non-binding", "Council resolutions are binding"
  threshold,    // "needed a two-thirds majority", "there are no vetoes in the Assembly"
  date,         // "on February 24"
  sponsor,      // "US-drafted", "submitted by France"
  first,        // "the first resolution on the war", "for the 32nd time", "third veto"
  comparison,   // "lowest of the five", "up from 185", "fewer than the 141 of 2023"
  identity,     // "Resolution 2793", "suspended from the Human Rights Council"
  group_count,  // "fifteen African countries abstained"
  absent,       // "13 countries did not vote"
  speaker,      // "U.S. Ambassador X said": the office that somebody is given
};
[[nodiscard]] std::string_view to_string(ClaimType type);

// How a number binds: "141" is exact, "more than 140" a least, "fewer than 20" a most, "about 140"
// is within a tenth.
enum class Bound : std::uint8_t { exactly, at_least, at_most, about };

struct Count {
  int number = 0;
  Bound bound = Bound::exactly;
  bool operator==(const Count&) const = default;
};

enum class ClaimedOutcome : std::uint8_t { adopted, not_adopted };

// What a sentence, and the text around it, says about which vote is meant. What is not said is
// empty.
struct Cue {
  std::optional<model::BodyId> body;
  bool any_council = false;  // "the council": of Security or of Human Rights
  bool other_body =
      false;  // a body whose votes no record holds: a committee, the IAEA, a parliament
  std::vector<std::string> symbols;       // normal forms; "2774" gives "S/RES/2774"
  std::optional<Period> when;             // a day, a month or a year
  bool elsewhere = false;                 // other_body, and it is that body which voted
  bool when_relative = false;             // "Monday", "last week": weaker than a date
  std::vector<Period> other_days;         // of the sentence: single days further off
  bool different = false;                 // "a rival text": not the one spoken of last
  bool another = false;                   // "last year", "a previous text": not the one reported
  std::optional<bool> amendment;          // an amendment, or plainly a text as a whole
  std::vector<model::MemberId> sponsors;  // "US-drafted"
  int clause = 0;                         // of the sentence, parted by semicolons
  std::vector<std::string> words;         // folded content words of the clause
};

// Shapes: `choice` and `members` go together, as do `choice` and `count`.
struct Claim {
  ClaimType type = ClaimType::tally;
  std::size_t sentence = 0;  // index into Report::sentences
  std::size_t begin = 0;     // bytes of that sentence
  std::size_t end = 0;
  Cue cue;

  // tally; of group_count and absent the slot that is counted
  std::optional<Count> yes;
  std::optional<Count> no;
  std::optional<Count> abstain;
  std::optional<Count> absent;
  std::optional<int> denominator;  // "of the 15"
  bool unanimous = false;

  // position, list, joined, veto, sponsor, group_count
  std::optional<model::Choice> choice;
  bool quoted = false;                   // within quotation marks: never judged
  bool weak = false;                     // "backed", "opposed": said of stands as well as of votes
  bool negated = false;                  // "did not vote for", "did not use their veto"
  std::vector<model::MemberId> members;  // who is said to have done it
  std::vector<model::MemberId> others_of;  // joined: whom they joined, in `members` too
  bool complete = false;                   // list: all who did are said to be named
  std::optional<int> others;               // joined: how many more, not named
  bool others_include_named = false;       // "17 countries that joined the US": 17 with those named
  std::string group;                       // group_count, position of a group: id, or "all_others"
  bool whole_group = false;                // every member of it

  bool of_several = false;    // position, veto: on "both texts", "three drafts"
  bool of_this_text = false;  // veto: cast on "the text", so on the one spoken of
  std::optional<ClaimedOutcome> outcome;
  std::optional<int> members_of_body;  // membership
  std::optional<bool> is_binding;
  std::string rule;            // threshold: "two_thirds", "no_veto", "nine"
  std::optional<bool> holds;   // threshold: whether the rule is said to apply or to be met
  std::optional<Period> when;  // date; of a veto that it stands beside
  std::string symbol;          // identity: what it is said to be
  std::string identity;        // identity: what is mixed up, "unhcr", "icc"
  std::optional<int> ordinal;  // first: 1, "32nd time": 32
  // What a kind says besides: of first and comparison "first", "lowest", "highest", "fewer",
  // "more", "same"; of membership, binding and "no_veto" the body; of outcome "amendment" or
  // "voted"; of veto "right" or "mentioned"; of threshold "needed" or "met"; of sponsor "weak"
  // ("led", "backed"); of a tally "rejected" where its two sides may stand in either order, "by"
  // where its one number may be the margin.
  std::string what;
  // comparison: the other number; position and list: how many in all made the choice that is not
  // named ("were among the 25")
  std::optional<int> reference;
  std::string person;  // speaker: key of the table of people
  std::string office;  // speaker: as printed
  std::string name;    // speaker: as printed
};

// The figure that a claim gives for a choice.
[[nodiscard]] std::optional<Count>& slot(Claim& claim, model::Choice choice);
[[nodiscard]] const std::optional<Count>& slot(const Claim& claim, model::Choice choice);

enum class Verdict : std::uint8_t { supported, contradicted, superseded, uncheckable };
[[nodiscard]] std::string_view to_string(Verdict verdict);

// One claim, judged. `recorded` has the shape of the claim: the same fields, as the record has
// them.
struct Judgement {
  Claim claim;
  Verdict verdict = Verdict::uncheckable;
  std::optional<std::size_t> vote;     // index for FactSource::vote; the one it was bound to
  std::optional<std::size_t> nearest;  // of what is uncheckable: the vote that it may be about
  std::string bound_by;                // why this vote: "body, day and two of three figures"
  Claim recorded;
  std::string why;     // a sentence for the reader, with the record's figures
  std::string source;  // of the record: "UN Digital Library, record 4076672", "Charter article 27"
};

}  // namespace rollcall::coverage
