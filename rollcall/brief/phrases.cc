// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/phrases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

using model::QuestionKind;
using rules::Outcome;

bool is_motion(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::resolution:
    case QuestionKind::amendment:
    case QuestionKind::part:
    case QuestionKind::whole_after_parts:
    case QuestionKind::charter_amendment:
    case QuestionKind::election:
      return false;
    case QuestionKind::procedural_motion:
    case QuestionKind::division:
    case QuestionKind::next_draft:
    case QuestionKind::importance:
    case QuestionKind::competence:
    case QuestionKind::reconsideration:
    case QuestionKind::challenge:
    case QuestionKind::preliminary:
    case QuestionKind::special_session:
      return true;
  }
  return false;
}

enum class Form : std::uint8_t { brief, full };

std::vector<std::string> names_of(const std::vector<model::MemberId>& members, Date day,
                                  Form form) {
  std::vector<std::string> names;
  for (const model::MemberId member : members) {
    names.push_back(form == Form::full ? record::members().name(member, day)
                                       : record::members().short_name(member, day));
  }
  std::ranges::sort(names, {}, [](const std::string& name) { return fold(name); });
  return names;
}

}  // namespace

std::string outcome_word(QuestionKind kind, Outcome outcome) {
  switch (outcome) {
    case Outcome::adopted:
      return is_motion(kind) ? "carried" : "adopted";
    case Outcome::not_adopted:
      return is_motion(kind) ? "lost" : "not adopted";
    case Outcome::undetermined:
      return "undetermined";
    case Outcome::elected:
      return "elected";
    case Outcome::nobody_elected:
      return "nobody elected";
  }
  return {};
}

std::string verdict_word(const Judged& judged) {
  if (judged.ruling.cause == rules::Cause::not_put) return "NOT PUT TO THE VOTE";
  return ascii_upper(outcome_word(judged.vote.kind, judged.ruling.outcome));
}

std::string kind_word(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::resolution:
      return "draft resolution";
    case QuestionKind::amendment:
      return "amendment";
    case QuestionKind::part:
      return "separate vote on a part";
    case QuestionKind::whole_after_parts:
      return "what was left, as a whole";
    case QuestionKind::procedural_motion:
      return "procedural motion";
    case QuestionKind::division:
      return "motion to vote on parts separately";
    case QuestionKind::next_draft:
      return "whether to vote on the next draft";
    case QuestionKind::importance:
      return "whether two thirds are required";
    case QuestionKind::competence:
      return "whether the body is competent";
    case QuestionKind::reconsideration:
      return "motion to reconsider";
    case QuestionKind::challenge:
      return "challenge to a ruling";
    case QuestionKind::preliminary:
      return "whether the question is procedural";
    case QuestionKind::special_session:
      return "convening a special session";
    case QuestionKind::charter_amendment:
      return "amendment of the Charter";
    case QuestionKind::election:
      return "ballot of an election";
  }
  return {};
}

std::string_view did(model::Choice choice) {
  switch (choice) {
    case model::Choice::yes:
      return "yes";
    case model::Choice::no:
      return "no";
    case model::Choice::abstain:
      return "abstained";
    case model::Choice::absent:
      return "did not vote";
  }
  return {};
}

// "vetoed, by the Digital Library; ": what a source says where we cannot count for ourselves.
static std::string stated_phrase(const model::RollCall& vote) {
  if (vote.stated == model::StatedOutcome::unstated) return {};
  std::string outcome(model::to_string(vote.stated));
  std::ranges::replace(outcome, '_', ' ');
  return fmt::format("{}, by {}; ", outcome, vote.stated_by.empty() ? "a source" : vote.stated_by);
}

std::string tally_phrase(const Judged& judged) {
  if (judged.vote.manner == model::Manner::without_vote) return "without a vote";
  if (judged.vote.manner == model::Manner::not_put) return "never voted on";
  const auto tally = judged.vote.tally();
  if (!tally) return stated_phrase(judged.vote) + "no tally is held";
  std::string phrase =
      fmt::format("{} yes · {} no · {} abstained", tally->yes, tally->no, tally->abstain);
  if (tally->absent_known && tally->absent > 0) {
    phrase += fmt::format(" · {} did not vote", tally->absent);
  }
  return phrase;
}

std::string short_names(const std::vector<model::MemberId>& members, Date day) {
  return join(names_of(members, day, Form::brief), ", ");
}

std::string full_names(const std::vector<model::MemberId>& members, Date day) {
  return join(names_of(members, day, Form::full), ", ");
}

std::string short_names_and(const std::vector<model::MemberId>& members, Date day) {
  return listed(names_of(members, day, Form::brief), "and");
}

std::string listed(const std::vector<std::string>& items, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? fmt::format(" {} ", last) : ", ";
    text += items[i];
  }
  return text;
}

std::string sponsors_phrase(const model::RollCall& vote) {
  std::vector<std::string> once;
  for (const std::string& sponsor : vote.sponsors) {
    if (std::ranges::find(once, sponsor) == once.end()) once.push_back(sponsor);
  }
  return join(once, ", ");
}

std::string vote_label(const VoteBrief& vote) {
  const model::RollCall& call = vote.judged.vote;
  if (!call.symbol.empty() || !call.draft.empty()) return call.name();
  return is_motion(call.kind) ? "motion" : kind_word(call.kind);
}

std::string about(const VoteBrief& vote) {
  const model::RollCall& call = vote.judged.vote;
  // A text is known by its title; what an amendment or a motion was about, our caption says
  // shorter.
  const bool titled = call.kind == QuestionKind::resolution && !call.title.empty();
  if (!titled && !vote.caption.empty()) {
    const std::string label = vote_label(vote) + ": ";
    return vote.caption.starts_with(label) ? vote.caption.substr(label.size()) : vote.caption;
  }
  return call.title.empty() ? kind_word(call.kind) : call.title;
}

std::string day_phrase(const Brief& brief) {
  if (brief.day) return brief.day->written();
  const bool dated = !brief.meeting.empty() && !brief.meetings.empty();
  return dated ? brief.meetings.front().meeting.date.written() : std::string();
}

std::string headline(const Brief& brief) {
  std::vector<std::string> matters;
  std::set<model::BodyId> bodies;
  for (const MeetingBrief& meeting : brief.meetings) {
    bodies.insert(meeting.body);
    const std::string& matter = meeting.meeting.matter;
    if (!matter.empty() && std::ranges::find(matters, matter) == matters.end()) {
      matters.push_back(matter);
    }
  }
  std::string line = day_phrase(brief);
  const auto add = [&line](const std::string& piece) {
    line += (line.empty() ? "" : " · ") + piece;
  };
  if (!matters.empty()) add(join(matters, ", "));
  static constexpr std::array kNumbers = {"no", "one", "two", "three", "four", "five", "six"};
  const std::string count =
      bodies.size() < kNumbers.size() ? kNumbers[bodies.size()] : fmt::format("{}", bodies.size());
  add(fmt::format("{} vote{} in {} organ{}", brief.votes(), brief.votes() == 1 ? "" : "s", count,
                  bodies.size() == 1 ? "" : "s"));
  return line;
}

}  // namespace rollcall::brief
