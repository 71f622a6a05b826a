// SPDX-License-Identifier: Apache-2.0
// A day is compared with the day of the vote in New York. A vote of the afternoon there is the next
// morning's in Asia, and reports date it so: one day late is called wrong only where nothing shows
// that the report's day is another. A weekday is worked out from the day of publication, so it is
// believed but never called wrong. REQUIRES of the binding that the day was not its only ground: a
// vote bound by its day has that day.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

// "UNITED NATIONS", "NEW YORK", "WASHINGTON": where the day is New York's.
bool is_written_in_new_york(std::string_view dateline) {
  for (const std::string_view place :
       {"NATIONS", "Nations", "NEW YORK", "New York", "WASHINGTON", "Washington"}) {
    if (dateline.find(place) != std::string_view::npos) return true;
  }
  return false;
}

bool may_be_another_day(const Report& report, Date claimed, Date recorded) {
  if (claimed != recorded.plus_days(1)) return false;
  if (report.published && *report.published <= claimed) return true;
  return !report.dateline.empty() && !is_written_in_new_york(report.dateline);
}

// Another vote on the same matter on that day: the sentence may mean it.
bool series_has(const FactSource& facts, std::size_t vote, const Period& when) {
  const std::span<const std::size_t> series = facts.series_of(vote);
  return std::any_of(series.begin(), series.end(), [&](std::size_t other) {
    return other != vote && when.contains(facts.votes()[other].date);
  });
}

}  // namespace

Judgement judge_date(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  if (!bound.vote || !claim.when) return judgement;
  const VoteFact& vote = context.facts.votes()[*bound.vote];
  if (!vote.date_certain) {
    judgement.why = fmt::format("The record is not certain of the day of {}.", vote.name);
    return judgement;
  }
  judgement.recorded.when = Period{vote.date, vote.date};
  judgement.why = fmt::format("{} was voted on {}.", vote.name, vote.date.written());
  if (claim.when->contains(vote.date)) {
    judgement.verdict = Verdict::supported;
    return judgement;
  }
  // "On Thursday it made July 11 a day of mourning": one of its days is the vote's.
  const auto is_the_votes = [&](const Period& days) { return days.contains(vote.date); };
  const std::vector<Period>& others = claim.cue.other_days;
  const bool told = (claim.cue.when && is_the_votes(*claim.cue.when)) ||
                    std::any_of(others.begin(), others.end(), is_the_votes);
  if (told) {
    judgement.why += " The sentence names that day too.";
  } else if (!claim.complete) {
    judgement.why += fmt::format(" The day named is taken to be {}.", claim.when->from.written());
  } else if (may_be_another_day(context.report, claim.when->from, vote.date)) {
    judgement.why += " In New York it was still the day before.";
  } else if (!bound.firm || claim.cue.another ||
             series_has(context.facts, *bound.vote, *claim.when)) {
    judgement.why += not_sure(bound);
  } else {
    judgement.verdict = Verdict::contradicted;
  }
  return judgement;
}

}  // namespace rollcall::coverage
