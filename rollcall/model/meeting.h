// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/symbol.h"

namespace rollcall::model {

// Whether a source says that a vote came at this place, or we conclude it from a rule.
enum class PlaceCertainty : std::uint8_t { stated, inferred };

// One place in a meeting's order of votes. `key` is RollCall::key() of what was put there.
struct MeetingItem {
  int place = 0;  // from 1
  std::string key;
  std::string caption;  // "amendment: sovereignty and territorial integrity"
  PlaceCertainty certainty = PlaceCertainty::stated;
  std::string basis;  // why this place: "SC rule 36", "order of symbols"
};

// The ordered list of what a body put to the vote at one meeting.
struct Meeting {
  BodyId body;
  Symbol symbol;       // S/PV.9866
  std::string title;   // "9866th meeting", "11th emergency special session"
  std::string matter;  // "Ukraine": a word or two for the headline of the day
  Date date;
  std::string agenda_item;
  std::string president;
  std::vector<MeetingItem> items;
  std::vector<std::string> sources;
};

}  // namespace rollcall::model
