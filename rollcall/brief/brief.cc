// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/brief.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "rollcall/brief/bloc_split.h"
#include "rollcall/brief/groups.h"
#include "rollcall/brief/movers.h"
#include "rollcall/brief/series.h"
#include "rollcall/brief/symbol_order.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

using VoteId = std::pair<model::BodyId, std::string>;

// What every part of an assembly reads.
struct Sources {
  const record::Store& store;
  const Rulebooks& rulebooks;
  SeriesFinder& series;
};

enum class Depth : std::uint8_t { in_short, whole };

// What the record's measures say of a vote.
Result<void> add_estimates(const record::Store& store, VoteBrief& brief) {
  const model::RollCall& vote = brief.judged.vote;
  auto surprise = surprise_of(store, vote);
  if (!surprise) return tl::unexpected(surprise.error());
  brief.surprise = std::move(*surprise);
  auto movers = movers_of(store, vote, brief.series);
  if (!movers) return tl::unexpected(movers.error());
  brief.movers = std::move(*movers);
  auto blocs = bloc_split(store, vote);
  if (!blocs) return tl::unexpected(blocs.error());
  brief.blocs = std::move(*blocs);
  return {};
}

Result<VoteBrief> vote_brief(const Sources& from, const model::RollCall& vote, Depth depth) {
  VoteBrief brief;
  const bool whole = depth == Depth::whole;
  brief.judged = judge(vote, from.rulebooks, whole ? WithWhatIf::yes : WithWhatIf::no);
  brief.groups = group_lines(brief.judged, record::groups());
  if (whole) {
    auto series = series_of(from.series, from.rulebooks, brief.judged);
    if (!series) return tl::unexpected(series.error());
    brief.series = std::move(*series);
    if (auto added = add_estimates(from.store, brief); !added) {
      return tl::unexpected(added.error());
    }
  }
  return brief;
}

std::string body_name(const Rulebooks& rulebooks, model::BodyId body) {
  const rules::Rulebook* book = rulebooks.find(body);
  return book == nullptr ? body.str() : book->name;
}

// `focus` empty: every vote is wanted whole; else only the one with that key.
Result<MeetingBrief> meeting_brief(const Sources& from, const model::Meeting& meeting,
                                   const std::string& focus) {
  MeetingBrief brief;
  brief.body = meeting.body;
  brief.body_name = body_name(from.rulebooks, meeting.body);
  brief.meeting = meeting;
  for (const model::MeetingItem& item : meeting.items) {
    auto vote = from.store.find_key(meeting.body, item.key);
    if (!vote) return tl::unexpected(vote.error());
    if (!*vote) continue;  // ordered by our facts, but its roll call is in no source of this store
    const bool whole = focus.empty() || focus == (*vote)->key();
    auto made = vote_brief(from, **vote, whole ? Depth::whole : Depth::in_short);
    if (!made) return tl::unexpected(made.error());
    made->place = item.place;
    made->caption = item.caption;
    made->certainty = item.certainty;
    made->place_basis = item.basis;
    brief.votes.push_back(std::move(*made));
  }
  return brief;
}

// The Assembly first, then the Council, then by name.
int precedence(model::BodyId body) {
  if (body == model::BodyId("GA")) return 0;
  return body == model::BodyId("SC") ? 1 : 2;
}

void sort_meetings(std::vector<MeetingBrief>& meetings) {
  std::ranges::stable_sort(meetings, [](const MeetingBrief& a, const MeetingBrief& b) {
    const int first = precedence(a.body);
    const int second = precedence(b.body);
    if (first != second) return first < second;
    if (a.body != b.body) return a.body < b.body;
    return symbol_before(a.meeting.symbol.normal(), b.meeting.symbol.normal());
  });
}

MeetingBrief& meeting_of(std::vector<MeetingBrief>& meetings, const Rulebooks& rulebooks,
                         const model::RollCall& vote) {
  for (MeetingBrief& meeting : meetings) {
    if (meeting.body == vote.body && meeting.meeting.symbol == vote.meeting) return meeting;
  }
  MeetingBrief meeting;
  meeting.body = vote.body;
  meeting.body_name = body_name(rulebooks, vote.body);
  meeting.meeting.body = vote.body;
  meeting.meeting.symbol = vote.meeting;
  meeting.meeting.date = vote.date.value_or(Date());
  meetings.push_back(std::move(meeting));
  return meetings.back();
}

std::set<VoteId> votes_in(const std::vector<MeetingBrief>& meetings) {
  std::set<VoteId> ids;
  for (const MeetingBrief& meeting : meetings) {
    for (const VoteBrief& vote : meeting.votes) ids.emplace(meeting.body, vote.judged.vote.key());
  }
  return ids;
}

// Votes whose place in a meeting nobody wrote down come after those that have one, by symbol.
Result<void> add_unordered(const Sources& from, std::vector<model::RollCall> votes, Depth depth,
                           std::vector<MeetingBrief>& meetings) {
  std::ranges::stable_sort(votes, [](const model::RollCall& a, const model::RollCall& b) {
    return symbol_before(a.name(), b.name());
  });
  const std::set<VoteId> placed = votes_in(meetings);
  for (const model::RollCall& vote : votes) {
    const std::string key = vote.key();
    if (!key.empty() && placed.contains({vote.body, key})) continue;
    auto made = vote_brief(from, vote, depth);
    if (!made) return tl::unexpected(made.error());
    meeting_of(meetings, from.rulebooks, vote).votes.push_back(std::move(*made));
  }
  return {};
}

