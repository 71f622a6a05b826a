// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/hypothetical_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "rollcall/base/text.h"

namespace rollcall::cli {
namespace {

tl::unexpected<Error> not_of_this_body(std::string message, std::string instead) {
  return fail("cli.not_of_this_body", std::move(message), std::move(instead));
}

Result<void> check_council(const Hypothetical& asked) {
  if (asked.important) {
    return not_of_this_body("the Security Council knows no important questions",
                            "--important: leave it out; nine votes decide (Charter art. 27)");
  }
  if (!asked.majority.empty() && ascii_lower(asked.majority) != "nine") {
    return not_of_this_body(
        "the Security Council decides by a fixed number of votes",
        fmt::format("--majority {}: leave it out (Charter art. 27)", printable(asked.majority)));
  }
  return {};
}

Result<void> check_assembly(const Hypothetical& asked) {
  if (asked.procedural || asked.substantive || !asked.nature.empty()) {
    return not_of_this_body("only the Security Council tells procedural from other matters",
                            "for a motion in the Assembly give --kind procedural_motion");
  }
  if (ascii_lower(asked.majority) == "nine") {
    return not_of_this_body("nine votes are the majority of the Security Council",
                            "--majority nine: give simple or two_thirds");
  }
  return {};
}

}  // namespace

Result<void> check_law(const Hypothetical& asked, const rules::Rulebook& rulebook) {
  switch (rulebook.law) {
    case rules::Law::security_council:
      return check_council(asked);
    case rules::Law::general_assembly:
    case rules::Law::main_committee:
      return check_assembly(asked);
    case rules::Law::generic:
      return {};
  }
  return {};
}

Result<void> check_presence(const Hypothetical& asked, const model::Tally& tally) {
  const int voted = tally.yes + tally.no + tally.abstain;
  if (asked.present < 0 || voted <= asked.present) return {};
  return fail(
      "cli.more_votes_than_present",
      fmt::format("{} members voted or abstained, but {} were present", voted, asked.present),
      fmt::format("--present {}", asked.present));
}

Result<void> check_election(const Hypothetical& asked, const rules::ElectionBallot& ballot) {
  const auto refuse = [](std::string message, std::string where) {
    return fail("cli.bad_election", std::move(message), std::move(where));
  };
  if (!asked.tally.empty()) {
    return refuse("an election has no tally of yes and no",
                  fmt::format("\"{}\": give --candidates alone", printable(asked.tally)));
  }
  if (ballot.seats < 1) {
    return refuse("an election fills at least one seat", fmt::format("--seats {}", ballot.seats));
  }
  std::vector<std::string> names;
  std::int64_t votes = 0;
  for (const rules::Candidate& candidate : ballot.candidates) {
    const std::string name = fold(candidate.name);
    if (std::ranges::find(names, name) != names.end()) {
      return refuse("a candidate is named twice", printable(candidate.name));
    }
    names.push_back(name);
    votes += candidate.votes;
    if (candidate.votes > ballot.valid_ballots) {
      return refuse("a candidate has more votes than there are valid ballots",
                    fmt::format("{}={} of {}", printable(candidate.name), candidate.votes,
                                ballot.valid_ballots));
    }
  }
  // A ballot names at most as many candidates as there are seats (GA rules 93, 94).
  const std::int64_t votes_max = std::int64_t{ballot.valid_ballots} * ballot.seats;
  if (votes > votes_max) {
    return refuse(fmt::format("{} votes are more than {} ballots can give for {} seat{}", votes,
                              ballot.valid_ballots, ballot.seats, ballot.seats == 1 ? "" : "s"),
                  fmt::format("--valid {}", ballot.valid_ballots));
  }
  return {};
}

}  // namespace rollcall::cli
