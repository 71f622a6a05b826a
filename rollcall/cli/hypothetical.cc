// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/hypothetical.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/cli/hypothetical_checks.h"
#include "rollcall/cli/operands.h"

namespace rollcall::cli {
namespace {

using model::Ballot;
using model::Choice;

constexpr const char* kGiven = "as given on the command line";

// "procedural-motion" and "procedural_motion" are one word.
std::string underscored(std::string text) {
  std::ranges::replace(text, '-', '_');
  return ascii_lower(text);
}

template <typename Value, typename Parse>
Result<Value> parse_word(const std::string& text, Value otherwise, Parse parse,
                         const char* option) {
  if (text.empty()) return otherwise;
  if (auto value = parse(underscored(text))) return *value;
  return fail("cli.bad_word", fmt::format("{} does not know this word", option),
              fmt::format("\"{}\": see rollcall adjudicate --help", printable(text)));
}

Result<void> describe(const Hypothetical& asked, model::RollCall& vote) {
  auto kind = parse_word(asked.kind, vote.kind, model::parse_question_kind, "--kind");
  if (!kind) return tl::unexpected(kind.error());
  auto majority = parse_word(asked.important ? std::string("two_thirds") : asked.majority,
                             vote.majority, model::parse_majority, "--majority");
  if (!majority) return tl::unexpected(majority.error());
  std::string nature_word = asked.nature;
  if (asked.procedural) nature_word = "procedural";
  if (asked.substantive) nature_word = "substantive";
  auto nature = parse_word(nature_word, vote.nature, model::parse_nature, "--nature");
  if (!nature) return tl::unexpected(nature.error());
  auto manner = parse_word(asked.manner, vote.manner, model::parse_manner, "--manner");
  if (!manner) return tl::unexpected(manner.error());
  vote.kind = *kind;
  vote.majority = *majority;
  if (vote.majority != model::Majority::unknown) vote.majority_basis = {kGiven, ""};
  vote.nature = *nature;
  if (vote.nature != model::Nature::unknown) vote.nature_basis = {kGiven, ""};
  vote.manner = *manner;
  if (asked.sitting == "special") vote.session = "S-0";
  if (asked.sitting == "emergency_special") vote.session = "ES-0";
  if (asked.members >= 0) vote.members = static_cast<int>(asked.members);
  return {};
}

Result<std::vector<Ballot>> named_ballots(const Hypothetical& asked, Date day,
                                          const std::vector<model::Seat>& seats) {
  std::vector<Ballot> ballots;
  const auto add = [&](const std::vector<std::string>& words, Choice choice) -> Result<void> {
    auto members = parse_members(words, day, seats);
    if (!members) return tl::unexpected(members.error());
    for (const model::MemberId member : *members) {
      if (std::ranges::find(ballots, member, &Ballot::member) != ballots.end()) {
        return fail("cli.named_twice", "a member is named twice", member.str());
      }
      ballots.push_back({.member = member, .choice = choice});
    }
    return {};
  };
  for (const auto& [words, choice] :
       {std::pair{&asked.yes, Choice::yes}, std::pair{&asked.no, Choice::no},
        std::pair{&asked.abstain, Choice::abstain},
        std::pair{&asked.absent_members, Choice::absent}}) {
    if (auto added = add(*words, choice); !added) return tl::unexpected(added.error());
  }
  if (!asked.others.empty()) {
    for (const model::Seat& seat : seats) {
      if (std::ranges::find(ballots, seat.member, &Ballot::member) != ballots.end()) continue;
      ballots.push_back({.member = seat.member,
                         .choice = model::parse_choice(asked.others).value_or(Choice::absent)});
    }
  }
  return ballots;
}

// One ballot of an election, from "NAME=VOTES". Where each ballot names one candidate, the valid
// ballots are the sum of the votes; with more seats the user must say how many there were.
Result<rules::ElectionBallot> election_of(const Hypothetical& asked) {
  rules::ElectionBallot ballot{.seats = static_cast<int>(asked.seats), .candidates = {}};
  for (const std::string& word : asked.candidates) {
    const auto sides = split(word, '=');
    // A tally's reader knows numbers: "60" alone becomes the yes of 60-0-0.
    const auto votes = parse_tally(sides.size() == 2 ? std::string(sides[1]) + "-0-0" : "");
    if (!votes || trim(sides[0]).empty()) {
      return fail(
          "cli.bad_candidate", "a candidate is NAME=VOTES",
          fmt::format("\"{}\": for example --candidates Peru=120,Chile=66", printable(word)));
    }
    ballot.candidates.push_back({.name = std::string(trim(sides[0])), .votes = votes->yes});
    ballot.valid_ballots += votes->yes;
  }
  if (asked.valid >= 0) {
    ballot.valid_ballots = static_cast<int>(asked.valid);
  } else if (ballot.seats > 1) {
    return fail("cli.no_valid_ballots", "how many valid ballots were cast is not known",
                "give --valid N: a ballot may name as many candidates as there are seats");
  }
  return ballot;
}

// The tally as typed; seats that it leaves over did not vote.
Result<model::Tally> tally_of(const Hypothetical& asked, int seats,
                              const std::vector<Ballot>& named) {
  auto tally = parse_tally(asked.tally);
  if (!tally) return tl::unexpected(tally.error());
  if (asked.absent >= 0) {
    tally->absent = static_cast<int>(asked.absent);
    tally->absent_known = true;
  }
  if (!tally->absent_known && seats >= tally->members()) {
    tally->absent = seats - tally->members();
    tally->absent_known = true;
  }
  if (seats > 0 && tally->members() > seats) {
    return fail(
        "cli.more_votes_than_members",
        fmt::format("{} votes are more than the body's {} members", tally->members(), seats),
        fmt::format("\"{}\": give --date or --members", asked.tally));
  }
  const model::Tally given = model::count(named);
  for (const Choice choice : model::kChoices) {
    if (given.of(choice) > tally->of(choice)) {
      return fail(
          "cli.names_exceed_tally",
          fmt::format("more members are named {} than the tally counts", model::to_string(choice)),
          asked.tally);
    }
  }
  return *tally;
}

Result<rules::Ballots> ballots_for(const Hypothetical& asked, const rules::Question& question) {
  auto named = named_ballots(asked, question.date, question.members);
  if (!named) return tl::unexpected(named.error());
  if (asked.tally.empty()) {
    if (named->empty() && question.manner == model::Manner::recorded) {
      return fail("cli.no_votes", "no votes are given",
                  "give a tally (9-1-5) or members: --no RUS --others yes");
    }
    return rules::Ballots::of(std::move(*named));
  }
  auto tally = tally_of(asked, question.members_count, *named);
  if (!tally) return tl::unexpected(tally.error());
  return rules::Ballots{.tally = *tally, .named = std::move(*named)};
}

}  // namespace

Result<brief::Judged> judge_hypothetical(const Hypothetical& asked,
                                         const brief::Rulebooks& rulebooks) {
  auto body = parse_body(asked.body);
  if (!body) return tl::unexpected(body.error());
  const rules::Rulebook* book = rulebooks.find(*body);
  if (book == nullptr) {
    return fail(
        "cli.no_rulebook", "no rulebook is held for this body",
        fmt::format("{}: rollcall bodies lists them; --rulebook FILE adds one", body->view()));
  }
  brief::Judged judged;
  judged.vote.body = *body;
  judged.vote.date = today();
  if (!asked.date.empty()) {
    auto date = parse_day(asked.date);
    if (!date) return tl::unexpected(date.error());
    judged.vote.date = *date;
  }
  if (auto described = describe(asked, judged.vote); !described) {
    return tl::unexpected(described.error());
  }
  if (auto fits = check_law(asked, *book); !fits) return tl::unexpected(fits.error());
  judged.question = brief::question_of(judged.vote, *book);
  if (judged.question.members_count == 0) {
    const rules::DatedNumbers* numbers = book->numbers_on(judged.question.date);
    if (numbers != nullptr) judged.question.members_count = numbers->members;
  }
  if (asked.present >= 0) judged.question.present = static_cast<int>(asked.present);
  auto parties = parse_members(asked.parties, judged.question.date, judged.question.members);
  if (!parties) return tl::unexpected(parties.error());
  judged.question.parties_to_dispute = *parties;
  if (!asked.candidates.empty()) {
    auto election = election_of(asked);
    if (!election) return tl::unexpected(election.error());
    if (auto fits = check_election(asked, *election); !fits) return tl::unexpected(fits.error());
    judged.vote.kind = judged.question.kind = model::QuestionKind::election;
    judged.question.election = std::move(*election);
    judged.ruling = rules::adjudicate(*book, judged.question, judged.ballots);
    return judged;
  }
  auto ballots = ballots_for(asked, judged.question);
  if (!ballots) return tl::unexpected(ballots.error());
  if (auto fits = check_presence(asked, ballots->tally); !fits) return tl::unexpected(fits.error());
  judged.ballots = std::move(*ballots);
  if (judged.vote.manner == model::Manner::recorded) judged.vote.announced = judged.ballots.tally;
  const bool all_named = judged.ballots.tally == model::count(judged.ballots.named);
  if (all_named) judged.vote.ballots = judged.ballots.named;
  if (all_named) judged.vote.counted = judged.ballots.tally;
  judged.ruling = rules::adjudicate(*book, judged.question, judged.ballots);
  brief::work_out_switches(judged, *book);
  return judged;
}

}  // namespace rollcall::cli
