// SPDX-License-Identifier: Apache-2.0
#include "tools/cli_test/script.h"

#include <algorithm>
#include <cstdlib>

namespace rollcall::cli_test {
namespace {

constexpr std::string_view kAnyLines = "…";
constexpr std::string_view kAnything = "[…]";

std::string without_end_blanks(std::string line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
  return line;
}

// Pieces between "[…]" must follow one another; the first and last are anchored.
bool line_matches(std::string_view pattern, std::string_view line) {
  const std::size_t hole = pattern.find(kAnything);
  if (hole == std::string_view::npos) return pattern == line;
  if (!line.starts_with(pattern.substr(0, hole))) return false;
  line.remove_prefix(hole);
  pattern.remove_prefix(hole + kAnything.size());
  for (std::size_t skip = 0; skip <= line.size(); ++skip) {
    if (line_matches(pattern, line.substr(skip))) return true;
  }
  return false;
}

bool match_from(const std::vector<std::string>& expected, std::size_t e,
                const std::vector<std::string>& actual, std::size_t a) {
  for (; e < expected.size(); ++e, ++a) {
    if (expected[e] == kAnyLines) {
      for (std::size_t rest = a; rest <= actual.size(); ++rest) {
        if (match_from(expected, e + 1, actual, rest)) return true;
      }
      return false;
    }
    if (a >= actual.size() || !line_matches(expected[e], actual[a])) return false;
  }
  return a == actual.size();
}

// A command's expected lines end where something else begins.
void take_expectation(Step& step, std::string_view line) {
  if (line.starts_with("! ") || line == "!") {
    step.err.emplace_back(line.substr(line.size() > 1 ? 2 : 1));
  } else if (line.starts_with("? ")) {
    step.exit_code = std::atoi(std::string(line.substr(2)).c_str());
  } else {
    step.out.emplace_back(line);
  }
}

// Blank lines between steps are layout, not output.
void drop_last_blank(std::vector<Step>& steps) {
  if (steps.empty() || steps.back().kind != Step::Kind::command) return;
  auto& out = steps.back().out;
  while (!out.empty() && out.back().empty()) out.pop_back();
}

Step step_at(Step::Kind kind, std::size_t line, std::string_view head) {
  Step step;
  step.kind = kind;
  step.line = line;
  step.head = std::string(head);
  return step;
}

bool runs_ours(const std::vector<std::string>& block) {
  return std::ranges::any_of(block, [](const std::string& line) {
    return line.starts_with("$ rollcall") || line.starts_with("$ ./run");
  });
}

// What ./run does once it has built: the documentation tests run the program itself.
std::string as_rollcall(const std::string& command) {
  if (command == "./run") return "rollcall brief 2025-02-24 --db embedded --html brief.html";
  if (command.starts_with("./run ")) return "rollcall " + command.substr(6);
  return command;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::vector<Step> parse_script(std::string_view text) {
  std::vector<Step> steps;
  std::size_t number = 0;
  bool in_file = false;
  for (const std::string& line : lines_of(text)) {
    ++number;
    if (in_file) {
      in_file = line != "end file";
      if (in_file) steps.back().text.push_back(line);
    } else if (line.starts_with("$ ")) {
      drop_last_blank(steps);
      steps.push_back(step_at(Step::Kind::command, number, line.substr(2)));
    } else if (line.starts_with("file ")) {
      drop_last_blank(steps);
      steps.push_back(step_at(Step::Kind::file, number, line.substr(5)));
      in_file = true;
    } else if (line.starts_with("# ") || line == "#") {
      drop_last_blank(steps);
      steps.push_back(step_at(Step::Kind::comment, number, line));
    } else if (!steps.empty() && steps.back().kind == Step::Kind::command) {
      take_expectation(steps.back(), line);
    }
  }
  drop_last_blank(steps);
  return steps;
}

std::vector<Step> parse_markdown(std::string_view text) {
  std::vector<Step> steps;
  std::vector<std::string> block;
  std::size_t number = 0;
  std::size_t began = 0;
  bool inside = false;
  for (const std::string& line : lines_of(text)) {
    ++number;
    if (!inside) {
      inside = line == "```console";
      began = number;
      block.clear();
    } else if (line != "```") {
      block.push_back(line);
    } else {
      inside = false;
      if (!runs_ours(block)) continue;
      std::string script;
      for (const std::string& kept : block) script += kept + "\n";
      for (Step& step : parse_script(script)) {
        step.line += began;
        step.head = as_rollcall(step.head);
        steps.push_back(std::move(step));
      }
    }
  }
  return steps;
}

std::string print_script(const std::vector<Step>& steps) {
  std::string text;
  bool after_command = false;
  for (const Step& step : steps) {
    const bool is_command = step.kind == Step::Kind::command;
    if (after_command) text += '\n';
    after_command = is_command || step.kind == Step::Kind::file;
    switch (step.kind) {
      case Step::Kind::comment:
        text += step.head + "\n";
        break;
      case Step::Kind::file:
        text += "file " + step.head + "\n";
        for (const std::string& line : step.text) text += line + "\n";
        text += "end file\n";
        break;
      case Step::Kind::command:
        text += "$ " + step.head + "\n";
        for (const std::string& line : step.out) text += line + "\n";
        for (const std::string& line : step.err) text += "! " + line + "\n";
        if (step.exit_code != 0) text += "? " + std::to_string(step.exit_code) + "\n";
        break;
    }
  }
  return text;
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  std::vector<std::string> wanted;
  std::vector<std::string> given;
  for (const std::string& line : expected) wanted.push_back(without_end_blanks(line));
  for (const std::string& line : actual) given.push_back(without_end_blanks(line));
  // Blank lines at the end of an output cannot be told from layout.
  while (!given.empty() && given.back().empty()) given.pop_back();
  while (!wanted.empty() && wanted.back().empty()) wanted.pop_back();
  return match_from(wanted, 0, given, 0);
}

}  // namespace rollcall::cli_test
