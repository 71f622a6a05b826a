// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/model/vote_matrix.h"
#include "rollcall/record/matrix.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// Which roll calls a figure stands on: what was asked for, and what was found. Values; any thread.

struct Selection {
  record::Filter filter;
  record::Periods periods = record::Periods::year;
  bool contested = false;  // only roll calls with votes enough against the commonest choice
};

struct Selected {
  record::Coverage coverage;
  std::string conditions;  // "series \"Ukraine\" · from 24 February 2022 · contested only"; or ""
  record::Periods periods = record::Periods::year;
  int roll_calls = 0;  // that meet the conditions and whose ballots are held
  std::vector<std::pair<std::string, int>> by_body;
  std::optional<Date> first;
  std::optional<Date> last;
};

// "8 roll calls (GA) from 2 March 2022 to 23 February 2023 · series …": for the head of a text.
[[nodiscard]] std::string selected_line(const Selected& selected);

// Said beneath figures of several bodies together; "" for one.
[[nodiscard]] std::string bodies_line(const Selected& selected);

// The matrix of a selection, and the items of it that count.
struct SelectedMatrix {
  Selected selected;
  model::VoteMatrix matrix;
  std::vector<int> items;
};

// The same record and conditions, and of the roll calls only these.
[[nodiscard]] Selected narrowed(Selected selected, const model::VoteMatrix& matrix,
                                std::span<const int> items);

// With `members`, only their rows are read, unless contested votes are asked for: whether a vote
// was contested depends on everybody. Fails as record::vote_matrix does.
[[nodiscard]] Result<SelectedMatrix> select(const record::Store& store, const Selection& selection,
                                            std::vector<model::MemberId> members);

}  // namespace rollcall::brief
