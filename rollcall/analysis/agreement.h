// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rollcall/analysis/interval.h"
#include "rollcall/model/choice.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// How alike two voters vote: counted exactly, then said in the measures of the field, each with an
// interval and undefined where it has no meaning. Pure; any thread. agreement_pairs.h does the same
// for all pairs at once.

// A set of items as bits, laid out as the planes of the matrix are: bit i of word i / 64.
using ItemMask = std::vector<std::uint64_t>;
// REQUIRES: items of the matrix.
[[nodiscard]] ItemMask mask_of(const model::VoteMatrix& matrix, std::span<const int> items);
[[nodiscard]] ItemMask mask_of(const model::VoteMatrix& matrix, model::VoteMatrix::Range items);

// What to do with a roll call on which one of the two cast no vote, though a member.
enum class Absences : std::uint8_t {
  excluded,   // such a roll call is not shared
  as_choice,  // not voting is a fourth thing to do, like or unlike any other: no place on a scale
};

// On how many roll calls the first chose the row and the second the column, in the order of
// model::kChoices. Only roll calls on which both were members, with known ballots, count.
struct JointCounts {
  std::array<std::array<std::int32_t, 4>, 4> of{};

  [[nodiscard]] std::int32_t at(model::Choice first, model::Choice second) const {
    return of[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)];
  }
  [[nodiscard]] int shared(Absences absences) const;  // roll calls that count
  [[nodiscard]] int alike(Absences absences) const;   // on which both did the same
  JointCounts& operator+=(const JointCounts& other);
  bool operator==(const JointCounts&) const = default;
};

// REQUIRES: `items` has matrix.words() words. O(words).
[[nodiscard]] JointCounts joint_counts(const model::VoteMatrix& matrix, int first, int second,
                                       std::span<const std::uint64_t> items);

// One number: nullopt where it is not defined, and its 95 per cent interval where that is.
struct Figure {
  std::optional<double> value;
  std::optional<Interval> interval;
};

// The scale is yes – abstain – no, one step apart; `linear` counts steps of disagreement, `squared`
// their squares, and the plain ones count any difference as one.
struct Agreement {
  int shared = 0;
  int alike = 0;
  Figure share;      // alike / shared, 0 to 1
  Figure s_linear;   // S of Signorino and Ritter, -1 to 1; (1 + S) / 2 counts an abstention as half
  Figure s_squared;  //
  Figure kappa;      // Cohen's: how far beyond what the two voters' own habits would give
  Figure kappa_linear;
  Figure kappa_squared;
  Figure pi;  // Scott's: the same with one common habit of both
  Figure pi_linear;
  Figure pi_squared;
};

// The measures by the names that columns and fields of outputs bear, in their order.
struct NamedMeasure {
  const char* name;
  Figure Agreement::* figure;
};
inline constexpr std::array<NamedMeasure, 9> kNamedMeasures = {
    {{"share", &Agreement::share},
     {"s_linear", &Agreement::s_linear},
     {"s_squared", &Agreement::s_squared},
     {"kappa", &Agreement::kappa},
     {"kappa_linear", &Agreement::kappa_linear},
     {"kappa_squared", &Agreement::kappa_squared},
     {"pi", &Agreement::pi},
     {"pi_linear", &Agreement::pi_linear},
     {"pi_squared", &Agreement::pi_squared}}};

// With absences as a choice, S and the weighted measures are undefined: not voting has no place
// between yes and no. O(1).
[[nodiscard]] Agreement agreement_of(const JointCounts& counts, Absences absences);

}  // namespace rollcall::analysis
