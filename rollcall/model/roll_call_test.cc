// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/roll_call.h"

#include <gtest/gtest.h>

namespace rollcall::model {
namespace {

Symbol symbol(const char* text) {
  const auto parsed = Symbol::parse(text);
  EXPECT_TRUE(parsed) << text;
  return parsed.value_or(Symbol());
}

struct Naming {
  const char* symbol;
  const char* draft;
  const char* part;
  const char* meeting;
  int ordinal;
  const char* name;
  const char* key;
};

TEST(RollCall, IsNamedAndKeyedByTheBestThatIsKnown) {
  for (const Naming& row : {
           Naming{"S/RES/2774(2025)", "S/2025/112", "", "S/PV.9866", 4, "S/RES/2774 (2025)",
                  "S/RES/2774"},
           Naming{"", "S/2025/115", "", "S/PV.9866", 1, "S/2025/115", "S/2025/115"},
           Naming{"", "A/L.5", "paragraph 2", "", 0, "A/L.5 paragraph 2", "A/L.5 paragraph 2"},
           Naming{"A/RES/62/223B", "", "paragraph 8", "", 0, "A/RES/62/223 B paragraph 8",
                  "A/RES/62/223 B paragraph 8"},
           Naming{"", "", "", "S/PV.9866", 1, "S/PV.9866 no. 1", "S/PV.9866#1"},
           Naming{"", "", "paragraph 8", "S/PV.9866", 2, "S/PV.9866 no. 2 paragraph 8",
                  "S/PV.9866#2"},
           Naming{"", "", "", "S/PV.9866", 0, "S/PV.9866", ""},
           Naming{"", "", "", "", 3, "", ""},
       }) {
    RollCall vote;
    if (*row.symbol != '\0') vote.symbol = symbol(row.symbol);
    if (*row.draft != '\0') vote.draft = symbol(row.draft);
    if (*row.meeting != '\0') vote.meeting = symbol(row.meeting);
    vote.part = row.part;
    vote.ordinal = row.ordinal;
    EXPECT_EQ(vote.name(), row.name);
    EXPECT_EQ(vote.key(), row.key);
  }
}

TEST(RollCall, ItsTallyIsTheCountOfItsBallots) {
  RollCall vote;
  vote.announced = Tally{121, 14, 44, 14, true};
  vote.counted = Tally{120, 14, 45, 14, true};
  EXPECT_EQ(vote.tally(), vote.counted);
  vote.members = 193;
  EXPECT_EQ(vote.tally(), vote.counted);
}

TEST(RollCall, ItsTallyIsTheAnnouncedOneWhereBallotsAreMissing) {
  RollCall vote;
  EXPECT_EQ(vote.tally(), std::nullopt);
  vote.announced = Tally{46, 0, 5, 0, false};
  EXPECT_EQ(vote.tally(), vote.announced);
  vote.counted = Tally{12, 0, 1, 0, true};  // thirteen ballots are held, of a body of 51
  vote.members = 51;
  EXPECT_EQ(vote.tally(), vote.announced);
  vote.announced.reset();
  EXPECT_EQ(vote.tally(), vote.counted);
}

TEST(RollCall, SaysWhereItsDayIsNotCertain) {
  RollCall vote;
  EXPECT_EQ(vote.written_date(), "date unknown");
  vote.date = Date(1969, 7, 1);
  EXPECT_EQ(vote.written_date(), "1 July 1969");
  vote.date_certain = false;
  EXPECT_EQ(vote.written_date(), "1 July 1969 (day not certain)");
}

}  // namespace
}  // namespace rollcall::model
