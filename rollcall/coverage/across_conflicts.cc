// SPDX-License-Identifier: Apache-2.0
// Every claim that is bound to a vote and could be judged says one value of one or more slots of
// that vote: its figures, each member's choice, the outcome, the day. Two values in one slot cannot
// both be right, whether two reports hold them, or the headline and the body of one:
//
//   A: "18 countries voted against"             no = 18
//   B: "Peru joined Chile and 17 others in       no = 19
//       voting against"
//
// Counter-examples, all left out: "more than 15 voted against" (a bound), a position said with
// "not" (it leaves two values open), "an amendment by France" beside "a text by Mexico" (bound to
// two votes, or complementary), claims that could not be judged (their binding is a guess).
//
// A first is compared with the record, and with the reports that tell of the earlier vote; a veto
// with what others say of the outcome and of that member.
//
// A complete list beside its own count needs no vote: "five voted against: A, B, C and D".
#include "rollcall/coverage/across_conflicts.h"

#include <fmt/format.h>

#include <algorithm>

namespace rollcall::coverage {
namespace {

std::string_view in_words(model::Choice choice) {
  switch (choice) {
    case model::Choice::yes:
      return "voted in favour";
    case model::Choice::no:
      return "voted against";
    case model::Choice::abstain:
      return "abstained";
    case model::Choice::absent:
      return "did not vote";
  }
  return "";
}

Conflict::Side side_of(const CheckedReport& checked, const Judgement& judged, std::string says) {
  const Report& report = checked.report;
  const Sentence& sentence = report.sentences[judged.claim.sentence];
  return {report.file, report.lines[sentence.line].number, std::move(says),
          std::string(report.text(sentence))};
}

std::string recorded_count(const VoteFact& vote, model::Choice choice) {
  if (!vote.tally || (choice == model::Choice::absent && !vote.tally->absent_known)) return "";
  return std::to_string(vote.tally->of(choice));
}

std::string outcome_in_words(const Decision& decision) {
  if (decision.outcome == rules::Outcome::adopted) return "adopted";
  return decision.outcome == rules::Outcome::not_adopted ? "not adopted" : "";
}

std::string recorded_position(const FactSource& facts, std::size_t vote, model::MemberId member) {
  for (const model::Ballot& ballot : facts.ballots(vote)) {
    if (ballot.member == member) return std::string(in_words(ballot.choice));
  }
  return "";
}

// How many are said to have made a choice, where a count and names say it together: "Peru joined
// Chile and 17 others" are 19, "17 that joined Chile, Peru among them" are 18.
std::optional<int> joined_total(const Claim& claim) {
  if (claim.type != ClaimType::joined || !claim.others || claim.negated) return std::nullopt;
  std::vector<model::MemberId> named = claim.others_of;
  if (!claim.others_include_named) {
    named.insert(named.end(), claim.members.begin(), claim.members.end());
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  if (named.empty()) return std::nullopt;
  return *claim.others + static_cast<int>(named.size());
}

}  // namespace

void ConflictFinder::put(const std::string& vote, const std::string& slot,
                         const std::string& recorded, std::string value, Conflict::Side side) {
  Slot& found = slots_[{vote, slot}];
  found.recorded = recorded;
  auto same = std::find_if(found.values.begin(), found.values.end(),
                           [&](const Value& known) { return known.says == value; });
  if (same == found.values.end()) {
    found.values.push_back({std::move(value), {}});
    same = found.values.end() - 1;
  }
  const bool known = std::any_of(same->sides.begin(), same->sides.end(),
                                 [&](const Conflict::Side& at) { return at.file == side.file; });
  if (!known && same->sides.size() < kSides) same->sides.push_back(std::move(side));
}

void ConflictFinder::add(const CheckedReport& checked, const FactSource& facts) {
  for (std::size_t i = 0; i < checked.claims.size(); ++i) {
    const Judgement& judged = checked.claims[i];
    if (judged.vote && judged.verdict != Verdict::uncheckable) {
      add_claim(checked, judged, facts);
    }
    if (judged.claim.type != ClaimType::tally) continue;
    // The claims of one sentence stand together.
    std::size_t first = i;
    while (first > 0 && checked.claims[first - 1].claim.sentence == judged.claim.sentence) --first;
    const std::size_t reach = std::min(checked.claims.size(), first + 32);
    for (std::size_t k = first; k < reach; ++k) {
      if (checked.claims[k].claim.sentence != judged.claim.sentence) break;
      add_list_against_count(checked, judged, checked.claims[k], facts);
    }
  }
}

void ConflictFinder::add_claim(const CheckedReport& checked, const Judgement& judged,
                               const FactSource& facts) {
  const Claim& claim = judged.claim;
  const VoteFact& vote = facts.votes()[*judged.vote];
  switch (claim.type) {
    case ClaimType::tally:
    case ClaimType::absent:
      add_counts(checked, judged, facts);
      break;
    case ClaimType::position:
    case ClaimType::list:
    case ClaimType::joined:
      add_counts(checked, judged, facts);
      add_positions(checked, judged, facts);
      break;
    case ClaimType::outcome: {
      if (!claim.outcome || claim.negated) break;
      const std::string says =
          *claim.outcome == ClaimedOutcome::adopted ? "adopted" : "not adopted";
      put(vote.name, "outcome", outcome_in_words(facts.decision(*judged.vote)), says,
          side_of(checked, judged, says));
      break;
    }
    case ClaimType::date: {
      if (!claim.when || claim.when->from != claim.when->to) break;
      const std::string says = claim.when->from.written();
      put(vote.name, "date", vote.date.written(), says, side_of(checked, judged, says));
      break;
    }
    case ClaimType::binding: {
      if (!claim.is_binding) break;
      const std::string says = *claim.is_binding ? "binding" : "not binding";
      put(vote.name, "binding", "", says, side_of(checked, judged, says));
      break;
    }
    case ClaimType::first:
    case ClaimType::comparison:
      add_denied_first(checked, judged, facts);
      break;
    case ClaimType::veto:
      add_veto(checked, judged, facts);
      break;
    case ClaimType::membership:
    case ClaimType::threshold:
    case ClaimType::sponsor:
    case ClaimType::identity:
    case ClaimType::group_count:
    case ClaimType::speaker:
      break;
  }
}

// A veto tells the outcome too, and of each member whether it cast one.
void ConflictFinder::add_veto(const CheckedReport& checked, const Judgement& judged,
                              const FactSource& facts) {
  const Claim& claim = judged.claim;
  if (!claim.what.empty()) return;  // a right, or a veto mentioned in passing
  const VoteFact& vote = facts.votes()[*judged.vote];
  const Decision& decision = facts.decision(*judged.vote);
  if (!claim.negated) {
    put(vote.name, "outcome", outcome_in_words(decision), "not adopted",
        side_of(checked, judged, "vetoed"));
  }
  const std::string says = claim.negated ? "no veto" : "vetoed";
  for (const model::MemberId member : claim.members) {
    const std::vector<model::MemberId>& by = decision.vetoed_by;
    const bool cast = std::find(by.begin(), by.end(), member) != by.end();
    put(vote.name, "veto of " + member.str(), cast ? "vetoed" : "no veto", says,
        side_of(checked, judged, says));
  }
}

// One report's saying is a conflict where the record denies it: a first speaks of all the votes
// before, whoever reports them.
void ConflictFinder::add_denied_first(const CheckedReport& checked, const Judgement& judged,
                                      const FactSource& facts) {
  const Claim& claim = judged.claim;
  const bool superlative =
      claim.type == ClaimType::first || claim.what == "highest" || claim.what == "lowest";
  if (!superlative || judged.verdict != Verdict::contradicted || !judged.nearest) return;
  if (firsts_.size() >= kFirsts) return;
  const std::string says = claim.type == ClaimType::first ? "first" : claim.what;
  const VoteFact& earlier = facts.votes()[*judged.nearest];
  Denied denied;
  denied.earlier = earlier.name;
  denied.conflict.kind = ConflictKind::first;
  denied.conflict.vote = facts.votes()[*judged.vote].name;
  denied.conflict.slot = says;
  denied.conflict.sides.push_back(side_of(checked, judged, says));
  denied.conflict.recorded = judged.why;
  firsts_.push_back(std::move(denied));
}

void ConflictFinder::add_counts(const CheckedReport& checked, const Judgement& judged,
                                const FactSource& facts) {
  const Claim& claim = judged.claim;
  const VoteFact& vote = facts.votes()[*judged.vote];
  const bool counts = claim.type == ClaimType::tally || claim.type == ClaimType::absent;
  for (const model::Choice choice : model::kChoices) {
    const std::optional<Count> count = slot(claim, choice);
    if (!counts || !count || count->bound != Bound::exactly) continue;
    const std::string says = std::to_string(count->number);
    put(vote.name, std::string(model::to_string(choice)), recorded_count(vote, choice), says,
        side_of(checked, judged, says));
  }
  const std::optional<int> total = joined_total(claim);
  if (!total || !claim.choice) return;
  put(vote.name, std::string(model::to_string(*claim.choice)), recorded_count(vote, *claim.choice),
      std::to_string(*total),
      side_of(checked, judged,
              fmt::format("{} ({} named and {} others)", *total, *total - *claim.others,
                          *claim.others)));
}

void ConflictFinder::add_positions(const CheckedReport& checked, const Judgement& judged,
                                   const FactSource& facts) {
  const Claim& claim = judged.claim;
  if (!claim.choice || claim.negated || !claim.group.empty()) return;
  const VoteFact& vote = facts.votes()[*judged.vote];
  for (const model::MemberId member : claim.members) {
    const std::string says(in_words(*claim.choice));
    put(vote.name, "position of " + member.str(), recorded_position(facts, *judged.vote, member),
        says, side_of(checked, judged, says));
  }
}

void ConflictFinder::add_list_against_count(const CheckedReport& checked, const Judgement& tally,
                                            const Judgement& list, const FactSource& facts) {
  const Claim& claim = list.claim;
  const bool whole = claim.type == ClaimType::list && claim.complete && claim.choice &&
                     !claim.negated && claim.group.empty() && !claim.others;
  if (!whole || tally.vote != list.vote) return;
  const std::optional<Count> count = slot(tally.claim, *claim.choice);
  const auto names = static_cast<int>(claim.members.size());
  if (!count || count->bound != Bound::exactly || count->number == names) return;
  Conflict conflict;
  conflict.slot = fmt::format("{}: the count and its list", model::to_string(*claim.choice));
  if (tally.vote) {
    const VoteFact& vote = facts.votes()[*tally.vote];
    conflict.vote = vote.name;
    conflict.recorded = recorded_count(vote, *claim.choice);
  }
  conflict.sides.push_back(side_of(checked, tally, std::to_string(count->number)));
  conflict.sides.push_back(side_of(checked, list, fmt::format("{} named", names)));
  lists_.push_back(std::move(conflict));
}

std::vector<Conflict> ConflictFinder::conflicts() const {
  std::vector<Conflict> found = lists_;
  for (const auto& [key, slot] : slots_) {
    if (slot.values.size() < 2) continue;
    Conflict conflict{key.first, key.second, {}, slot.recorded};
    for (const Value& value : slot.values) {
      conflict.sides.insert(conflict.sides.end(), value.sides.begin(), value.sides.end());
    }
    found.push_back(std::move(conflict));
  }
  for (const Denied& denied : firsts_) {
    found.push_back(denied.conflict);
    const auto told = slots_.find({denied.earlier, "outcome"});
    if (denied.conflict.slot != "first" || told == slots_.end()) continue;
    // Those who tell that the earlier text was adopted.
    for (const Value& value : told->second.values) {
      if (value.says != "adopted") continue;
      for (Conflict::Side side : value.sides) {
        side.says = denied.earlier + " was adopted before";
        found.back().sides.push_back(std::move(side));
      }
    }
  }
  return found;
}

}  // namespace rollcall::coverage
