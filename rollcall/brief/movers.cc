// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/movers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "rollcall/base/text.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

using model::Choice;

// Places on the line from yes to no: an abstention lies between them.
int place_of(Choice choice) {
  switch (choice) {
    case Choice::yes:
      return 0;
    case Choice::abstain:
      return 1;
    case Choice::no:
      return 2;
    case Choice::absent:
      return 1;
  }
  return 1;
}

int distance(const Mover& mover) { return std::abs(place_of(mover.to) - place_of(mover.from)); }

std::map<model::MemberId, Choice> choices_in(const model::RollCall& vote) {
  std::map<model::MemberId, Choice> choices;
  for (const model::Ballot& ballot : vote.ballots) choices[ballot.member] = ballot.choice;
  return choices;
}

}  // namespace

Result<std::vector<Mover>> movers_of(const record::Store& store, const model::RollCall& vote,
                                     const SeriesView& series) {
  std::vector<Mover> movers;
  if (series.points.size() < 2 || vote.ballots.empty()) return movers;
  const std::size_t earlier = series.points.size() - 1;
  std::map<model::MemberId, Mover> last;  // each member's last vote cast, and its line
  for (std::size_t i = earlier - std::min(earlier, kMoverPoints - 1); i < earlier; ++i) {
    const SeriesPoint& point = series.points[i];
    const auto held = store.find_key(vote.body, point.key);
    if (!held) return tl::unexpected(held.error());
    if (!*held) continue;
    for (const auto& [member, choice] : choices_in(**held)) {
      Mover& line = last[member];
      line.path.push_back(choice);
      if (choice == Choice::absent) continue;
      line.from = choice;
      line.from_name = point.name;
      line.from_date = point.date;
    }
  }
  for (const auto& [member, choice] : choices_in(vote)) {
    const auto found = last.find(member);
    if (found == last.end() || found->second.from_name.empty()) continue;
    if (choice == Choice::absent || choice == found->second.from) continue;
    Mover mover = std::move(found->second);
    mover.member = member;
    mover.to = choice;
    mover.path.push_back(choice);
    movers.push_back(std::move(mover));
  }
  std::ranges::stable_sort(movers, std::greater{}, distance);
  return movers;
}

std::string mover_phrase(const Mover& mover, Date day) {
  std::vector<std::string> line;
  for (const Choice choice : mover.path) line.emplace_back(did(choice));
  return fmt::format("{} {} → {} (last: {} of {}; its line: {})",
                     record::members().short_name(mover.member, day), did(mover.from),
                     did(mover.to), mover.from_name, mover.from_date.written(), join(line, ", "));
}

std::string movers_phrase(const VoteBrief& vote) {
  if (vote.series.points.size() < 2 || vote.judged.vote.ballots.empty()) return {};
  if (vote.movers.empty()) return "nobody voted otherwise than last time";
  std::map<std::pair<int, int>, int> counts;  // by kind of move, the farthest first
  for (const Mover& mover : vote.movers) {
    ++counts[{-distance(mover), static_cast<int>(mover.from) * 4 + static_cast<int>(mover.to)}];
  }
  std::vector<std::string> kinds;
  for (const auto& [kind, count] : counts) {
    kinds.push_back(fmt::format("{} {} → {}", count, did(static_cast<Choice>(kind.second / 4)),
                                did(static_cast<Choice>(kind.second % 4))));
  }
  return fmt::format("{} voted otherwise than last time: {}", vote.movers.size(),
                     join(kinds, ", "));
}

}  // namespace rollcall::brief
