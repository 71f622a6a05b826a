// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/words/cells.h"

#include <gtest/gtest.h>

#include "rollcall/coverage/words/test_lexicon.h"

namespace rollcall::coverage {
namespace {

// Each cell in brackets; unknown words as "w".
std::string read(std::string_view text, std::optional<Date> published = Date(2025, 2, 26)) {
  static const Lexicon lexicon = test_lexicon();
  CellReader reader(lexicon, "en", published);
  std::string out;
  for (const Cell& cell : reader.read(text)) {
    out += '[';
    switch (cell.kind) {
      case CellKind::word:
        out += "w";
        break;
      case CellKind::mark:
        out += cell.mark;
        break;
      case CellKind::term:
        out += to_string(cell.term);
        out += ' ';
        out += cell.entry != nullptr && !cell.entry->id.empty() ? cell.entry->id
                                                                : std::to_string(cell.value);
        break;
      case CellKind::number:
        out += std::to_string(cell.value);
        break;
      case CellKind::date:
        out += cell.days->from.iso();
        if (cell.days->to != cell.days->from) out += ".." + cell.days->to.iso();
        break;
      case CellKind::symbol:
        out += reader.symbol(cell);
        break;
    }
    if (cell.possessive) out += "'s";
    out += ']';
  }
  return out;
}

TEST(Cells, PutsNumbersInWordsTogether) {
  EXPECT_EQ(read("one hundred and forty-one countries"), "[141][counted 0]");
  EXPECT_EQ(read("ninety-two"), "[92]");
  EXPECT_EQ(read("five, two and thirteen"), "[5][,][2][and 0][13]");
  EXPECT_EQ(read("five two"), "[5][2]");
  EXPECT_EQ(read("thirty-second"), "[ordinal 32]");
  EXPECT_EQ(read("the 32nd"), "[stop 0][ordinal 32]");
  EXPECT_EQ(read("60 million"), "[60000000]");
  EXPECT_EQ(read("hundred"), "[100]");
}

TEST(Cells, PutsDaysTogether) {
  EXPECT_EQ(read("24 February 2025"), "[2025-02-24]");
  EXPECT_EQ(read("Feb. 24, 2022"), "[2022-02-24]");
  EXPECT_EQ(read("Monday, Feb. 24"), "[2025-02-24]");
  EXPECT_EQ(read("February 27"), "[2024-02-27]");  // not after the day of publication
  EXPECT_EQ(read("February 2023"), "[2023-02-01..2023-02-28]");
  EXPECT_EQ(read("in 2022"), "[w][2022-01-01..2022-12-31]");
  EXPECT_EQ(read("Monday"), "[2025-02-24]");
  EXPECT_EQ(read("last year"), "[2024-01-01..2024-12-31]");
  EXPECT_EQ(read("2025-02-24"), "[2025-02-24]");
  EXPECT_EQ(read("24.02.2025"), "[2025-02-24]");
}

TEST(Cells, LeavesAloneWhatIsNoDay) {
  EXPECT_EQ(read("countries may abstain"), "[counted 0][w][w]");
  EXPECT_EQ(read("30 February 2025"), "[30][2025-02-01..2025-02-28]");
  EXPECT_EQ(read("02/03/2025"), "[2][/][3][/][2025-01-01..2025-12-31]");
  EXPECT_EQ(read("2022 votes"), "[2022][counted 0]");
  EXPECT_EQ(read("Monday", std::nullopt), "[weekday 1]");
}

TEST(Cells, FindsSymbols) {
  EXPECT_EQ(read("resolution 2774 (2025)"), "[text 0][S/RES/2774 (2025)]");
  EXPECT_EQ(read("resolution 2774,"), "[text 0][S/RES/2774][,]");
  EXPECT_EQ(read("A/RES/ES-11/7."), "[A/RES/ES-11/7][.]");
  EXPECT_EQ(read("resolution 79/7"), "[text 0][A/RES/79/7]");
  EXPECT_EQ(read("2774 countries"), "[2774][counted 0]");
}

TEST(Cells, KeepsWhatOwnsItsNoun) {
  EXPECT_EQ(read("Guinea's text"), "[state GIN's][w]");
  EXPECT_EQ(read("the United States' text"), "[stop 0][state USA's][w]");
}

}  // namespace
}  // namespace rollcall::coverage
