// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/html_parts.h"
#include "rollcall/brief/html_text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/press_view_parts.h"

namespace rollcall::brief {
namespace {

const VoteBrief* focused(const Brief& brief) {
  if (!brief.focus) return nullptr;
  for (const MeetingBrief& meeting : brief.meetings) {
    for (const VoteBrief& vote : meeting.votes) {
      if (vote.judged.vote.key() == *brief.focus) return &vote;
    }
  }
  return nullptr;
}

struct Masthead {
  std::string dateline;
  std::string title;
  std::string standfirst;
};

std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

// "Not adopted by 9 votes to 1, with 5 abstentions (veto: Russian Federation). …"
std::string tally_sentence(const VoteBrief& vote) {
  const Judged& judged = vote.judged;
  std::string text = upper_first(ascii_lower(verdict_word(judged)));
  const auto tally = judged.vote.tally();
  const bool counted = tally && judged.ruling.needed > 0;
  if (counted) {
    text += fmt::format(": {} vote{} to {}, with {} abstention{}", tally->yes,
                        tally->yes == 1 ? "" : "s", tally->no, tally->abstain,
                        tally->abstain == 1 ? "" : "s");
  }
  const std::string cause = cause_phrase(judged);
  if (!cause.empty()) text += fmt::format(" ({})", cause);
  return fmt::format("{}. {}.", text, upper_first(rule_phrase(judged)));
}

Masthead masthead(const Brief& brief) {
  Masthead head;
  if (const VoteBrief* vote = focused(brief)) {
    const model::RollCall& call = vote->judged.vote;
    head.dateline = call.written_date();
    head.title = fmt::format("{}: {}", vote_label(*vote), about(*vote));
    head.standfirst = tally_sentence(*vote);
    return head;
  }
  const std::string line = headline(brief);
  // The day stands above the headline, so the headline itself starts with the matter.
  const std::string day = day_phrase(brief);
  head.dateline = day;
  head.title = line.starts_with(day + " · ")
                   ? line.substr(day.size() + std::string_view(" · ").size())
                   : line;
  const std::size_t dot = head.title.find(" · ");
  if (dot != std::string::npos) head.title.replace(dot, std::string_view(" · ").size(), ": ");
  const std::string vetoes = vetoes_phrase(brief);
  if (!vetoes.empty()) head.title += ", " + vetoes;
  head.standfirst = standfirst(brief);
  return head;
}

std::string meeting_part(const Brief& brief, const MeetingBrief& meeting, std::size_t number) {
  const std::string prefix = fmt::format("m{}v", number);
  std::string sub = meeting.meeting.title;
  if (!meeting.meeting.symbol.empty()) {
    sub += (sub.empty() ? "" : " · ") + meeting.meeting.symbol.normal();
  }
  if (!meeting.meeting.president.empty()) {
    sub +=
        fmt::format("{}presided over by {}", sub.empty() ? "" : " · ", meeting.meeting.president);
  }
  std::string text = fmt::format(
      "<section class=\"meeting\" aria-labelledby=\"m{0}\">\n<h2 id=\"m{0}\">{1}</h2>\n"
      "<p class=\"sub\">{2}</p>\n",
      number, escaped(meeting.body_name), escaped(sub));
  if (meeting.votes.size() > 1) {
    text += fmt::format("<nav aria-label=\"Votes of the {} in order\">{}</nav>\n",
                        escaped(meeting.body_name),
                        sequence_strip(meeting, prefix, brief.focus.value_or("")));
  }
  int place = 0;
  for (const VoteBrief& vote : meeting.votes) {
    ++place;
    if (brief.focus && *brief.focus != vote.judged.vote.key()) continue;
    text += vote_article(vote, fmt::format("{}{}", prefix, place),
                         static_cast<int>(meeting.votes.size()));
  }
  return text + "</section>\n";
}

std::string record_part(const Brief& brief) {
  std::string sources;
  for (const record::Coverage::Source& source : brief.coverage.sources) {
    std::string line = source.title.empty() ? source.id : source.title;
    if (!source.file.empty()) line += ", " + source.file;
    if (!source.retrieved.empty()) line += ", retrieved " + source.retrieved;
    if (!source.hash.empty()) line += ", BLAKE2b " + source.hash.substr(0, 12) + "…";
    sources += fmt::format("<li>{}</li>", escaped(line));
  }
  const std::string what = brief.focus ? *brief.focus
                           : brief.day ? brief.day->iso()
                                       : brief.meeting;
  return fmt::format(
      "<footer>\n<h2>About this page</h2>\n<p>{}.</p>\n{}<p>A ruling says what the rules make of "
      "the votes recorded; it is no opinion on the matter, and binding force is never read from a "
      "tally. “Did not vote” covers every way of casting no vote. Places marked “order inferred” "
      "rest on a rule, not on a record of the meeting.</p>\n"
      "<p>To compute it again: <code>rollcall brief {}</code></p>\n</footer>\n",
      escaped(coverage_line(brief.coverage)), sources.empty() ? "" : "<ul>" + sources + "</ul>\n",
      escaped("\"" + what + "\""));
}

}  // namespace

std::string render_html(const Brief& brief) {
  const Masthead head = masthead(brief);
  std::string page = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{} · {} · Rollcall</title>\n<style>\n{}</style>\n</head>\n<body>\n"
      "<a class=\"skip\" href=\"#main\">To the votes</a>\n"
      "<header>\n<p class=\"paper\"><span>Rollcall</span><span>{}</span></p>\n<h1>{}</h1>\n"
      "<p class=\"standfirst\">{}</p>\n</header>\n<main id=\"main\">\n",
      escaped(head.title), escaped(head.dateline), page_style(), escaped(head.dateline),
      escaped(head.title), escaped(head.standfirst));
  std::size_t number = 0;
  for (const MeetingBrief& meeting : brief.meetings) {
    ++number;
    if (brief.focus && std::ranges::none_of(meeting.votes, [&](const VoteBrief& vote) {
          return vote.judged.vote.key() == *brief.focus;
        })) {
      continue;
    }
    page += meeting_part(brief, meeting, number);
  }
  if (brief.press) page += press_view_section(*brief.press);
  page += "</main>\n" + record_part(brief) + "</body>\n</html>\n";
  return page;
}

}  // namespace rollcall::brief
