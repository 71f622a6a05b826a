// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/series.h"

#include <fmt/format.h>

#include <algorithm>

namespace rollcall::brief {
namespace {

bool is_whole_text(const model::RollCall& vote) {
  return vote.kind == model::QuestionKind::resolution ||
         vote.kind == model::QuestionKind::whole_after_parts;
}

bool has_votes(const model::Tally& tally) { return tally.yes + tally.no + tally.abstain > 0; }

SeriesPoint point_of(const Judged& judged) {
  SeriesPoint point;
  point.name = judged.vote.name();
  point.key = judged.vote.key();
  point.title = judged.vote.title;
  point.date = judged.vote.date.value_or(Date());
  point.tally = judged.vote.tally().value_or(model::Tally{});
  point.outcome = judged.ruling.outcome;
  return point;
}

// What two votes are compared by: votes in favour where the body kept its size, else the share of
// its members in thousandths, so that 51 of 58 and 141 of 193 can stand in one line.
struct Measure {
  bool shares = false;

  [[nodiscard]] int of(const model::Tally& tally) const {
    return shares ? (1000 * tally.yes + tally.members() / 2) / tally.members() : tally.yes;
  }
  [[nodiscard]] std::string print(int value) const {
    return shares ? fmt::format("{}.{} %", value / 10, value % 10) : fmt::format("{}", value);
  }
};

Measure measure_for(const std::vector<SeriesPoint>& points) {
  int smallest = points.front().tally.members();
  int largest = smallest;
  bool all_known = true;
  for (const SeriesPoint& point : points) {
    smallest = std::min(smallest, point.tally.members());
    largest = std::max(largest, point.tally.members());
    all_known = all_known && point.tally.absent_known;
  }
  // A Member or two more make no difference worth a share; a tenth does.
  return {.shares = all_known && 10 * (largest - smallest) > largest};
}

// The earlier votes with the same measure: "A/RES/ES-11/3", "A/RES/46/86 and 2 others".
std::string level_with(const std::vector<SeriesPoint>& points, const Measure& measure, int value) {
  std::vector<std::string> names;
  for (auto point = points.rbegin() + 1; point != points.rend(); ++point) {
    if (measure.of(point->tally) == value) names.push_back(point->name);
  }
  if (names.empty()) return {};
  if (names.size() == 1) return ", level with " + names.front();
  if (names.size() == 2) return ", level with " + names[1] + " and " + names[0];
  return fmt::format(", level with {} and {} others", names.front(), names.size() - 1);
}

std::string standing(const std::vector<SeriesPoint>& points, const Measure& measure, int value,
                     int lowest, int highest) {
  const std::string level = level_with(points, measure, value);
  if (lowest == highest && value == lowest) return "the same as in every earlier one";
  if (value > highest) return "the highest so far";
  if (value < lowest) return "the lowest so far";
  if (value == highest) return "the highest so far" + level;
  if (value == lowest) return "the lowest so far" + level;
  const auto higher = std::count_if(points.begin(), points.end() - 1, [&](const SeriesPoint& p) {
    return measure.of(p.tally) > value;
  });
  return fmt::format("{} of the earlier ones had more", higher) + level;
}

// In the Assembly names decide nothing, so the tally is ruled on without them: a day of fifty votes
// is compared with thousands.
void drop_names(model::RollCall& vote, const Rulebooks& rulebooks) {
  const rules::Rulebook* book = rulebooks.find(vote.body);
  if (book == nullptr || !vote.unclear.empty()) return;
  if (book->law == rules::Law::general_assembly || book->law == rules::Law::main_committee) {
    vote.ballots.clear();
  }
}

// The votes of a named series before this one, in the record's order.
Result<std::vector<SeriesPoint>> named_points(const record::Store& store,
                                              const Rulebooks& rulebooks,
                                              const model::RollCall& focus) {
  record::Filter filter;
  filter.body = focus.body;
  filter.to = focus.date;
  filter.series = focus.series;
  std::vector<SeriesPoint> points;
  const std::string key = focus.key();
  bool found = false;
  auto visited = store.for_each(filter, [&](model::RollCall vote) {
    if (vote.key() == key) {
      found = true;
      return false;
    }
    const auto tally = vote.tally();
    if (!is_whole_text(vote) || !vote.date || !tally || !has_votes(*tally)) return true;
    drop_names(vote, rulebooks);
    points.push_back(series_point(vote, rulebooks, "named series"));
    return true;
  });
  if (!visited) return tl::unexpected(visited.error());
  if (!found) points.clear();
  return points;
}

// The votes of a series found by titles before this one, by day.
Result<std::vector<SeriesPoint>> found_points(const record::Store& store,
                                              const Rulebooks& rulebooks,
                                              const analysis::SeriesIndex& index,
                                              const analysis::Series& series,
                                              const std::string& key) {
  std::vector<SeriesPoint> points;
  for (const analysis::SeriesEntry& entry : series.entries) {
    const analysis::SeriesText& text = index.texts()[static_cast<std::size_t>(entry.text)];
    if (text.key == key) break;
    auto vote = store.find_key(text.body, text.key);
    if (!vote) return tl::unexpected(vote.error());
    if (!*vote) continue;
    drop_names(**vote, rulebooks);
    points.push_back(
        series_point(**vote, rulebooks, entry.like < 0 ? "" : analysis::reading_of(entry)));
  }
  return points;
}

std::string reading_of_focus(const analysis::SeriesIndex& index, const analysis::Series& series,
                             const std::string& key) {
  for (const analysis::SeriesEntry& entry : series.entries) {
    if (index.texts()[static_cast<std::size_t>(entry.text)].key == key) {
      return analysis::reading_of(entry);
    }
  }
  return {};
}

}  // namespace

SeriesRange series_range(const std::vector<SeriesPoint>& points) {
  const Measure measure = measure_for(points);
  const auto value = [&](const SeriesPoint& point) { return measure.of(point.tally); };
  const auto least = std::ranges::min_element(points, {}, value);
  const auto most = std::ranges::max_element(points, {}, value);
  SeriesRange range{measure.shares,
                    static_cast<std::size_t>(least - points.begin()),
                    static_cast<std::size_t>(most - points.begin()),
                    {},
                    {}};
  if (value(*least) == value(*most)) return range;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (value(points[i]) == value(*least)) range.all_lowest.push_back(i);
    if (value(points[i]) == value(*most)) range.all_highest.push_back(i);
  }
  return range;
}

