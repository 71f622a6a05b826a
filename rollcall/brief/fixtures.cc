// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/fixtures.h"

#include "rollcall/base/check.h"
#include "rollcall/base/text.h"

namespace rollcall::brief {
namespace {

bool names(std::string_view list, std::string_view code) {
  for (const std::string_view item : split(list, ' ')) {
    if (item == code) return true;
  }
  return false;
}

}  // namespace

const Rulebooks& our_rulebooks() {
  static const Rulebooks books = [] {
    auto read = Rulebooks::embedded();
    ROLLCALL_CHECK(read.has_value(), read.error().message);
    return *read;
  }();
  return books;
}

model::RollCall assembly_vote(model::Tally tally) {
  model::RollCall vote;
  vote.body = model::BodyId("GA");
  vote.draft = *model::Symbol::parse("A/79/L.1");
  vote.date = Date(2025, 2, 24);
  vote.session = "79";
  vote.title = "A text";
  vote.majority = model::Majority::simple;
  vote.announced = tally;
  return vote;
}

model::RollCall council_vote(std::string_view no, std::string_view abstain) {
  model::RollCall vote;
  vote.body = model::BodyId("SC");
  vote.draft = *model::Symbol::parse("S/2025/112");
  vote.date = Date(2025, 2, 24);
  vote.title = "A text";
  vote.nature = model::Nature::substantive;
  vote.members = 15;
  for (const std::string_view code :
       split("CHN DNK DZA FRA GBR GRC GUY KOR PAK PAN RUS SLE SOM SVN "
             "USA",
             ' ')) {
    const model::Choice choice = names(no, code)        ? model::Choice::no
                                 : names(abstain, code) ? model::Choice::abstain
                                                        : model::Choice::yes;
    vote.ballots.push_back({.member = model::MemberId(code), .choice = choice});
  }
  vote.counted = model::count(vote.ballots);
  return vote;
}

}  // namespace rollcall::brief
