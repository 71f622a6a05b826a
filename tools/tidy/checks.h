// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tools/tidy/tree.h"

namespace rollcall::tidy {

// The house's rules as checks, each a pure function of the tree (but `options`, which asks the
// program itself). Each returns what it found; nothing means that the rule holds.

// Every #include "rollcall/…" against the table of rooms in ARCHITECTURE.md; no third party's
// header in ours; no I/O and no clock in model and rules.
[[nodiscard]] Complaints check_layers(const Tree& tree);

// No file of rollcall/ longer than 600 lines, no function longer than 60.
[[nodiscard]] Complaints check_sizes(const Tree& tree);
// The median number of lines of the files of rollcall/, tests left out, for a reader of the log.
[[nodiscard]] std::size_t median_lines(const Tree& tree);

// Every source, data file, command-line test and corpus is named by a CMakeLists.txt.
[[nodiscard]] Complaints check_listed(const Tree& tree);

// A man page for every command, with the agreed sections; an entry in docs/codes.md for every code
// that the source uses.
[[nodiscard]] Complaints check_pages(const Tree& tree);
[[nodiscard]] Complaints check_codes(const Tree& tree);

// Every option of `PROGRAM COMMAND --help` stands in the command's man page, and the reverse.
[[nodiscard]] Complaints check_options(const Tree& tree, const std::string& program);

// Licence line, no path of somebody's machine, no name that says nothing ("utils").
[[nodiscard]] Complaints check_texts(const Tree& tree);

// As clang-format-19 leaves it. `root` is where the tree was read.
[[nodiscard]] Complaints check_format(const Tree& tree, const std::string& root);

// Where a function body begins and ends, by counting braces: made for code that clang-format has
// laid out. Lines inside raw strings do not count, since tables of cases are data.
struct Body {
  std::size_t first_line = 0;  // from 1
  std::size_t lines = 0;
};
[[nodiscard]] std::vector<Body> function_bodies(std::string_view text);

}  // namespace rollcall::tidy
