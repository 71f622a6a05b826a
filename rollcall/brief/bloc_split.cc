// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/bloc_split.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "rollcall/analysis/selection.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/record/estimates.h"
#include "rollcall/record/matrix.h"

namespace rollcall::brief {
namespace {

// So many of its surest members name a bloc.
constexpr std::size_t kNamedMax = 5;

}  // namespace

Result<BlocSplit> bloc_split(const record::Store& store, const model::RollCall& vote) {
  BlocSplit split;
  if (!vote.date || vote.ballots.empty()) return split;
  const std::string period = fmt::format("{}", record::session_on(*vote.date) - 1);
  auto kept = record::kept_blocs(store, vote.body.str(), period);
  if (!kept) return tl::unexpected(kept.error());
  if (kept->empty()) return split;
  split.session = period;
  std::map<std::string, model::Choice> choices;
  for (const model::Ballot& ballot : vote.ballots) choices[ballot.member.str()] = ballot.choice;
  // Of the many that are as sure, who voted names a bloc better than who stayed away.
  std::ranges::stable_sort(*kept, [&](const record::KeptBloc& a, const record::KeptBloc& b) {
    const auto key = [&](const record::KeptBloc& one) {
      const auto choice = choices.find(one.voter);
      const bool voted = choice != choices.end() && choice->second != model::Choice::absent;
      return std::pair(std::round(100 * one.certainty), voted);
    };
    return key(a) > key(b);
  });
  std::map<int, int> size;
  for (const record::KeptBloc& one : *kept) ++size[one.bloc];
  std::map<int, BlocOnVote> blocs;
  for (const record::KeptBloc& one : *kept) {
    const auto choice = choices.find(one.voter);
    if (choice == choices.end()) continue;
    BlocOnVote& bloc = blocs[one.bloc];
    bloc.number = one.bloc;
    bloc.surest.emplace_back(one.voter);
    analysis::count_in(bloc.tally, static_cast<model::Cell>(choice->second));
  }
  for (auto& [number, bloc] : blocs) {
    if (bloc.tally.members() < 2 && size[number] > 1) continue;
    bloc.surest.resize(std::min(bloc.surest.size(), kNamedMax));
    split.blocs.push_back(std::move(bloc));
  }
  return split;
}

std::vector<std::string> bloc_phrases(const BlocSplit& split, Date day) {
  std::vector<std::string> phrases;
  std::vector<model::MemberId> apart;
  for (const BlocOnVote& bloc : split.blocs) {
    if (bloc.tally.members() == 1) {
      apart.push_back(bloc.surest.front());
      continue;
    }
    phrases.push_back(fmt::format(
        "bloc {} ({} members, among the surest {}): {} yes, {} no, {} abstained, {} did not vote",
        bloc.number, bloc.tally.members(), short_names(bloc.surest, day), bloc.tally.yes,
        bloc.tally.no, bloc.tally.abstain, bloc.tally.absent));
  }
  if (!apart.empty()) phrases.push_back("apart from all blocs: " + short_names(apart, day));
  return phrases;
}

}  // namespace rollcall::brief
