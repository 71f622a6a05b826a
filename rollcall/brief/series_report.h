// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/plot.h"
#include "rollcall/brief/series.h"
#include "rollcall/brief/series_finder.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::brief {

// One series of votes on one matter: how support went, and who moved and when. One thread; values
// are free to share.

// A member's change of choice between two votes of the series that it cast.
struct SeriesMove {
  model::Voter voter;
  std::size_t from_point = 0;
  std::size_t to_point = 0;
  model::Choice from = model::Choice::yes;
  model::Choice to = model::Choice::yes;
};

// What a member did in each vote of the series; nullopt where it was no member or nothing is known.
struct SeriesPath {
  model::Voter voter;
  std::vector<std::optional<model::Choice>> choices;
};

struct SeriesReport {
  std::string name;
  model::BodyId body;
  std::string reading;
  std::vector<SeriesPoint> points;    // by date
  std::vector<std::string> left_out;  // bear the title, and share their day with another that does
  SeriesRange range;
  std::vector<SeriesMove> moves;  // by the later vote
  std::vector<SeriesPath> paths;  // by member
  int with_ballots = 0;           // votes whose ballots are held: the others move nobody
  record::Coverage coverage;
};

// A series as a line of a list.
struct SeriesHeading {
  std::string name;
  model::BodyId body;
  std::string reading;
  int votes = 0;
  Date first;
  Date last;
  std::string last_name;  // the symbol that finds it again
  std::string last_key;
};

// All series whose name holds each word, folded; by name. Fails with `store.…`.
[[nodiscard]] Result<std::vector<SeriesHeading>> list_series(SeriesFinder& finder,
                                                             const std::vector<std::string>& words);

// The series of a vote: its named one, else that of its title. Fails with `brief.no_series` where
// nothing else is found on the matter, and with `store.…`.
[[nodiscard]] Result<SeriesReport> report_series(SeriesFinder& finder, const Rulebooks& rulebooks,
                                                 model::BodyId body, const std::string& key);

// Of the votes cast, abstentions included; nullopt where none was cast.
[[nodiscard]] std::optional<double> share_in_favour(const model::Tally& tally);

// All say the same in the same order. `members` are those whose whole path is printed.
[[nodiscard]] std::string series_text(const SeriesReport& report,
                                      const std::vector<model::MemberId>& members);
[[nodiscard]] std::string series_json(const SeriesReport& report);
[[nodiscard]] Plot series_plot(const SeriesReport& report);
[[nodiscard]] std::string series_list_text(const std::vector<SeriesHeading>& list,
                                           const record::Coverage& coverage);
[[nodiscard]] std::string series_list_json(const std::vector<SeriesHeading>& list,
                                           const record::Coverage& coverage);

}  // namespace rollcall::brief
