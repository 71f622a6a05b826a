// SPDX-License-Identifier: Apache-2.0
#include "rollcall/rules/adjudicate.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rollcall/rules/count.h"
#include "rollcall/rules/election.h"
#include "rollcall/rules/explain.h"

namespace rollcall::rules {
namespace {

// The first part of every slug: which law spoke.
std::string_view law_slug(Law law) {
  switch (law) {
    case Law::general_assembly:
    case Law::main_committee:
      return "ga";
    case Law::security_council:
      return "sc";
    case Law::generic:
      return "body";
  }
  return "body";
}

std::string cause_slug(Cause cause) {
  std::string slug(to_string(cause));
  std::replace(slug.begin(), slug.end(), '_', '-');
  return slug;
}

Ruling undetermined(const Rulebook& rulebook, std::string_view reason_slug, std::string step) {
  Ruling ruling;
  ruling.code = fmt::format("{}.undetermined.{}", law_slug(rulebook.law), reason_slug);
  ruling.steps.push_back(std::move(step));
  ruling.force.reading = "nothing is known to be decided";
  return ruling;
}

std::string_view undetermined_slug(const Requirement& need, const Votes& votes) {
  const model::Tally& tally = votes.tally;
  if (tally.yes + tally.no + tally.abstain == 0) return "no-votes";
  for (const Threshold& threshold : need.thresholds) {
    if (threshold.unit == ThresholdUnit::weight && votes.weight_members == 0) return "weights";
    if (threshold.base == ThresholdBase::all_members && votes.members == 0) return "members";
  }
  return "casting-vote";
}

std::string_view stated_force(model::Force force) {
  switch (force) {
    case model::Force::depends_on_the_text:
      return "what it binds to depends on its words";
    case model::Force::recommendation:
      return "recommends; nobody is bound";
    case model::Force::binding:
      return "binds";
    case model::Force::hortatory:
      return "urges, calls upon or implores: nothing is decided";
    case model::Force::procedural:
      return "orders the body's own business";
    case model::Force::none:
      return "has no legal effect";
  }
  return {};
}

// Binding force is a matter of the text and the body, never of the tally.
void set_force(const Question& question, const Requirement& need, Ruling& ruling) {
  switch (ruling.outcome) {
    case Outcome::adopted:
    case Outcome::elected:
      break;
    case Outcome::not_adopted:
    case Outcome::nobody_elected:
      ruling.force = {model::Force::none, "not adopted: without effect", {}};
      return;
    case Outcome::undetermined:
      ruling.force = {model::Force::none, "nothing is known to be decided", {}};
      return;
  }
  ruling.force = need.force;
  if (question.force == model::Force::depends_on_the_text) return;
  // The default's citations go with the default: what a known text rests on its reason says. Only
  // where the default leaves it to the words do they stay, as what the words are read against.
  const bool same = question.force == need.force.force;
  const bool read_against = need.force.force == model::Force::depends_on_the_text &&
                            question.force != model::Force::procedural;
  if (!same && !read_against) ruling.force.citations.clear();
  ruling.force.force = question.force;
  ruling.force.reading = std::string(stated_force(question.force));
  if (!question.force_basis.reason.empty()) {
    ruling.force.reading += " (" + question.force_basis.reason + ")";
  }
}

Ruling from(const Requirement& need) {
  Ruling ruling;
  ruling.majority = need.majority;
  ruling.majority_basis = need.majority_basis;
  ruling.nature = need.nature;
  ruling.nature_basis = need.nature_basis;
  ruling.citations = need.citations;
  ruling.steps = need.steps;
  ruling.readings = need.readings;
  return ruling;
}

// GA rules 67 and 108, or a body's own: only a stated presence can show that too few were there.
void apply_quorum(const Question& question, const Requirement& need, const Votes& votes,
                  Ruling& ruling) {
  if (!question.present || !need.quorum || votes.members == 0) return;
  const int needed = votes_needed(*need.quorum, votes.members);
  // READING: who voted was present, whatever figure is stated.
  const model::Tally& tally = votes.tally;
  const int present = std::max(*question.present, tally.yes + tally.no + tally.abstain);
  if (present >= needed) return;
  ruling.outcome = question.kind == model::QuestionKind::election ? Outcome::nobody_elected
                                                                  : Outcome::not_adopted;
  ruling.cause = Cause::no_quorum;
  ruling.code = need.quorum_code + ".no-quorum";
  ruling.elected.clear();
  ruling.vetoed_by.clear();
  ruling.citations.insert(ruling.citations.begin(), need.quorum->citation);
  ruling.steps.push_back(fmt::format("{} of the {} members present; no decision without {}",
                                     present, votes.members, needed));
}

void explain_permanent(const Requirement& need, Ruling& ruling) {
  if (ruling.permanent_no.empty()) {
    if (ruling.cause == Cause::veto) {
      ruling.steps.emplace_back(
          "enough votes, but more negative votes than there are members without a veto: one with a "
          "veto prevented it; which one is not known");
    }
    return;
  }
  const std::string who = list_members(ruling.permanent_no);
  if (ruling.cause == Cause::veto) {
    ruling.vetoed_by = ruling.permanent_no;
    ruling.steps.push_back("enough votes, but prevented by the negative vote of " + who);
  } else if (need.veto) {
    ruling.steps.push_back("the negative vote of " + who +
                           " is not called a veto: the votes did not suffice");
  } else {
    ruling.steps.push_back("the negative vote of " + who + " prevents nothing here");
  }
}

void explain_tie_rule(const Rulebook& rulebook, const Requirement& need, Ruling& ruling) {
  if (ruling.cause != Cause::tie) return;
  ruling.steps.push_back(explain_tie(need.tie));
  if (need.tie == TieRule::second_vote) {
    ruling.citations.push_back({rulebook.rules_of_procedure, "rule 95"});
  } else if (rulebook.law == Law::main_committee && need.tie == TieRule::rejected) {
    ruling.citations.push_back({rulebook.rules_of_procedure, "rule 133"});
  }
}

// What decides when a negative vote has no name: nobody knows, so both are shown.
void doubt_the_veto(const Rulebook& rulebook, const Requirement& need, const Counted& counted,
                    Ruling& ruling) {
  Ruling carried = ruling;
  Ruling vetoed = ruling;
  vetoed.outcome = Outcome::not_adopted;
  vetoed.cause = Cause::veto;
  vetoed.code = need.code + ".veto";
  vetoed.force = {model::Force::none, "not adopted: without effect", {}};
  carried.steps.emplace_back("if no permanent member voted no");
  vetoed.steps.emplace_back("if a permanent member voted no");
  ruling.outcome = Outcome::undetermined;
  ruling.cause = Cause::unknown;
  ruling.code = fmt::format("{}.undetermined.hidden-veto", law_slug(rulebook.law));
  ruling.force = {model::Force::none, "nothing is known to be decided", {}};
  ruling.steps.push_back(fmt::format(
      "the votes suffice, but {} of the {} negative votes could be a permanent member's and {} no "
      "name",
      counted.hidden_no, counted.votes.tally.no, counted.hidden_no == 1 ? "has" : "have"));
  ruling.alternatives = {std::move(carried), std::move(vetoed)};
}

Ruling rule_under(const Rulebook& rulebook, const Question& question, const Ballots& ballots,
                  const Requirement& need) {
  const Counted counted = count_votes(rulebook, question, ballots, need);
  const Measure result = measure(need, counted.votes);
  Ruling ruling = from(need);
  ruling.permanent_no = counted.permanent_no;
  ruling.readings.insert(ruling.readings.end(), counted.readings.begin(), counted.readings.end());
  ruling.outcome = result.outcome;
  ruling.cause = result.cause;
  ruling.base = result.base;
  ruling.needed = result.needed;
  ruling.got = result.got;
  ruling.margin = result.got - result.needed;
  ruling.code = need.code + "." + cause_slug(result.cause);
  if (result.outcome == Outcome::undetermined) {
    ruling.code = fmt::format("{}.undetermined.{}", law_slug(rulebook.law),
                              undetermined_slug(need, counted.votes));
    ruling.steps.push_back(explain_undetermined(need, counted.votes));
    set_force(question, need, ruling);
    return ruling;
  }
  for (const Threshold& threshold : need.thresholds) {
    ruling.steps.push_back(explain_need(threshold, counted.votes));
    const int needed = votes_needed(threshold, base_of(threshold, counted.votes).count);
    ruling.steps.push_back(explain_got(needed, got_of(threshold, counted.votes)));
  }
  explain_tie_rule(rulebook, need, ruling);
  explain_permanent(need, ruling);
  apply_quorum(question, need, counted.votes, ruling);
  set_force(question, need, ruling);
  const bool could_be_vetoed = need.veto && counted.hidden_no > 0;
  if (ruling.cause == Cause::carried && could_be_vetoed) {
    doubt_the_veto(rulebook, need, counted, ruling);
  }
  return ruling;
}

Ruling elect_under(const Rulebook& rulebook, const Question& question, const Ballots& ballots,
                   const Requirement& need) {
  if (!question.election || question.election->candidates.empty() || question.election->seats < 1) {
    return undetermined(rulebook, "no-ballot", "the result of the ballot is not known");
  }
  const Counted counted = count_votes(rulebook, question, ballots, need);
  const bool of_members = need.thresholds.front().base == ThresholdBase::all_members;
  if (of_members && counted.votes.members == 0) {
    return undetermined(rulebook, "members", "how many members the body has is not known");
  }
  Ruling ruling = from(need);
  Ruling result = elect(need, *question.election, counted.votes.members);
  result.steps.insert(result.steps.begin(), ruling.steps.begin(), ruling.steps.end());
  ruling.outcome = result.outcome;
  ruling.cause = result.cause;
  ruling.base = result.base;
  ruling.needed = result.needed;
  ruling.got = result.got;
  ruling.margin = result.margin;
  ruling.elected = std::move(result.elected);
  ruling.steps = std::move(result.steps);
  ruling.code = need.code + "." + cause_slug(ruling.cause);
  apply_quorum(question, need, counted.votes, ruling);
  set_force(question, need, ruling);
  return ruling;
}

Ruling rule_one(const Rulebook& rulebook, const Question& question, const Ballots& ballots,
                const Requirement& need) {
  return question.kind == model::QuestionKind::election
             ? elect_under(rulebook, question, ballots, need)
             : rule_under(rulebook, question, ballots, need);
}

// Charter, article 18(2) and (3): which applies is not known, so both are tried.
Ruling under_either_majority(Ruling simple, Ruling two_thirds) {
  const bool agree = simple.outcome == two_thirds.outcome && simple.elected == two_thirds.elected;
  Ruling ruling = simple;
  ruling.majority = model::Majority::unknown;
  ruling.majority_basis = {"no source held says which majority the question needs", ""};
  for (const Citation& citation : two_thirds.citations) {
    const auto& held = ruling.citations;
    if (std::find(held.begin(), held.end(), citation) == held.end()) {
      ruling.citations.push_back(citation);
    }
  }
  ruling.steps.insert(ruling.steps.end(), two_thirds.steps.begin(), two_thirds.steps.end());
  ruling.readings.emplace_back(
      "no source held says whether two thirds are needed; both are tried, and a simple majority "
      "is presumed (article 18(3))");
  if (!agree) {
    ruling.outcome = Outcome::undetermined;
    ruling.cause = Cause::unknown;
    ruling.code = "ga.undetermined.majority";
    ruling.needed = 0;
    ruling.margin = 0;
    ruling.elected.clear();
    ruling.force = {model::Force::none, "nothing is known to be decided", {}};
    ruling.steps.emplace_back(
        "one majority carries it and the other does not: which of them applies must be known");
  } else if (ruling.outcome == Outcome::adopted) {
    ruling.steps.emplace_back("carries under either");
  } else if (ruling.outcome == Outcome::not_adopted) {
    ruling.steps.emplace_back("fails under either");
  }
  ruling.alternatives = {std::move(simple), std::move(two_thirds)};
  return ruling;
}

// Charter, article 27(3): "all other matters" is presumed; the other ruling is shown if it differs.
Ruling presumed_substantive(Ruling presumed, Ruling procedural) {
  if (presumed.outcome == procedural.outcome) return presumed;
  Ruling ruling = presumed;
  ruling.readings.emplace_back("were the matter procedural, the question would be carried");
  // A doubt about a veto already shows what a procedural matter would come to.
  if (ruling.alternatives.empty()) {
    ruling.alternatives = {std::move(presumed), std::move(procedural)};
  }
  return ruling;
}

}  // namespace

Ruling adjudicate(const Rulebook& rulebook, const Question& question, const Ballots& ballots) {
  const Requirements needs = requirements(rulebook, question);
  if (question.manner == model::Manner::not_put) {
    Ruling ruling;
    ruling.outcome = Outcome::not_adopted;
    ruling.cause = Cause::not_put;
    ruling.code = fmt::format("{}.not-put", law_slug(rulebook.law));
    ruling.steps.emplace_back("never put to the vote");
    set_force(question, {}, ruling);
    return ruling;
  }
  if (question.manner == model::Manner::without_vote) {
    Ruling ruling;
    ruling.outcome = Outcome::adopted;
    ruling.cause = Cause::without_vote;
    ruling.code = fmt::format("{}.without-vote", law_slug(rulebook.law));
    ruling.steps.emplace_back("adopted without a vote: there is no tally");
    set_force(question, needs.options.empty() ? Requirement{} : needs.options.front(), ruling);
    return ruling;
  }
  switch (needs.doubt) {
    case Doubt::no_rule:
      return undetermined(rulebook, "no-rule", needs.why);
    case Doubt::none:
      return rule_one(rulebook, question, ballots, needs.options[0]);
    case Doubt::majority:
      return under_either_majority(rule_one(rulebook, question, ballots, needs.options[0]),
                                   rule_one(rulebook, question, ballots, needs.options[1]));
    case Doubt::nature:
      return presumed_substantive(rule_one(rulebook, question, ballots, needs.options[0]),
                                  rule_one(rulebook, question, ballots, needs.options[1]));
  }
  return {};
}

}  // namespace rollcall::rules
