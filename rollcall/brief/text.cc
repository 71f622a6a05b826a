// SPDX-License-Identifier: Apache-2.0
#include "rollcall/base/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/brief/bloc_split.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/movers.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/press_view_parts.h"
#include "rollcall/brief/text_page.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

using model::Choice;

// A body of this size is small enough that every member is named in the short form.
constexpr std::size_t kNamedBodyMax = 25;

Ink verdict_ink(const rules::Ruling& ruling) {
  switch (ruling.outcome) {
    case rules::Outcome::adopted:
    case rules::Outcome::elected:
      return Ink::good;
    case rules::Outcome::not_adopted:
    case rules::Outcome::nobody_elected:
      return Ink::bad;
    case rules::Outcome::undetermined:
      return Ink::strong;
  }
  return Ink::plain;
}

std::string with(std::string text, const std::string& more) {
  if (text.empty()) return more;
  return more.empty() ? std::move(text) : text + " · " + more;
}

void verdict_rows(TextPage& page, const Judged& judged) {
  const rules::Ruling& ruling = judged.ruling;
  page.row(verdict_word(judged), with(tally_phrase(judged), cause_phrase(judged)),
           verdict_ink(ruling));
  page.row("rule", rule_phrase(judged));
  page.row("", with(citations_phrase(ruling.citations), force_phrase(ruling)));
  page.row("to flip it", flip_phrase(judged));
}

void member_rows(TextPage& page, const Judged& judged) {
  for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain, Choice::absent}) {
    const auto members = model::members_who(judged.vote.ballots, choice);
    if (members.empty()) continue;
    page.row(fmt::format("{} ({})", did(choice), members.size()),
             short_names(members, judged.question.date));
  }
  if (judged.unclear.empty()) return;
  page.row(fmt::format("unclear ({})", judged.unclear.size()),
           short_names(judged.unclear, judged.question.date));
}

// Who left the line of the group; for the Council simply who did what.
void apart_rows(TextPage& page, const VoteBrief& vote) {
  const std::vector<model::Ballot>& ballots = vote.judged.vote.ballots;
  if (!ballots.empty() && ballots.size() <= kNamedBodyMax) {
    std::string line;
    for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain, Choice::absent}) {
      const auto members = model::members_who(ballots, choice);
      if (members.empty()) continue;
      line = line.empty() ? "" : line + " · ";
      line += fmt::format("{}: {}", did(choice), short_names(members, vote.judged.question.date));
    }
    page.row("members", line);
    return;
  }
  std::string label = "apart";
  for (const GroupLine* line : telling_groups(vote)) {
    page.row(label, group_phrase(*line, vote.judged));
    label.clear();
  }
}

// In a brief of a day: the two votes that surprised most.
void estimate_row(TextPage& page, const VoteBrief& vote) {
  constexpr std::size_t kShown = 2;
  page.row("surprising",
           join(surprise_phrases(vote.surprise, vote.judged.question.date, kShown), " · "));
  page.row("moved", vote.movers.empty() ? "" : movers_phrase(vote));
}

void vote_rows(TextPage& page, const VoteBrief& vote) {
  const std::string inferred = vote.place > 0 && vote.certainty == model::PlaceCertainty::inferred
                                   ? " (order inferred)"
                                   : "";
  page.vote_heading(vote.place, vote_label(vote), about(vote) + inferred);
  verdict_rows(page, vote.judged);
  apart_rows(page, vote);
  estimate_row(page, vote);
  page.row("series", vote.series.sentence.empty()
                         ? ""
                         : fmt::format("{}: {}", vote.series.name, vote.series.sentence));
}

void meeting_heading(TextPage& page, const MeetingBrief& meeting) {
  std::string line = ascii_upper(meeting.body_name);
  std::string after;
  if (!meeting.meeting.title.empty()) after = meeting.meeting.title;
  if (!meeting.meeting.symbol.empty()) {
    after += (after.empty() ? "" : " · ") + meeting.meeting.symbol.normal();
  }
  if (!after.empty()) line += "   " + after;
  page.line(line, Ink::strong);
}

