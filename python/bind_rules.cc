// SPDX-License-Identifier: Apache-2.0
#include <pybind11/stl.h>

#include <algorithm>
#include <map>

#include "python/bind.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"

namespace rollcall::python {
namespace {

[[noreturn]] void refuse(std::string message, std::string where) {
  throw Raised{{"python.bad_votes", std::move(message), std::move(where)}};
}

template <typename Value>
Value word_of(const std::string& text, std::optional<Value> (*parse)(std::string_view),
              const char* what) {
  const auto value = parse(text);
  if (!value) throw py::value_error("no such " + std::string(what) + ": '" + printable(text) + "'");
  return *value;
}

std::vector<model::Ballot> ballots_of(const std::map<std::string, std::string>& named) {
  std::vector<model::Ballot> ballots;
  for (const auto& [who, what] : named) {
    const auto member = model::MemberId::parse(who);
    if (!member) refuse("this cannot be a member's code", "\"" + printable(who) + "\"");
    ballots.push_back({*member, word_of(what, &model::parse_choice, "choice")});
  }
  std::ranges::sort(ballots);
  return ballots;
}

struct Counts {
  std::optional<int> yes;
  std::optional<int> no;
  std::optional<int> abstain;
  std::optional<int> absent;
};

void set_votes(const Counts& counts, const std::map<std::string, std::string>& named,
               model::RollCall& vote) {
  vote.ballots = ballots_of(named);
  const model::Tally counted = model::count(vote.ballots);
  if (!counts.yes && !counts.no && !counts.abstain && !counts.absent) {
    if (vote.ballots.empty()) refuse("no votes are given", "give yes, no and abstain, or ballots");
    vote.counted = counted;
    return;
  }
  const model::Tally tally{counts.yes.value_or(0), counts.no.value_or(0),
                           counts.abstain.value_or(0), counts.absent.value_or(0),
                           counts.absent.has_value()};
  for (const model::Choice choice : model::kChoices) {
    constexpr int kMost = 1'000'000;
    const std::string word(model::to_string(choice));
    if (tally.of(choice) < 0 || tally.of(choice) > kMost) {
      refuse("a number of votes is from 0 to a million", word);
    }
    const bool known = choice != model::Choice::absent || tally.absent_known;
    if (known && counted.of(choice) > tally.of(choice)) {
      refuse("more members are named for a choice than the tally counts", word);
    }
  }
  vote.announced = tally;
}

void check_members(const brief::Judged& judged) {
  const auto tally = judged.vote.tally();
  const int members = judged.question.members_count;
  if (tally && members > 0 && tally->members() > members) {
    refuse("these are more votes than the body has members",
           model::to_string(*tally) + " of " + std::to_string(members));
  }
  if (judged.question.members.empty()) return;
  for (const model::Ballot& ballot : judged.vote.ballots) {
    const bool seated = std::ranges::any_of(judged.question.members, [&](const model::Seat& seat) {
      return seat.member == ballot.member;
    });
    if (!seated) refuse("not a member of the body on that day", ballot.member.str());
  }
}

py::object adjudicate(const std::string& body, const std::optional<int>& yes,
                      const std::optional<int>& no, const std::optional<int>& abstain,
                      const std::optional<int>& absent, const py::object& date,
                      const std::map<std::string, std::string>& ballots, const std::string& kind,
                      const std::string& majority, const std::string& nature,
                      const py::object& rulebook) {
  auto books = value_or_raise(brief::Rulebooks::embedded());
  if (!rulebook.is_none()) value_or_raise(books.add_file(py::str(rulebook)));
  model::RollCall vote;
  const auto id = model::BodyId::parse(body);
  if (!id || books.find(*id) == nullptr) {
    throw Raised{{"python.bad_body", "no rulebook is held for this body",
                  "\"" + printable(body) + "\": see `rollcall bodies`"}};
  }
  vote.body = *id;
  vote.date =
      day_of(date.is_none() ? py::module_::import("datetime").attr("date").attr("today")() : date);
  vote.kind = word_of(kind, &model::parse_question_kind, "kind of question");
  vote.majority = word_of(majority, &model::parse_majority, "majority");
  vote.nature = word_of(nature, &model::parse_nature, "nature");
  set_votes({yes, no, abstain, absent}, ballots, vote);
  const auto judged = unlocked([&] { return brief::judge(vote, books, brief::WithWhatIf::no); });
  check_members(judged);
  return from_json(brief::ruling_json(judged.ruling));
}

}  // namespace

void bind_rules(py::module_& module) {
  module.def("adjudicate", &adjudicate, py::arg("body"), py::arg("yes") = py::none(),
             py::arg("no") = py::none(), py::arg("abstain") = py::none(),
             py::arg("absent") = py::none(), py::kw_only(), py::arg("date") = py::none(),
             py::arg("ballots") = std::map<std::string, std::string>{},
             py::arg("kind") = "resolution", py::arg("majority") = "unknown",
             py::arg("nature") = "unknown", py::arg("rulebook") = py::none(),
             "What the rules say of a vote: a tally, ballots ({'RUS': 'no'}) or both. The day is "
             "today unless given. Returns the ruling as a dict, as `rollcall adjudicate --json` "
             "does.");
}

}  // namespace rollcall::python
