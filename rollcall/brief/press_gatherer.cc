// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/press_gatherer.h"

#include <algorithm>

#include "rollcall/brief/press_words.h"

namespace rollcall::brief {

using coverage::CheckedReport;
using coverage::Judgement;
using coverage::Verdict;

PressGatherer::PressGatherer(const Brief& brief) {
  for (const MeetingBrief& meeting : brief.meetings) {
    for (const VoteBrief& vote : meeting.votes) {
      const std::string key = vote.judged.vote.key();
      if (!brief.focus || *brief.focus == key) votes_.emplace(vote.judged.vote.body, key);
    }
  }
}

void PressGatherer::add(const CheckedReport& checked, const coverage::FactSource& facts) {
  const coverage::Report& report = checked.report;
  ++view_.reports;
  bool on_these = false;
  for (const Judgement& judgement : checked.claims) {
    const coverage::VoteFact* vote = bound_vote(judgement, facts);
    if (vote == nullptr || !votes_.contains({vote->body, vote->key})) continue;
    on_these = true;
    if (judgement.verdict == Verdict::supported) ++view_.supported;
    const bool fault =
        judgement.verdict == Verdict::contradicted || judgement.verdict == Verdict::superseded;
    if (!fault) continue;
    view_.faults.push_back({vote->name, report.file, line_of(report, judgement.claim.sentence),
                            sentence_of(report, judgement.claim), judgement.verdict,
                            claim_words(judgement.claim, facts, vote->date), judgement.why,
                            judgement.source});
  }
  if (!on_these) return;
  ++view_.on_these;
  add_said(checked);
}

// A statement that several reports have is one statement, in the words of the first; a report that
// repeats it counts once. What nobody is named for is left out.
void PressGatherer::add_said(const CheckedReport& checked) {
  const std::size_t before = quotes_.size();
  std::vector<bool> counted(before, false);
  for (const coverage::Quote& quote : checked.quotes) {
    if (quote.speaker.empty()) continue;
    coverage::Statement statement(quote);
    const auto same = std::ranges::find_if(quotes_, [&](const coverage::Statement& held) {
      return coverage::same_statement(held, statement);
    });
    if (same == quotes_.end()) {
      quotes_.push_back(std::move(statement));
      view_.said.push_back({checked.report.file, checked.report.lines[quote.line].number,
                            quote.text, quote.speaker, quote.role, quote.organisation});
      continue;
    }
    const auto place = static_cast<std::size_t>(same - quotes_.begin());
    if (place >= before || counted[place]) continue;
    counted[place] = true;
    ++view_.said[place].reports;
  }
}

}  // namespace rollcall::brief
