// SPDX-License-Identifier: Apache-2.0
// "First" and "nth" are counted over the votes on the same matter (FactSource::series_of) of the
// same body. "The first resolution in the war" names no day on which the war began: adopted texts
// of the five years before count against it, the nearest is shown, and so is the reading under
// which the claim would hold, where all of those were procedural (a resolution that calls a
// session). An nth is believed where the record counts as many; a record may lack early votes, and
// reports may count otherwise, so another number is no error. "The first veto since 2016" is told
// by all votes of the Council: wrong where the record has one between, right where it is whole.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/coverage/claims/firsts.h"
#include "rollcall/coverage/claims/recorded.h"

namespace rollcall::coverage {
namespace {

constexpr int kDaysBefore = 5 * 366;

bool has(const std::vector<model::MemberId>& members, model::MemberId id) {
  return std::find(members.begin(), members.end(), id) != members.end();
}

bool is_whole_text(const VoteFact& vote) {
  return (vote.kind == model::QuestionKind::resolution ||
          vote.kind == model::QuestionKind::whole_after_parts) &&
         vote.amends.empty();
}

// The matter's votes of the same body before the bound one, or all up to it.
class Matter {
 public:
  Matter(const Claim& claim, std::size_t vote, const FactSource& facts)
      : claim_(claim), facts_(facts), bound_(vote), vote_(facts.votes()[vote]) {}

  // Earlier adopted texts that stand against a "first".
  [[nodiscard]] std::vector<std::size_t> adopted_before() const {
    const Date from = claim_.when ? claim_.when->from : vote_.date.plus_days(-kDaysBefore);
    std::vector<std::size_t> found;
    for (const std::size_t one : facts_.series_of(bound_)) {
      const VoteFact& vote = facts_.votes()[one];
      if (vote.body == vote_.body && vote.date < vote_.date && vote.date > from &&
          is_whole_text(vote) && facts_.decision(one).outcome == rules::Outcome::adopted) {
        found.push_back(one);
      }
    }
    return found;
  }

  // How many votes on whole texts there were, this one included.
  [[nodiscard]] int times() const {
    int count = 0;
    for (const std::size_t one : facts_.series_of(bound_)) {
      const VoteFact& vote = facts_.votes()[one];
      if (vote.body == vote_.body && is_whole_text(vote) &&
          (vote.date < vote_.date || one == bound_)) {
        ++count;
      }
    }
    return count;
  }

  [[nodiscard]] int vetoes_by(model::MemberId member) const {
    int count = 0;
    for (const std::size_t one : facts_.series_of(bound_)) {
      if (facts_.votes()[one].date > vote_.date) continue;
      count += has(facts_.decision(one).vetoed_by, member) ? 1 : 0;
    }
    return count;
  }

  // The latest earlier vote on which a member made a choice.
  [[nodiscard]] std::optional<std::size_t> chose_before(model::MemberId member,
                                                        model::Choice choice) const {
    std::optional<std::size_t> found;
    for (const std::size_t one : facts_.series_of(bound_)) {
      const VoteFact& vote = facts_.votes()[one];
      if (vote.body != vote_.body || vote.date >= vote_.date || !is_whole_text(vote) ||
          vote.date < vote_.date.plus_days(-kDaysBefore)) {
        continue;
      }
      const std::span<const model::Ballot> ballots = facts_.ballots(one);
      const bool did_so = std::any_of(ballots.begin(), ballots.end(), [&](const auto& ballot) {
        return ballot.member == member && ballot.choice == choice;
      });
      if (did_so) found = one;
    }
    return found;
  }

