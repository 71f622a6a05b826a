// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "rollcall/cli/advice.h"
#include "rollcall/cli/command.h"

namespace rollcall::cli {
namespace {

// `rollcall help show` reads as people try it first.
std::vector<std::string> words_of(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  if (!words.empty() && words.front() == "help") {
    words.erase(words.begin());
    words.emplace_back("--help");
  }
  return words;
}

ExitCode report(Console& console, const Error& error) {
  console.note(error_line(error));
  return exit_code_of(error);
}

ExitCode run(Console& console, const std::vector<std::string>& words) {
  const auto commands = all_commands();
  std::vector<Command*> pointers;
  for (const auto& command : commands) pointers.push_back(command.get());

  auto invocation = parse_command_line(pointers, words);
  if (!invocation) return report(console, invocation.error());
  console.choose_record(invocation->options.db);
  if (invocation->options.no_color) console.forbid_colour();

  Result<ExitCode> done = ExitCode::ok;
  if (invocation->command == nullptr) {
    console.print(invocation->print);
  } else {
    done = invocation->command->run(console);
  }
  // Output that did not arrive outranks what the command says of itself.
  if (auto finished = console.finish(); !finished) return report(console, finished.error());
  return done ? *done : report(console, done.error());
}

}  // namespace
}  // namespace rollcall::cli

int main(int argc, char** argv) {
  // A closed pipe must come back as an error of write(), to be reported.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    rollcall::cli::Console console;
    return static_cast<int>(rollcall::cli::run(console, rollcall::cli::words_of(argc, argv)));
  } catch (const std::bad_alloc&) {
    std::fputs("rollcall: out of memory: try a smaller question [cli.out_of_memory]\n", stderr);
  } catch (const std::exception& bug) {
    std::fprintf(stderr, "rollcall: a bug: %s: please report it [cli.bug]\n", bug.what());
  }
  return static_cast<int>(rollcall::cli::ExitCode::failure);
}
