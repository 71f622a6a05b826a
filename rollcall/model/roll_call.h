// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/question.h"
#include "rollcall/model/symbol.h"
#include "rollcall/model/tally.h"

namespace rollcall::model {

// How the body dealt with the question.
enum class Manner : std::uint8_t {
  recorded,      // members' votes are taken down by name
  non_recorded,  // a tally at most: show of hands, unnamed machine vote, secret ballot
  without_vote,  // adopted by consensus or acclamation: there is no tally
  not_put,       // never voted: withdrawn, fallen with another, priority refused
};

// What a source says came of it, independently of the tally.
enum class StatedOutcome : std::uint8_t { unstated, adopted, not_adopted, vetoed };

[[nodiscard]] std::string_view to_string(Manner manner);
[[nodiscard]] std::optional<Manner> parse_manner(std::string_view text);
[[nodiscard]] std::string_view to_string(StatedOutcome outcome);
[[nodiscard]] std::optional<StatedOutcome> parse_stated_outcome(std::string_view text);

// A place where a datum was read.
struct SourceRef {
  std::string id;         // key into data/SOURCES.md or name of an imported source
  std::string title;      // for people: "UN Digital Library, record 4076672"
  std::string retrieved;  // ISO day, "" if unknown
  std::string gives;      // what was taken from it: "ballots", "tally", "outcome", "order"
  std::string url;
};

// A body, a question put to it, and the ballots cast. A plain value; what is not known stays empty,
// and every consumer copes (some votes are known by tally only, some not even so).
struct RollCall {
  BodyId body;
  Symbol symbol;     // of the adopted text; empty if none
  Symbol draft;      // of what was put to the vote; empty if unknown
  std::string part;  // "paragraph 8", "" for a whole
  Symbol meeting;    // empty if unknown
  int ordinal = 0;   // place in its meeting from 1; 0 if unknown
  std::optional<Date> date;
  bool date_certain = true;  // false: the year is right, month and day may not be
  std::string session;

  QuestionKind kind = QuestionKind::resolution;
  Manner manner = Manner::recorded;
  std::string title;  // as a source prints it, without "resolution / adopted by …"
  std::string agenda_item;
  std::string series;  // name of a series of votes on one matter, written by us; or ""
  std::vector<std::string> sponsors;
  std::string amends;  // symbol of the draft that an amendment or part belongs to; or ""

  Majority majority = Majority::unknown;
  Basis majority_basis;
  Nature nature = Nature::unknown;
  Basis nature_basis;
  Force force = Force::depends_on_the_text;
  Basis force_basis;  // reason empty: nothing but the body's default is known
  std::vector<MemberId> parties_to_dispute;  // Charter article 27(3); empty where not applied

  std::vector<Ballot> ballots;     // by member id; empty where unknown
  std::vector<MemberId> unclear;   // members whose vote a source gives twice and differently
  std::optional<Tally> announced;  // as stated by a source
  std::optional<Tally> counted;    // of `ballots`; absent where there are none
  std::optional<int> members;      // of the body on that day, as a source states

  StatedOutcome stated = StatedOutcome::unstated;
  std::string stated_by;  // name of the source of `stated`
  std::vector<SourceRef> sources;
  std::vector<std::string> notes;  // footnotes: "Serbia later called its vote a mistake"

  // The tally to print and rule on: counted where all ballots are held (as many as `members`, where
  // that is known), else announced, else what there is. nullopt where neither is known.
  [[nodiscard]] std::optional<Tally> tally() const;

  // What to call it: symbol, else draft, else "S/PV.9866 no. 1", with the part.
  [[nodiscard]] std::string name() const;

  // "24 February 2025", "1 July 1969 (day not certain)" or "date unknown".
  [[nodiscard]] std::string written_date() const;

  // What identifies it within its body, whatever the source: the symbol's key, else the draft's key
  // with the part ("S/2025/115", "A/L.5 paragraph 2"), else meeting and ordinal ("S/PV.9866#1").
  // "" where none is known: then only its source's own id identifies it.
  [[nodiscard]] std::string key() const;
};

}  // namespace rollcall::model
