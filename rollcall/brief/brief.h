// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/judge.h"
#include "rollcall/brief/press_view.h"
#include "rollcall/brief/surprised.h"
#include "rollcall/model/group.h"
#include "rollcall/model/meeting.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// How the members of one group voted, and who did not vote as the most of them did.
struct GroupLine {
  const model::Group* group = nullptr;  // lives as long as the program
  model::Tally tally;                   // of those members that sit on the body
  std::optional<model::Choice> line;    // the choice of more than half of the group; else none
  std::vector<model::Ballot> apart;     // members whose choice was not the line
};

// An earlier vote of the same series, for comparison.
struct SeriesPoint {
  std::string name;   // symbol
  std::string key{};  // RollCall::key()
  std::string title;
  Date date;
  model::Tally tally;
  rules::Outcome outcome = rules::Outcome::undetermined;
  std::string
      reading{};  // why it is taken for a vote on the same matter: "same title"; "" if first
};

// How the tally stands among the earlier votes of its series.
struct SeriesView {
  std::string name;                 // "Ukraine: 11th emergency special session"
  std::string reading;              // how the series was found: "named series", "same title"
  std::vector<SeriesPoint> points;  // by date, the vote itself last
  std::string
      sentence;  // "93 in favour: the lowest of the 7 votes of this series (94 to 143)"; or ""
};

// A member whose vote is not the last that it cast in the series.
struct Mover {
  model::MemberId member;
  model::Choice from = model::Choice::yes;
  model::Choice to = model::Choice::yes;
  std::string from_name;  // of the roll call of its last vote
  Date from_date;
  std::vector<model::Choice> path;  // what it did in the series, this vote last
};

// How the blocs of the session before voted.
struct BlocOnVote {
  int number = 0;
  model::Tally tally;                   // of those that sit on the body
  std::vector<model::MemberId> surest;  // a few, the surest first
};
struct BlocSplit {
  std::string session;  // "78"; "" where no blocs are kept
  std::vector<BlocOnVote> blocs;
};

// Everything known about one vote.
struct VoteBrief {
  Judged judged;
  int place = 0;        // in its meeting's order; 0 when it stands in none we hold
  std::string caption;  // what it was about, for the sequence
  model::PlaceCertainty certainty = model::PlaceCertainty::stated;
  std::string place_basis;
  std::vector<GroupLine> groups;
  SeriesView series;
  SurpriseView surprise;
  std::vector<Mover> movers;
  BlocSplit blocs;
};

// The votes of one meeting, in the order in which they were put.
struct MeetingBrief {
  model::BodyId body;
  std::string body_name;
  model::Meeting meeting;  // symbol, title and matter may be empty
  std::vector<VoteBrief> votes;
};

// One vote with the sequence it stood in, one day, or one meeting.
struct Brief {
  std::optional<Date> day;             // when a day was asked for
  std::optional<std::string> focus;    // RollCall::key() when one vote was asked for
  std::string meeting;                 // its symbol when one meeting was asked for, else ""
  std::vector<MeetingBrief> meetings;  // the Assembly first, then by body and meeting
  record::Coverage coverage;
  std::optional<PressView> press;  // where reports were given

  [[nodiscard]] int votes() const;
};

// Fails with `brief.nothing_found`, saying what was looked for and what the record reaches to.
[[nodiscard]] Result<Brief> brief_of_day(const record::Store& store, const Rulebooks& rulebooks,
                                         Date day);
// A meeting's symbol gives all its votes, in order.
[[nodiscard]] Result<Brief> brief_of_symbol(const record::Store& store, const Rulebooks& rulebooks,
                                            const model::Symbol& symbol);
// REQUIRES: the vote is of this store.
[[nodiscard]] Result<Brief> brief_of_vote(const record::Store& store, const Rulebooks& rulebooks,
                                          const model::RollCall& vote);

struct TextOptions {
  int columns = 100;
  bool colour = false;
};

// All three say the same things in the same order; none computes anything.
[[nodiscard]] std::string render_text(const Brief& brief, const TextOptions& options);
[[nodiscard]] std::string render_json(const Brief& brief);
// One page that needs no script, no other file and no network; it prints on A4.
[[nodiscard]] std::string render_html(const Brief& brief);

// Pieces that other commands print too.
[[nodiscard]] std::string vote_text(const Judged& judged, const TextOptions& options);
[[nodiscard]] std::string vote_json(const Judged& judged);
[[nodiscard]] std::string ruling_json(const rules::Ruling& ruling);
[[nodiscard]] std::string what_if_json(const rules::WhatIf& what_if);
// "record: embedded, 49 roll calls to 24 February 2025"
[[nodiscard]] std::string coverage_line(const record::Coverage& coverage);
// The same as a JSON object, with the sources: what every document holds under "record".
[[nodiscard]] std::string coverage_json(const record::Coverage& coverage);

}  // namespace rollcall::brief