void sequence_rows(TextPage& page, const MeetingBrief& meeting, const std::string& focus) {
  page.blank();
  meeting_heading(page, meeting);
  for (const VoteBrief& vote : meeting.votes) {
    const bool here = vote.judged.vote.key() == focus;
    const std::string inferred = vote.place > 0 && vote.certainty == model::PlaceCertainty::inferred
                                     ? " (order inferred)"
                                     : "";
    const auto tally = vote.judged.vote.tally();
    page.vote_heading(
        vote.place, vote_label(vote),
        fmt::format("{}{} · {}{}{}", ascii_lower(verdict_word(vote.judged)),
                    tally ? fmt::format(" {}-{}-{}", tally->yes, tally->no, tally->abstain) : "",
                    about(vote), inferred, here ? "  ◂ this vote" : ""));
  }
}

void group_rows(TextPage& page, const VoteBrief& vote) {
  if (vote.groups.empty()) return;
  page.blank();
  page.line("HOW GROUPS VOTED", Ink::strong);
  for (const GroupLine& line : vote.groups) {
    page.row("", fmt::format("{} ({}): {}", line.group->name, line.tally.members(),
                             group_split(line, vote.judged)));
  }
}

void series_rows(TextPage& page, const SeriesView& series) {
  if (series.points.empty()) return;
  page.blank();
  page.line("BESIDE EARLIER VOTES", Ink::strong);
  page.row("series", fmt::format("{} ({})", series.name, series.reading));
  page.row("", series.sentence);
  constexpr std::size_t kShown = 12;
  const std::size_t first = series.points.size() > kShown ? series.points.size() - kShown : 0;
  if (first > 0) page.row("", fmt::format("the last {} of {}:", kShown, series.points.size()));
  for (std::size_t i = first; i < series.points.size(); ++i) {
    const SeriesPoint& point = series.points[i];
    page.row(
        point.date.iso(),
        fmt::format("{:>3}-{}-{}  {}  {}", point.tally.yes, point.tally.no, point.tally.abstain,
                    point.name, outcome_word(model::QuestionKind::resolution, point.outcome)));
  }
}

void list_rows(TextPage& page, std::string label, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    page.row(label, line);
    label.clear();
  }
}

// Who surprised and against what baseline, who moved, and how blocs split.
void estimate_rows(TextPage& page, const VoteBrief& vote) {
  constexpr std::size_t kSurprisesShown = 8;
  constexpr std::size_t kMoversShown = 12;
  if (vote.judged.vote.ballots.empty()) return;
  const Date day = vote.judged.question.date;
  page.blank();
  page.line("HOW UNUSUAL", Ink::strong);
  list_rows(page, "surprising", surprise_phrases(vote.surprise, day, kSurprisesShown));
  page.row("permanent members", permanent_surprise(vote.surprise, day));
  page.row("baseline", surprise_baseline(vote.surprise));
  page.row("moved", movers_phrase(vote));
  std::size_t shown = 0;
  for (const Mover& mover : vote.movers) {
    if (++shown <= kMoversShown) page.row("", mover_phrase(mover, day));
  }
  if (vote.movers.size() > kMoversShown) {
    page.row("", fmt::format("and {} more: --json has all", vote.movers.size() - kMoversShown));
  }
  if (vote.blocs.blocs.empty()) return;
  list_rows(page, "blocs of session " + vote.blocs.session, bloc_phrases(vote.blocs, day));
}

void source_rows(TextPage& page, const model::RollCall& vote) {
  std::string label = "sources";
  for (const model::SourceRef& source : vote.sources) {
    std::string line = source.title.empty() ? source.id : source.title;
    if (!source.gives.empty()) line += ": " + source.gives;
    if (!source.retrieved.empty()) line += fmt::format(" (retrieved {})", source.retrieved);
    page.row(label, line);
    label.clear();
  }
  label = "notes";
  for (const std::string& note : vote.notes) {
    page.row(label, note);
    label.clear();
  }
}

