// SPDX-License-Identifier: Apache-2.0
// A row for each line of the report: its text on the left, with the sentences that claim something
// marked, and beside it on the right the evidence for each claim. Rows keep the two together
// without a script, on a screen and on paper.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/brief/html_text.h"
#include "rollcall/brief/press_html_style.h"
#include "rollcall/brief/press_report.h"

namespace rollcall::brief {
namespace {

using coverage::CheckedReport;
using coverage::FactSource;
using coverage::Judgement;
using coverage::LineKind;
using coverage::Report;
using coverage::Verdict;

// The worst verdict first: a sentence that holds one wrong claim is marked as wrong.
int badness(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradicted:
      return 3;
    case Verdict::superseded:
      return 2;
    case Verdict::supported:
      return 1;
    case Verdict::uncheckable:
      return 0;
  }
  return 0;
}

// What one article is made of: the claims of each sentence are numbered through the report.
struct Article {
  const CheckedReport& checked;
  const FactSource& facts;
  std::size_t number;

  [[nodiscard]] const Report& report() const { return checked.report; }
  [[nodiscard]] std::string id(std::size_t claim) const {
    return fmt::format("r{}c{}", number, claim + 1);
  }
};

std::string link(const std::string& text, const std::string& url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return escaped(text);
  return fmt::format("<a href=\"{}\">{}</a>", escaped(url), escaped(text));
}

std::string term(std::string_view name, const std::string& value) {
  if (value.empty()) return {};
  return fmt::format("<dt>{}</dt><dd>{}</dd>", name, value);
}

// The head of a card says enough of what holds; what does not hold stands open.
std::string evidence(const Article& article, std::size_t index) {
  const Judgement& judgement = article.checked.claims[index];
  const FactSource& facts = article.facts;
  const Date day = day_of(judgement, article.report(), facts);
  const coverage::VoteFact* vote = bound_vote(judgement, facts);
  const std::string said = claim_words(judgement.claim, facts, day);
  const std::string held = claim_words(judgement.recorded, facts, day);
  std::string rows = term("record", escaped(held == said ? "" : held));
  rows += term("why", escaped(judgement.why));
  if (vote != nullptr) {
    const std::string by = judgement.bound_by.empty() ? "" : ", by " + judgement.bound_by;
    rows += term("vote", link(vote->name, vote->url) + escaped(by));
  }
  rows += term("nearest", escaped(vote_name(facts, judgement.nearest)));
  rows += term("source", escaped(judgement.source));
  if (vote != nullptr) {
    rows += term("see", fmt::format("<code>rollcall show \"{}\"</code>", escaped(vote->name)));
  }
  const Verdict verdict = judgement.verdict;
  const bool open = verdict == Verdict::contradicted || verdict == Verdict::superseded;
  return fmt::format(
      "<details class=\"card {}\" id=\"{}\"{}><summary><span class=\"sign\">{}</span>{} "
      "<b>{}</b> <span>{}{}{}</span></summary><dl>{}</dl></details>\n",
      coverage::to_string(verdict), article.id(index), open ? " open" : "", sign_of(verdict),
      index + 1, verdict_phrase(verdict), type_phrase(judgement.claim.type),
      said.empty() ? "" : ": ", escaped(said), rows);
}

// A sentence with its claims from `first` to `last`: marked by the worst verdict among them.
std::string marked(const Article& article, std::string_view text, std::size_t first,
                   std::size_t last) {
  Verdict worst = Verdict::uncheckable;
  std::string signs;
  for (std::size_t i = first; i < last; ++i) {
    const Verdict verdict = article.checked.claims[i].verdict;
    if (badness(verdict) > badness(worst)) worst = verdict;
    signs += fmt::format("<a class=\"{}\" href=\"#{}\">{}{}</a>", coverage::to_string(verdict),
                         article.id(i), sign_of(verdict), i + 1);
  }
  return fmt::format("<mark class=\"{}\">{}</mark><sup>{}</sup>", coverage::to_string(worst),
                     escaped(text), signs);
}

// Walks sentences and claims along with the lines, each once.
struct Places {
  std::size_t sentence = 0;
  std::size_t claim = 0;
};

std::string row(const Article& article, std::size_t line, Places& at) {
  const Report& report = article.report();
  const coverage::Line& held = report.lines[line];
  std::string text;
  std::string cards;
  std::size_t done = 0;
  for (; at.sentence < report.sentences.size() && report.sentences[at.sentence].line <= line;
       ++at.sentence) {
    const coverage::Sentence& sentence = report.sentences[at.sentence];
    const std::size_t first = at.claim;
    while (at.claim < article.checked.claims.size() &&
           article.checked.claims[at.claim].claim.sentence <= at.sentence) {
      cards += evidence(article, at.claim++);
    }
    if (sentence.line != line || first == at.claim) continue;
    text += escaped(std::string_view(held.text).substr(done, sentence.begin - done));
    text += marked(article, report.text(sentence), first, at.claim);
    done = sentence.end;
  }
  text += escaped(std::string_view(held.text).substr(done));
  const std::string why =
      held.reason.empty() ? "" : fmt::format("<small>{}</small>", escaped(held.reason));
  return fmt::format(
      "<div class=\"row {}\"><p dir=\"auto\"><span "
      "class=\"ln\">{}</span>{}{}</p><div>{}</div></div>\n",
      coverage::to_string(held.kind), held.number, text, why, cards);
}

std::string header(const Article& article, const VerdictCounts& counts) {
  const Report& report = article.report();
  std::string about = published_phrase(report) + " · language " + report.language;
  if (!report.source.empty()) about += " · source " + report.source;
  if (!report.credit.empty()) about += " · credits " + report.credit;
  std::string notes;
  for (const std::string& finding : report.findings) {
    notes += fmt::format("<p class=\"meta\">{}</p>", escaped(finding));
  }
  return fmt::format(
      "<header><h2>{}</h2><p class=\"meta\">{}</p>{}<p class=\"counts\">{}</p></header>\n",
      escaped(report.file), escaped(about), notes, escaped(counts_phrase(counts)));
}

std::string quotes_part(const CheckedReport& checked) {
  if (checked.quotes.empty()) return {};
  std::string items;
  for (const coverage::Quote& quote : checked.quotes) {
    const std::string who = quote.speaker.empty() ? "nobody is named" : quote.speaker;
    std::string office = quote.role.empty() ? "" : ", " + quote.role;
    if (!quote.organisation.empty()) office += ", " + quote.organisation;
    if (quote.in_office && !*quote.in_office) office += " (not in office on that day)";
    items += fmt::format("<li dir=\"auto\"><q>{}</q> <span>{}{}, line {}</span></li>\n",
                         escaped(quote.text), escaped(who), escaped(office),
                         checked.report.lines[quote.line].number);
  }
  return fmt::format("<section class=\"rest\"><h3>Quotes</h3><ul>{}</ul></section>\n", items);
}

std::string unread_part(const CheckedReport& checked) {
  if (checked.unread.empty()) return {};
  std::string items;
  for (const coverage::Unread& unread : checked.unread) {
    const std::string_view text = checked.report.text(checked.report.sentences[unread.sentence]);
    items += fmt::format("<li dir=\"auto\">line {}: {} <span>{}</span></li>\n",
                         line_of(checked.report, unread.sentence),
                         escaped(excerpt(text, 0, 0, 300)), escaped(unread.why));
  }
  return fmt::format(
      "<section class=\"rest\"><h3>Sentences with numbers that were not understood</h3>"
      "<ul>{}</ul></section>\n",
      items);
}

std::string across_part(const coverage::Across& across) {
  std::string items;
  for (const coverage::Copy& copy : across.copies) {
    items += fmt::format("<li><b>copy</b> {} of {}: {}</li>\n", escaped(copy.file),
                         escaped(copy.of), escaped(copy.reason));
  }
  for (const coverage::Conflict& conflict : across.conflicts) {
    std::string sides;
    for (const coverage::Conflict::Side& side : conflict.sides) {
      sides +=
          fmt::format("<li dir=\"auto\">{}:{} says <b>{}</b>: “{}”</li>", escaped(side.file),
                      side.line, escaped(side.says), escaped(excerpt(side.sentence, 0, 0, 300)));
    }
    const std::string held = conflict.recorded.empty() ? "" : "; record: " + conflict.recorded;
    items += fmt::format("<li><b>conflict</b> {} {}{}<ul>{}</ul></li>\n", escaped(conflict.vote),
                         escaped(conflict.slot), escaped(held), sides);
  }
  for (const coverage::Wordings& quote : across.quotes) {
    std::string versions;
    for (const coverage::Wordings::Version& version : quote.versions) {
      versions += fmt::format("<li dir=\"auto\">{}:{} <q>{}</q></li>", escaped(version.file),
                              version.line, escaped(version.text));
    }
    items += fmt::format("<li><b>one statement</b> of {}<ul>{}</ul></li>\n", escaped(quote.speaker),
                         versions);
  }
  if (items.empty()) return {};
  return fmt::format("<section class=\"rest\"><h2>Across {} report{}</h2><ul>{}</ul></section>\n",
                     across.reports, across.reports == 1 ? "" : "s", items);
}

}  // namespace

