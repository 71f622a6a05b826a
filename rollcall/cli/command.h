// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "rollcall/base/result.h"
#include "rollcall/cli/arguments.h"
#include "rollcall/cli/console.h"

namespace rollcall::cli {

// What the process tells its caller. The numbers are a contract: docs/man states them.
enum class ExitCode : std::uint8_t {
  ok = 0,
  answer_is_no = 1,   // a check ran and found something: `audit`
  usage = 2,          // the command line was not understood
  failure = 3,        // it was understood, and could not be done
  interrupted = 130,  // by Ctrl-C, as a shell reports it: 128 and the signal's number
};

// One command of the program: `rollcall NAME …`. Used from one thread, once.
class Command {
 public:
  virtual ~Command() = default;

  [[nodiscard]] virtual std::string_view name() const = 0;
  [[nodiscard]] virtual std::string_view summary() const = 0;

  // Declares options and operands. Opens nothing and does no work: that is for run().
  virtual void setup(Arguments& arguments) = 0;

  // Does the work. Fails with the error of the room that failed, or with `cli.…`.
  [[nodiscard]] virtual Result<ExitCode> run(Console& console) = 0;
};

// Every command, in the order in which `rollcall --help` lists them.
[[nodiscard]] std::vector<std::unique_ptr<Command>> all_commands();

}  // namespace rollcall::cli
