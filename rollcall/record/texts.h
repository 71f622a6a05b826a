// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

// What a text that was voted on as a whole is called, for finding others like it.
struct VoteText {
  model::BodyId body;
  std::string key;   // RollCall::key()
  std::string name;  // "A/RES/47/19"
  Date date;
  std::string title;
  std::string agenda_item;
  std::string series;
};

// The texts of a filter that have a document, a day and votes, by day, without their ballots:
// resolutions and what is left of one after its parts were voted, no amendments, parts or motions.
// Cost: one query; some tens of milliseconds for ten thousand roll calls.
[[nodiscard]] Result<std::vector<VoteText>> vote_texts(const Store& store, const Filter& filter);

}  // namespace rollcall::record