std::string reach(const record::Coverage& coverage) {
  return coverage.last ? fmt::format("this record ({}) reaches to {}", coverage.name,
                                     coverage.last->written())
                       : fmt::format("this record ({}) is empty", coverage.name);
}

// Of several votes found under one symbol, the one on the whole text.
const model::RollCall& whole_of(const std::vector<model::RollCall>& found) {
  const auto whole = std::ranges::find_if(found, [](const model::RollCall& vote) {
    return vote.part.empty() && vote.kind == model::QuestionKind::resolution;
  });
  return whole == found.end() ? found.front() : *whole;
}

// One vote, with the sequence that it stood in, and the others found with it.
Result<Brief> around_vote(const Sources& from, const model::RollCall& focus,
                          std::vector<model::RollCall> found, Brief brief) {
  brief.focus = focus.key();
  auto meetings = from.store.meetings_with(focus.body, *brief.focus);
  if (!meetings) return tl::unexpected(meetings.error());
  for (const model::Meeting& meeting : *meetings) {
    auto made = meeting_brief(from, meeting, *brief.focus);
    if (!made) return tl::unexpected(made.error());
    brief.meetings.push_back(std::move(*made));
  }
  if (auto added = add_unordered(from, std::move(found), Depth::whole, brief.meetings); !added) {
    return tl::unexpected(added.error());
  }
  sort_meetings(brief.meetings);
  return brief;
}

// In the order that our facts give; votes found besides follow.
Result<Brief> whole_meeting(const Sources& from, const model::Symbol& symbol,
                            std::vector<model::RollCall> found, Brief brief) {
  if (found.front().date) {
    auto meetings = from.store.meetings_on(*found.front().date);
    if (!meetings) return tl::unexpected(meetings.error());
    for (const model::Meeting& meeting : *meetings) {
      if (meeting.symbol != symbol) continue;
      auto made = meeting_brief(from, meeting, "");
      if (!made) return tl::unexpected(made.error());
      brief.meetings.push_back(std::move(*made));
    }
  }
  if (auto added = add_unordered(from, std::move(found), Depth::whole, brief.meetings); !added) {
    return tl::unexpected(added.error());
  }
  sort_meetings(brief.meetings);
  return brief;
}

}  // namespace

int Brief::votes() const {
  std::size_t votes = 0;
  for (const MeetingBrief& one : meetings) votes += one.votes.size();
  return static_cast<int>(votes);
}

Result<Brief> brief_of_day(const record::Store& store, const Rulebooks& rulebooks, Date day) {
  SeriesFinder series(store);
  const Sources from{store, rulebooks, series};
  Brief brief;
  brief.day = day;
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  brief.coverage = std::move(*coverage);

  auto meetings = store.meetings_on(day);
  if (!meetings) return tl::unexpected(meetings.error());
  for (const model::Meeting& meeting : *meetings) {
    auto made = meeting_brief(from, meeting, "");
    if (!made) return tl::unexpected(made.error());
    if (!made->votes.empty()) brief.meetings.push_back(std::move(*made));
  }
  record::Filter filter;
  filter.from = day;
  filter.to = day;
  auto votes = store.list(filter);
  if (!votes) return tl::unexpected(votes.error());
  if (auto added = add_unordered(from, std::move(*votes), Depth::whole, brief.meetings); !added) {
    return tl::unexpected(added.error());
  }
  if (brief.meetings.empty()) {
    return fail("brief.nothing_found",
                fmt::format("no vote on {} is held; {}", day.written(), reach(brief.coverage)));
  }
  sort_meetings(brief.meetings);
  return brief;
}

Result<Brief> brief_of_symbol(const record::Store& store, const Rulebooks& rulebooks,
                              const model::Symbol& symbol) {
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  auto found = store.find(symbol);
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) {
    return fail("brief.nothing_found",
                fmt::format("no vote on {} is held; {}", symbol.normal(), reach(*coverage)));
  }
  SeriesFinder series(store);
  const Sources from{store, rulebooks, series};
  Brief brief;
  brief.coverage = std::move(*coverage);
  if (symbol.kind() == model::SymbolKind::meeting) {
    brief.meeting = symbol.normal();
    return whole_meeting(from, symbol, std::move(*found), std::move(brief));
  }
  const model::RollCall focus = whole_of(*found);
  return around_vote(from, focus, std::move(*found), std::move(brief));
}

Result<Brief> brief_of_vote(const record::Store& store, const Rulebooks& rulebooks,
                            const model::RollCall& vote) {
  Brief brief;
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  brief.coverage = std::move(*coverage);
  SeriesFinder series(store);
  return around_vote({store, rulebooks, series}, vote, {vote}, std::move(brief));
}

}  // namespace rollcall::brief
