// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/facts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "rollcall/base/text.h"
#include "rollcall/record/announced.h"

namespace rollcall::record {
namespace {

using model::MemberId;
using model::RollCall;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const model::BodyId kAssembly("GA");
const model::BodyId kCouncil("SC");

std::filesystem::path repository() { return std::filesystem::path(ROLLCALL_SOURCE_DIR); }

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::vector<RollCall>& all_votes() {
  static const std::vector<RollCall> kVotes = [] {
    std::vector<RollCall> votes;
    for (const EmbeddedFile& file : embedded_files()) {
      if (!file.path.starts_with("votes/")) continue;
      auto parsed = parse_votes(file);
      if (!parsed) ADD_FAILURE() << parsed.error().where << ": " << parsed.error().message;
      if (parsed) std::ranges::move(*parsed, std::back_inserter(votes));
    }
    return votes;
  }();
  return kVotes;
}

const RollCall* vote_of(std::string_view key) {
  const auto found = std::ranges::find(all_votes(), key, &RollCall::key);
  return found == all_votes().end() ? nullptr : &*found;
}

std::vector<model::Meeting> all_meetings() {
  std::vector<model::Meeting> meetings;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with("meetings/")) continue;
    auto parsed = parse_meeting(file);
    if (!parsed) ADD_FAILURE() << parsed.error().where << ": " << parsed.error().message;
    if (parsed) meetings.push_back(*std::move(parsed));
  }
  return meetings;
}

const model::Roster& roster_of(const RollCall& vote) {
  return vote.body == kCouncil ? council_roster() : assembly_roster();
}

TEST(EmbeddedFacts, HoldMembersGroupsTermsAndQuestions) {
  EXPECT_GE(members().all().size(), 193U);
  EXPECT_FALSE(groups().empty());
  EXPECT_EQ(council_roster().size_on(Date(2025, 2, 24)), 15);
  EXPECT_EQ(council_roster().size_on(Date(1965, 11, 23)), 11);
  EXPECT_EQ(assembly_roster().size_on(Date(2025, 2, 24)), 193);
  EXPECT_FALSE(overlays().empty());
}

TEST(EmbeddedFacts, AreEachOfAKindThatIsRead) {
  for (const EmbeddedFile& file : embedded_files()) {
    const bool folder = file.path.starts_with("votes/") || file.path.starts_with("meetings/") ||
                        file.path.starts_with("bodies/") || file.path.starts_with("lexicons/") ||
                        file.path.starts_with("names/");
    const std::set<std::string_view> lists = {"members.toml", "groups.toml",    "council.toml",
                                              "people.toml",  "announced.toml", "questions.toml"};
    EXPECT_TRUE(folder || lists.contains(file.path)) << file.path;
    EXPECT_EQ(embedded_file(file.path).value(), file.text);
  }
  EXPECT_EQ(embedded_file("votes/nowhere.toml").error().code, "facts.no_such_file");
}

TEST(EmbeddedFacts, AreAllThatTheFolderHolds) {
  std::set<std::string> held;
  for (const EmbeddedFile& file : embedded_files()) held.emplace(file.path);
  const std::filesystem::path folder = repository() / "data";
  ASSERT_TRUE(std::filesystem::is_directory(folder)) << folder;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".toml") continue;
    EXPECT_THAT(held, Contains(std::filesystem::relative(entry.path(), folder).string()));
  }
}

// The indented blocks of data/README.md, in order.
std::vector<std::string> examples_of_the_readme() {
  const std::string page = read_text(repository() / "data" / "README.md");
  std::vector<std::string> blocks;
  bool inside = false;
  for (const std::string_view line : split(page, '\n')) {
    if (line.starts_with("    ")) {
      if (!inside) blocks.emplace_back();
      blocks.back() += line;
      blocks.back() += '\n';
      inside = true;
    } else if (!line.empty()) {
      inside = false;
    }
  }
  return blocks;
}

