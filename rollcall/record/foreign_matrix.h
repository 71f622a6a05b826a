// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/model/vote_matrix.h"
#include "rollcall/record/import/byte_input.h"
#include "rollcall/record/telling.h"

namespace rollcall::record {

// Roll calls that are no part of the record, read from a file of comma-separated values straight
// into a matrix: another assembly's, or the data set behind the published positions. One row a
// voter and item. Plain functions; any thread.
//
// Columns, found by name in any order and case: voter (also member, legislator, country, ccode),
// item (also rcid, rollcall, bill), choice (also vote, cast), and optionally period (also session,
// congress, year) and name. Choices: yes, y, yea, aye, 1; abstain, a, abstention, 2; no, n, nay, 3;
// absent, x, nv, 8; and 9, na or nothing for "not a member". An item in two periods makes two
// columns, linked as one question. Limits: 2,000,000,000 voters times items, 1 MB a row.

struct ForeignOptions {
  // Leaves out what the published estimates left out: amendments and paragraphs after 1989,
  // session 19, Zanzibar, South Africa in session 48. Needs the columns session, year, ccode, amend
  // and para.
  enum class Selection : std::uint8_t { all, published } selection = Selection::all;
};

struct ForeignMatrix {
  model::VoteMatrix matrix;
  std::vector<std::pair<std::string, std::string>> links;  // keys of columns of one item
  std::int64_t rows = 0;
  std::int64_t left_out = 0;  // by the selection
  std::int64_t repeated = 0;  // rows that say again what was said
  bool numbered = false;      // voters are Correlates of War numbers (a column ccode)
  // Rows that say nothing usable, by line, at most kFindingsMax of them; `odd_rows` counts all.
  static constexpr std::size_t kFindingsMax = 100;
  std::vector<Oddity> findings;
  std::int64_t odd_rows = 0;
};

// Fails with `foreign.no_column`, `foreign.too_large`, `foreign.no_rows` and with `import.…` for
// what is no such text.
[[nodiscard]] Result<ForeignMatrix> read_votes(ReadBytes read, const ForeignOptions& options);

// Pairs of items on the same text: a file with the columns rcid1 and rcid2 (or item1 and item2).
// Fails likewise.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> read_matches(ReadBytes read);

// A row of a table of positions made elsewhere.
struct ForeignPosition {
  std::string voter;
  std::string period;
  std::int64_t votes = 0;  // 0: not told
  double position = 0;
  std::optional<double> low90;
  std::optional<double> high90;
};

// A table with the columns voter (or ccode), period (or session) and position (or IdealPoint), and
// where there votes (or NVotes), low90 (or Q5%) and high90 (or Q95%). Fails likewise, and with
// `foreign.bad_number`.
[[nodiscard]] Result<std::vector<ForeignPosition>> read_positions(ReadBytes read);

}  // namespace rollcall::record
