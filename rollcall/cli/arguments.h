// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/result.h"

namespace CLI {
class App;
}

namespace rollcall::cli {

class Command;

enum class Presence : std::uint8_t { optional, required };

// What one command accepts: a thin layer over CLI11, so that one .cc alone compiles it.
// `names` are CLI11's: "-o,--output". The referenced values must outlive the parse.
class Arguments {
 public:
  explicit Arguments(CLI::App& app) : app_(app) {}

  void flag(const std::string& names, bool& value, const std::string& text);
  void option(const std::string& names, std::string& value, const std::string& placeholder,
              const std::string& text);
  void number(const std::string& names, std::int64_t& value, const std::string& placeholder,
              const std::string& text);
  // One of a few words; any other fails with `cli.usage`, naming them.
  void word(const std::string& names, std::string& value, const std::vector<std::string>& words,
            const std::string& text);
  // May be given several times, or once with commas.
  void list(const std::string& names, std::vector<std::string>& values,
            const std::string& placeholder, const std::string& text);
  void operand(const std::string& name, std::string& value, Presence presence,
               const std::string& text);
  void operands(const std::string& name, std::vector<std::string>& values, Presence presence,
                const std::string& text);
  // Printed at the end of --help.
  void examples(const std::string& text);

 private:
  CLI::App& app_;
};

// What every command takes besides its own arguments.
struct GlobalOptions {
  std::string db;  // "" where --db was not given
  bool no_color = false;
};

struct Invocation {
  Command* command = nullptr;  // nullptr where `print` says it all: --help, --version
  GlobalOptions options;
  std::string print;
};

// Calls setup() of each command and reads a command line. Fails with `cli.usage`.
[[nodiscard]] Result<Invocation> parse_command_line(const std::vector<Command*>& commands,
                                                    const std::vector<std::string>& words);

}  // namespace rollcall::cli