TEST(Readme, GivesExamplesThatAreRead) {
  const std::vector<std::string> examples = examples_of_the_readme();
  ASSERT_THAT(examples, SizeIs(8));
  EXPECT_TRUE(parse_members({"README.md", examples[0]}));
  EXPECT_TRUE(parse_groups({"README.md", examples[1]}));
  EXPECT_TRUE(parse_people({"README.md", examples[2]}));
  EXPECT_TRUE(parse_terms({"README.md", examples[3]}));
  EXPECT_TRUE(parse_votes({"README.md", examples[4]}));
  EXPECT_TRUE(parse_meeting({"README.md", examples[5]}));
  EXPECT_TRUE(parse_overlays({"README.md", examples[6]}));
  EXPECT_TRUE(parse_announced({"README.md", examples[7]}));
}

TEST(EmbeddedVotes, HaveBallotsThatAddUpToTheAnnouncedTally) {
  int compared = 0;
  for (const RollCall& vote : all_votes()) {
    if (!vote.counted || !vote.announced) continue;
    ++compared;
    EXPECT_TRUE(vote.counted->agrees_with(*vote.announced))
        << vote.name() << ": " << model::to_string(*vote.counted) << " counted, "
        << model::to_string(*vote.announced) << " announced";
  }
  EXPECT_GE(compared, 28);
}

TEST(EmbeddedVotes, AreCastByTheMembersOfTheBodyOnThatDay) {
  for (const RollCall& vote : all_votes()) {
    if (!vote.counted) continue;
    ASSERT_TRUE(vote.date) << vote.name();
    std::vector<MemberId> cast;
    for (const model::Ballot& ballot : vote.ballots) cast.push_back(ballot.member);
    std::vector<MemberId> seated;
    for (const model::Seat& seat : roster_of(vote).on(*vote.date)) seated.push_back(seat.member);
    EXPECT_EQ(cast, seated) << vote.name();
    EXPECT_EQ(vote.members, static_cast<int>(seated.size())) << vote.name();
  }
}

TEST(EmbeddedVotes, StayWithinTheirBodyWhereOnlyTheTallyIsKnown) {
  for (const RollCall& vote : all_votes()) {
    if (vote.counted || !vote.announced) continue;
    EXPECT_LE(vote.announced->members(), vote.members.value_or(0)) << vote.name();
    EXPECT_THAT(vote.ballots, IsEmpty()) << vote.name();
    EXPECT_THAT(vote.notes, Contains(HasSubstr("tally"))) << vote.name();
  }
}

TEST(EmbeddedVotes, AreToldApartAndGiveReasons) {
  std::set<std::pair<std::string, std::string>> keys;
  for (const RollCall& vote : all_votes()) {
    EXPECT_TRUE(keys.emplace(vote.body.str(), vote.key()).second) << vote.key() << " twice";
    EXPECT_TRUE(vote.date) << vote.name();
    if (vote.majority != model::Majority::unknown) {
      EXPECT_FALSE(vote.majority_basis.reason.empty()) << vote.name();
    }
    if (vote.nature != model::Nature::unknown) {
      EXPECT_FALSE(vote.nature_basis.reason.empty()) << vote.name();
    }
    EXPECT_EQ(vote.stated == model::StatedOutcome::unstated, vote.stated_by.empty()) << vote.name();
  }
}

// Every key that a file gives as a source has its row in data/SOURCES.md.
TEST(EmbeddedVotes, NameSourcesThatAreListed) {
  const std::string listed = read_text(repository() / "data" / "SOURCES.md");
  std::set<std::string> keys;
  for (const RollCall& vote : all_votes()) {
    for (const model::SourceRef& source : vote.sources) keys.insert(source.id);
    keys.insert({vote.majority_basis.source, vote.nature_basis.source, vote.force_basis.source});
  }
  for (const Overlay& overlay : overlays()) {
    keys.insert(
        {overlay.majority_basis.source, overlay.nature_basis.source, overlay.force_basis.source});
  }
  for (const model::Meeting& meeting : all_meetings()) {
    keys.insert(meeting.sources.begin(), meeting.sources.end());
  }
  keys.erase("");
  for (const std::string& key : keys) EXPECT_THAT(listed, HasSubstr("| `" + key + "` |"));
}

