// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/html_parts.h"
#include "rollcall/brief/html_text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

using model::Choice;

struct Mark {
  std::string_view shade;
  std::string_view glyph;
};

Mark mark_of(Choice choice) {
  switch (choice) {
    case Choice::yes:
      return {"y", "+"};
    case Choice::no:
      return {"n", "−"};
    case Choice::abstain:
      return {"a", "○"};
    case Choice::absent:
      return {"x", "·"};
  }
  return {"x", "·"};
}

std::string absence_words(model::AbsenceKind kind) {
  switch (kind) {
    case model::AbsenceKind::unknown:
      return "did not vote";
    case model::AbsenceKind::absent:
      return "absent";
    case model::AbsenceKind::not_participating:
      return "present, did not participate";
    case model::AbsenceKind::barred:
      return "barred from voting";
  }
  return "did not vote";
}

struct SeatLine {
  std::string name;  // as the United Nations writes it
  std::string short_name;
  model::Ballot ballot;
  bool permanent = false;
};

std::vector<SeatLine> seats(const Judged& judged) {
  const Date day = judged.question.date;
  std::vector<SeatLine> lines;
  for (const model::Ballot& ballot : judged.vote.ballots) {
    SeatLine line;
    line.name = record::members().name(ballot.member, day);
    line.short_name = record::members().short_name(ballot.member, day);
    line.ballot = ballot;
    line.permanent = std::ranges::any_of(judged.question.members, [&](const model::Seat& seat) {
      return seat.member == ballot.member && seat.kind == model::SeatKind::permanent;
    });
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines, {}, [](const SeatLine& line) { return fold(line.short_name); });
  return lines;
}

std::string seat(const SeatLine& line) {
  const Mark mark = mark_of(line.ballot.choice);
  const std::string what = line.ballot.choice == Choice::absent
                               ? absence_words(line.ballot.absence)
                               : std::string(did(line.ballot.choice));
  return fmt::format(
      R"(<li class="{}" title="{}: {}"><i aria-hidden="true">{}</i><span class="hid">{}: </span>{}{}</li>)",
      mark.shade, escaped(line.name), what, mark.glyph, what, escaped(line.short_name),
      line.permanent ? R"(<b class="p5" title="permanent member">P</b>)" : "");
}

std::string legend(const Judged& judged, bool permanent) {
  const model::Tally tally = model::count(judged.vote.ballots);
  std::string items;
  for (const Choice choice : model::kChoices) {
    if (tally.of(choice) == 0) continue;
    const Mark mark = mark_of(choice);
    items += fmt::format(R"(<span class="{}"><i aria-hidden="true">{}</i>{} {}</span>)", mark.shade,
                         mark.glyph, tally.of(choice), did(choice));
  }
  if (permanent) items += R"(<span><b class="p5">P</b>permanent member</span>)";
  return fmt::format(R"(<p class="legend">{}</p>)", items);
}

// Members without a seat on the board, because their vote is not known.
std::string unclear(const Judged& judged) {
  if (judged.unclear.empty()) return {};
  return fmt::format("<p class=\"faint\">Not known how they voted: {}.</p>",
                     escaped(short_names(judged.unclear, judged.question.date)));
}

}  // namespace

std::string board(const Judged& judged) {
  if (judged.vote.ballots.empty()) return {};
  const std::vector<SeatLine> lines = seats(judged);
  std::string items;
  bool permanent = false;
  for (const SeatLine& line : lines) {
    items += seat(line) + "\n";
    permanent = permanent || line.permanent;
  }
  return fmt::format(
      "<section class=\"board-box\"><h4>How each member voted</h4>\n{}\n<ul class=\"board{}\">\n{}"
      "</ul>{}</section>\n",
      legend(judged, permanent), lines.size() <= 25 ? " small" : "", items, unclear(judged));
}

}  // namespace rollcall::brief
