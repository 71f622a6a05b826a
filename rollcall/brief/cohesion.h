// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/analysis/cohesion.h"
#include "rollcall/base/result.h"
#include "rollcall/brief/plot.h"
#include "rollcall/brief/selected.h"
#include "rollcall/model/group.h"

namespace rollcall::brief {

// How far a group votes as one, alone or beside another, with the members that it had on the day of
// each vote. One thread; values are free to share.

struct CohesionSpan {
  std::string span;
  analysis::Cohesion first;
  analysis::Cohesion second;            // empty where no second group is asked for
  std::optional<analysis::Mean> apart;  // distance between the two
};

// How often a member voted with the line of the others of its group.
struct LoyaltyLine {
  model::Voter voter;
  int with_line = 0;
  int votes = 0;
  analysis::Interval interval;  // of with_line / votes
};

struct GroupCohesion {
  Selected selected;
  const model::Group* first = nullptr;
  const model::Group* second = nullptr;
  std::vector<CohesionSpan> spans;
  std::vector<CohesionSpan> periods;
  std::vector<LoyaltyLine> members;  // of the first group, the least loyal first
};

// `second` may be nullptr. Fails with `alignment.no_votes` where fewer than two members of the
// first group voted on any roll call selected.
[[nodiscard]] Result<GroupCohesion> cohesion_of(const record::Store& store,
                                                const model::Group& first,
                                                const model::Group* second,
                                                const Selection& selection,
                                                std::optional<Date> split);

[[nodiscard]] std::string cohesion_text(const GroupCohesion& found);
[[nodiscard]] std::string cohesion_json(const GroupCohesion& found);
[[nodiscard]] Plot cohesion_plot(const GroupCohesion& found);

}  // namespace rollcall::brief
