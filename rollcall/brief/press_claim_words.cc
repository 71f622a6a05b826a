// SPDX-License-Identifier: Apache-2.0
// What a claim says, and what the record has in its place, come in one shape and so in one phrase:
// a reader compares "93 yes · 19 no" with "93 yes · 18 no".
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/press_words.h"

namespace rollcall::brief {
namespace {

using coverage::Bound;
using coverage::Claim;
using coverage::ClaimType;
using coverage::Count;
using coverage::FactSource;
using Pieces = std::vector<std::string>;

std::string_view bound_word(Bound bound) {
  switch (bound) {
    case Bound::exactly:
      return "";
    case Bound::at_least:
      return "at least ";
    case Bound::at_most:
      return "at most ";
    case Bound::about:
      return "about ";
  }
  return "";
}

void add_count(Pieces& pieces, const std::optional<Count>& count, std::string_view what) {
  if (count) {
    pieces.push_back(fmt::format("{}{} {}", bound_word(count->bound), count->number, what));
  }
}

std::string figures(const Claim& claim) {
  Pieces pieces;
  add_count(pieces, claim.yes, "yes");
  add_count(pieces, claim.no, "no");
  add_count(pieces, claim.abstain, "abstained");
  add_count(pieces, claim.absent, "did not vote");
  if (claim.unanimous) pieces.emplace_back("unanimous");
  if (claim.denominator) pieces.push_back(fmt::format("of {}", *claim.denominator));
  return join(pieces, " · ");
}

std::string group_name(const FactSource& facts, const std::string& id) {
  if (id == "all_others") return "all others";
  for (const model::Group& group : facts.groups()) {
    if (group.id == id) return group.name;
  }
  return id;
}

// "Russia, Sudan and 16 others".
std::string who(const Claim& claim, const FactSource& facts, Date day) {
  Pieces names;
  for (const model::MemberId member : claim.members) {
    names.push_back(facts.members().short_name(member, day));
  }
  if (!claim.group.empty()) {
    names.push_back((claim.whole_group ? "all of: " : "") + group_name(facts, claim.group));
  }
  if (!claim.others) return listed(names, "and");
  const std::string others =
      claim.others_include_named
          ? fmt::format("{} in all", *claim.others)
          : fmt::format("{} other{}", *claim.others, *claim.others == 1 ? "" : "s");
  names.push_back(others);
  return listed(names, "and");
}

std::string votes_of(const Claim& claim, const FactSource& facts, Date day) {
  const std::string members = who(claim, facts, day);
  const std::string counted = figures(claim);
  std::string text;
  if (claim.type == ClaimType::veto) {
    text = members.empty() ? "a veto" : "veto of " + members;
    if (claim.negated) text = members.empty() ? "no veto" : "no veto of " + members;
  } else if (claim.type == ClaimType::sponsor) {
    text = members;
  } else if (!members.empty() || claim.choice) {
    text = claim.complete ? "only " + members : members;
    if (claim.choice) {
      text += fmt::format("{}{}{}", text.empty() ? "" : ": ", claim.negated ? "not " : "",
                          did(*claim.choice));
    }
  }
  return counted.empty() ? text : text + (text.empty() ? "" : " · ") + counted;
}

std::string period_words(const Period& period) {
  if (period.from == period.to) return period.from.written();
  return fmt::format("{} to {}", period.from.written(), period.to.written());
}

std::string rule_words(const Claim& claim) {
  std::string rule = claim.rule;
  std::ranges::replace(rule, '_', ' ');
  return claim.holds ? fmt::format("{}: {}", rule, *claim.holds ? "yes" : "no") : rule;
}

std::string standing(const Claim& claim) {
  Pieces pieces;
  if (!claim.what.empty()) pieces.push_back(claim.what);
  if (claim.ordinal) pieces.push_back(fmt::format("number {}", *claim.ordinal));
  const std::string counted = figures(claim);
  if (!counted.empty()) pieces.push_back(counted);
  if (claim.reference) pieces.push_back(fmt::format("beside {}", *claim.reference));
  return join(pieces, ", ");
}

std::string outcome_words(const Claim& claim) {
  if (!claim.outcome) return {};
  return *claim.outcome == coverage::ClaimedOutcome::adopted ? "adopted" : "not adopted";
}

std::string number_words(const std::optional<int>& number, std::string_view what) {
  return number ? fmt::format("{} {}", *number, what) : std::string();
}

}  // namespace

std::string claim_words(const Claim& claim, const FactSource& facts, Date day) {
  switch (claim.type) {
    case ClaimType::tally:
      return figures(claim);
    case ClaimType::position:
    case ClaimType::list:
    case ClaimType::joined:
    case ClaimType::veto:
    case ClaimType::sponsor:
    case ClaimType::group_count:
    case ClaimType::absent:
      return votes_of(claim, facts, day);
    case ClaimType::outcome:
      return outcome_words(claim);
    case ClaimType::membership:
      return number_words(claim.members_of_body, "members");
    case ClaimType::binding:
      return claim.is_binding ? (*claim.is_binding ? "binding" : "not binding") : "";
    case ClaimType::threshold:
      return rule_words(claim);
    case ClaimType::date:
      return claim.when ? period_words(*claim.when) : std::string();
    case ClaimType::first:
    case ClaimType::comparison:
      return standing(claim);
    case ClaimType::identity:
      return claim.symbol.empty() ? claim.identity : claim.symbol;
    case ClaimType::speaker:
      return claim.office;
  }
  return {};
}

}  // namespace rollcall::brief
