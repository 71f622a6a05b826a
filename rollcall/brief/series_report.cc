// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/series_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rollcall/analysis/series_story.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/series.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

// The votes of a series with the reading of each.
struct Votes {
  std::vector<model::RollCall> votes;
  std::vector<std::string> readings;
};

Result<Votes> votes_of(const record::Store& store, const analysis::SeriesIndex& index,
                       const analysis::Series& series) {
  Votes found;
  for (const analysis::SeriesEntry& entry : series.entries) {
    const analysis::SeriesText& text = index.texts()[static_cast<std::size_t>(entry.text)];
    auto vote = store.find_key(text.body, text.key);
    if (!vote) return tl::unexpected(vote.error());
    const bool first = entry.likeness == analysis::Likeness::first;
    if (!*vote || !(*vote)->tally()) continue;
    found.votes.push_back(std::move(**vote));
    found.readings.push_back(first ? "" : analysis::reading_of(entry));
  }
  return found;
}

model::VoteMatrix matrix_of(const std::vector<model::RollCall>& votes) {
  model::VoteMatrix::Builder builder;
  // The newest vote first, so that each member bears its newest name.
  for (auto vote = votes.rbegin(); vote != votes.rend(); ++vote) {
    for (const model::Ballot& ballot : vote->ballots) {
      builder.voter(ballot.member.view(),
                    record::members().short_name(ballot.member, vote->date.value_or(Date())));
    }
  }
  for (std::size_t i = 0; i < votes.size(); ++i) {
    model::Item item;
    item.key = fmt::format("{}", i);
    item.name = item.key;
    item.body = votes[i].body;
    item.date = votes[i].date;
    // The order of the series, whatever the days: item and point have one number.
    const int place = builder.item(std::move(item), fmt::format("{}", i), static_cast<int>(i));
    for (const model::Ballot& ballot : votes[i].ballots) {
      const int voter = builder.voter(ballot.member.view(), "");
      builder.set(voter, place, static_cast<model::Cell>(ballot.choice));
    }
  }
  return std::move(builder).build().matrix;
}

std::optional<model::Choice> choice_of(model::Cell cell) {
  switch (cell) {
    case model::Cell::yes:
      return model::Choice::yes;
    case model::Cell::no:
      return model::Choice::no;
    case model::Cell::abstain:
      return model::Choice::abstain;
    case model::Cell::absent:
      return model::Choice::absent;
    case model::Cell::not_member:
      return std::nullopt;
  }
  return std::nullopt;
}

void add_members(const model::VoteMatrix& matrix, SeriesReport& report) {
  std::vector<int> items;
  for (int item = 0; item < matrix.items(); ++item) {
    items.push_back(item);
    if (!matrix.entries(item).empty()) ++report.with_ballots;
  }
  for (const analysis::Move& move : analysis::moves_in(matrix, items)) {
    report.moves.push_back({matrix.voter(move.voter), static_cast<std::size_t>(move.from_item),
                            static_cast<std::size_t>(move.to_item), *choice_of(move.from),
                            *choice_of(move.to)});
  }
  for (int voter = 0; voter < matrix.voters(); ++voter) {
    SeriesPath path;
    path.voter = matrix.voter(voter);
    for (const int item : items) path.choices.push_back(choice_of(matrix.at(voter, item)));
    report.paths.push_back(std::move(path));
  }
}

bool holds_all(const std::string& name, const std::vector<std::string>& words) {
  const std::string folded = " " + fold(name) + " ";
  return std::ranges::all_of(words, [&](const std::string& word) {
    return folded.find(" " + fold(word)) != std::string::npos;
  });
}

}  // namespace

Result<std::vector<SeriesHeading>> list_series(SeriesFinder& finder,
                                               const std::vector<std::string>& words) {
  const auto index = finder.index();
  if (!index) return tl::unexpected(index.error());
  std::vector<SeriesHeading> list;
  for (const analysis::Series& series : (*index)->all()) {
    if (!holds_all(series.name, words)) continue;
    const auto text = [&](const analysis::SeriesEntry& entry) -> const analysis::SeriesText& {
      return (*index)->texts()[static_cast<std::size_t>(entry.text)];
    };
    const analysis::SeriesText& last = text(series.entries.back());
    list.push_back({series.name, last.body, analysis::reading_of(series),
                    static_cast<int>(series.entries.size()), text(series.entries.front()).date,
                    last.date, last.name, last.key});
  }
  return list;
}

Result<SeriesReport> report_series(SeriesFinder& finder, const Rulebooks& rulebooks,
                                   model::BodyId body, const std::string& key) {
  const auto index = finder.index();
  if (!index) return tl::unexpected(index.error());
  auto coverage = finder.store().coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  const analysis::Series* series = (*index)->of(body, key);
  if (series == nullptr) {
    return fail("brief.no_series",
                fmt::format("no other vote on the matter of {} is found in this record", key),
                coverage_line(*coverage) + "; rollcall series --list gives the series that are");
  }
  auto found = votes_of(finder.store(), **index, *series);
  if (!found) return tl::unexpected(found.error());
  SeriesReport report;
  report.name = series->name;
  report.body = body;
  report.reading = analysis::reading_of(*series);
  report.coverage = std::move(*coverage);
  for (const int text : series->left_out) {
    report.left_out.push_back((*index)->texts()[static_cast<std::size_t>(text)].name);
  }
  for (std::size_t i = 0; i < found->votes.size(); ++i) {
    report.points.push_back(series_point(found->votes[i], rulebooks, found->readings[i]));
  }
  if (report.points.empty())
    return fail("brief.no_series", "no vote of this series has a tally", key);
  report.range = series_range(report.points);
  add_members(matrix_of(found->votes), report);
  return report;
}

std::optional<double> share_in_favour(const model::Tally& tally) {
  const int cast = tally.yes + tally.no + tally.abstain;
  if (cast == 0) return std::nullopt;
  return static_cast<double>(tally.yes) / cast;
}

}  // namespace rollcall::brief
