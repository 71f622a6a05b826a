// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "rollcall/base/text.h"
#include "rollcall/brief/blocs.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/selected_json.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

using analysis::BlocFinding;
using analysis::BlocMember;

constexpr double kSure = 0.8;  // below, a member is named as one on the edge

std::string_view word_of(BlocFinding finding) {
  switch (finding) {
    case BlocFinding::found:
      return "found";
    case BlocFinding::too_few_roll_calls:
      return "too_few_roll_calls";
    case BlocFinding::too_few_voters:
      return "too_few_voters";
    case BlocFinding::no_structure:
      return "no_structure";
  }
  return "";
}

// Not a single member that stands apart from all.
bool is_bloc(const std::string& letter) { return !letter.empty(); }

std::string finding_line(const BlocsOfPeriod& period) {
  const analysis::Blocs& blocs = period.blocs;
  const std::string votes = fmt::format("{} of {} contested", blocs.roll_calls,
                                        counted(period.selected.roll_calls, "roll call"));
  switch (blocs.finding) {
    case BlocFinding::found:
      return fmt::format("{}, {} (shuffled votes are as strong {} of the time)", votes,
                         counted(std::ranges::count_if(period.letters, is_bloc), "bloc"),
                         percent(blocs.chance));
    case BlocFinding::too_few_roll_calls:
      return votes + ": too few to tell blocs from chance";
    case BlocFinding::too_few_voters:
      return votes + ": too few members voted often enough";
    case BlocFinding::no_structure:
      return fmt::format("{}: no blocs; shuffled votes hang together as much {} of the time", votes,
                         percent(blocs.chance));
  }
  return {};
}

// "session 79", "2025", "all".
std::string span_name(const BlocsFound& found, const BlocsOfPeriod& period) {
  return found.selected.periods == record::Periods::session ? "session " + period.period
                                                            : period.period;
}

std::string name_of(const BlocsFound& found, int voter) {
  const model::Voter& known = found.voters[static_cast<std::size_t>(voter)];
  return harmless(known.name.empty() ? known.id : known.name);
}

std::string letter(const BlocsOfPeriod& period, int bloc) {
  const std::string& letter = period.letters[static_cast<std::size_t>(bloc)];
  return letter.empty() ? "apart" : letter;
}

bool stands_apart(const BlocsOfPeriod& period, const BlocMember& member) {
  return !is_bloc(period.letters[static_cast<std::size_t>(member.bloc)]);
}

std::string apart_phrase(const BlocsFound& found, const BlocsOfPeriod& period) {
  std::vector<std::string> names;
  for (const BlocMember& member : period.blocs.members) {
    if (stands_apart(period, member)) names.push_back(name_of(found, member.voter));
  }
  return join(names, " · ");
}

std::string edge_phrase(const BlocsFound& found, const BlocsOfPeriod& period) {
  std::vector<std::string> unsure;
  for (const BlocMember& member : period.blocs.members) {
    if (member.certainty >= kSure || stands_apart(period, member)) continue;
    std::string said = fmt::format("{} {} {}", name_of(found, member.voter),
                                   letter(period, member.bloc), percent(member.certainty));
    if (member.next >= 0) {
      said += fmt::format(" / {} {}", letter(period, member.next), percent(member.next_share));
    }
    unsure.push_back(std::move(said));
  }
  return join(unsure, " · ");
}

std::string moved_phrase(const BlocsFound& found, const BlocsOfPeriod& period,
                         const BlocsOfPeriod& before) {
  std::vector<std::string> moved;
  for (const analysis::BlocMove& move : period.moved) {
    moved.push_back(fmt::format("{} {} → {}", name_of(found, move.voter), letter(before, move.from),
                                letter(period, move.to)));
  }
  return moved.empty() ? "nobody" : join(moved, " · ");
}

Json interval_value(double value, const analysis::Interval& interval) {
  return {{"value", value}, {"low", interval.low}, {"high", interval.high}};
}

