// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the tests of this room share: the rulebooks of data/bodies, rows of text tables, and a
// Council whose ballots are made up from a tally. Test code only.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/text.h"
#include "rollcall/rules/adjudicate.h"

namespace rollcall::rules {

inline std::string read_body(std::string_view file) {
  std::ifstream in(std::string(ROLLCALL_SOURCE_DIR "/data/bodies/").append(file));
  return {std::istreambuf_iterator<char>(in), {}};
}

inline Rulebook body(std::string_view file) {
  auto parsed = Rulebook::parse(read_body(file), file);
  if (!parsed) {
    ADD_FAILURE() << parsed.error().where << ": " << parsed.error().message;
    return {};
  }
  return *parsed;
}

// "93-18-65-17": yes, no, abstain and, where known, absent.
inline model::Tally tally_of(std::string_view text) {
  const auto pieces = split(text, '-');
  const auto number = [&](std::size_t i) { return std::stoi(std::string(pieces.at(i))); };
  const bool absent_known = pieces.size() > 3;
  return {number(0), number(1), number(2), absent_known ? number(3) : 0, absent_known};
}

// The cells of "a | b | c", trimmed.
inline std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (const std::string_view cell : split(line, '|')) cells.emplace_back(trim(cell));
  return cells;
}

// The rows of a text table; blank lines and lines that start with '#' are left out.
inline std::vector<std::vector<std::string>> rows_of(std::string_view table) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string_view line : split(table, '\n')) {
    const std::string_view row = trim(line);
    if (!row.empty() && row.front() != '#') rows.push_back(cells_of(row));
  }
  return rows;
}

inline std::string outcome_and_cause(const Ruling& ruling) {
  return fmt::format("{} {}", to_string(ruling.outcome), to_string(ruling.cause));
}

inline bool cites(const Ruling& ruling, std::string_view citation) {
  for (const Citation& held : ruling.citations) {
    if (to_string(held) == citation) return true;
  }
  return false;
}

inline std::string all_citations(const Ruling& ruling) {
  std::string text;
  for (const Citation& held : ruling.citations) text += to_string(held) + "; ";
  return text;
}

}  // namespace rollcall::rules
