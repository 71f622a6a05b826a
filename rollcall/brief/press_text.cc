// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/press_report.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

using coverage::CheckedReport;
using coverage::FactSource;
using coverage::Judgement;
using coverage::Report;
using coverage::Verdict;

// Of a sentence a reader needs what the claims hang on: about three lines of a terminal.
constexpr std::size_t kExcerptBytes = 300;

Ink ink_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::supported:
      return Ink::good;
    case Verdict::contradicted:
      return Ink::bad;
    case Verdict::superseded:
      return Ink::strong;
    case Verdict::uncheckable:
      return Ink::faint;
  }
  return Ink::plain;
}

void heading(const Report& report, TextPage& page) {
  page.line_with_right(report.file, published_phrase(report), Ink::strong);
  std::string about = "language " + report.language;
  if (!report.source.empty()) about += " · source " + report.source;
  if (!report.credit.empty()) about += " · credits " + report.credit;
  page.row("", about);
  for (const std::string& finding : report.findings) page.row("note", finding);
}

// "tally: 93 yes · 19 no. A/RES/ES-11/7 of 24 February 2025: … [A/RES/ES-11/7; UN Digital …]". Of
// what holds, the record says the same: why is told only where all is.
std::string account_of(const Judgement& judgement, const Report& report, const FactSource& facts,
                       Shown shown) {
  const Date day = day_of(judgement, report, facts);
  std::string text(type_phrase(judgement.claim.type));
  const std::string said = claim_words(judgement.claim, facts, day);
  if (!said.empty()) text += ": " + said;
  const bool holds = judgement.verdict == Verdict::supported;
  if (!judgement.why.empty() && (!holds || shown == Shown::all)) text += ". " + judgement.why;
  std::string vote = vote_name(facts, judgement.vote);
  if (vote.empty() && judgement.nearest) vote = "nearest: " + vote_name(facts, judgement.nearest);
  if (!judgement.source.empty()) vote += (vote.empty() ? "" : "; ") + judgement.source;
  return vote.empty() ? text : fmt::format("{} [{}]", text, vote);
}

bool is_shown(const Judgement& judgement, Shown shown) {
  return shown == Shown::all || judgement.verdict != Verdict::uncheckable;
}

// The claims of one sentence under it. `first` to `last` are of that sentence.
void sentence_block(const CheckedReport& checked, std::size_t first, std::size_t last,
                    const FactSource& facts, Shown shown, TextPage& page) {
  const Report& report = checked.report;
  std::size_t begin = std::string::npos;
  std::size_t end = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (!is_shown(checked.claims[i], shown)) continue;
    begin = std::min(begin, checked.claims[i].claim.begin);
    end = std::max(end, checked.claims[i].claim.end);
  }
  if (begin == std::string::npos) return;
  const std::size_t sentence = checked.claims[first].claim.sentence;
  page.blank();
  page.line(fmt::format("{}:{}", report.file, line_of(report, sentence)), Ink::faint);
  page.paragraph(fmt::format(
      "“{}”", excerpt(report.text(report.sentences[sentence]), begin, end, kExcerptBytes)));
  for (std::size_t i = first; i < last; ++i) {
    const Judgement& judgement = checked.claims[i];
    if (!is_shown(judgement, shown)) continue;
    page.row(fmt::format("{} {}", sign_of(judgement.verdict), verdict_phrase(judgement.verdict)),
             account_of(judgement, report, facts, shown), ink_of(judgement.verdict));
  }
}

void claims_part(const CheckedReport& checked, const FactSource& facts, Shown shown,
                 TextPage& page) {
  std::size_t first = 0;
  while (first < checked.claims.size()) {
    const std::size_t sentence = checked.claims[first].claim.sentence;
    std::size_t last = first + 1;
    while (last < checked.claims.size() && checked.claims[last].claim.sentence == sentence) ++last;
    sentence_block(checked, first, last, facts, shown, page);
    first = last;
  }
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// What was found beside claims: quotes, sentences with numbers that were not understood, and what
// the site printed around the report.
void rest_part(const CheckedReport& checked, TextPage& page) {
  const Report& report = checked.report;
  for (const coverage::Unread& unread : checked.unread) {
    const std::string_view text = report.text(report.sentences[unread.sentence]);
    page.row("not understood", fmt::format("line {}: “{}” ({})", line_of(report, unread.sentence),
                                           excerpt(text, 0, 0, 160), unread.why));
  }
  const auto named = static_cast<std::size_t>(std::ranges::count_if(
      checked.quotes, [](const coverage::Quote& quote) { return !quote.speaker.empty(); }));
  if (!checked.quotes.empty()) {
    page.row("quotes", fmt::format("{}, {} with a speaker: rollcall quotes lists them",
                                   plural(checked.quotes.size(), "quote", "quotes"), named));
  }
  const auto around = static_cast<std::size_t>(
      std::ranges::count(report.lines, coverage::LineKind::boilerplate, &coverage::Line::kind));
  if (around > 0) {
    page.row("boilerplate", plural(around, "line", "lines") + " of the site's own");
  }
}

}  // namespace

std::string press_text(const CheckedReport& checked, const VerdictCounts& counts,
                       const FactSource& facts, Shown shown, const TextOptions& options) {
  TextPage page(options);
  heading(checked.report, page);
  claims_part(checked, facts, shown, page);
  page.blank();
  rest_part(checked, page);
  std::string summary = counts_phrase(counts);
  if (shown == Shown::judged && counts.uncheckable > 0) summary += " (--all shows them)";
  page.row("claims", summary, Ink::strong);
  return page.take();
}

std::string across_text(const coverage::Across& across, const TextOptions& options) {
  if (across.copies.empty() && across.conflicts.empty() && across.quotes.empty()) return {};
  TextPage page(options);
  page.line(fmt::format("ACROSS {}", plural(across.reports, "REPORT", "REPORTS")), Ink::strong);
  for (const coverage::Copy& copy : across.copies) {
    page.row("copy", fmt::format("{} of {}: {}", copy.file, copy.of, copy.reason));
  }
  for (const coverage::Conflict& conflict : across.conflicts) {
    std::string head = conflict.slot;
    if (!conflict.vote.empty()) head += " of " + conflict.vote;
    if (!conflict.recorded.empty()) head += "; the record: " + conflict.recorded;
    page.row("conflict", head, Ink::bad);
    for (const coverage::Conflict::Side& side : conflict.sides) {
      page.row("", fmt::format("{}:{} says {}: “{}”", side.file, side.line, side.says,
                               excerpt(side.sentence, 0, 0, 200)));
    }
  }
  for (const coverage::Wordings& quote : across.quotes) {
    page.row("one statement",
             fmt::format("of {} in {} wordings", quote.speaker, quote.versions.size()));
    for (const coverage::Wordings::Version& version : quote.versions) {
      page.row("", fmt::format("{}:{} “{}”", version.file, version.line,
                               excerpt(version.text, 0, 0, 200)));
    }
  }
  if (across.more_copies > 0) {
    page.row("note", fmt::format("{} besides", plural(across.more_copies, "copy", "copies")));
  }
  if (across.forgotten > 0) {
    page.row("note", fmt::format("{} were compared only with the reports near them: {} are kept",
                                 plural(across.forgotten, "report", "reports"),
                                 coverage::Comparison::kReportsKept));
  }
  return page.take();
}

}  // namespace rollcall::brief