Json members_value(const BlocsFound& found, const BlocsOfPeriod& period) {
  std::map<int, const analysis::MapPoint*> place;
  for (const analysis::MapPoint& point : period.map.points) place[point.voter] = &point;
  Json list = Json::array();
  for (const BlocMember& member : period.blocs.members) {
    Json value = voter_value(found.voters[static_cast<std::size_t>(member.voter)]);
    const bool apart = stands_apart(period, member);
    value["bloc"] = apart ? Json(nullptr) : Json(letter(period, member.bloc));
    value["certainty"] = apart ? Json(nullptr) : Json(member.certainty);
    value["next"] = member.next < 0 ? Json(nullptr) : Json(letter(period, member.next));
    value["next_share"] = member.next < 0 ? Json(nullptr) : Json(member.next_share);
    const auto at = place.find(member.voter);
    value["place"] = nullptr;
    if (at != place.end()) {
      value["place"] = {interval_value(at->second->at[0], at->second->interval[0]),
                        interval_value(at->second->at[1], at->second->interval[1])};
    }
    list.push_back(std::move(value));
  }
  return list;
}

Json period_value(const BlocsFound& found, std::size_t index) {
  const BlocsOfPeriod& period = found.periods[index];
  Json blocs = Json::array();
  Json apart = Json::array();
  for (std::size_t b = 0; b < period.blocs.blocs.size(); ++b) {
    if (!is_bloc(period.letters[b])) {
      apart.push_back(found.voters[static_cast<std::size_t>(period.blocs.blocs[b].voters[0])].id);
      continue;
    }
    Json members = Json::array();
    for (const int voter : period.blocs.blocs[b].voters) {
      members.push_back(found.voters[static_cast<std::size_t>(voter)].id);
    }
    blocs.push_back({{"bloc", period.letters[b]},
                     {"certainty", period.blocs.blocs[b].stability},
                     {"members", std::move(members)}});
  }
  Json moved = Json::array();
  for (const analysis::BlocMove& move : period.moved) {
    Json value = voter_value(found.voters[static_cast<std::size_t>(move.voter)]);
    value["from"] = letter(found.periods[index - 1], move.from);
    value["to"] = letter(period, move.to);
    moved.push_back(std::move(value));
  }
  return {{"period", period.period},
          {"finding", word_of(period.blocs.finding)},
          {"roll_calls", period.selected.roll_calls},
          {"contested", period.blocs.roll_calls},
          {"left_out", period.blocs.left_out.size()},
          {"chance", period.blocs.chance},
          {"blocs", std::move(blocs)},
          {"apart", std::move(apart)},
          {"moved", std::move(moved)},
          {"shown", {period.map.shown[0], period.map.shown[1]}},
          {"members", members_value(found, period)}};
}

// A series a bloc; those that stand apart share one, after the blocs. Gives the series of each.
std::vector<std::size_t> add_series(const BlocsOfPeriod& period, Plot& plot) {
  std::vector<std::size_t> series_of;
  for (const std::string& name : period.letters) {
    series_of.push_back(plot.series.size());
    if (is_bloc(name)) plot.series.push_back({.name = name, .points = {}});
  }
  for (std::size_t b = 0; b < period.letters.size(); ++b) {
    if (!is_bloc(period.letters[b])) series_of[b] = plot.series.size();
  }
  if (std::ranges::count_if(period.letters, is_bloc) < std::ssize(period.letters)) {
    plot.series.push_back({.name = "apart", .points = {}});
  }
  return series_of;
}

}  // namespace

