// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/agreement.h"
#include "rollcall/analysis/agreement_pairs.h"
#include "rollcall/analysis/cohesion.h"
#include "rollcall/analysis/interval.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/brief.h"
#include "rollcall/brief/plot.h"
#include "rollcall/brief/selected.h"
#include "rollcall/model/group.h"

namespace rollcall::brief {

// How often States vote alike on the record: two, one and a group, one and all others, everybody.
// Each value knows which roll calls it stands on. One thread; values are free to share.

struct AlignmentOptions {
  Selection selection;
  analysis::Absences absences = analysis::Absences::excluded;
  std::optional<Date> split;  // figures of before this day and from it on
};

// The roll calls that two members share in one span of time.
struct PairLine {
  std::string span;  // "all", "before 24 February 2025", "2025"
  std::optional<Date> first;
  std::optional<Date> last;
  analysis::JointCounts counts;
  analysis::Agreement agreement;
};

struct PairAlignment {
  Selected selected;
  model::Voter first;
  model::Voter second;
  analysis::Absences absences = analysis::Absences::excluded;
  std::vector<PairLine> spans;    // all, each body of several, both sides of a split
  std::vector<PairLine> periods;  // those with shared votes
};

// Fails with `alignment.no_votes` where one of the two cast no vote on the roll calls selected.
// Cost: for a pair one lookup a roll call; the whole matrix where only contested votes count.
[[nodiscard]] Result<PairAlignment> align_pair(const record::Store& store, model::MemberId first,
                                               model::MemberId second,
                                               const AlignmentOptions& options);

// A voter beside a member of a group, or beside any other.
struct Beside {
  model::Voter voter;
  analysis::Agreement agreement;
};

// A member beside the members that a group had on the day of each vote, itself left out.
struct GroupSpan {
  std::string span;
  // Over roll calls: the share of the group's members voting that voted as it did, and how near
  // they were where an abstention is half way between yes and no.
  std::optional<analysis::Mean> share;
  std::optional<analysis::Mean> nearness;
  std::vector<Beside> members;  // with shared votes, the most alike first
};

struct GroupAlignment {
  Selected selected;
  model::Voter voter;
  const model::Group* group = nullptr;
  analysis::Absences absences = analysis::Absences::excluded;
  std::vector<GroupSpan> spans;
  std::vector<GroupSpan> periods;
};

// Fails with `alignment.no_votes` where the member and the group share no roll call selected.
[[nodiscard]] Result<GroupAlignment> align_group(const record::Store& store, model::MemberId member,
                                                 const model::Group& group,
                                                 const AlignmentOptions& options);

struct RankedAlignment {
  Selected selected;
  model::Voter voter;
  analysis::Absences absences = analysis::Absences::excluded;
  std::vector<Beside> others;  // with shared votes, the most alike first
  analysis::IsolationRecord isolation;
};

// Fails with `alignment.no_votes` where the member cast no vote on the roll calls selected.
[[nodiscard]] Result<RankedAlignment> align_all(const record::Store& store, model::MemberId member,
                                                const AlignmentOptions& options);

// All pairs by period, row by row, without intervals. Fails with `alignment.no_votes` where no roll
// call is selected.
[[nodiscard]] Result<Selected> for_each_pair(
    const record::Store& store, const AlignmentOptions& options,
    const std::function<void(const model::VoteMatrix&, const analysis::PairRow&)>& visit);

// All three say the same in the same order.
[[nodiscard]] std::string alignment_text(const PairAlignment& found);
[[nodiscard]] std::string alignment_text(const GroupAlignment& found);
[[nodiscard]] std::string alignment_text(const RankedAlignment& found);
[[nodiscard]] std::string alignment_json(const PairAlignment& found);
[[nodiscard]] std::string alignment_json(const GroupAlignment& found);
[[nodiscard]] std::string alignment_json(const RankedAlignment& found);
[[nodiscard]] Plot alignment_plot(const PairAlignment& found);
[[nodiscard]] Plot alignment_plot(const GroupAlignment& found);
[[nodiscard]] Plot alignment_plot(const RankedAlignment& found);

}  // namespace rollcall::brief
