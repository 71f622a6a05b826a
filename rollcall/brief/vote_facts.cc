// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/vote_facts.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "rollcall/base/text.h"
#include "rollcall/record/announced.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/vote_index.h"

namespace rollcall::brief {
namespace {

using coverage::VoteFact;

// A whole text is called by its symbol, or by that of its draft. What has neither, or is a part of
// one, is called by its body and key, which only it has; a motion's key is its place in a meeting.
std::string name_of(const record::IndexedVote& vote) {
  if (vote.part.empty() && !vote.symbol.empty()) return vote.symbol;
  if (vote.part.empty() && !vote.draft.empty()) return vote.draft;
  const bool place = vote.part.empty() && !vote.meeting.empty() && vote.ordinal > 0 &&
                     vote.key == vote.meeting + "#" + std::to_string(vote.ordinal);
  return place ? vote.key : vote.body.str() + ":" + vote.key;
}

// Sources name several sponsors in one text: "United Kingdom,United States". What is no State ("the
// President", "some fifty other Members") is nobody's id.
std::vector<model::MemberId> states_in(const std::vector<std::string>& sponsors, Date day) {
  std::vector<model::MemberId> ids;
  for (const std::string& text : sponsors) {
    for (const std::string_view piece : split(text, ',')) {
      const model::Member* member = record::members().by_name(trim(piece), day);
      if (member != nullptr) ids.push_back(member->id);
    }
  }
  std::ranges::sort(ids);
  const auto doubled = std::ranges::unique(ids);
  ids.erase(doubled.begin(), doubled.end());
  return ids;
}

// The folded words of a text, sorted, once each.
std::vector<std::string> words_in(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string_view> pieces = split(folded, ' ');
  std::erase(pieces, std::string_view());
  std::ranges::sort(pieces);
  const auto doubled = std::ranges::unique(pieces);
  return {pieces.begin(), doubled.begin()};
}

// Hundreds of votes share an agenda item, so the words of each item are found once.
class Words {
 public:
  [[nodiscard]] std::vector<std::string> of(const record::IndexedVote& vote) {
    std::vector<std::string> title = words_in(vote.title);
    if (vote.agenda_item.empty()) return title;
    const auto [item, fresh] = items_.try_emplace(vote.agenda_item);
    if (fresh) item->second = words_in(vote.agenda_item);
    std::vector<std::string> both;
    both.reserve(title.size() + item->second.size());
    std::ranges::set_union(title, item->second, std::back_inserter(both));
    return both;
  }

 private:
  std::unordered_map<std::string, std::vector<std::string>> items_;
};

VoteFact fact_of(record::IndexedVote&& vote, Words& words) {
  VoteFact fact;
  fact.name = name_of(vote);
  fact.words = words.of(vote);
  if (!vote.sponsors.empty()) fact.sponsor_ids = states_in(vote.sponsors, vote.date);
  fact.body = vote.body;
  fact.key = std::move(vote.key);
  fact.symbol = std::move(vote.symbol);
  fact.draft = std::move(vote.draft);
  fact.meeting = std::move(vote.meeting);
  fact.ordinal = vote.ordinal;
  fact.date = vote.date;
  fact.date_certain = vote.date_certain;
  fact.kind = vote.kind;
  fact.manner = vote.manner;
  fact.title = std::move(vote.title);
  fact.series = std::move(vote.series);
  fact.sponsors = std::move(vote.sponsors);
  fact.amends = std::move(vote.amends);
  fact.tally = vote.tally;
  fact.announced = std::move(vote.told);
  fact.source = std::move(vote.source);
  fact.url = std::move(vote.url);
  return fact;
}

void add_announced(std::vector<VoteFact>& facts) {
  for (const record::AnnouncedTally& figure : record::announced_tallies()) {
    for (VoteFact& fact : facts) {
      if (fact.body != figure.body || fact.key != figure.key) continue;
      if (fact.tally && fact.tally->agrees_with(figure.tally)) continue;
      fact.announced.push_back(figure.tally);
    }
  }
}

}  // namespace

Result<std::vector<VoteFact>> vote_facts(const record::Store& store) {
  auto votes = record::vote_index(store);
  if (!votes) return tl::unexpected(votes.error());
  std::vector<VoteFact> facts;
  facts.reserve(votes->size());
  Words words;
  for (record::IndexedVote& vote : *votes) facts.push_back(fact_of(std::move(vote), words));
  add_announced(facts);
  return facts;
}

}  // namespace rollcall::brief
