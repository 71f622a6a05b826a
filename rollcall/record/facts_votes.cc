// SPDX-License-Identifier: Apache-2.0
// votes/*.toml and meetings/*.toml: votes written down by us, and the order they were put in.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rollcall/record/facts.h"
#include "rollcall/record/facts_fields.h"

namespace rollcall::record {
namespace {

using facts::Faults;
using facts::Fields;

struct BallotList {
  std::string_view key;
  model::Choice choice;
  model::AbsenceKind absence;
};

// `not_voting` is what most sources print: no vote was cast, and nothing says why.
constexpr std::array<BallotList, 7> kBallotLists = {{
    {"yes", model::Choice::yes, model::AbsenceKind::unknown},
    {"no", model::Choice::no, model::AbsenceKind::unknown},
    {"abstain", model::Choice::abstain, model::AbsenceKind::unknown},
    {"not_voting", model::Choice::absent, model::AbsenceKind::unknown},
    {"absent", model::Choice::absent, model::AbsenceKind::absent},
    {"not_participating", model::Choice::absent, model::AbsenceKind::not_participating},
    {"barred", model::Choice::absent, model::AbsenceKind::barred},
}};

void read_ballots(Fields& lists, std::vector<model::Ballot>& ballots) {
  for (const BallotList& list : kBallotLists) {
    for (const model::MemberId member : lists.known_members(list.key)) {
      ballots.push_back({member, list.choice, list.absence});
    }
  }
  std::ranges::sort(ballots, {}, &model::Ballot::member);
  const auto twice = std::ranges::adjacent_find(ballots, {}, &model::Ballot::member);
  if (twice != ballots.end()) {
    lists.report("facts.ballot_twice", fmt::format("{} is listed twice", twice->member.view()));
  }
}

model::Tally read_tally(Fields& tally) {
  const auto required = [&](std::string_view key) {
    const std::optional<int> number = tally.number(key);
    if (!number) tally.report("facts.missing_key", fmt::format("a tally lacks `{}`", key));
    return number.value_or(0);
  };
  model::Tally read;
  read.yes = required("yes");
  read.no = required("no");
  read.abstain = required("abstain");
  const std::optional<int> absent = tally.number("absent");
  read.absent = absent.value_or(0);
  read.absent_known = absent.has_value();
  return read;
}

model::SourceRef read_source(Fields& source) {
  model::SourceRef read;
  read.id = source.text("id");
  read.title = source.text_or_empty("title");
  if (const std::optional<Date> day = source.date("retrieved")) read.retrieved = day->iso();
  read.gives = source.text("gives");
  read.url = source.text_or_empty("url");
  return read;
}

void read_identity(Fields& entry, model::RollCall& vote) {
  vote.body = entry.body("body");
  vote.symbol = entry.symbol("symbol");
  vote.draft = entry.symbol("draft");
  vote.part = entry.text_or_empty("part");
  vote.meeting = entry.symbol("meeting");
  vote.ordinal = entry.number("ordinal").value_or(0);
  vote.date = entry.date("date");
  vote.session = entry.text_or_empty("session");
  vote.title = entry.text("title");
  vote.agenda_item = entry.text_or_empty("agenda_item");
  vote.series = entry.text_or_empty("series");
  vote.sponsors = entry.texts("sponsors");
  vote.amends = entry.text_or_empty("amends");
}

void read_law(Fields& entry, model::RollCall& vote) {
  vote.kind = entry.choice_of("kind", model::parse_question_kind).value_or(vote.kind);
  vote.manner = entry.choice_of("manner", model::parse_manner).value_or(vote.manner);
  vote.majority = entry.choice_of("majority", model::parse_majority).value_or(vote.majority);
  vote.majority_basis = entry.basis("majority");
  vote.nature = entry.choice_of("nature", model::parse_nature).value_or(vote.nature);
  vote.nature_basis = entry.basis("nature");
  vote.force = entry.choice_of("force", model::parse_force).value_or(vote.force);
  vote.force_basis = entry.basis("force");
  vote.parties_to_dispute = entry.known_members("parties_to_dispute");
}

void read_count(Fields& entry, model::RollCall& vote) {
  entry.each("announced", "a tally", [&](Fields& tally) { vote.announced = read_tally(tally); });
  vote.members = entry.number("members");
  vote.stated = entry.choice_of("stated", model::parse_stated_outcome).value_or(vote.stated);
  vote.stated_by = entry.text_or_empty("stated_by");
  entry.each("ballots", "a list of ballots",
             [&](Fields& lists) { read_ballots(lists, vote.ballots); });
  vote.unclear = entry.known_members("unclear");
  // A tally of some of the ballots would be read as the vote's.
  const bool partial = entry.flag("partial");
  if (!vote.ballots.empty() && !partial) vote.counted = model::count(vote.ballots);
}

model::RollCall read_vote(Fields& entry) {
  model::RollCall vote;
  read_identity(entry, vote);
  read_law(entry, vote);
  read_count(entry, vote);
  entry.each("sources", "a source",
             [&](Fields& source) { vote.sources.push_back(read_source(source)); });
  vote.notes = entry.texts("notes");
  if (vote.key().empty()) {
    entry.report("facts.missing_key",
                 "a vote needs `symbol`, `draft`, or `meeting` and `ordinal`, to be told apart");
  }
  if (vote.sources.empty()) entry.report("facts.missing_key", "a vote lacks `sources`");
  return vote;
}

std::optional<model::PlaceCertainty> parse_certainty(std::string_view text) {
  if (text == "stated") return model::PlaceCertainty::stated;
  if (text == "inferred") return model::PlaceCertainty::inferred;
  return std::nullopt;
}

// "S/RES/2774 (2025)" is known by its key, "S/RES/2774"; what is no symbol ("S/PV.9866#1") is a key
// already.
std::string key_of(const std::string& name) {
  const Result<model::Symbol> symbol = model::Symbol::parse(name);
  return symbol ? symbol->key() : name;
}

model::MeetingItem read_item(Fields& entry, int place) {
  model::MeetingItem item;
  item.place = place;
  item.key = key_of(entry.text("vote"));
  item.caption = entry.text("caption");
  const auto certainty = entry.choice_of<model::PlaceCertainty>("place", parse_certainty);
  if (!certainty) entry.report("facts.missing_key", "an item lacks `place`");
  item.certainty = certainty.value_or(model::PlaceCertainty::inferred);
  item.basis = entry.text("basis");
  return item;
}

model::Meeting read_meeting(Fields& file) {
  model::Meeting meeting;
  meeting.body = file.body("body");
  meeting.symbol = file.symbol("symbol");
  meeting.title = file.text("title");
  meeting.matter = file.text("matter");
  const std::optional<Date> day = file.date("date");
  if (!day) file.report("facts.missing_key", "a meeting lacks `date`");
  meeting.date = day.value_or(Date());
  meeting.agenda_item = file.text_or_empty("agenda_item");
  meeting.president = file.text_or_empty("president");
  meeting.sources = file.texts("sources");
  file.each("item", "an item", [&](Fields& entry) {
    meeting.items.push_back(read_item(entry, static_cast<int>(meeting.items.size()) + 1));
  });
  return meeting;
}

}  // namespace

Result<std::vector<model::RollCall>> parse_votes(const EmbeddedFile& file) {
  const Result<toml::table> root = facts::parse_file(file);
  if (!root) return tl::unexpected(root.error());
  Faults faults(file.path);
  Fields fields(*root, "the file", faults);
  std::vector<model::RollCall> votes;
  fields.each("vote", "a vote", [&](Fields& entry) { votes.push_back(read_vote(entry)); }, &fields);
  if (votes.empty()) fields.report("facts.missing_key", "the file holds no vote");
  fields.close();
  if (faults.any()) return tl::unexpected(faults.first());
  return votes;
}

Result<model::Meeting> parse_meeting(const EmbeddedFile& file) {
  const Result<toml::table> root = facts::parse_file(file);
  if (!root) return tl::unexpected(root.error());
  Faults faults(file.path);
  Fields fields(*root, "the file", faults);
  model::Meeting meeting = read_meeting(fields);
  fields.close();
  if (faults.any()) return tl::unexpected(faults.first());
  return meeting;
}

}  // namespace rollcall::record
