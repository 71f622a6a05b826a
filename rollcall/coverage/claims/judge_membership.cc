// SPDX-License-Identifier: Apache-2.0
// Sizes of bodies and kinds of seats, from the rosters of the vote's day, else of the report's. A
// body named beside its number fixes which roster is meant; "of the 15 members" may mean any, and
// is believed where one of them has that size, never called wrong.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rollcall/coverage/claims/judge_law.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

// A/RES/60/251, paragraph 7: the Human Rights Council "shall consist of forty-seven Member States".
constexpr int kRightsCouncil = 47;

struct Body {
  std::string_view id;
  std::string_view name;
  std::string_view source;
};
constexpr std::array<Body, 3> kBodies = {
    Body{"GA", "General Assembly", "Charter of the United Nations, articles 4 and 9(1)"},
    Body{"SC", "Security Council", "Charter of the United Nations, article 23(1)"},
    Body{"HRC", "Human Rights Council", "A/RES/60/251, paragraph 7"}};

// 0 where no roster is held.
int size_of(const FactSource& facts, const Body& body, Date day) {
  const std::vector<model::Seat> seats = facts.seats(model::BodyId(body.id), day);
  if (seats.empty() && body.id == "HRC") return kRightsCouncil;
  return static_cast<int>(seats.size());
}

// The days that a claim may speak of: of the vote, of the sentence, of the report.
std::vector<Date> days_of(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  std::vector<Date> days;
  if (bound.vote) days.push_back(context.facts.votes()[*bound.vote].date);
  if (context.report.published) days.push_back(*context.report.published);
  if (claim.cue.when) days.push_back(claim.cue.when->from);
  if (days.empty()) {
    if (const auto last = context.facts.reaches(model::BodyId("GA"))) days.push_back(*last);
  }
  return days;
}

// Whether the claim may mean a body, and whether its own words name it.
enum class Meant : std::uint8_t { no, maybe, named };
Meant meant(const Claim& claim, const Body& body) {
  if (claim.what == body.id) return Meant::named;
  if (claim.what == "COUNCIL") return body.id == "GA" ? Meant::no : Meant::maybe;
  return claim.what.empty() ? Meant::maybe : Meant::no;
}

void judge_size(Judgement& judgement, const JudgeContext& context, const std::vector<Date>& days) {
  const Claim& claim = judgement.claim;
  for (const Body& body : kBodies) {
    const Meant how = meant(claim, body);
    if (how == Meant::no) continue;
    for (const Date day : days) {
      const int size = size_of(context.facts, body, day);
      if (size == 0) continue;
      const bool right = size == claim.members_of_body;
      if (right || how == Meant::named) {
        judgement.recorded.members_of_body = size;
        judgement.recorded.what = body.id;
        judgement.source = body.source;
        judgement.why = fmt::format("The {} had {} members on {}.", body.name, size, day.written());
        judgement.verdict = right ? Verdict::supported : Verdict::contradicted;
      }
      if (right) return;
    }
  }
  // Without a day of publication or of a vote the roster may be of another time.
  if (judgement.verdict == Verdict::contradicted && !context.report.published) {
    judgement.verdict = Verdict::uncheckable;
  }
}

void judge_group_size(Judgement& judgement, const FactSource& facts, Date day) {
  const Claim& claim = judgement.claim;
  const std::span<const model::Group> groups = facts.groups();
  const auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const model::Group& one) { return one.id == claim.group; });
  if (group == groups.end()) return;
  const int size = static_cast<int>(group->on(day).size());
  judgement.recorded.members_of_body = size;
  judgement.recorded.group = claim.group;
  judgement.why =
      fmt::format("{}: {} Members of the United Nations on {}.", group->name, size, day.written());
  judgement.source = group->source;
  if (size == claim.members_of_body) judgement.verdict = Verdict::supported;
}

// "permanent members Chad and Fiji". A list that begins rightly may run on into other names.
void judge_seats(Judgement& judgement, const FactSource& facts, Date day) {
  const Claim& claim = judgement.claim;
  const std::vector<model::Seat> seats = facts.seats(model::BodyId("SC"), day);
  const bool permanent = claim.group == "permanent";
  if (seats.empty()) return;
  judgement.source = kBodies[1].source;
  for (std::size_t i = 0; i < claim.members.size(); ++i) {
    const model::MemberId id = claim.members[i];
    const auto seat = std::find_if(seats.begin(), seats.end(),
                                   [&](const model::Seat& one) { return one.member == id; });
    const bool sits = seat != seats.end();
    const bool sits_permanently = sits && seat->kind == model::SeatKind::permanent;
    if (sits && sits_permanently == permanent) {
      judgement.recorded.members.push_back(id);
      continue;
    }
    judgement.why =
        fmt::format("{} {} the Security Council on {}.", members_in_words(facts, {id}, day),
                    sits_permanently ? "was a permanent member of"
                    : sits           ? "was an elected member of"
                                     : "did not sit on",
                    day.written());
    if (i == 0 && (permanent || sits_permanently)) judgement.verdict = Verdict::contradicted;
    return;
  }
  judgement.verdict = Verdict::supported;
  judgement.recorded.group = claim.group;
  judgement.why = fmt::format("{} sat on the Security Council as {} on {}.",
                              members_in_words(facts, claim.members, day),
                              permanent ? "permanent members" : "elected members", day.written());
}

}  // namespace

Judgement judge_membership(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement;
  judgement.claim = claim;
  judgement.recorded.type = claim.type;
  judgement.why = "No body named here is known to have that many members.";
  const std::vector<Date> days = days_of(claim, bound, context);
  if (days.empty()) {
    judgement.why = "No day is known to look up who sat on the body.";
    return judgement;
  }
  if (!claim.members.empty()) {
    judge_seats(judgement, context.facts, days.front());
  } else if (!claim.group.empty()) {
    judge_group_size(judgement, context.facts, days.front());
  } else {
    judge_size(judgement, context, days);
  }
  return judgement;
}

}  // namespace rollcall::coverage