std::string blocs_text(const BlocsFound& found, int columns) {
  TextPage page({.columns = columns, .colour = false});
  page.line("Blocs of the contested among " + selected_line(found.selected));
  for (std::size_t p = 0; p < found.periods.size(); ++p) {
    const BlocsOfPeriod& period = found.periods[p];
    page.blank();
    page.line(span_name(found, period) + " · " + finding_line(period));
    for (std::size_t b = 0; b < period.blocs.blocs.size(); ++b) {
      const analysis::Bloc& bloc = period.blocs.blocs[b];
      if (!is_bloc(period.letters[b])) continue;
      std::vector<std::string> names;
      for (const int voter : bloc.voters) names.push_back(name_of(found, voter));
      page.row(
          fmt::format("{} {}, {}", period.letters[b], bloc.voters.size(), percent(bloc.stability)),
          join(names, " · "));
    }
    page.row("apart from all", apart_phrase(found, period));
    page.row("on the edge", edge_phrase(found, period));
    if (p > 0 && !period.blocs.blocs.empty() && !found.periods[p - 1].blocs.blocs.empty()) {
      page.row("moved", moved_phrase(found, period, found.periods[p - 1]));
    }
    if (!period.blocs.left_out.empty() && period.blocs.finding == BlocFinding::found) {
      page.row("left out",
               fmt::format("{} that voted on less than a third", period.blocs.left_out.size()));
    }
  }
  page.blank();
  page.line("Beside each bloc: its members, and how surely they belong: how often, when the roll");
  page.line("calls are drawn anew, two of them are in one bloc. The surest stand first.");
  page.line(coverage_line(found.selected.coverage));
  return page.take();
}

std::string blocs_json(const BlocsFound& found) {
  Json periods = Json::array();
  for (std::size_t p = 0; p < found.periods.size(); ++p) periods.push_back(period_value(found, p));
  return printed({{"record", coverage_value(found.selected.coverage)},
                  {"selected", selected_value(found.selected)},
                  {"periods", std::move(periods)}});
}

Plot blocs_plot(const BlocsFound& found, int dimensions) {
  const BlocsOfPeriod& period = found.periods.back();
  Plot plot;
  plot.title = "Who votes with whom: " + span_name(found, period);
  plot.note = finding_line(period) + fmt::format("; the axes show {} and {} of the spread",
                                                 percent(period.map.shown[0]),
                                                 percent(period.map.shown[1]));
  plot.source = selected_line(period.selected) + " · " + coverage_line(found.selected.coverage) +
                " · whiskers: 95 per cent intervals";
  std::map<int, int> bloc_of;
  for (const BlocMember& member : period.blocs.members) bloc_of[member.voter] = member.bloc;
  const std::vector<std::size_t> series_of = add_series(period, plot);
  std::vector<const analysis::MapPoint*> points;
  for (const analysis::MapPoint& point : period.map.points) {
    if (bloc_of.contains(point.voter)) points.push_back(&point);
  }
  // Labels are placed in order: whom readers look for first is not crowded out by its neighbours.
  std::ranges::stable_partition(points, [&](const analysis::MapPoint* point) {
    static constexpr std::array<std::string_view, 5> kFirst{"CHN", "FRA", "GBR", "RUS", "USA"};
    return std::ranges::find(kFirst, found.voters[static_cast<std::size_t>(point->voter)].id) !=
           kFirst.end();
  });
  if (dimensions == 1) {
    plot.horizontal = true;
    plot.x.kind = AxisKind::categories;
    plot.y.title = "first axis";
    std::ranges::stable_sort(points, {}, [](const auto* point) { return point->at[0]; });
  } else {
    plot.x.title = "first axis";
    plot.y.title = "second axis";
  }
  for (const analysis::MapPoint* point : points) {
    PlotPoint drawn{.x = point->at[0],
                    .y = point->at[1],
                    .low = point->interval[1].low,
                    .high = point->interval[1].high,
                    .label = name_of(found, point->voter)};
    if (dimensions == 1) {
      plot.x.names.push_back(drawn.label);
      drawn = {.x = static_cast<double>(plot.x.names.size()) - 1,
               .y = point->at[0],
               .low = point->interval[0].low,
               .high = point->interval[0].high,
               .label = {}};
    }
    const auto bloc = static_cast<std::size_t>(bloc_of[point->voter]);
    plot.series[series_of[bloc]].points.push_back(drawn);
  }
  return plot;
}

}  // namespace rollcall::brief
