// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/group.h"
#include "rollcall/model/member.h"
#include "rollcall/model/question.h"
#include "rollcall/model/roll_call.h"
#include "rollcall/model/roster.h"
#include "rollcall/rules/ruling.h"

namespace rollcall::coverage {

// One vote as the checker needs it at hand for every vote of the record: without ballots.
struct VoteFact {
  model::BodyId body;
  std::string key;     // RollCall::key()
  std::string name;    // what `rollcall show` finds it by
  std::string symbol;  // normal form, "" if none
  std::string draft;
  std::string meeting;
  int ordinal = 0;  // in its meeting; 0 if unknown
  Date date;
  bool date_certain = true;  // false: the year is right, month and day may not be
  model::QuestionKind kind = model::QuestionKind::resolution;
  model::Manner manner = model::Manner::recorded;
  std::string title;                         // as printed
  std::string series;                        // a named series, or ""
  std::vector<std::string> sponsors;         // as the source names them
  std::vector<model::MemberId> sponsor_ids;  // those of them that are States
  std::string amends;                        // draft that it amends, or ""
  std::optional<model::Tally> tally;
  std::vector<model::Tally> announced;  // figures that other sources or the day's announcement gave
  std::vector<std::string> words;       // folded words of title and agenda item, sorted, once each
  std::string source;                   // "UN Digital Library, record 4076672"
  std::string url;
};

// How a vote was decided.
struct Decision {
  rules::Outcome outcome = rules::Outcome::undetermined;
  rules::Cause cause = rules::Cause::carried;
  std::vector<model::MemberId> vetoed_by;
  model::Majority majority = model::Majority::unknown;
  int needed = 0;
  int got = 0;
  model::Force force = model::Force::depends_on_the_text;
  std::string force_reason;
  std::string citation;  // "Charter article 18(2); rule 83"
  std::string sentence;  // the ruling in words
};

// The office that a person held.
struct Office {
  std::string person;        // key
  std::string name;          // as the UN spells it
  std::string role;          // "Permanent Representative to the United Nations"
  std::string organisation;  // "Russian Federation", "United Nations"
  std::optional<model::MemberId> state;
  Period period;
  std::string source;
};

// Where the checker asks for facts. brief/fact_source answers from a record; tests from a table.
// One thread. References and spans live as long as the source.
class FactSource {
 public:
  virtual ~FactSource() = default;

  // Every vote, by date. O(1) after the first call.
  [[nodiscard]] virtual std::span<const VoteFact> votes() const = 0;
  // By member id; empty where unknown. May read a file; kept once read.
  [[nodiscard]] virtual std::span<const model::Ballot> ballots(std::size_t vote) const = 0;
  // Worked out when first asked for.
  [[nodiscard]] virtual const Decision& decision(std::size_t vote) const = 0;
  // Votes on the same matter, by date, this one among them; only itself where no series is known.
  [[nodiscard]] virtual std::span<const std::size_t> series_of(std::size_t vote) const = 0;

  [[nodiscard]] virtual const model::Members& members() const = 0;
  [[nodiscard]] virtual std::span<const model::Group> groups() const = 0;
  // Who sat on a body; empty where we hold no roster.
  [[nodiscard]] virtual std::vector<model::Seat> seats(model::BodyId body, Date day) const = 0;
  [[nodiscard]] virtual std::span<const Office> offices() const = 0;
  // "record: embedded, 39 roll calls to 24 February 2025", and the last day it reaches for a body.
  [[nodiscard]] virtual std::string coverage() const = 0;
  [[nodiscard]] virtual std::optional<Date> reaches(model::BodyId body) const = 0;
  // Whether every vote that a body took on a text as a whole in those days is held, so that what no
  // vote shows did not happen. False where it is not known.
  [[nodiscard]] virtual bool is_whole(model::BodyId body, const Period& days) const = 0;
};

}  // namespace rollcall::coverage
