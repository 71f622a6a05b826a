// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/question.h"
#include "rollcall/model/roll_call.h"
#include "rollcall/model/tally.h"
#include "rollcall/record/store.h"

namespace rollcall::record {

// A roll call as it is looked up by: what it was called, when, and its figures, without ballots.
struct IndexedVote {
  model::BodyId body;
  std::string key;     // unique within the body, also where RollCall::key() is ""
  std::string symbol;  // normal forms; "" if none
  std::string draft;
  std::string part;
  std::string meeting;
  int ordinal = 0;
  Date date;
  bool date_certain = true;
  model::QuestionKind kind = model::QuestionKind::resolution;
  model::Manner manner = model::Manner::recorded;
  std::string title;
  std::string agenda_item;
  std::string series;
  std::string amends;
  std::vector<std::string> sponsors;  // as the source that names any first names them
  std::optional<model::Tally> tally;  // the one to use
  std::vector<model::Tally> told;     // other figures that accounts of it state or count
  std::string source;                 // of the tally: "UN Digital Library, record 4076672"
  std::string url;
};

// Every roll call that has a day, in the record's order. Fails with `store.…`. Cost: four queries
// and no ballots; some 60 ms for ten thousand roll calls.
[[nodiscard]] Result<std::vector<IndexedVote>> vote_index(const Store& store);

}  // namespace rollcall::record