TEST(EmbeddedMeetings, PutVotesThatAreHeldOnTheirDay) {
  for (const model::Meeting& meeting : all_meetings()) {
    ASSERT_FALSE(meeting.items.empty()) << meeting.symbol.normal();
    for (const model::MeetingItem& item : meeting.items) {
      const RollCall* vote = vote_of(item.key);
      ASSERT_NE(vote, nullptr) << meeting.symbol.normal() << ": no vote " << item.key;
      EXPECT_EQ(vote->body, meeting.body) << item.key;
      EXPECT_EQ(vote->date, meeting.date) << item.key;
      EXPECT_EQ(vote->meeting, meeting.symbol) << item.key;
    }
  }
}

// A vote of a day of which we hold the order has its place in it.
TEST(EmbeddedMeetings, LeaveOutNoVoteOfTheirs) {
  for (const model::Meeting& meeting : all_meetings()) {
    const auto of_meeting = std::ranges::count_if(
        all_votes(), [&](const RollCall& vote) { return vote.meeting == meeting.symbol; });
    EXPECT_EQ(of_meeting, std::ssize(meeting.items)) << meeting.symbol.normal();
  }
}

TEST(Of24February2025, ThirteenVotesStandInOrder) {
  std::map<model::BodyId, std::vector<std::string>> order;
  for (const model::Meeting& meeting : all_meetings()) {
    if (meeting.date != Date(2025, 2, 24)) continue;
    for (const model::MeetingItem& item : meeting.items) order[meeting.body].push_back(item.key);
  }
  EXPECT_THAT(order[kAssembly], ElementsAre("A/RES/ES-11/7", "A/ES-11/L.12", "A/ES-11/L.13",
                                            "A/ES-11/L.14", "A/ES-11/L.15", "A/RES/ES-11/8"));
  EXPECT_THAT(order[kCouncil], ElementsAre("S/PV.9866#1", "S/2025/118", "S/2025/114", "S/2025/115",
                                           "S/2025/117", "S/2025/116", "S/RES/2774"));
}

TEST(Of24February2025, UkraineAbstainedOnThePathToPeace) {
  const RollCall* vote = vote_of("A/RES/ES-11/8");
  ASSERT_NE(vote, nullptr);
  const auto who = model::members_who(vote->ballots, model::Choice::abstain);
  EXPECT_THAT(who, Contains(MemberId("UKR")));
  EXPECT_THAT(who, Contains(MemberId("USA")));
}

// The rows of one vote in the shared notes: draft or motion, then the members' choices.
std::map<std::string, std::map<std::string, std::string>> shared_ballots(const std::string& text) {
  std::map<std::string, std::map<std::string, std::string>> ballots;
  for (const std::string_view line : split(text, '\n')) {
    const auto cells = split(trim(line), ',');
    if (cells.size() < 7 || cells[0] == "body") continue;
    const std::string draft(cells[3].substr(0, cells[3].find(" as amended")));
    ballots[draft][std::string(cells[5])] = std::string(cells[6]);
  }
  return ballots;
}

TEST(Of24February2025, EveryBallotIsThatOfTheSharedNotes) {
  const char* shared = std::getenv("ROLLCALL_SHARED");
  const std::filesystem::path folder =
      shared != nullptr ? std::filesystem::path(shared) : repository().parent_path() / "shared";
  const std::string text = read_text(folder / "facts" / "votes_2025-02-24.csv");
  if (text.empty()) GTEST_SKIP() << "no facts/votes_2025-02-24.csv in " << folder;
  const auto ballots = shared_ballots(text);
  EXPECT_THAT(ballots, SizeIs(9));
  int compared = 0;
  for (const RollCall& vote : all_votes()) {
    if (vote.date != Date(2025, 2, 24) || vote.ballots.empty()) continue;
    const auto noted = ballots.find(vote.draft.normal());  // the motion has no draft
    ASSERT_NE(noted, ballots.end()) << vote.name();
    ASSERT_EQ(noted->second.size(), vote.ballots.size()) << vote.name();
    for (const model::Ballot& ballot : vote.ballots) {
      ++compared;
      EXPECT_EQ(noted->second.at(ballot.member.str()), model::to_string(ballot.choice))
          << vote.name() << ", " << ballot.member.view();
    }
  }
  EXPECT_EQ(compared, 2 * 193 + 7 * 15);
}

}  // namespace
}  // namespace rollcall::record
