// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::cli_test {

// One command of a test, and what it should say.
//
//   # a comment
//   file votes.csv          lines up to `end file` become a file in the test's own folder
//   $ rollcall show X | jq  a shell command, run there
//   ADOPTED                 its standard output, line by line
//   ! rollcall: …           its standard error, line by line
//   ? 3                     its exit code, where it is not 0
//
// In what is expected, a line "…" stands for any number of lines and "[…]" for anything within one.
struct Step {
  enum class Kind : std::uint8_t { comment, file, command };
  Kind kind = Kind::comment;
  std::size_t line = 0;  // where it begins, from 1
  std::string head;      // the comment, the file's name or the command
  std::vector<std::string> out;
  std::vector<std::string> err;
  std::vector<std::string> text;  // of a comment or file, as it stands
  int exit_code = 0;
};

// Reads a *.test file.
[[nodiscard]] std::vector<Step> parse_script(std::string_view text);

// Reads the ```console blocks of a Markdown page whose commands are `rollcall …` or `./run …`.
[[nodiscard]] std::vector<Step> parse_markdown(std::string_view text);

// Writes a *.test file back.
[[nodiscard]] std::string print_script(const std::vector<Step>& steps);

// Whether lines are as expected, "…" and "[…]" minded; blanks at the ends of lines do not count.
[[nodiscard]] bool matches(const std::vector<std::string>& expected,
                           const std::vector<std::string>& actual);

[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

}  // namespace rollcall::cli_test