std::string press_html_head() {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<title>Reports checked against the record · Rollcall</title>\n<style>\n{}</style>\n"
      "</head>\n<body>\n<header class=\"top\"><h1>Reports checked against the record</h1>\n"
      "<p class=\"legend\"><span class=\"contradicted\">✗ contradicted by the record</span>"
      "<span class=\"superseded\">↻ a figure since corrected</span>"
      "<span class=\"supported\">✓ the record says the same</span>"
      "<span class=\"uncheckable\">? not checkable here</span></p></header>\n<main>\n",
      press_html_style());
}

std::string press_html(const CheckedReport& checked, const VerdictCounts& counts,
                       const FactSource& facts, std::size_t number) {
  const Article article{checked, facts, number};
  std::string page =
      fmt::format("<article id=\"r{}\" lang=\"{}\">\n", number, escaped(checked.report.language));
  page += header(article, counts);
  Places at;
  for (std::size_t line = 0; line < checked.report.lines.size(); ++line) {
    page += row(article, line, at);
  }
  page += quotes_part(checked);
  page += unread_part(checked);
  return page + "</article>\n";
}

std::string press_html_foot(const coverage::Across& across, const VerdictCounts& counts,
                            const record::Coverage& coverage) {
  return fmt::format(
      "{}</main>\n<footer><p>{} report{} · {}</p><p>{}.</p>"
      "<p>A verdict is about one claim of a sentence and the vote it was bound to, not about the "
      "report. Supported: the record says the same. Contradicted: one vote is meant beyond doubt, "
      "and its record says otherwise. Superseded: a figure given out on the day and corrected "
      "since. Not checkable: the record cannot tell; it is no sign of an error.</p></footer>\n"
      "</body>\n</html>\n",
      across_part(across), across.reports, across.reports == 1 ? "" : "s",
      escaped(counts_phrase(counts)), escaped(coverage_line(coverage)));
}

}  // namespace rollcall::brief
