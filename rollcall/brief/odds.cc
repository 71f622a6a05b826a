// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/odds.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace rollcall::brief {
namespace {

enum class End : std::uint8_t { adopted, vetoed, failed };

// Rules on drawn roll calls, and remembers what it ruled on.
class Court {
 public:
  Court(std::span<const model::MemberId> members, const rules::Rulebook& rulebook,
        const rules::Question& question)
      : members_(members), rulebook_(rulebook), question_(question) {
    // Who cast a vote matters where a member can veto or weighs more than another.
    for (const model::Seat& seat : question.members) {
      by_name_ = by_name_ || seat.kind == model::SeatKind::permanent;
    }
    by_name_ = by_name_ || !rulebook.weights.empty() || !question.parties_to_dispute.empty();
  }

  End rule(const std::string& ballots) {
    std::string key = ballots;
    if (!by_name_) std::ranges::sort(key);
    const auto held = ruled_.find(key);
    if (held != ruled_.end()) return held->second;
    std::vector<model::Ballot> named;
    for (std::size_t m = 0; m < members_.size(); ++m) {
      model::Ballot ballot;
      ballot.member = members_[m];
      ballot.choice = static_cast<model::Choice>(ballots[m]);
      named.push_back(ballot);
    }
    const rules::Ruling ruling =
        rules::adjudicate(rulebook_, question_, rules::Ballots::of(std::move(named)));
    const End end = ruling.outcome == rules::Outcome::adopted ? End::adopted
                    : ruling.cause == rules::Cause::veto      ? End::vetoed
                                                              : End::failed;
    ruled_.emplace(std::move(key), end);
    return end;
  }

  // Whether another choice of one member gives another outcome.
  bool is_pivotal(const std::string& ballots, std::size_t member, End end) {
    std::string changed = ballots;
    for (const model::Choice choice :
         {model::Choice::yes, model::Choice::no, model::Choice::abstain}) {
      changed[member] = static_cast<char>(choice);
      if (changed[member] == ballots[member]) continue;
      if ((rule(changed) == End::adopted) != (end == End::adopted)) return true;
    }
    return false;
  }

 private:
  std::span<const model::MemberId> members_;
  const rules::Rulebook& rulebook_;
  const rules::Question& question_;
  bool by_name_ = false;
  std::unordered_map<std::string, End> ruled_;
};

std::string ballots_of_draw(const analysis::Forecast& forecast, int draw) {
  std::string ballots;
  for (const std::uint8_t choice : forecast.draw(draw)) {
    ballots.push_back(static_cast<char>(choice));
  }
  return ballots;
}

OddsUnder count(Court& court, const analysis::Forecast& forecast, int draws) {
  OddsUnder odds;
  odds.draws = draws;
  for (int d = 0; d < draws; ++d) {
    const End end = court.rule(ballots_of_draw(forecast, d));
    odds.adopted += end == End::adopted ? 1 : 0;
    odds.vetoed += end == End::vetoed ? 1 : 0;
  }
  odds.adopted /= draws;
  odds.vetoed /= draws;
  odds.error = std::sqrt(odds.adopted * (1 - odds.adopted) / draws);
  return odds;
}

std::vector<PivotalMember> pivotal_members(Court& court, const analysis::Forecast& forecast,
                                           std::span<const model::MemberId> members, int draws) {
  std::vector<PivotalMember> pivotal;
  for (const model::MemberId member : members) pivotal.push_back({member, 0});
  for (int d = 0; d < draws; ++d) {
    const std::string ballots = ballots_of_draw(forecast, d);
    const End end = court.rule(ballots);
    for (std::size_t m = 0; m < members.size(); ++m) {
      if (court.is_pivotal(ballots, m, end)) pivotal[m].share += 1.0 / draws;
    }
  }
  std::erase_if(pivotal, [](const PivotalMember& member) { return member.share <= 0; });
  std::ranges::stable_sort(pivotal, std::greater{}, &PivotalMember::share);
  return pivotal;
}

}  // namespace

Odds odds_of(const analysis::Forecast& forecast, std::span<const model::MemberId> members,
             const rules::Rulebook& rulebook, const rules::Question& question, int draws) {
  const int used = std::min(draws, forecast.draws);
  std::vector<model::Majority> majorities = {question.majority};
  if (rulebook.law == rules::Law::security_council) majorities = {model::Majority::nine};
  const bool assembly = rulebook.law == rules::Law::general_assembly;
  if (assembly && question.majority == model::Majority::unknown) {
    majorities = {model::Majority::simple, model::Majority::two_thirds};
  }
  Odds odds;
  for (const model::Majority majority : majorities) {
    rules::Question under = question;
    under.majority = majority;
    Court court(members, rulebook, under);
    odds.under.push_back(count(court, forecast, used));
    odds.under.back().majority = majority;
    if (majority == majorities.front()) {
      odds.pivotal = pivotal_members(court, forecast, members, used);
    }
  }
  return odds;
}

}  // namespace rollcall::brief
