// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "rollcall/coverage/claims/judge.h"
#include "rollcall/coverage/claims/vote_index.h"

namespace rollcall::coverage {

// Whether a recorded number is what a count says, within its bound: "about" allows a tenth, and
// three.
[[nodiscard]] bool holds(const Count& count, int recorded);

// Close enough for a slip of the pen: two, or a twenty-fifth.
[[nodiscard]] bool is_near(int claimed, int recorded);

// How many an "A joined B and 16 others" makes in all.
[[nodiscard]] int total_of(const Claim& claim);

[[nodiscard]] bool is_among(std::span<const std::size_t> votes, std::size_t vote);

// Finds which vote each claim of a report is about, sentence by sentence, and remembers what the
// report has spoken of so far. One report each, one thread; the essay stands in binder.cc.
class Binder {
 public:
  static constexpr int kDaysBefore = 10;  // of publication, where no day is named
  static constexpr double kRareBits = 6;  // what the words of a title must be worth to name it

  Binder(const VoteIndex& index, const FactSource& facts, const Report& report);

  // Looks for the day that a report without a date is about: the one whose votes fit most of its
  // figures and positions, among those whose titles share its words. nullopt where no day stands
  // clear of the others. REQUIRES: claims with their cues. O(votes + kWeighed ballots).
  [[nodiscard]] std::optional<Date> likely_day(std::span<const Claim> claims) const;
  // Days around this one are searched where a sentence names none. At first that of publication.
  void set_day(Date day) { day_ = day; }

  // One Binding for each claim of a sentence, in their order. REQUIRES: sentences in order. Cost:
  // the votes of the days that the sentence names, or of the days around publication.
  std::vector<Binding> bind(std::span<const Claim> claims);

 private:
  // Claims of one sentence that are about one vote.
  struct Group {
    std::vector<std::size_t> claims;
    const Claim* tally = nullptr;
    Cue cue;                                // of the tally, else of the first claim
    std::vector<std::uint32_t> words = {};  // of the cue, as the index numbers them
  };
  // What speaks for a vote, and how loudly.
  struct Score {
    std::size_t vote = 0;
    double total = 0;
    int equal = 0;   // figures that agree
    int differ = 0;  // figures that do not
    int right = 0;   // positions that agree
    int wrong = 0;
    bool large = false;  // one of them is more than a Council could give
    bool symbol = false;
    bool day = false;     // an explicit day
    bool on_day = false;  // of the day that the sentence names, by whichever words
    bool near = false;    // a relative day, or the days around publication
    bool body = false;    // named in the sentence
    bool sponsor = false;
    bool vetoed = false;  // by those who are said to have
    bool words = false;
    bool many_words = false;
    bool carried = false;  // the vote the report spoke of last
    double lost = 0;       // weight taken off for what differs
  };

  struct Found {
    Binding bound;
    int right = 0;        // positions that agree
    bool holds = false;   // something does, and nothing differs
    bool agrees = false;  // two figures or positions do, and nothing differs
  };

  [[nodiscard]] Found find(const Group& group, std::span<const Claim> claims) const;
  void resume(std::size_t sentence);
  void note_leaving(std::span<const Group> groups, std::size_t sentence, bool wandered);
  [[nodiscard]] bool is_own(std::size_t vote) const;
  [[nodiscard]] bool strays(const Group& group, const Found& found,
                            std::span<const Claim> claims) const;
  [[nodiscard]] std::vector<Group> groups_of(std::span<const Claim> claims) const;
  [[nodiscard]] std::vector<std::size_t> candidates(const Group& group,
                                                    std::span<const Claim> claims) const;
  [[nodiscard]] Score score(std::size_t vote, const Group& group,
                            std::span<const Claim> claims) const;
  void weigh_day(Score& score, const Cue& cue) const;
  void weigh_body(Score& score, const Cue& cue) const;
  void weigh_figures(Score& score, const Group& group) const;
  void weigh_kind(Score& score, const Cue& cue) const;
  void weigh_outcome(Score& score, const Group& group, std::span<const Claim> claims) const;
  void score_positions(Score& score, const Group& group, std::span<const Claim> claims) const;
  [[nodiscard]] Binding decide(const std::vector<Score>& scores, const Group& group) const;
  [[nodiscard]] bool is_firm(const std::vector<Score>& scores, const Group& group) const;
  [[nodiscard]] static std::string grounds_of(const Score& best, const Group& group);
  [[nodiscard]] bool another_has_these_figures(const Group& group, const Score& best) const;
  [[nodiscard]] std::vector<std::size_t> meant(const Group& group, const Binding& bound,
                                               std::span<const Claim> claims) const;
  [[nodiscard]] bool another_has_these_positions(const std::vector<Score>& scores,
                                                 const Group& group) const;
  [[nodiscard]] bool is_of_others(const std::vector<Score>& scores) const;
  [[nodiscard]] bool is_present(std::size_t vote) const;
  [[nodiscard]] bool told_apart(const Score& best, const Score& other) const;
  [[nodiscard]] bool in_series_of_main(std::size_t vote) const;
  [[nodiscard]] bool is_of_series_and_year(std::size_t vote, const Cue& cue) const;
  [[nodiscard]] bool is_of_another_time(const Score& best, const Cue& cue) const;
  [[nodiscard]] static bool near_all(const Claim& claim, const model::Tally& tally);
  [[nodiscard]] Period horizon() const;
  [[nodiscard]] bool may_be_near(const Cue& cue) const;
  // The vote spoken of last, once it was bound firmly: the thread that a sentence goes on with.
  [[nodiscard]] bool is_thread(const Score& score) const {
    return score.carried && (!strayed_ || score.on_day) && firm_.contains(score.vote);
  }
  // Whether a sentence gives no cue of its own to another vote than the thread's.
  [[nodiscard]] bool goes_on(const Cue& cue) const;
  [[nodiscard]] bool has_thread() const { return last_ && firm_.contains(*last_); }

  const VoteIndex* index_;
  const FactSource* facts_;
  std::optional<Date> day_;
  std::optional<model::BodyId> body_;  // named last
  std::optional<std::size_t> last_;    // bound last
  std::optional<std::size_t> main_;    // bound first, firmly
  std::map<std::size_t, int> spoken_of_;
  std::vector<std::size_t> just_now_;  // those of the last sentence that spoke of any
  std::optional<std::size_t> own_;     // of the votes of the main one's day and body, the last
  std::optional<std::size_t> left_;    // the sentence that left it for another time
  bool strayed_ = false;        // something was spoken of since the thread that was not found
  std::set<std::size_t> firm_;  // of them those that were bound firmly once
  std::set<std::pair<model::BodyId, Date>> days_;  // of the votes bound firmly
};

}  // namespace rollcall::coverage