void particulars(TextPage& page, const Judged& judged) {
  const model::RollCall& vote = judged.vote;
  page.row("title", vote.title);
  if (!vote.draft.empty() && !vote.symbol.empty()) page.row("draft", vote.draft.normal());
  page.row("put as", kind_word(vote.kind));
  if (vote.date) page.row("date", vote.written_date());
  page.row("meeting", vote.meeting.normal());
  page.row("agenda item", vote.agenda_item);
  page.row("sponsors", sponsors_phrase(vote));
}

void reasons(TextPage& page, const rules::Ruling& ruling) {
  page.row("majority", ruling.majority_basis.reason);
  page.row("nature", ruling.nature_basis.reason);
  page.row("legal force", ruling.force.reading);
  std::string label = "reading";
  for (const std::string& reading : ruling.readings) {
    page.row(label, reading);
    label.clear();
  }
}

// One vote in full: what `show` prints and what a brief of a symbol opens with.
void whole_vote(TextPage& page, const Judged& judged) {
  verdict_rows(page, judged);
  page.blank();
  particulars(page, judged);
  reasons(page, judged.ruling);
  if (!judged.vote.ballots.empty()) {
    page.blank();
    member_rows(page, judged);
  }
}

std::string record_note(const record::Coverage& coverage) { return "record: " + coverage.name; }

void render_focus(TextPage& page, const Brief& brief) {
  for (const MeetingBrief& meeting : brief.meetings) {
    for (const VoteBrief& vote : meeting.votes) {
      if (vote.judged.vote.key() != *brief.focus) continue;
      const std::string day = vote.judged.vote.written_date();
      page.line_with_right(fmt::format("{} · {} · {}", vote_label(vote), meeting.body_name, day),
                           record_note(brief.coverage), Ink::strong);
      whole_vote(page, vote.judged);
      group_rows(page, vote);
      estimate_rows(page, vote);
      series_rows(page, vote.series);
      if (meeting.votes.size() > 1) sequence_rows(page, meeting, *brief.focus);
      page.blank();
      source_rows(page, vote.judged.vote);
      return;
    }
  }
}

}  // namespace

std::string coverage_line(const record::Coverage& coverage) {
  std::string line = fmt::format("record: {}, {} roll call{}", coverage.name, coverage.roll_calls,
                                 coverage.roll_calls == 1 ? "" : "s");
  if (coverage.last) line += " to " + coverage.last->written();
  return line;
}

std::string render_text(const Brief& brief, const TextOptions& options) {
  TextPage page(options);
  if (brief.focus) {
    render_focus(page, brief);
  } else {
    page.line_with_right(headline(brief), record_note(brief.coverage), Ink::strong);
    bool first = true;
    for (const MeetingBrief& meeting : brief.meetings) {
      if (!first) page.blank();
      first = false;
      meeting_heading(page, meeting);
      for (const VoteBrief& vote : meeting.votes) vote_rows(page, vote);
    }
  }
  if (brief.press) press_view_rows(*brief.press, page);
  page.blank();
  page.line(coverage_line(brief.coverage), Ink::faint);
  return page.take();
}

std::string vote_text(const Judged& judged, const TextOptions& options) {
  TextPage page(options);
  VoteBrief vote;
  vote.judged = judged;
  const std::string day = judged.vote.written_date();
  page.line_with_right(fmt::format("{} · {}", vote_label(vote), day), judged.vote.body.view(),
                       Ink::strong);
  whole_vote(page, judged);
  if (!judged.vote.sources.empty() || !judged.vote.notes.empty()) page.blank();
  source_rows(page, judged.vote);
  return page.take();
}

}  // namespace rollcall::brief
