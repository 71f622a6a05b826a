// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/symbol_order.h"

namespace rollcall::brief {
namespace {

using model::Majority;
using model::Nature;
using rules::BaseKind;
using rules::Cause;
using rules::Citation;
using rules::Ruling;

std::string majority_word(Majority majority) {
  switch (majority) {
    case Majority::unknown:
      return "votes";
    case Majority::simple:
      return "a simple majority";
    case Majority::two_thirds:
      return "two-thirds";
    case Majority::nine:
      return "affirmative votes";
    case Majority::majority_of_members:
      return "a majority";
    case Majority::two_thirds_of_members:
      return "two-thirds";
  }
  return {};
}

bool tries_both_majorities(const Ruling& ruling) {
  return ruling.majority == Majority::unknown && ruling.alternatives.size() == 2 &&
         ruling.alternatives[0].majority != ruling.alternatives[1].majority;
}

// "of the 43 present and voting 22 (simple) or 29 (two-thirds) needed, 25 got".
std::string both_majorities(const Ruling& ruling) {
  const Ruling& simple = ruling.alternatives[0];
  return fmt::format("of the {} present and voting {} (simple) or {} (two-thirds) needed, {} got",
                     simple.base.count, simple.needed, ruling.alternatives[1].needed, simple.got);
}

// "7 needed, 8 got: adopted; 9 needed, 8 got: not adopted".
std::string alternatives_phrase(const Ruling& ruling) {
  std::vector<std::string> ways;
  for (const Ruling& way : ruling.alternatives) {
    std::string outcome(rules::to_string(way.outcome));
    std::ranges::replace(outcome, '_', ' ');
    const std::string piece =
        way.needed > 0 ? fmt::format("{} needed, {} got: {}", way.needed, way.got, outcome)
                       : outcome;
    if (std::ranges::find(ways, piece) == ways.end()) ways.push_back(piece);
  }
  constexpr std::size_t kShown = 4;
  if (ways.size() > kShown) return {};
  return join(ways, "; ");
}

// Why the outcome, or its cause, is not known.
std::string open_phrase(const Ruling& ruling) {
  if (tries_both_majorities(ruling)) {
    return "depends on the majority, which no source held gives: " + both_majorities(ruling);
  }
  const std::string reason = ruling.steps.empty() ? "" : ruling.steps.back();
  const std::string ways =
      ruling.code.starts_with("brief.") ? alternatives_phrase(ruling) : std::string();
  return ways.empty() ? reason : reason + ": " + ways;
}

// Article and rule numbers of one instrument: "Charter art. 18(2)", "rules 83, 86".
std::string of_one_instrument(const std::string& instrument, std::vector<std::string> provisions) {
  std::string word;
  for (const std::string& candidate : {std::string("art. "), std::string("rule ")}) {
    if (std::ranges::all_of(provisions, [&](const std::string& provision) {
          return provision.starts_with(candidate);
        })) {
      word = candidate;
    }
  }
  if (!word.empty()) {
    for (std::string& provision : provisions) provision = provision.substr(word.size());
    if (provisions.size() > 1) word = word == "rule " ? "rules " : "arts. ";
  }
  const bool own_rules = word.starts_with("rule");
  return fmt::format("{}{}{}{}", own_rules ? "" : instrument, own_rules ? "" : " ", word,
                     join(provisions, ", "));
}

}  // namespace

std::string veto_clause(const Judged& judged) {
  const Ruling& ruling = judged.ruling;
  const Date day = judged.question.date;
  if (ruling.cause == Cause::veto) {
    return "; not procedural, so a permanent member's no prevents it";
  }
  if (ruling.nature == Nature::unknown) return {};
  if (ruling.permanent_no.empty()) {
    return ruling.nature == Nature::procedural ? "; procedural: no veto applies"
           : ruling.cause == Cause::carried    ? "; no permanent member voted no"
                                               : "";
  }
  const std::string said = short_names_and(ruling.permanent_no, day) + " said no";
  if (ruling.nature == Nature::procedural) {
    return fmt::format("; procedural, so no veto though {}", said);
  }
  return fmt::format("; not a veto though {}", said);
}

std::string base_phrase(const Ruling& ruling) {
  switch (ruling.base.kind) {
    case BaseKind::present_and_voting:
      return fmt::format("{} of the {} present and voting", majority_word(ruling.majority),
                         ruling.base.count);
    case BaseKind::all_members:
      return fmt::format("{} of all {} members", majority_word(ruling.majority), ruling.base.count);
    case BaseKind::fixed:
      return fmt::format("{} affirmative votes", ruling.needed);
  }
  return {};
}

std::string margin_phrase(int margin) {
  if (margin < 0) return fmt::format("{} short", -margin);
  return margin == 0 ? "none to spare" : fmt::format("{} to spare", margin);
}

std::string cause_phrase(const Judged& judged) {
  const Ruling& ruling = judged.ruling;
  switch (ruling.cause) {
    case Cause::veto:
      return "veto: " + full_names(ruling.vetoed_by, judged.question.date);
    case Cause::tie:
      return "a tie";
    case Cause::no_quorum:
      return "no quorum";
    case Cause::shortfall:
      return ruling.margin < 0 ? margin_phrase(ruling.margin) : "";
    case Cause::carried:
    case Cause::without_vote:
    case Cause::not_put:
    case Cause::unknown:
      return {};
  }
  return {};
}

std::string rule_phrase(const Judged& judged) {
  const Ruling& ruling = judged.ruling;
  switch (ruling.cause) {
    case Cause::without_vote:
      return "adopted without a vote: nothing was counted";
    case Cause::not_put:
      return "never put to the vote";
    case Cause::unknown:
      return open_phrase(ruling);
    case Cause::carried:
    case Cause::shortfall:
    case Cause::veto:
    case Cause::tie:
    case Cause::no_quorum:
      break;
  }
  if (ruling.needed == 0) return join(ruling.steps, "; ");
  if (tries_both_majorities(ruling)) {
    return fmt::format("{} under either majority: {}",
                       ruling.outcome == rules::Outcome::adopted ? "carries" : "fails",
                       both_majorities(ruling));
  }
  const std::string arithmetic =
      ruling.base.kind == BaseKind::fixed
          ? fmt::format("{} needed: {} got, {}", base_phrase(ruling), ruling.got,
                        margin_phrase(ruling.margin))
          : fmt::format("{}: {} needed, {} got, {}", base_phrase(ruling), ruling.needed, ruling.got,
                        margin_phrase(ruling.margin));
  return arithmetic + veto_clause(judged);
}

std::string citations_phrase(const std::vector<Citation>& citations) {
  std::vector<std::string> pieces;
  std::vector<std::string> done;
  for (const Citation& first : citations) {
    if (std::ranges::find(done, first.instrument) != done.end()) continue;
    done.push_back(first.instrument);
    std::vector<std::string> provisions;
    for (const Citation& citation : citations) {
      if (citation.instrument == first.instrument &&
          std::ranges::find(provisions, citation.provision) == provisions.end()) {
        provisions.push_back(citation.provision);
      }
    }
    std::ranges::sort(
        provisions, [](const std::string& a, const std::string& b) { return symbol_before(a, b); });
    pieces.push_back(of_one_instrument(first.instrument, std::move(provisions)));
  }
  return join(pieces, "; ");
}

std::string citation_string(const Citation& citation) {
  if (citation.provision.starts_with("rule")) {
    return fmt::format("{} ({})", citation.provision, citation.instrument);
  }
  return citation.provision.empty() ? citation.instrument
                                    : citation.instrument + " " + citation.provision;
}

std::string force_phrase(const Ruling& ruling) {
  std::string word;
  switch (ruling.force.force) {
    case model::Force::none:
      return {};
    case model::Force::depends_on_the_text:
      word = "legal force depends on its text";
      break;
    case model::Force::recommendation:
      word = "a recommendation";
      break;
    case model::Force::binding:
      word = "binding";
      break;
    case model::Force::hortatory:
      word = "hortatory: it decides nothing";
      break;
    case model::Force::procedural:
      word = ruling.force.reading.empty() ? "orders the body's own business" : ruling.force.reading;
      break;
  }
  const std::string cited = citations_phrase(ruling.force.citations);
  return cited.empty() ? word : fmt::format("{} ({})", word, cited);
}

}  // namespace rollcall::brief
