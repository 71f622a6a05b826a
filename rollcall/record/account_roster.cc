// SPDX-License-Identifier: Apache-2.0
// Whether those who are said to have voted sat on the body that day.
#include <fmt/format.h>

#include "rollcall/base/text.h"
#include "rollcall/record/account_writer.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/import/telling_of.h"

namespace rollcall::record {

void AccountWriter::check_roster(const Telling& telling, std::vector<Oddity>& doubts) {
  const model::RollCall& vote = telling.vote;
  if (!vote.date || !telling.date_certain) return;
  const bool council = vote.body == model::BodyId("SC");
  if (!council && vote.body != model::BodyId("GA")) return;
  const std::string wanted = fmt::format("{} {}", vote.body.view(), vote.date->iso());
  if (seats_of_ != wanted) {
    seats_of_ = wanted;
    seats_.assign(members().all().size(), 0);
    seat_count_ = 0;
    const model::Roster& roster = council ? council_roster() : assembly_roster();
    for (const model::Seat& seat : roster.on(*vote.date)) {
      const auto index = index_of(members().find(seat.member));
      if (!index) continue;
      seats_[*index] = 1;
      ++seat_count_;
    }
  }
  if (seat_count_ == 0) return;
  const std::string name = vote.name().empty() ? telling.own_id : vote.name();
  std::vector<std::string> strangers;
  for (const Cast& cast : telling.casts) {
    if (seats_[cast.member] == 0) strangers.push_back(members().all()[cast.member].id.str());
  }
  if (!strangers.empty()) {
    doubts.push_back({"import.not_a_member", telling.line,
                      fmt::format("{}: no member of the body on {}: {}", name, vote.date->iso(),
                                  join(strangers, ", "))});
  }
  const std::size_t listed = telling.casts.size() + vote.unclear.size() - strangers.size();
  if (council && telling.ballots == BallotState::complete && listed < seat_count_) {
    doubts.push_back(
        {"import.members_missing", telling.line,
         fmt::format("{}: {} of the {} members are listed", name, listed, seat_count_)});
  }
}

}  // namespace rollcall::record
