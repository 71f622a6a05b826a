// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/analysis/surprise.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/forecast_report.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/text_page.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kNameColumns = 26;
constexpr std::size_t kPivotalShown = 5;
constexpr double kPivotalLeast = 0.01;
constexpr std::size_t kTitleColumns = 60;
constexpr double kOdd = 0.05;  // a vote given as known that had no more chance than this
constexpr double kThin = 0.3;  // titles less alike than this are about other matters

// "81 %"; "> 99 %" and "< 1 %", for a forecast is never certain.
std::string chance(double share) {
  if (share > 0.995) return "> 99 %";
  if (share < 0.005) return "< 1 %";
  return fmt::format("{:.0f} %", 100 * share);
}

std::string majority_word(model::Majority majority) {
  std::string word(model::to_string(majority));
  std::ranges::replace(word, '_', '-');
  return word;
}

std::string odds_text(const ForecastReport& report) {
  std::string text;
  for (const OddsUnder& odds : report.odds.under) {
    text += fmt::format("adopted with a chance of {}", chance(odds.adopted));
    if (odds.majority == model::Majority::simple || odds.majority == model::Majority::two_thirds) {
      text += fmt::format(" if a {} majority is needed", majority_word(odds.majority));
    }
    if (odds.vetoed > 0) {
      text += fmt::format("; vetoed {}; short of votes {}", chance(odds.vetoed),
                          chance(1 - odds.adopted - odds.vetoed));
    }
    text += "\n";
  }
  const auto& pivotal = report.odds.pivotal;
  if (pivotal.empty() || pivotal.front().share < kPivotalLeast) {
    return text + "no single member's switch would change the outcome of one draw in a hundred\n";
  }
  text += "a single switch would change the outcome most often of ";
  for (std::size_t i = 0; i < std::min(kPivotalShown, pivotal.size()); ++i) {
    if (pivotal[i].share < kPivotalLeast) break;
    text += fmt::format("{}{} ({})", i == 0 ? "" : ", ",
                        record::members().short_name(pivotal[i].member, *report.query.draft.date),
                        chance(pivotal[i].share));
  }
  return text + "\n";
}

std::string tally_text(const ForecastReport& report) {
  static constexpr std::array<std::string_view, 4> kNames = {"yes", "no", "abstaining", "absent"};
  static constexpr std::array<std::size_t, 4> kOrder = {0, 1, 2, 3};
  std::string text;
  for (const std::size_t c : kOrder) {
    const analysis::CountForecast& count = report.forecast.tally[c];
    text += fmt::format("  {:<11} {:>5.1f}   {} to {}\n", kNames[c], count.expected, count.low,
                        count.high);
  }
  return text;
}

std::string member_lines(const ForecastReport& report) {
  std::string text = "  " + padded("", kNameColumns) + "   yes    no  abst.  absent\n";
  for (const ForecastMember& member : report.members) {
    const auto& chances = member.forecast.chances;
    text += "  " + padded(member.name, kNameColumns);
    if (member.forecast.known) {
      const auto at = std::ranges::max_element(chances) - chances.begin();
      text += fmt::format(" {} (given)\n", model::to_string(static_cast<model::Choice>(at)));
      continue;
    }
    text += fmt::format("{:>4.0f} %{:>4.0f} %{:>5.0f} %{:>6.0f} %{}\n", 100 * chances[0],
                        100 * chances[1], 100 * chances[2], 100 * chances[3],
                        member.forecast.earlier < 5 ? "  hardly any votes held" : "");
  }
  return text;
}

// Votes given as known that nothing led to expect.
std::string odd_line(const ForecastReport& report) {
  std::vector<std::string> odd;
  for (const ForecastMember& member : report.members) {
    if (!member.forecast.known || member.forecast.before > kOdd) continue;
    odd.push_back(
        fmt::format("{} ({} before)", harmless(member.name), chance(member.forecast.before)));
  }
  if (odd.empty()) return {};
  return fmt::format(
      "Against all that went before, of the votes given: {}.\nSuch a vote may be its member's own "
      "affair, so it moves the others less than an expected one would.\n",
      join(odd, ", "));
}

// Cut between characters, with "…".
std::string cut_to(std::string text, std::size_t columns) {
  if (display_width(text) <= columns) return text;
  while (display_width(text) >= columns) {
    do {
      text.pop_back();
    } while (!text.empty() && !is_valid_utf8(text));
  }
  return text + "…";
}

std::string precedent_lines(const ForecastReport& report) {
  if (report.precedents.empty()) {
    return "No earlier vote shares a word of the title: only general habits count.\n";
  }
  std::string text = "Votes most alike by title:\n";
  for (const ForecastPrecedent& one : report.precedents) {
    text +=
        fmt::format("  {:<10}  {}  {}-{}-{}  {}\n", one.date ? one.date->iso() : "",
                    padded(harmless(one.name), 26), one.tally.yes, one.tally.no, one.tally.abstain,
                    one.title.empty() ? "(no title is held)"
                                      : cut_to(squeeze(harmless(one.title)), kTitleColumns));
  }
  if (report.forecast.most_alike < kThin) {
    text += "None is much alike: this matter is new, and the figures are guesses from habit.\n";
  }
  return text;
}

}  // namespace

std::string forecast_text(const ForecastReport& report) {
  const model::RollCall& draft = report.query.draft;
  std::string text = fmt::format("Forecast for {} on {}: {}\n\n", draft.body.view(),
                                 draft.date->written(), squeeze(harmless(draft.title)));
  text += odds_text(report) + odd_line(report) + "\n";
  text +=
      fmt::format("Expected of {} members, with the interval that holds {:.0f} % of draws:\n{}\n",
                  report.members.size(), 100 * report.query.level, tally_text(report));
  text += precedent_lines(report) + "\n" + member_lines(report) + "\n";
  if (!report.without_votes.empty()) {
    text += "No vote is held of, and nothing forecast for:";
    for (const model::MemberId member : report.without_votes) {
      text += " " + record::members().short_name(member, *draft.date) + ";";
    }
    text.back() = '\n';
  }
  text += fmt::format("From {} earlier roll calls of the body with ballots; {} draws, seed {}.\n",
                      report.forecast.roll_calls, report.forecast.draws, report.query.seed);
  if (report.forecast.roll_calls < analysis::kThinRollCalls) {
    text += "Thin: with so few roll calls the figures are little more than a rule of thumb.\n";
  }
  return text + coverage_line(report.coverage) + "\n";
}

}  // namespace rollcall::brief
