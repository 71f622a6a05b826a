// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "rollcall/brief/html_parts.h"
#include "rollcall/brief/phrases.h"

namespace rollcall::brief {
namespace {

using rules::Cause;
using rules::Outcome;

std::string number_word(std::size_t number) {
  static constexpr std::array kWords = {"none", "one", "two",   "three", "four",
                                        "five", "six", "seven", "eight", "nine"};
  return number < kWords.size() ? kWords[number] : fmt::format("{}", number);
}

struct Count {
  std::size_t kept = 0;
  std::size_t lost = 0;
  std::size_t open = 0;
  std::size_t vetoed = 0;
  std::size_t tied = 0;
};

Count count_outcomes(const MeetingBrief& meeting) {
  Count count;
  for (const VoteBrief& vote : meeting.votes) {
    const rules::Ruling& ruling = vote.judged.ruling;
    const std::string kind = verdict_class(ruling);
    count.kept += kind == "kept" ? 1U : 0U;
    count.lost += kind == "lost" ? 1U : 0U;
    count.open += kind == "open" ? 1U : 0U;
    count.vetoed += ruling.cause == Cause::veto ? 1U : 0U;
    count.tied += ruling.cause == Cause::tie ? 1U : 0U;
  }
  return count;
}

// "two by veto (Russian Federation) and four for want of votes".
std::string why_lost(const MeetingBrief& meeting, const Count& count) {
  std::vector<std::string> pieces;
  if (count.vetoed > 0) {
    std::vector<model::MemberId> who;
    Date day = meeting.meeting.date;
    for (const VoteBrief& vote : meeting.votes) {
      for (const model::MemberId member : vote.judged.ruling.vetoed_by) {
        if (std::ranges::find(who, member) == who.end()) who.push_back(member);
        day = vote.judged.question.date;
      }
    }
    pieces.push_back(
        fmt::format("{} by veto ({})", number_word(count.vetoed), full_names(who, day)));
  }
  if (count.tied > 0) pieces.push_back(fmt::format("{} by a tie", number_word(count.tied)));
  const std::size_t short_of = count.lost - count.vetoed - count.tied;
  if (short_of > 0) {
    pieces.push_back(fmt::format("{} for want of votes", number_word(short_of)));
  }
  return listed(pieces, "and");
}

std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string meeting_sentence(const MeetingBrief& meeting) {
  const Count count = count_outcomes(meeting);
  const std::size_t all = meeting.votes.size();
  std::string text =
      fmt::format("The {} put {} question{} to the vote: {} carried", meeting.body_name,
                  number_word(all), all == 1 ? "" : "s", number_word(count.kept));
  if (count.lost > 0) {
    const std::string why = why_lost(meeting, count);
    // "one failed for want of votes", but "six failed: two by veto (…) and four for want of votes".
    const std::string one_cause = number_word(count.lost) + " ";
    text +=
        why.starts_with(one_cause)
            ? fmt::format(", {} failed {}", number_word(count.lost), why.substr(one_cause.size()))
            : fmt::format(", {} failed: {}", number_word(count.lost), why);
  }
  if (count.open > 0) {
    text += fmt::format("; for {} the record does not decide", number_word(count.open));
  }
  return text + ".";
}

// A vote that more members favoured than opposed, and that failed all the same.
std::string paradox_sentence(const Brief& brief) {
  std::size_t more_yes = 0;
  for (const MeetingBrief& meeting : brief.meetings) {
    for (const VoteBrief& vote : meeting.votes) {
      const auto tally = vote.judged.vote.tally();
      const bool failed = vote.judged.ruling.outcome == Outcome::not_adopted;
      if (tally && failed && tally->yes > tally->no) ++more_yes;
    }
  }
  if (more_yes == 0) return {};
  return fmt::format(" {} failed with more yes than no.", upper_first(number_word(more_yes)));
}

}  // namespace

std::string vetoes_phrase(const Brief& brief) {
  std::size_t vetoed = 0;
  for (const MeetingBrief& meeting : brief.meetings) vetoed += count_outcomes(meeting).vetoed;
  if (vetoed == 0) return {};
  return fmt::format("{} veto{}", number_word(vetoed), vetoed == 1 ? "" : "es");
}

std::string standfirst(const Brief& brief) {
  std::string text;
  for (const MeetingBrief& meeting : brief.meetings) {
    text += (text.empty() ? "" : " ") + meeting_sentence(meeting);
  }
  return text + paradox_sentence(brief);
}

}  // namespace rollcall::brief
