// SPDX-License-Identifier: Apache-2.0
// cli_test PROGRAM FILE [--update]: runs the commands of one *.test file, or of one Markdown page's
// console blocks, in an empty folder with PROGRAM as `rollcall`, and compares what they say.
// With --update a *.test file is rewritten with what the program says now, to be read by a person.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tools/cli_test/script.h"

namespace fs = std::filesystem;
using rollcall::cli_test::Step;

namespace {

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The user's own settings must not reach the program.
void prepare_environment(const fs::path& program, const fs::path& folder) {
  for (const char* name : {"ROLLCALL_DB", "XDG_DATA_HOME", "NO_COLOR", "TERM"}) unsetenv(name);
  setenv("HOME", (folder / "home").c_str(), 1);
  setenv("COLUMNS", "100", 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  setenv("TZ", "UTC", 1);
  const char* path = std::getenv("PATH");
  setenv("PATH", (program.parent_path().string() + ":" + (path == nullptr ? "" : path)).c_str(), 1);
}

struct Said {
  std::vector<std::string> out;
  std::vector<std::string> err;
  int exit_code = 0;
};

Said run(const std::string& command, const fs::path& streams) {
  const fs::path script = streams / "command";
  std::ofstream(script) << command << "\n";
  const std::string line = "bash '" + script.string() + "' >'" + (streams / "out").string() +
                           "' 2>'" + (streams / "err").string() + "' </dev/null";
  const int status = std::system(line.c_str());
  return {.out = rollcall::cli_test::lines_of(read_file(streams / "out")),
          .err = rollcall::cli_test::lines_of(read_file(streams / "err")),
          .exit_code = (status >> 8) & 0xFF};
}

void print_lines(const char* title, const std::vector<std::string>& lines) {
  std::printf("  %s:\n", title);
  for (const std::string& line : lines) std::printf("    | %s\n", line.c_str());
}

// Compares, tells what differs, and puts what was said in place where asked to.
bool check(const std::string& file, Step& step, const Said& said, bool markdown, bool update) {
  const bool same_out = rollcall::cli_test::matches(step.out, said.out);
  // A page shows what a reader sees on standard output; notes on standard error are left out.
  const bool same_err = markdown || rollcall::cli_test::matches(step.err, said.err);
  const bool same_code = step.exit_code == said.exit_code;
  if (same_out && same_err && same_code) return true;
  if (update) {
    if (!same_out) step.out = said.out;
    if (!same_err) step.err = said.err;
    step.exit_code = said.exit_code;
    return true;
  }
  std::printf("%s:%zu: $ %s\n", file.c_str(), step.line, step.head.c_str());
  if (!same_out) print_lines("expected on standard output", step.out);
  if (!same_out) print_lines("standard output", said.out);
  if (!same_err) print_lines("expected on standard error", step.err);
  if (!same_err || !same_code) print_lines("standard error", said.err);
  if (!same_code) std::printf("  exit code %d, expected %d\n", said.exit_code, step.exit_code);
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: cli_test PROGRAM FILE [--update]\n");
    return 2;
  }
  const fs::path program = fs::absolute(argv[1]);
  const fs::path file = fs::absolute(argv[2]);
  const bool update = argc > 3 && std::string(argv[3]) == "--update";
  const bool markdown = file.extension() == ".md";
  const std::string text = read_file(file);
  auto steps =
      markdown ? rollcall::cli_test::parse_markdown(text) : rollcall::cli_test::parse_script(text);

  std::string pattern = (fs::temp_directory_path() / "rollcall_cli_test.XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) return 2;
  const fs::path folder = pattern;
  const fs::path streams = folder / "streams";
  fs::create_directories(folder / "work");
  fs::create_directories(streams);
  prepare_environment(program, folder);
  fs::current_path(folder / "work");

  int commands = 0;
  int failed = 0;
  for (Step& step : steps) {
    if (step.kind == Step::Kind::file) {
      std::ofstream out(step.head, std::ios::binary);
      for (const std::string& line : step.text) out << line << "\n";
    } else if (step.kind == Step::Kind::command) {
      ++commands;
      if (!check(argv[2], step, run(step.head, streams), markdown, update)) ++failed;
    }
  }
  fs::current_path("/");
  fs::remove_all(folder);
  if (update && !markdown) std::ofstream(file) << rollcall::cli_test::print_script(steps);
  std::printf("%d commands, %d failed\n", commands, failed);
  // A page without commands is listed by mistake.
  return failed == 0 && commands > 0 ? 0 : 1;
}
