// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rollcall/analysis/forecast_titles.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Which votes a probability may rest on.
enum class Sight : std::uint8_t {
  past_only,  // earlier roll calls
  both_ways,  // all other roll calls, earlier and later: to fill in votes that are not known
};

// How far back is looked and how alike is alike. The values were chosen on sessions 30 to 49 of the
// General Assembly (bench/prediction), and are not touched by any later vote.
struct InputOptions {
  int alike = 40;   // so many roll calls most alike are looked at, by the cosine of titles cubed
  int broad = 150;  // and so many less sharply, by its power of 1.5
  double title_memory = 5;     // periods in which a vote on the same matter loses weight to 1/e
  double tendency_memory = 6;  // the same for how a voter votes on anything
};

// What is known of a roll call before it is held.
struct Subject {
  std::vector<int> words;  // of TitleIndex
  std::vector<std::string> issues;
  std::vector<int> sponsors;  // voters
  int period = 0;
  int before = 0;           // only items below this one are looked at
  std::optional<int> item;  // itself, if it is an item of the matrix: never looked at
};

// The shares of no and abstain against yes, as logarithms, in the histories that bear on a vote.
inline constexpr int kInputs = 18;
using InputRow = std::array<float, kInputs>;

// One row a voter; and how much of the past they rest on.
struct InputTable {
  std::vector<InputRow> rows;
  std::vector<float> on_the_matter;     // votes on like matters, weighted, by voter
  double most_alike = 0;                // cosine of the item most alike; 0: none
  std::vector<TitleIndex::Like> alike;  // the sharp ones, most alike first
};

// Histories of votes: by voter, by voter and issue, by voter and like titles. One thread changes it
// (begin_period, learn), any number may read (of) between changes.
class InputHistory {
 public:
  InputHistory(const model::VoteMatrix& matrix, const InputOptions& options, Sight sight);

  // What the items of other periods give: of earlier ones, or with `both_ways` of all.
  // O(periods · voters).
  void begin_period(int period);
  // An item of the current period happened. Nothing to do with `both_ways`. O(entries).
  void learn(int item);

  // O(items that share words + like items · voters).
  [[nodiscard]] InputTable of(const Subject& subject, std::span<const int> voters) const;
  [[nodiscard]] Subject subject(int item, int before) const;
  // Of a roll call that need not be in the matrix.
  [[nodiscard]] Subject subject(const model::Item& item, int period, int before) const;

 private:
  using Votes = std::array<float, 3>;
  struct Sums;
  enum class Sharpness : std::uint8_t { sharp, broad };
  [[nodiscard]] std::size_t place(int voter, int issue) const;
  void add(std::vector<Votes>& to, int item, float weight) const;
  [[nodiscard]] std::vector<int> issues_of(const std::vector<std::string>& names) const;
  [[nodiscard]] std::vector<TitleIndex::Like> weighed(const Subject& subject,
                                                      const std::vector<TitleIndex::Like>& likes,
                                                      Sharpness sharpness) const;
  [[nodiscard]] std::vector<Votes> votes_on_item(int item) const;
  void gather(const std::vector<TitleIndex::Like>& likes, Sums& sums) const;

  const model::VoteMatrix* matrix_;
  InputOptions options_;
  Sight sight_;
  TitleIndex titles_;
  TitleIndex::Weights weights_;
  std::vector<std::string> issues_;            // names; one more stands for "not coded"
  std::vector<std::vector<int>> item_issues_;  // by item
  std::vector<Votes> shares_;                  // of all who voted, by item
  std::vector<std::vector<Votes>> by_period_;  // period, then voter and issue
  std::vector<Votes> sums_;                    // of the current period's view
  std::vector<double> fading_;                 // of a vote under a like title, by periods away
};

}  // namespace rollcall::analysis
