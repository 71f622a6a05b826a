// SPDX-License-Identifier: Apache-2.0
// Bodies wholly described by their TOML file, and the door to the bodies described by code.
#include <algorithm>

#include "rollcall/rules/ga/law.h"
#include "rollcall/rules/requirement.h"
#include "rollcall/rules/sc/law.h"

namespace rollcall::rules {
namespace {

const GenericRule* rule_for(const Rulebook& rulebook, model::QuestionKind kind) {
  const GenericRule* otherwise = nullptr;
  for (const GenericRule& rule : rulebook.rules) {
    if (std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end()) return &rule;
    if (rule.kinds.empty()) otherwise = &rule;
  }
  return otherwise;
}

// The name of a majority, where it has one in our vocabulary.
model::Majority name_of(const std::vector<Threshold>& thresholds) {
  if (thresholds.size() != 1 || thresholds[0].unit == ThresholdUnit::weight) {
    return model::Majority::unknown;
  }
  const Threshold& only = thresholds[0];
  const bool half = only.more_than && 2 * only.numerator == only.denominator;
  const bool thirds = !only.more_than && 3 * only.numerator == 2 * only.denominator;
  switch (only.base) {
    case ThresholdBase::present_and_voting:
      return half     ? model::Majority::simple
             : thirds ? model::Majority::two_thirds
                      : model::Majority::unknown;
    case ThresholdBase::all_members:
      return half     ? model::Majority::majority_of_members
             : thirds ? model::Majority::two_thirds_of_members
                      : model::Majority::unknown;
    case ThresholdBase::fixed:
      return model::Majority::unknown;
  }
  return model::Majority::unknown;
}

std::string force_reading(model::Force force) {
  switch (force) {
    case model::Force::depends_on_the_text:
      return "what it binds to depends on its words";
    case model::Force::recommendation:
      return "recommends; members are not bound";
    case model::Force::binding:
      return "binds those to whom the body's rules apply";
    case model::Force::hortatory:
      return "urges; nothing is decided";
    case model::Force::procedural:
      return "orders the body's own business";
    case model::Force::none:
      return "has no legal effect";
  }
  return {};
}

Requirements described(const Rulebook& rulebook, const Question& question) {
  const GenericRule* rule = rule_for(rulebook, question.kind);
  if (rule == nullptr) {
    return {Doubt::no_rule,
            {},
            "the body's file has no rule for a question of this kind: " +
                std::string(model::to_string(question.kind))};
  }
  Requirement need;
  need.majority = name_of(rule->thresholds);
  need.thresholds = rule->thresholds;
  need.veto = rule->veto;
  need.blocking_members_min = rule->blocking_members_min;
  need.tie = rule->tie;
  need.quorum = rulebook.quorum;
  need.quorum_code = "body";
  need.code = "body";
  need.citations = rule->citations;
  for (const Threshold& threshold : rule->thresholds) {
    if (threshold.citation != Citation{}) need.citations.push_back(threshold.citation);
  }
  need.force = {rule->force, force_reading(rule->force), rule->citations};
  return {Doubt::none, {need}, {}};
}

}  // namespace

Requirements requirements(const Rulebook& rulebook, const Question& question) {
  switch (rulebook.law) {
    case Law::general_assembly:
      return ga::requirements(ga::Chamber::plenary, question);
    case Law::main_committee:
      return ga::requirements(ga::Chamber::main_committee, question);
    case Law::security_council:
      return sc::requirements(rulebook, question);
    case Law::generic:
      return described(rulebook, question);
  }
  return {};
}

}  // namespace rollcall::rules
