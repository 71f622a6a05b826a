// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "rollcall/brief/bloc_split.h"
#include "rollcall/brief/html_parts.h"
#include "rollcall/brief/html_text.h"
#include "rollcall/brief/movers.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kRowsMax = 10;
// The scale of the small bars: what a chance of one in a thousand surprises.
constexpr double kBitsFull = 10;

std::string surprise_row(const SurprisedVote& vote, Date day) {
  const double width = std::min(100.0, 100 * vote.bits / kBitsFull);
  const std::string rank =
      vote.own_votes > 0 ? fmt::format("{} of {}", vote.as_surprising, vote.own_votes) : "";
  return fmt::format(
      "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"num\">{:.1f}</td>"
      "<td class=\"barcell\"><span class=\"bits\" style=\"--w:{:.0f}%\"></span></td>"
      "<td class=\"num\">{:.1f} %</td><td class=\"num\">{}</td></tr>\n",
      escaped(record::members().short_name(vote.ballot.member, day)), did(vote.ballot.choice),
      vote.bits, width, 100 * vote.probability, rank);
}

std::string permanent_sentence(const VoteBrief& vote) {
  const std::string line = permanent_surprise(vote.surprise, vote.judged.question.date);
  return line.empty() ? "" : fmt::format(" Permanent members, in bits: {}.", escaped(line));
}

std::string surprise_table(const VoteBrief& vote) {
  const SurpriseView& view = vote.surprise;
  if (view.votes.empty()) {
    return fmt::format("<p class=\"faint\">Surprise: {}.</p>\n", escaped(view.why_none));
  }
  std::string rows;
  for (std::size_t i = 0; i < std::min(kRowsMax, view.votes.size()); ++i) {
    rows += surprise_row(view.votes[i], vote.judged.question.date);
  }
  return fmt::format(
      "<p>{}.{}</p>\n<div class=\"wide\"><table><thead><tr><th scope=\"col\">Member</th>"
      "<th scope=\"col\">Vote</th><th scope=\"col\" class=\"num\">Bits</th>"
      "<th scope=\"col\" class=\"barcell\">Surprise</th>"
      "<th scope=\"col\" class=\"num\">Chance before</th>"
      "<th scope=\"col\" class=\"num\">As surprising, of its own</th></tr></thead>\n"
      "<tbody>{}</tbody></table></div>\n",
      escaped(surprise_baseline(view)), permanent_sentence(vote), rows);
}

std::string items(const std::vector<std::string>& lines) {
  std::string list;
  for (const std::string& line : lines) list += fmt::format("<li>{}</li>", escaped(line));
  return list.empty() ? "" : "<ul>" + list + "</ul>\n";
}

std::string movers_part(const VoteBrief& vote) {
  const std::string summary = movers_phrase(vote);
  if (summary.empty()) return {};
  std::vector<std::string> lines;
  for (const Mover& mover : vote.movers) {
    if (lines.size() < kRowsMax) lines.push_back(mover_phrase(mover, vote.judged.question.date));
  }
  if (vote.movers.size() > kRowsMax) {
    lines.push_back(fmt::format("and {} more", vote.movers.size() - kRowsMax));
  }
  return fmt::format("<p>In its series {}.</p>\n{}", escaped(summary), items(lines));
}

std::string blocs_part(const VoteBrief& vote) {
  if (vote.blocs.blocs.empty()) return {};
  return fmt::format("<p>Blocs of session {}, the one before:</p>\n{}", escaped(vote.blocs.session),
                     items(bloc_phrases(vote.blocs, vote.judged.question.date)));
}

}  // namespace

std::string unusual_section(const VoteBrief& vote) {
  if (vote.judged.vote.ballots.empty()) return {};
  return fmt::format("<section class=\"unusual\"><h4>How unusual</h4>\n{}{}{}</section>\n",
                     surprise_table(vote), movers_part(vote), blocs_part(vote));
}

}  // namespace rollcall::brief
