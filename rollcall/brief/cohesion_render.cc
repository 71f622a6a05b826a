// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <charconv>

#include "rollcall/brief/cohesion.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/selected_json.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

using analysis::Cohesion;
using analysis::Mean;

constexpr std::size_t kSpanColumns = 26;
constexpr std::size_t kVotesColumns = 6;
constexpr std::size_t kMeanColumns = 21;
constexpr std::size_t kNameColumns = 30;
constexpr int kFewest = 3;  // roll calls below which a period's point would be all interval

std::string within(const std::optional<Mean>& mean) {
  if (!mean) return "undefined";
  return fmt::format("{} ({}–{})", hundredths(mean->value), hundredths(mean->interval.low),
                     hundredths(mean->interval.high));
}

std::string row(const CohesionSpan& span, const GroupCohesion& found) {
  std::string line = padded(span.span, kSpanColumns) +
                     padded_left(fmt::format("{}", span.first.roll_calls), kVotesColumns) +
                     padded_left(fmt::format("{:.1f}", span.first.members), kVotesColumns + 2) +
                     "   " + padded(within(span.first.agreement_index), kMeanColumns) +
                     padded(within(span.first.rice), kMeanColumns) +
                     padded(within(span.first.within), kMeanColumns);
  if (found.second == nullptr) return ended(std::move(line));
  return ended(line + padded(within(span.second.within), kMeanColumns) + within(span.apart));
}

// The data take the European Communities for the Union's earlier days.
std::string communities_line(const GroupCohesion& found) {
  const Date union_begins(1993, 11, 1);  // the Treaty on European Union enters into force
  const bool named =
      found.first->id == "eu" || (found.second != nullptr && found.second->id == "eu");
  if (!named || !found.selected.first || *found.selected.first >= union_begins) return {};
  return "Before 1 November 1993 the members of the European Communities stand for the European "
         "Union.\n";
}

std::string heading(const GroupCohesion& found) {
  std::string line = padded("", kSpanColumns) + padded_left("votes", kVotesColumns) +
                     padded_left("voting", kVotesColumns + 2) + "   " +
                     padded("Agreement Index", kMeanColumns) + padded("Rice", kMeanColumns) +
                     padded("distance within", kMeanColumns);
  if (found.second == nullptr) return ended(std::move(line));
  return ended(line + padded("within the other", kMeanColumns) + "between");
}

Json mean_value(const std::optional<Mean>& mean) {
  if (!mean) return nullptr;
  return {{"value", mean->value},
          {"low", mean->interval.low},
          {"high", mean->interval.high},
          {"roll_calls", mean->count}};
}

Json cohesion_value(const Cohesion& cohesion) {
  return {{"roll_calls", cohesion.roll_calls},
          {"members_voting", cohesion.members},
          {"agreement_index", mean_value(cohesion.agreement_index)},
          {"rice", mean_value(cohesion.rice)},
          {"distance", mean_value(cohesion.within)}};
}

Json spans_value(const std::vector<CohesionSpan>& spans, bool with_second) {
  Json list = Json::array();
  for (const CohesionSpan& span : spans) {
    list.push_back({{"span", span.span},
                    {"first", cohesion_value(span.first)},
                    {"second", with_second ? cohesion_value(span.second) : Json(nullptr)},
                    {"between", mean_value(span.apart)}});
  }
  return list;
}

Json group_value(const model::Group* group) {
  if (group == nullptr) return nullptr;
  return {{"id", group->id}, {"name", group->name}};
}

}  // namespace

std::string cohesion_text(const GroupCohesion& found) {
  std::string text = found.first->name;
  if (found.second != nullptr) text += " and " + found.second->name;
  text += fmt::format(", with the members of the day of each vote\n{}\n\n",
                      selected_line(found.selected)) +
          heading(found);
  for (const CohesionSpan& span : found.spans) text += row(span, found);
  if (!found.periods.empty()) text += "\n";
  for (const CohesionSpan& span : found.periods) text += row(span, found);
  text += fmt::format("\nWith the line of the others of the {}, the least often first\n",
                      found.first->name);
  for (const LoyaltyLine& member : found.members) {
    const double share = static_cast<double>(member.with_line) / member.votes;
    text += ended("  " + padded(harmless(member.voter.name), kNameColumns) +
                  padded(percent_within(share, member.interval), kMeanColumns + 2) +
                  fmt::format("{} of {}", member.with_line, member.votes));
  }
  return text +
         "\nAgreement Index: 1 all alike, 0 the three choices shared evenly. Rice: yes and no "
         "alone. "
         "Distance: two\nmembers on average, 0 always alike, 1 always opposed, an abstention half "
         "way. Each is the mean over roll\ncalls on which at least two members voted, with its "
         "95 per cent interval.\n" +
         communities_line(found) + bodies_line(found.selected) +
         coverage_line(found.selected.coverage) + "\n";
}

std::string cohesion_json(const GroupCohesion& found) {
  Json members = Json::array();
  for (const LoyaltyLine& member : found.members) {
    Json value = voter_value(member.voter);
    value["with_line"] = member.with_line;
    value["votes"] = member.votes;
    value["low"] = member.interval.low;
    value["high"] = member.interval.high;
    members.push_back(std::move(value));
  }
  const bool two = found.second != nullptr;
  return printed({{"record", coverage_value(found.selected.coverage)},
                  {"selected", selected_value(found.selected)},
                  {"first", group_value(found.first)},
                  {"second", group_value(found.second)},
                  {"spans", spans_value(found.spans, two)},
                  {"periods", spans_value(found.periods, two)},
                  {"members", std::move(members)}});
}

Plot cohesion_plot(const GroupCohesion& found) {
  Plot plot;
  plot.title = found.second == nullptr
                   ? found.first->name + ": voting as one"
                   : "How far apart: " + found.first->name + " and " + found.second->name;
  plot.note = found.second == nullptr ? "Agreement Index, mean over roll calls with its 95 per "
                                        "cent interval; periods of fewer than 3 left out"
                                      : "mean distance of two members, 0 alike to 1 opposed, with "
                                        "its interval; periods of fewer than 3 votes left out";
  plot.source = selected_line(found.selected) + " · " + coverage_line(found.selected.coverage);
  plot.x.title = found.selected.periods == record::Periods::session ? "session" : "year";
  plot.y.title = found.second == nullptr ? "Agreement Index" : "distance";
  plot.y.from = 0;
  plot.y.to = 1;
  const auto series = [&](std::string name, auto figure) {
    PlotSeries drawn{.name = std::move(name), .style = PlotStyle::line, .points = {}};
    for (const CohesionSpan& span : found.periods) {
      const std::optional<Mean>& mean = figure(span);
      int x = 0;
      const auto read = std::from_chars(span.span.data(), span.span.data() + span.span.size(), x);
      if (!mean || mean->count < kFewest || read.ec != std::errc()) continue;
      drawn.points.push_back({.x = static_cast<double>(x),
                              .y = mean->value,
                              .low = mean->interval.low,
                              .high = mean->interval.high,
                              .label = {}});
    }
    plot.series.push_back(std::move(drawn));
  };
  if (found.second == nullptr) {
    series("", [](const CohesionSpan& s) -> const auto& { return s.first.agreement_index; });
    return plot;
  }
  series("between", [](const CohesionSpan& s) -> const auto& { return s.apart; });
  series("within " + found.first->name,
         [](const CohesionSpan& s) -> const auto& { return s.first.within; });
  series("within " + found.second->name,
         [](const CohesionSpan& s) -> const auto& { return s.second.within; });
  return plot;
}

}  // namespace rollcall::brief
