// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "rollcall/base/text.h"
#include "rollcall/cli/command.h"

namespace rollcall::cli {
namespace {

constexpr const char* kFooter = R"(
The record read is the one given by --db, else by the environment variable ROLLCALL_DB, else
record.db in the data folder ($XDG_DATA_HOME/rollcall, by default ~/.local/share/rollcall) if it
exists, else the record embedded in the program. Every output says which one it was.

Exit codes: 0 done · 1 a check found something · 2 the command line was not understood · 3 failure

Examples:
  rollcall brief 2025-02-24
  rollcall show S/RES/2774 --json
  rollcall adjudicate GA --important 93-18-65
  rollcall import UNSC_Voting_Data.csv UNGA_Voting_Data.csv

rollcall COMMAND --help describes one command.)";

// Numbers on a command line count votes, members and lines: none needs more digits.
constexpr std::size_t kDigitsMax = 9;

void add_global_options(CLI::App& app, GlobalOptions& options) {
  app.add_option("--db", options.db, "The record to read: a file, or \"embedded\"")
      ->type_name("PATH")
      ->group("Options of every command");
  app.add_flag("--no-color", options.no_color, "No colours, even on a terminal (as NO_COLOR does)")
      ->group("Options of every command");
}

// CLI11 knows what was wrong; which command was meant, and where to read on, we add.
Error usage_error(const CLI::App& app, const CLI::ParseError& error) {
  std::string where = "rollcall";
  const auto chosen = app.get_subcommands();
  if (!chosen.empty()) where += " " + chosen.front()->get_name();
  return Error{"cli.usage", error.what(), where};
}

// The same letters in any order: the commonest slip of the keyboard.
bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::is_permutation(a, b);
}

// A first word that is no command, for an error that names the one with the same letters, else
// those that begin alike.
Result<void> check_command(const std::vector<Command*>& commands,
                           const std::vector<std::string>& words) {
  if (words.empty() || words.front().empty() || words.front().starts_with('-')) return {};
  std::vector<std::string> near;
  for (const Command* command : commands) {
    if (command->name() == words.front()) return {};
    if (same_letters(command->name(), words.front())) {
      near = {std::string(command->name())};
      break;
    }
    if (command->name().front() == words.front().front()) near.emplace_back(command->name());
  }
  std::string message = fmt::format("there is no command \"{}\"", printable(words.front()));
  if (!near.empty()) message += fmt::format("; did you mean {}?", fmt::join(near, ", "));
  return fail("cli.usage", message, "rollcall");
}

Result<Invocation> parse(CLI::App& app, const std::map<const CLI::App*, Command*>& command_of,
                         const GlobalOptions& options, std::vector<std::string> words) {
  Invocation invocation;
  try {
    std::ranges::reverse(words);  // CLI11 takes the words last one first
    app.parse(words);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    invocation.print = chosen.empty() ? app.help() : chosen.front()->help("rollcall");
    return invocation;
  } catch (const CLI::CallForVersion& version) {
    invocation.print = std::string(version.what()) + "\n";
    return invocation;
  } catch (const CLI::ParseError& error) {
    return tl::unexpected(usage_error(app, error));
  }
  const auto chosen = app.get_subcommands();
  if (chosen.empty()) {
    invocation.print = app.help();
    return invocation;
  }
  invocation.command = command_of.at(chosen.front());
  invocation.options = options;
  return invocation;
}

}  // namespace

void Arguments::flag(const std::string& names, bool& value, const std::string& text) {
  app_.add_flag(names, value, text);
}

void Arguments::option(const std::string& names, std::string& value, const std::string& placeholder,
                       const std::string& text) {
  app_.add_option(names, value, text)->type_name(placeholder);
}

void Arguments::number(const std::string& names, std::int64_t& value,
                       const std::string& placeholder, const std::string& text) {
  app_.add_option(names, value, text)
      ->type_name(placeholder)
      ->check(CLI::Validator(
          [](const std::string& given) {
            const bool digits = given.find_first_not_of("0123456789") == std::string::npos;
            if (digits && !given.empty() && given.size() <= kDigitsMax) return std::string();
            return fmt::format("\"{}\" is no whole number below a thousand million", given);
          },
          ""));
}

void Arguments::word(const std::string& names, std::string& value,
                     const std::vector<std::string>& words, const std::string& text) {
  app_.add_option(names, value, text)
      ->type_name(fmt::format("{}", fmt::join(words, "|")))
      ->check(CLI::Validator(
          [words](const std::string& given) {
            if (std::ranges::find(words, given) != words.end()) return std::string();
            return fmt::format("\"{}\" is none of: {}", given, fmt::join(words, ", "));
          },
          ""));
}

void Arguments::list(const std::string& names, std::vector<std::string>& values,
                     const std::string& placeholder, const std::string& text) {
  app_.add_option(names, values, text)
      ->type_name(placeholder)
      ->delimiter(',')
      ->allow_extra_args(false);
}

void Arguments::operand(const std::string& name, std::string& value, Presence presence,
                        const std::string& text) {
  app_.add_option(name, value, text)->type_name("")->required(presence == Presence::required);
}

void Arguments::operands(const std::string& name, std::vector<std::string>& values,
                         Presence presence, const std::string& text) {
  app_.add_option(name, values, text)->type_name("")->required(presence == Presence::required);
}

void Arguments::examples(const std::string& text) { app_.footer("\nExamples:\n" + text); }

Result<Invocation> parse_command_line(const std::vector<Command*>& commands,
                                      const std::vector<std::string>& words) {
  if (auto known = check_command(commands, words); !known) {
    return tl::unexpected(known.error());
  }
  GlobalOptions options;
  CLI::App app("What a roll call decided, by which rule, and how members voted.", "rollcall");
  app.set_version_flag("--version", std::string("rollcall ") + ROLLCALL_VERSION);
  app.get_formatter()->column_width(32);
  app.footer(kFooter);
  add_global_options(app, options);
  std::map<const CLI::App*, Command*> command_of;
  for (Command* command : commands) {
    CLI::App* sub =
        app.add_subcommand(std::string(command->name()), std::string(command->summary()));
    Arguments arguments(*sub);
    command->setup(arguments);
    add_global_options(*sub, options);
    command_of[sub] = command;
  }
  app.require_subcommand(0, 1);
  return parse(app, command_of, options, words);
}

}  // namespace rollcall::cli