 private:
  const Claim& claim_;
  const FactSource& facts_;
  std::size_t bound_;
  const VoteFact& vote_;
};

void judge_first_text(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  const FactSource& facts = context.facts;
  const Matter matter(claim, *bound.vote, facts);
  const std::vector<std::size_t> before = matter.adopted_before();
  const VoteFact& vote = facts.votes()[*bound.vote];
  judgement.recorded.ordinal = static_cast<int>(before.size()) + 1;
  if (before.empty()) {
    const bool others = facts.series_of(*bound.vote).size() > 1;
    judgement.why = fmt::format("No earlier adopted text on the matter of {} is in the record.",
                                vote_in_words(vote));
    if (others) judgement.verdict = Verdict::supported;
    return;
  }
  const VoteFact& last = facts.votes()[before.back()];
  judgement.nearest = before.back();
  judgement.why = fmt::format("{} was adopted before it on the same matter{}.", vote_in_words(last),
                              last.title.empty() ? "" : " (\"" + last.title + "\")");
  const bool procedural = std::all_of(before.begin(), before.end(), [&](std::size_t one) {
    return facts.decision(one).force == model::Force::procedural;
  });
  if (procedural) {
    judgement.why += fmt::format(
        " That text is procedural: the claim would hold of resolutions on the substance.");
  }
  const bool since_unknown = claim.complete && !claim.when;
  if (!bound.firm || since_unknown) {
    judgement.why += bound.firm ? "" : not_sure(bound);
  } else {
    judgement.verdict = Verdict::contradicted;
  }
}

void judge_nth(Judgement& judgement, int counted, std::string_view of) {
  judgement.recorded.ordinal = counted;
  judgement.why +=
      fmt::format(" The record counts {} {} up to it on the same matter.", counted, of);
  if (counted == judgement.claim.ordinal) judgement.verdict = Verdict::supported;
}

// "Chad's first veto since 2016": over all votes of the Council, and not those on one matter.
void judge_veto_since(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  const FactSource& facts = context.facts;
  const VoteFact& vote = facts.votes()[*bound.vote];
  const std::vector<model::MemberId>& cast = facts.decision(*bound.vote).vetoed_by;
  const std::vector<model::MemberId>& who = claim.members.empty() ? cast : claim.members;
  if (!claim.when || who.size() != 1 || claim.ordinal != 1 || claim.when->from >= vote.date) return;
  std::optional<std::size_t> latest;
  for (std::size_t one = 0; one < facts.votes().size(); ++one) {
    const VoteFact& earlier = facts.votes()[one];
    if (earlier.body != vote.body || earlier.date >= vote.date) continue;
    if (earlier.date < claim.when->from) continue;
    if (has(facts.decision(one).vetoed_by, who.front())) latest = one;
  }
  const std::string name = members_in_words(facts, who, vote.date);
  if (!latest) {
    judgement.why += fmt::format(" The record has no veto by {} from {} to then.", name,
                                 claim.when->from.written());
    return;
  }
  const VoteFact& last = facts.votes()[*latest];
  judgement.nearest = *latest;
  judgement.why += fmt::format(" {} had last vetoed {}.", name, vote_in_words(last));
  const bool right = last.date <= claim.when->to && has(cast, who.front()) &&
                     facts.is_whole(vote.body, {last.date, vote.date});
  if (claim.weak) return;
  if (right) {
    judgement.verdict = Verdict::supported;
  } else if (bound.firm && last.date > claim.when->to.plus_days(1) && last.date_certain) {
    judgement.verdict = Verdict::contradicted;
  }
}

void judge_first_choice(Judgement& judgement, const Binding& bound, const JudgeContext& context) {
  const Claim& claim = judgement.claim;
  const FactSource& facts = context.facts;
  const Matter matter(claim, *bound.vote, facts);
  const Date day = facts.votes()[*bound.vote].date;
  for (const model::MemberId member : claim.members) {
    const auto earlier = matter.chose_before(member, *claim.choice);
    if (!earlier) continue;
    judgement.nearest = *earlier;
    judgement.why = fmt::format("{} {} on {} too.", members_in_words(facts, {member}, day),
                                did(*claim.choice), vote_in_words(facts.votes()[*earlier]));
    if (bound.firm) {
      judgement.verdict = Verdict::contradicted;
    } else {
      judgement.why += not_sure(bound);
    }
    return;
  }
  judgement.why = "No earlier vote on the matter with that choice is in the record.";
  if (matter.times() > 1) judgement.verdict = Verdict::supported;
}

}  // namespace

Judgement judge_first(const Claim& claim, const Binding& bound, const JudgeContext& context) {
  Judgement judgement = begun(claim, bound, context);
  if (!bound.vote) return judgement;
  const FactSource& facts = context.facts;
  const Matter matter(claim, *bound.vote, facts);
  judgement.why = fmt::format("It is bound to {}.", vote_in_words(facts.votes()[*bound.vote]));
  if (claim.what == "text" && claim.ordinal == 1) {
    judge_first_text(judgement, bound, context);
  } else if (claim.what == "text") {
    judge_nth(judgement, static_cast<int>(matter.adopted_before().size()) + 1, "adopted texts");
  } else if (claim.what == "time") {
    judge_nth(judgement, matter.times(), "votes");
  } else if (claim.what == "veto") {
    std::vector<model::MemberId> who = claim.members;
    if (who.empty()) who = facts.decision(*bound.vote).vetoed_by;
    if (claim.complete) {
      judge_veto_since(judgement, bound, context);
    } else if (who.size() == 1) {
      judge_nth(judgement, matter.vetoes_by(who.front()), "of its vetoes");
    }
  } else if (claim.choice) {
    judge_first_choice(judgement, bound, context);
  }
  return judgement;
}

}  // namespace rollcall::coverage
