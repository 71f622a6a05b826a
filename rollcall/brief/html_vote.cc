// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "rollcall/base/text.h"
#include "rollcall/brief/html_parts.h"
#include "rollcall/brief/html_text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/svg.h"

namespace rollcall::brief {
namespace {

using rules::Ruling;

std::string pair_row(std::string_view term, const std::string& content) {
  if (content.empty()) return {};
  return fmt::format("<dt>{}</dt><dd>{}</dd>\n", term, escaped(content));
}

std::string figure(std::string_view shade, std::string_view glyph, int count,
                   std::string_view word) {
  return fmt::format(
      R"(<li class="{}"><strong>{}</strong><span><i aria-hidden="true">{}</i>{}</span></li>)",
      shade, count, glyph, word);
}

// Why it came out so, in the words that a reader looks for first.
std::string cause_line(const Judged& judged) {
  const Ruling& ruling = judged.ruling;
  const std::string cause = cause_phrase(judged);
  switch (ruling.cause) {
    case rules::Cause::veto:
      return cause;
    case rules::Cause::shortfall: {
      const std::string no_veto =
          ruling.nature == model::Nature::substantive && !ruling.permanent_no.empty()
              ? "; not a veto"
              : "";
      return fmt::format("{} vote{} of the {} needed{}", ruling.got, ruling.got == 1 ? "" : "s",
                         ruling.needed, no_veto);
    }
    case rules::Cause::tie:
    case rules::Cause::no_quorum:
      return cause;
    case rules::Cause::carried:
      return ruling.needed > 0 ? fmt::format("{} votes, {} needed", ruling.got, ruling.needed)
                               : std::string();
    case rules::Cause::without_vote:
      return "without a vote";
    case rules::Cause::not_put:
    case rules::Cause::unknown:
      return {};
  }
  return {};
}

std::string verdict_box(const Judged& judged) {
  const std::string cause = cause_line(judged);
  return fmt::format("<div class=\"verdict {}\"><p class=\"stamp\">{}</p>{}</div>\n",
                     verdict_class(judged.ruling), escaped(verdict_word(judged)),
                     cause.empty() ? "" : fmt::format("<p class=\"cause\">{}</p>", escaped(cause)));
}

std::string base_words(const Ruling& ruling) {
  switch (ruling.base.kind) {
    case rules::BaseKind::present_and_voting:
      return fmt::format("{} members present and voting, which is yes and no alone",
                         ruling.base.count);
    case rules::BaseKind::all_members:
      return fmt::format("all {} members, voting or not", ruling.base.count);
    case rules::BaseKind::fixed:
      return "a fixed number, however many vote";
  }
  return {};
}

// Rule, base and arithmetic apart where the ruling has them; its own words where it has none.
std::string arithmetic_rows(const Judged& judged) {
  const Ruling& ruling = judged.ruling;
  const bool plain = ruling.needed > 0 && ruling.outcome != rules::Outcome::undetermined &&
                     ruling.majority != model::Majority::unknown;
  if (!plain) return pair_row("Rule", rule_phrase(judged));
  return pair_row("Rule", base_phrase(ruling) + veto_clause(judged)) +
         pair_row("Counted on", base_words(ruling)) +
         fmt::format("<dt>Arithmetic</dt><dd><b>{}</b> needed · <b>{}</b> got · <b>{}</b></dd>\n",
                     ruling.needed, ruling.got, margin_phrase(ruling.margin));
}

std::string law_list(const Judged& judged) {
  const Ruling& ruling = judged.ruling;
  std::string rows;
  rows += arithmetic_rows(judged);
  rows += pair_row("To flip it", flip_phrase(judged));
  rows += pair_row("Cited", citations_phrase(ruling.citations));
  rows += pair_row("Why this majority", ruling.majority_basis.reason);
  rows += pair_row("Why this nature", ruling.nature_basis.reason);
  const std::string force = force_phrase(ruling);
  if (!force.empty()) {
    const std::string reading =
        ruling.force.reading.empty() || force.starts_with(ruling.force.reading)
            ? ""
            : ". Reading: " + ruling.force.reading;
    rows += pair_row("Legal force", force + reading);
  }
  for (const std::string& reading : ruling.readings) rows += pair_row("Reading", reading);
  return "<dl class=\"law\">\n" + rows + "</dl>\n";
}

std::string sources_part(const model::RollCall& vote) {
  std::string items;
  for (const model::SourceRef& source : vote.sources) {
    std::string line = source.title.empty() ? source.id : source.title;
    if (!source.gives.empty()) line += ": " + source.gives;
    if (!source.retrieved.empty()) line += ", retrieved " + source.retrieved;
    items += fmt::format("<li>{}</li>", escaped(line));
  }
  for (const std::string& note : vote.notes) {
    items += fmt::format("<li class=\"note\">{}</li>", escaped(note));
  }
  if (items.empty()) return {};
  return fmt::format("<section class=\"sources\"><h4>Sources and notes</h4><ul>{}</ul></section>\n",
                     items);
}

std::string kicker(const VoteBrief& vote, int of) {
  std::vector<std::string> pieces;
  if (vote.place > 0) {
    pieces.push_back(fmt::format("Vote {} of {}", vote.place, of));
    if (vote.certainty == model::PlaceCertainty::inferred) {
      pieces.push_back(vote.place_basis.empty() ? "order inferred"
                                                : "order inferred: " + vote.place_basis);
    }
  }
  pieces.push_back(kind_word(vote.judged.vote.kind));
  return join(pieces, " · ");
}

std::string heading(const VoteBrief& vote) {
  const std::string& caption = vote.caption;
  return caption.starts_with("motion: ") ? caption : about(vote);
}

std::string byline(const VoteBrief& vote) {
  const model::RollCall& call = vote.judged.vote;
  std::vector<std::string> pieces;
  pieces.push_back(vote_label(vote));
  if (!call.draft.empty() && !call.symbol.empty()) pieces.push_back("draft " + call.draft.normal());
  if (!call.sponsors.empty()) pieces.push_back("submitted by " + sponsors_phrase(call));
  return join(pieces, " · ");
}

}  // namespace

std::string verdict_class(const Ruling& ruling) {
  switch (ruling.outcome) {
    case rules::Outcome::adopted:
    case rules::Outcome::elected:
      return "kept";
    case rules::Outcome::not_adopted:
    case rules::Outcome::nobody_elected:
      return "lost";
    case rules::Outcome::undetermined:
      return "open";
  }
  return "open";
}

std::string tally_figure(const Judged& judged) {
  const auto tally = judged.vote.tally();
  if (!tally) return fmt::format("<p class=\"faint\">{}.</p>\n", escaped(tally_phrase(judged)));
  std::string figures = figure("y", "+", tally->yes, "yes") + figure("n", "−", tally->no, "no") +
                        figure("a", "○", tally->abstain, "abstained");
  if (tally->absent_known && tally->absent > 0) {
    figures += figure("x", "·", tally->absent, "did not vote");
  }
  const int needed = judged.ruling.needed;
  std::string mark;
  if (needed > 0 && needed <= tally->members()) {
    const double at = 100.0 * needed / tally->members();
    mark = fmt::format("<p class=\"need{}\" style=\"--at:{:.2f}%\"><span>{} needed</span></p>",
                       at > 75 ? " end" : "", at, needed);
  }
  return fmt::format("<ul class=\"figures\">{}</ul>\n<div class=\"barbox\">{}{}</div>\n", figures,
                     tally_bar(*tally, needed), mark);
}

std::string vote_article(const VoteBrief& vote, const std::string& id, int of) {
  const Judged& judged = vote.judged;
  return fmt::format(
      "<article id=\"{0}\" aria-labelledby=\"{0}-h\">\n<div class=\"lead\"><p "
      "class=\"kicker\">{1}</p>\n"
      "<h3 id=\"{0}-h\">{2}</h3>\n<p class=\"byline\">{3}</p>\n"
      "<div class=\"pair\"><div class=\"result\">\n{4}{5}</div>\n<div>{6}</div></div></div>\n"
      "{7}<div class=\"pair tables\">{8}{9}</div>\n{10}{11}</article>\n",
      escaped(id), escaped(kicker(vote, of)), escaped(heading(vote)), escaped(byline(vote)),
      verdict_box(judged), tally_figure(judged), law_list(judged), board(judged),
      groups_table(vote), series_figure(vote.series), unusual_section(vote),
      sources_part(judged.vote));
}

std::string sequence_strip(const MeetingBrief& meeting, const std::string& prefix,
                           const std::string& focus) {
  std::string items;
  int number = 0;
  for (const VoteBrief& vote : meeting.votes) {
    ++number;
    const auto tally = vote.judged.vote.tally();
    const bool here = !focus.empty() && vote.judged.vote.key() == focus;
    const bool linked = focus.empty() || here;
    const std::string body = fmt::format(
        "<b class=\"no\">{}</b><span class=\"name\">{}</span><span class=\"what\">{}</span>"
        "<span class=\"out\">{}</span><span class=\"tally\">{}</span>",
        vote.place > 0 ? fmt::format("{}", vote.place) : "–", escaped(vote_label(vote)),
        escaped(about(vote)), escaped(ascii_lower(verdict_word(vote.judged))),
        tally ? fmt::format("{}-{}-{}", tally->yes, tally->no, tally->abstain) : "no tally");
    items += fmt::format("<li class=\"{}{}\">{}{}{}</li>\n", verdict_class(vote.judged.ruling),
                         here ? " here" : "",
                         linked ? fmt::format("<a href=\"#{}{}\">", prefix, number) : "<div>", body,
                         linked ? "</a>" : "</div>");
  }
  return "<ol class=\"strip\">\n" + items + "</ol>\n";
}

}  // namespace rollcall::brief
