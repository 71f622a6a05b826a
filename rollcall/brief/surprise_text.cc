// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/figure_text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/surprise_report.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kNameColumns = 24;
constexpr std::size_t kVoteColumns = 22;
constexpr std::size_t kTitleColumns = 44;

// "1.4 %", "0.02 %", "97 %": as many digits as tell something.
std::string chance(double share) {
  const double hundredth = 100 * share;
  if (hundredth < 0.1) return fmt::format("{:.2f} %", hundredth);
  if (hundredth < 10 || hundredth > 99) return fmt::format("{:.1f} %", hundredth);
  return fmt::format("{:.0f} %", hundredth);
}

std::string cut(std::string_view text, std::size_t columns) {
  std::string held = squeeze(harmless(text));
  if (display_width(held) <= columns) return held;
  std::size_t bytes = std::min(columns - 1, held.size());
  while (bytes > 0 && (static_cast<unsigned char>(held[bytes]) & 0xC0U) == 0x80U) --bytes;
  held.resize(bytes);
  return held + "…";
}

std::string vote_line(const SurpriseLine& line, bool with_member) {
  std::string text = fmt::format("{:>5.1f} bits  {:>7}  ", line.bits_before,
                                 chance(line.before[static_cast<std::size_t>(line.choice)]));
  if (with_member) text += padded(cut(line.member_name, kNameColumns - 1), kNameColumns);
  text += padded(model::to_string(line.choice), 8);
  text += fmt::format("{:>5.1f} given the others", line.bits_given_others);
  if (!with_member) {
    text += fmt::format("  {}  {}  {}", line.date ? line.date->iso() : "          ",
                        padded(cut(line.roll_call, kVoteColumns - 1), kVoteColumns),
                        cut(line.title, kTitleColumns));
  }
  return text + "\n";
}

std::string thin_line(int roll_calls) {
  if (roll_calls >= analysis::kThinRollCalls) return {};
  return "Thin: with so few roll calls the chances are little more than a rule of thumb.\n";
}

std::string basis(const SurpriseReport& report) {
  std::string text = fmt::format(
      "Chances rest on the roll calls of the same body before each day, of {} held with ballots; "
      "none is\ntaken for smaller than 1 in 1,000 (10 bits).\n",
      report.roll_calls);
  if (report.without_basis > 0) {
    text += fmt::format("{} {} no figure: too little is held from before.\n", report.without_basis,
                        report.without_basis == 1 ? "vote has" : "votes have");
  }
  return text + thin_line(report.roll_calls) + coverage_line(report.coverage) + "\n";
}

std::string bins_text(const std::vector<analysis::CalibrationBin>& bins) {
  std::string text = "   chance between      chances    predicted   happened\n";
  for (const analysis::CalibrationBin& bin : bins) {
    text += fmt::format("  {:>7} and {:>7} {:>11}      {:>7}    {:>7}\n", chance(bin.from),
                        chance(bin.to), bin.chances, chance(bin.predicted), chance(bin.observed));
  }
  return text;
}

std::string scores_text(const analysis::Scores& scores) {
  return fmt::format(
      "  log loss {:.3f} (natural) · ranked probability score {:.3f} · accuracy {:.3f} · macro F1 "
      "{:.3f}\n",
      scores.log_loss, scores.ranked, scores.accuracy, scores.macro_f1);
}

}  // namespace

std::string surprise_text(const SurpriseReport& report) {
  const bool several = report.query.roll_call.has_value();
  std::string text = fmt::format(
      "{}: {} {}, on average {:.2f} bits before the vote and {:.2f} given how the "
      "others voted\n\n",
      harmless(report.asked), report.votes.size(), report.votes.size() == 1 ? "vote" : "votes",
      report.mean_before, report.mean_given_others);
  const std::size_t shown = report.query.limit == 0
                                ? report.votes.size()
                                : std::min(report.query.limit, report.votes.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const SurpriseLine& line = report.votes[i];
    text += vote_line(line, several || !report.query.member);
    if (!several && !report.query.member) {
      text += fmt::format("{:>33}{}  {}  {}\n", "", line.date ? line.date->iso() : "",
                          cut(line.roll_call, kVoteColumns), cut(line.title, kTitleColumns));
    }
  }
  if (shown < report.votes.size()) {
    text += fmt::format("… and {} less surprising: --limit 0 prints all\n",
                        report.votes.size() - shown);
  }
  return text + "\n" + basis(report);
}

std::string calibration_text(const CalibrationReport& report) {
  return fmt::format("Chances against what happened: {} votes of {} roll calls ({})\n\n",
                     report.votes, report.roll_calls, report.query.body.view()) +
         "Before the vote, from earlier days alone:\n" + scores_text(report.scores_before) +
         fmt::format("  mean distance of predicted and happened {}\n",
                     chance(analysis::calibration_error(report.before))) +
         bins_text(report.before) + "\nGiven how all others voted:\n" +
         scores_text(report.scores_given_others) +
         fmt::format("  mean distance of predicted and happened {}\n",
                     chance(analysis::calibration_error(report.given_others))) +
         bins_text(report.given_others) + "\n" + thin_line(report.roll_calls) +
         coverage_line(report.coverage) + "\n";
}

}  // namespace rollcall::brief