SeriesPoint series_point(const model::RollCall& vote, const Rulebooks& rulebooks,
                         std::string reading) {
  SeriesPoint point = point_of(judge(vote, rulebooks, WithWhatIf::no));
  point.reading = std::move(reading);
  return point;
}

std::string series_sentence(const std::vector<SeriesPoint>& points) {
  if (points.size() < 2) return {};
  const Measure measure = measure_for(points);
  const int value = measure.of(points.back().tally);
  int lowest = measure.of(points.front().tally);
  int highest = lowest;
  for (auto point = points.begin(); point != points.end() - 1; ++point) {
    lowest = std::min(lowest, measure.of(point->tally));
    highest = std::max(highest, measure.of(point->tally));
  }
  const std::size_t earlier = points.size() - 1;
  const std::string range =
      lowest == highest ? measure.print(lowest)
                        : fmt::format("{} to {}", measure.print(lowest), measure.print(highest));
  return fmt::format("{}{}: {} ({} earlier vote{}: {})", measure.print(value),
                     measure.shares ? " of the members in favour" : " in favour",
                     standing(points, measure, value, lowest, highest), earlier,
                     earlier == 1 ? "" : "s", range);
}

Result<SeriesView> series_of(SeriesFinder& finder, const Rulebooks& rulebooks,
                             const Judged& judged) {
  SeriesView view;
  const model::RollCall& vote = judged.vote;
  const auto tally = vote.tally();
  if (!is_whole_text(vote) || !vote.date || !tally || !has_votes(*tally)) return view;
  Result<std::vector<SeriesPoint>> points;
  SeriesPoint own = point_of(judged);
  if (!vote.series.empty()) {
    view.name = vote.series;
    view.reading = "named series";
    own.reading = view.reading;
    points = named_points(finder.store(), rulebooks, vote);
  } else {
    const auto index = finder.index();
    if (!index) return tl::unexpected(index.error());
    const std::string key = vote.key();
    const analysis::Series* series = (*index)->of(vote.body, key);
    if (series == nullptr) return view;
    view.name = vote.title;
    view.reading = analysis::reading_of(*series);
    own.reading = reading_of_focus(**index, *series, key);
    points = found_points(finder.store(), rulebooks, **index, *series, key);
  }
  if (!points) return tl::unexpected(points.error());
  if (points->empty()) return SeriesView{};
  view.points = std::move(*points);
  view.points.push_back(std::move(own));
  view.sentence = series_sentence(view.points);
  return view;
}

}  // namespace rollcall::brief
