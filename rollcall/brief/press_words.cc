// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/press_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/phrases.h"

namespace rollcall::brief {

using coverage::CheckedReport;
using coverage::ClaimType;
using coverage::Judgement;
using coverage::Report;
using coverage::Verdict;

int VerdictCounts::of(Verdict verdict) const {
  switch (verdict) {
    case Verdict::supported:
      return supported;
    case Verdict::contradicted:
      return contradicted;
    case Verdict::superseded:
      return superseded;
    case Verdict::uncheckable:
      return uncheckable;
  }
  return 0;
}

VerdictCounts& VerdictCounts::operator+=(const VerdictCounts& more) {
  supported += more.supported;
  contradicted += more.contradicted;
  superseded += more.superseded;
  uncheckable += more.uncheckable;
  return *this;
}

VerdictCounts counts_of(const CheckedReport& checked) {
  const auto count = [&](Verdict verdict) {
    return static_cast<int>(std::ranges::count(checked.claims, verdict, &Judgement::verdict));
  };
  return {count(Verdict::supported), count(Verdict::contradicted), count(Verdict::superseded),
          count(Verdict::uncheckable)};
}

std::string counts_phrase(const VerdictCounts& counts) {
  std::vector<std::string> pieces;
  for (const Verdict verdict : kVerdicts) {
    if (counts.of(verdict) == 0) continue;
    pieces.push_back(
        fmt::format("{} {}", counts.of(verdict), ascii_lower(verdict_phrase(verdict))));
  }
  return pieces.empty() ? "no claims about votes" : join(pieces, " · ");
}

std::string_view sign_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::supported:
      return "✓";
    case Verdict::contradicted:
      return "✗";
    case Verdict::superseded:
      return "↻";
    case Verdict::uncheckable:
      return "?";
  }
  return "";
}

std::string_view verdict_phrase(Verdict verdict) {
  switch (verdict) {
    case Verdict::supported:
      return "supported";
    case Verdict::contradicted:
      return "CONTRADICTED";
    case Verdict::superseded:
      return "superseded";
    case Verdict::uncheckable:
      return "not checkable";
  }
  return "";
}

std::string_view type_phrase(ClaimType type) {
  switch (type) {
    case ClaimType::joined:
      return "joined by others";
    case ClaimType::binding:
      return "binding force";
    case ClaimType::threshold:
      return "majority needed";
    case ClaimType::first:
      return "first or nth";
    case ClaimType::identity:
      return "which body or text";
    case ClaimType::group_count:
      return "group count";
    case ClaimType::absent:
      return "did not vote";
    case ClaimType::speaker:
      return "office";
    case ClaimType::tally:
    case ClaimType::position:
    case ClaimType::list:
    case ClaimType::outcome:
    case ClaimType::veto:
    case ClaimType::membership:
    case ClaimType::date:
    case ClaimType::sponsor:
    case ClaimType::comparison:
      break;
  }
  return coverage::to_string(type);
}

int line_of(const Report& report, std::size_t sentence) {
  if (sentence >= report.sentences.size()) return 0;
  const std::size_t line = report.sentences[sentence].line;
  return line < report.lines.size() ? report.lines[line].number : 0;
}

namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The start of the word at or before `at`, of a code point at least.
std::size_t word_start(std::string_view text, std::size_t at, std::size_t least) {
  std::size_t start = at;
  while (start > least && text[start - 1] != ' ') --start;
  if (start > least || least == 0) return start;
  while (at < text.size() && continues(text[at])) ++at;
  return at;  // a word longer than the excerpt is cut
}

}  // namespace

std::string excerpt(std::string_view sentence, std::size_t begin, std::size_t end,
                    std::size_t width) {
  if (sentence.size() <= width) return std::string(sentence);
  begin = std::min(begin, sentence.size());
  end = std::clamp(end, begin, std::min(sentence.size(), begin + width));
  const std::size_t around = (width - (end - begin)) / 2;
  std::size_t from = begin > around ? begin - around : 0;
  std::size_t to = std::min(sentence.size(), from + width);
  from = to - std::min(to, width);
  const std::size_t longest_word = 40;
  if (from > 0) from = word_start(sentence, from, from > longest_word ? from - longest_word : 0);
  while (to < sentence.size() && to > end && sentence[to] != ' ') --to;
  while (to < sentence.size() && continues(sentence[to])) ++to;
  return fmt::format("{}{}{}", from > 0 ? "…" : "", trim(sentence.substr(from, to - from)),
                     to < sentence.size() ? "…" : "");
}

std::string sentence_of(const Report& report, const coverage::Claim& claim) {
  return excerpt(report.text(report.sentences[claim.sentence]), claim.begin, claim.end,
                 kSentenceBytesMax);
}

std::string vote_name(const coverage::FactSource& facts, const std::optional<std::size_t>& vote) {
  return vote && *vote < facts.votes().size() ? facts.votes()[*vote].name : std::string();
}

const coverage::VoteFact* bound_vote(const Judgement& judgement,
                                     const coverage::FactSource& facts) {
  if (!judgement.vote || *judgement.vote >= facts.votes().size()) return nullptr;
  return &facts.votes()[*judgement.vote];
}

std::string body_of(const Judgement& judgement, const coverage::FactSource& facts) {
  if (const coverage::VoteFact* vote = bound_vote(judgement, facts)) return vote->body.str();
  return judgement.claim.cue.body ? judgement.claim.cue.body->str() : std::string();
}

Date day_of(const Judgement& judgement, const Report& report, const coverage::FactSource& facts) {
  const auto vote = judgement.vote ? judgement.vote : judgement.nearest;
  if (vote && *vote < facts.votes().size()) return facts.votes()[*vote].date;
  if (report.published) return *report.published;
  return {9999, 12, 31};  // names in use now
}

std::string published_phrase(const Report& report) {
  if (!report.published) return "no date found";
  switch (report.published_from) {
    case coverage::DateFrom::none:
      return report.published->written();
    case coverage::DateFrom::metadata:
      return report.published->written() + ", from metadata";
    case coverage::DateFrom::text:
      return fmt::format("{}, from the text (“{}”)", report.published->written(),
                         excerpt(report.published_words, 0, 0, 60));
    case coverage::DateFrom::option:
      return report.published->written() + ", from --date";
  }
  return {};
}

}  // namespace rollcall::brief
