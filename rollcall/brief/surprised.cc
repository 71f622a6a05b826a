// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/surprised.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "rollcall/base/text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/record/estimates.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

// Below this a vote is likelier than not: nothing to point at.
constexpr double kSurprisingBits = 1;
// Ranks are looked up for those that can be shown.
constexpr std::size_t kRankedMax = 20;

double probability_of(const record::KeptSurprise& kept, model::Choice choice) {
  switch (choice) {
    case model::Choice::yes:
      return kept.p_yes;
    case model::Choice::no:
      return kept.p_no;
    case model::Choice::abstain:
      return kept.p_abstain;
    case model::Choice::absent:
      return 0;
  }
  return 0;
}

std::string why_nothing(const std::optional<std::string>& options, const model::RollCall& vote) {
  if (!options) return "not worked out for this record: `rollcall measure` does";
  if (vote.ballots.empty()) return "nobody's vote is held";
  return "too little is held from before that day to expect anything";
}

}  // namespace

Result<SurpriseView> surprise_of(const record::Store& store, const model::RollCall& vote) {
  SurpriseView view;
  const std::string body = vote.body.str();
  const auto options = record::kept_options(store, body);
  if (!options) return tl::unexpected(options.error());
  const auto kept = record::kept_surprises(store, body, vote.key());
  if (!kept) return tl::unexpected(kept.error());
  std::map<std::string, model::Ballot> ballots;
  for (const model::Ballot& ballot : vote.ballots) ballots.emplace(ballot.member.str(), ballot);
  for (const record::KeptSurprise& one : *kept) {
    const auto ballot = ballots.find(one.voter);
    if (ballot == ballots.end() || ballot->second.choice == model::Choice::absent) continue;
    SurprisedVote surprised;
    surprised.ballot = ballot->second;
    surprised.probability = probability_of(one, ballot->second.choice);
    surprised.bits = one.bits_before;
    surprised.bits_given_others = one.bits_given_others;
    view.mean_bits += one.bits_before;
    view.votes.push_back(surprised);
  }
  if (view.votes.empty()) {
    view.why_none = why_nothing(*options, vote);
    return view;
  }
  view.mean_bits /= static_cast<double>(view.votes.size());
  view.basis = **options;
  std::ranges::stable_sort(view.votes, std::greater{}, &SurprisedVote::bits);
  const std::size_t ranked = std::min(view.votes.size(), kRankedMax);
  for (std::size_t i = 0; i < ranked; ++i) {
    SurprisedVote& one = view.votes[i];
    const auto rank = record::kept_rank(store, body, one.ballot.member.str(), one.bits);
    if (!rank) return tl::unexpected(rank.error());
    one.as_surprising = rank->as_surprising;
    one.own_votes = rank->all;
  }
  return view;
}

std::string surprise_phrase(const SurprisedVote& vote, Date day) {
  std::string text =
      fmt::format("{} {}: {:.1f} bits, a chance of {:.{}f} % before the vote",
                  record::members().short_name(vote.ballot.member, day), did(vote.ballot.choice),
                  vote.bits, 100 * vote.probability, vote.probability < 0.1 ? 1 : 0);
  if (vote.own_votes > 1) {
    text += vote.as_surprising == 1
                ? fmt::format("; the most surprising of its {} votes held", vote.own_votes)
                : fmt::format("; {} of its {} votes held were as surprising, this one counted",
                              vote.as_surprising, vote.own_votes);
  }
  return text;
}

std::vector<std::string> surprise_phrases(const SurpriseView& view, Date day, std::size_t most) {
  std::vector<std::string> phrases;
  for (const SurprisedVote& vote : view.votes) {
    if (phrases.size() == most || vote.bits < kSurprisingBits) break;
    phrases.push_back(surprise_phrase(vote, day));
  }
  return phrases;
}

std::string permanent_surprise(const SurpriseView& view, Date day) {
  std::vector<std::string> pieces;
  for (const SurprisedVote& vote : view.votes) {
    if (!record::council_roster().is_permanent(vote.ballot.member, day)) continue;
    pieces.push_back(fmt::format("{} {} {:.1f}",
                                 record::members().short_name(vote.ballot.member, day),
                                 did(vote.ballot.choice), vote.bits));
  }
  return join(pieces, ", ");
}

std::string surprise_baseline(const SurpriseView& view) {
  if (view.votes.empty()) return view.why_none;
  return fmt::format("on average {:.1f} bits a vote ({} votes); {}", view.mean_bits,
                     view.votes.size(), view.basis);
}

}  // namespace rollcall::brief
