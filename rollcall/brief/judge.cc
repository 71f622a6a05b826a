// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "rollcall/brief/phrases.h"
#include "rollcall/rules/scene.h"

namespace rollcall::brief {
namespace {

using model::Choice;
using rules::Outcome;
using rules::Ruling;

Ruling undetermined(std::string code, std::string reason) {
  Ruling ruling;
  ruling.outcome = Outcome::undetermined;
  ruling.cause = rules::Cause::unknown;
  ruling.code = std::move(code);
  ruling.steps.push_back(std::move(reason));
  return ruling;
}

bool was_counted(const model::RollCall& vote) {
  return vote.manner == model::Manner::recorded || vote.manner == model::Manner::non_recorded;
}

// Which of several rulings with one outcome gives the cause: the first, because its votes are
// believed before the others', or none, because no one of them is.
enum class Cited : std::uint8_t { first, none };

bool all_equal(const std::vector<Ruling>& rulings, auto member) {
  return std::ranges::all_of(
      rulings, [&](const Ruling& ruling) { return ruling.*member == rulings.front().*member; });
}

// All outcomes agree: that one. Else nobody can say, and all rulings are kept.
Ruling ruling_of_all(std::vector<Ruling> rulings, Cited cited, const std::string& code,
                     const std::string& what) {
  if (all_equal(rulings, &Ruling::outcome)) {
    const bool one_cause = all_equal(rulings, &Ruling::cause);
    Ruling ruling = rulings.front();
    ruling.steps.push_back(what + "; the outcome is the same either way");
    if (one_cause) return ruling;
    if (cited == Cited::first) {
      ruling.steps.push_back(fmt::format("the cause is not: it could be a {} too",
                                         rules::to_string(rulings.back().cause)));
      return ruling;
    }
    ruling.cause = rules::Cause::unknown;
    ruling.code = code;
    ruling.vetoed_by.clear();
    return ruling;
  }
  Ruling ruling = undetermined(code, what + ", and the outcome depends on it");
  ruling.alternatives = std::move(rulings);
  return ruling;
}

// The first way tried is the one whose figures are shown: the votes that are known and no others.
constexpr std::array kAbsentFirst = {Choice::absent, Choice::abstain, Choice::no, Choice::yes};

// Every way in which the members whose vote is open can have voted, nobody voting first. With more
// than four of them only the ways in which all voted alike: enough to show whether they matter, and
// 256 rulings at most.
std::vector<std::vector<Choice>> readings_of(std::size_t open) {
  std::vector<std::vector<Choice>> ways;
  if (open > 4) {
    for (const Choice choice : kAbsentFirst) ways.emplace_back(open, choice);
    return ways;
  }
  ways.emplace_back();
  for (std::size_t i = 0; i < open; ++i) {
    std::vector<std::vector<Choice>> longer;
    for (const auto& way : ways) {
      for (const Choice choice : kAbsentFirst) {
        longer.push_back(way);
        longer.back().push_back(choice);
      }
    }
    ways = std::move(longer);
  }
  return ways;
}

// Members whose vote is open, and why.
struct Open {
  std::vector<model::MemberId> members;
  std::string code;
  std::string what;
};

// A source gives some members two different votes.
Open told_twice(const model::RollCall& vote) {
  return {vote.unclear, "brief.unclear-ballots",
          fmt::format("a source gives {} member{} two different votes", vote.unclear.size(),
                      vote.unclear.size() == 1 ? "" : "s")};
}

// The ballots are fewer than the seats and no tally says what the others did. Only the Council's
// roster is sure enough to be held against a file: the Assembly's lists vary with every admission.
Open not_listed(const model::RollCall& vote, const rules::Rulebook& book,
                const rules::Question& question) {
  Open open{{}, "brief.partial-ballots", ""};
  const bool could_be_partial = book.law == rules::Law::security_council && !vote.announced &&
                                !vote.ballots.empty() &&
                                vote.ballots.size() < question.members.size();
  if (!could_be_partial) return open;
  for (const model::Seat& seat : question.members) {
    if (std::ranges::find(vote.ballots, seat.member, &model::Ballot::member) ==
        vote.ballots.end()) {
      open.members.push_back(seat.member);
    }
  }
  open.what = fmt::format("the ballots of {} of the {} members are held", vote.ballots.size(),
                          question.members.size());
  return open;
}

Open open_votes(const model::RollCall& vote, const rules::Rulebook& book,
                const rules::Question& question) {
  return vote.unclear.empty() ? not_listed(vote, book, question) : told_twice(vote);
}

// The ways that give the announced tally are believed where there are such; otherwise every way.
Ruling rule_on_open(const model::RollCall& vote, const rules::Rulebook& book,
                    const rules::Question& question, const rules::Ballots& clear,
                    const Open& open) {
  std::vector<Ruling> fitting;
  std::vector<Ruling> all;
  for (const std::vector<Choice>& way : readings_of(open.members.size())) {
    std::vector<model::Ballot> named = clear.named;
    for (std::size_t i = 0; i < way.size(); ++i) {
      named.push_back({.member = open.members[i], .choice = way[i]});
    }
    const rules::Ballots ballots = rules::Ballots::of(std::move(named));
    const bool fits = vote.announced && ballots.tally.agrees_with(*vote.announced);
    Ruling ruling = rules::adjudicate(book, question, ballots);
    if (fits) fitting.push_back(ruling);
    all.push_back(std::move(ruling));
  }
  const std::string_view of_these = fitting.empty() ? "" : " that gives the tally announced";
  Ruling ruling = ruling_of_all(fitting.empty() ? std::move(all) : std::move(fitting), Cited::none,
                                open.code, open.what);
  if (ruling.outcome != Outcome::undetermined) {
    ruling.readings.push_back(
        fmt::format("{}: the votes that are known are counted, and the outcome is the same under "
                    "every possible vote of {}{}",
                    open.what, short_names_and(open.members, question.date), of_these));
  }
  return ruling;
}

// The Council needed seven votes once and nine later: without a date each number is tried.
Ruling rule_in_every_period(const rules::Rulebook& book, const rules::Question& question,
                            const rules::Ballots& ballots) {
  std::vector<Ruling> rulings;
  for (const rules::DatedNumbers& numbers : book.numbers) {
    rules::Question dated = question;
    dated.date = numbers.period.from;
    rulings.push_back(rules::adjudicate(book, dated, ballots));
  }
  return ruling_of_all(std::move(rulings), Cited::none, "brief.no-date",
                       "the record gives no date");
}

// The announced tally and the count of the ballots differ: both are ruled on.
Ruling rule_on_both(const model::RollCall& vote, const rules::Rulebook& book,
                    const rules::Question& question, const rules::Ballots& counted) {
  rules::Ballots announced;
  announced.tally = *vote.announced;
  announced.named = counted.named;  // for the veto: whose no it was does not depend on the totals
  return ruling_of_all(
      {rules::adjudicate(book, question, counted), rules::adjudicate(book, question, announced)},
      Cited::first, "brief.tallies-differ",
      fmt::format("the ballots count to {}, the tally announced was {}",
                  model::to_string(*vote.counted), model::to_string(*vote.announced)));
}

bool tallies_differ(const model::RollCall& vote) {
  if (!vote.announced || !vote.counted) return false;
  // With fewer ballots than members the count is a part of the tally, not its rival.
  if (vote.members && vote.counted->members() < *vote.members) return false;
  return !vote.counted->agrees_with(*vote.announced);
}

Ruling rule(const model::RollCall& vote, const rules::Rulebook& book,
            const rules::Question& question, const rules::Ballots& ballots) {
  if (!was_counted(vote)) return rules::adjudicate(book, question, ballots);
  const auto tally = vote.tally();
  if (!tally) return undetermined("brief.no-tally", "the record holds no tally of this vote");
  if (tally->yes + tally->no + tally->abstain == 0) {
    // Files list every member as not voting where they hold no ballots; nobody's will is read in
    // it.
    return undetermined("brief.empty-tally", "the record lists no member as having voted");
  }
  if (!vote.date && book.law == rules::Law::security_council) {
    return rule_in_every_period(book, question, ballots);
  }
  if (const Open open = open_votes(vote, book, question); !open.members.empty()) {
    return rule_on_open(vote, book, question, ballots, open);
  }
  if (tallies_differ(vote)) return rule_on_both(vote, book, question, ballots);
  return rules::adjudicate(book, question, ballots);
}

// "" where nothing stands in the way.
std::string why_not_worked_out(const Judged& judged) {
  if (!was_counted(judged.vote)) return "not worked out: there were no votes to switch";
  if (!judged.vote.tally()) return "not worked out: no tally of this vote is held";
  if (!judged.unclear.empty()) {
    return fmt::format("not worked out: the vote of {} is not known",
                       short_names_and(judged.unclear, judged.question.date));
  }
  if (judged.ruling.outcome == Outcome::undetermined) {
    return "not worked out: the outcome is undetermined";
  }
  return {};
}

// Members whose vote was open and that the changes give one: they join the ballots.
void close_open_votes(Judged& judged, const std::vector<model::Ballot>& changes) {
  for (const model::Ballot& change : changes) {
    if (std::erase(judged.unclear, change.member) == 0) continue;
    judged.ballots.named.push_back(change);
    judged.ballots = rules::Ballots::of(std::move(judged.ballots.named));
  }
  judged.vote.unclear = judged.unclear;
}

}  // namespace

Judged judge(const model::RollCall& vote, const Rulebooks& rulebooks, WithWhatIf with_what_if) {
  Judged judged;
  judged.vote = vote;
  judged.ballots = ballots_of(vote);
  judged.question.date = vote.date.value_or(Date());
  const rules::Rulebook* book = rulebooks.find(vote.body);
  if (book == nullptr) {
    judged.what_if_reason = "not worked out: no rulebook is held for this body";
    judged.ruling = undetermined(
        "brief.no-rulebook", fmt::format("no rulebook is held for the body {}", vote.body.view()));
    return judged;
  }
  judged.question = question_of(vote, *book);
  if (was_counted(vote)) judged.unclear = open_votes(vote, *book, judged.question).members;
  judged.ruling = rule(vote, *book, judged.question, judged.ballots);
  if (with_what_if == WithWhatIf::yes) work_out_switches(judged, *book);
  return judged;
}

void work_out_switches(Judged& judged, const rules::Rulebook& rulebook) {
  judged.what_if_reason = why_not_worked_out(judged);
  if (!judged.what_if_reason.empty()) return;
  const auto scene = rules::Scene::set(rulebook, judged.question, judged.ballots);
  if (!scene) {
    judged.what_if_reason = "not worked out: who cast which vote is not held, and it matters";
    return;
  }
  judged.what_if = rules::what_if(rulebook, judged.question, judged.ballots);
  if (judged.what_if.fewest) return;
  judged.what_if_reason = scene->is_weighted
                              ? "not worked out: no switches of one kind change this outcome, and "
                                "mixtures of weighted votes were not tried"
                              : "no switches of votes change this outcome";
}

Result<Judged> judge_with(const Judged& judged, const Rulebooks& rulebooks,
                          const std::vector<model::Ballot>& changes) {
  if (judged.ballots.named.empty()) {
    return fail("brief.ballots_unknown",
                "nobody's vote can be changed: this vote's ballots are not held",
                judged.vote.name() + ": its tally alone is known");
  }
  Judged after = judged;
  close_open_votes(after, changes);
  auto ballots = rules::with_changes(after.ballots, changes);
  if (!ballots) return tl::unexpected(ballots.error());
  const rules::Rulebook* book = rulebooks.find(judged.vote.body);
  if (book == nullptr) {
    return fail("brief.no_rulebook", "no rulebook is held for this body", judged.vote.body.str());
  }
  after.ballots = std::move(*ballots);
  after.vote.ballots = after.ballots.named;
  after.vote.counted = after.ballots.tally;
  after.vote.announced.reset();
  after.vote.manner = model::Manner::recorded;
  after.what_if = {};
  const Open open{after.unclear, "brief.unclear-ballots", "not every vote is known"};
  after.ruling = open.members.empty()
                     ? rules::adjudicate(*book, after.question, after.ballots)
                     : rule_on_open(after.vote, *book, after.question, after.ballots, open);
  work_out_switches(after, *book);
  return after;
}

}  // namespace rollcall::brief
