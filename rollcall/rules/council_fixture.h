// SPDX-License-Identifier: Apache-2.0
#pragma once

// A Council whose permanent members vote as a table says and whose other ballots are made up so
// that the tally comes out. Test code only.
#include <array>
#include <string_view>
#include <vector>

#include "rollcall/rules/fixtures.h"

namespace rollcall::rules {

constexpr std::array<std::string_view, 5> kPermanent = {"CHN", "FRA", "GBR", "RUS", "USA"};

struct Council {
  std::vector<model::Seat> seats;
  Ballots ballots;
};

inline model::Choice take(model::Tally& left, std::initializer_list<model::Choice> order) {
  for (const model::Choice choice : order) {
    int& count = choice == model::Choice::yes       ? left.yes
                 : choice == model::Choice::no      ? left.no
                 : choice == model::Choice::abstain ? left.abstain
                                                    : left.absent;
    if (count == 0) continue;
    --count;
    return choice;
  }
  ADD_FAILURE() << "the tally does not cover every seat";
  return model::Choice::absent;
}

// `stated` is "RUS no, CHN abstain". Permanent members that it leaves out vote yes as far as the
// tally allows, never no; elected members E1, E2 ... cast what is left.
inline Council council_of(model::Tally tally, std::string_view stated, int members) {
  using model::Choice;
  tally.absent = members - tally.yes - tally.no - tally.abstain;
  std::vector<model::Ballot> named;
  model::Tally left = tally;
  for (const std::string_view piece : split(stated, ',')) {
    if (trim(piece).empty()) continue;
    const auto words = split(trim(piece), ' ');
    const Choice choice = model::parse_choice(words.at(1)).value();
    named.push_back({model::MemberId(words.at(0)), take(left, {choice})});
  }
  Council council;
  for (const std::string_view id : kPermanent) {
    const model::MemberId member(id);
    council.seats.push_back({member, model::SeatKind::permanent});
    const bool is_stated = std::any_of(named.begin(), named.end(),
                                       [&](const auto& ballot) { return ballot.member == member; });
    if (!is_stated) {
      named.push_back({member, take(left, {Choice::yes, Choice::abstain, Choice::absent})});
    }
  }
  for (int i = 1; i <= members - 5; ++i) {
    const model::MemberId member(fmt::format("E{}", i));
    council.seats.push_back({member, model::SeatKind::ordinary});
    const Choice choice = take(left, {Choice::no, Choice::yes, Choice::abstain, Choice::absent});
    named.push_back({member, choice});
  }
  council.ballots = Ballots::of(named);
  return council;
}

}  // namespace rollcall::rules
