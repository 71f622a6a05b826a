// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdio>
#include <memory>
#include <regex>
#include <set>

#include "tools/tidy/checks.h"

namespace rollcall::tidy {
namespace {

constexpr auto kSections = std::to_array<std::string_view>(
    {"# NAME", "# SYNOPSIS", "# DESCRIPTION", "# OPTIONS", "# DIAGNOSTICS", "# MEMORY USAGE",
     "# EXAMPLES", "# SEE ALSO"});

// The commands, by their sources: rollcall/cli/command_<name>.cc.
std::vector<std::string> commands(const Tree& tree) {
  constexpr std::string_view kStart = "rollcall/cli/command_";
  std::vector<std::string> names;
  for (const File& file : tree.files()) {
    if (!file.path.starts_with(kStart) || !file.path.ends_with(".cc") || is_test(file)) continue;
    names.push_back(file.path.substr(kStart.size(), file.path.size() - kStart.size() - 3));
  }
  return names;
}

std::string page_of(const std::string& command) { return "docs/man/rollcall-" + command + ".md"; }

std::set<std::string> options_in(const std::string& text) {
  static const std::regex option("(^|[^A-Za-z0-9-])(--[a-z][a-z-]*)");
  std::set<std::string> options;
  for (std::sregex_iterator at(text.begin(), text.end(), option), end; at != end; ++at) {
    options.insert((*at)[2].str());
  }
  return options;
}

// From a heading to the next.
std::string section(const std::string& text, const std::string& heading) {
  const std::size_t from = text.find(heading + "\n");
  if (from == std::string::npos) return {};
  const std::size_t to = text.find("\n# ", from + 1);
  return text.substr(from, to == std::string::npos ? to : to - from);
}

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string text;
  std::array<char, 4096> piece{};
  while (pipe) {
    const std::size_t got = fread(piece.data(), 1, piece.size(), pipe.get());
    if (got == 0) break;
    text.append(piece.data(), got);
  }
  return text;
}

// Names of files in the source look like codes; codes never end like this.
bool is_file_name(const std::string& text) {
  const std::string ending = text.substr(text.rfind('.') + 1);
  for (const char* known : {"toml", "html", "csv", "tsv", "db", "json", "txt", "md", "sql", "cc",
                            "h", "part", "org", "com", "tab", "xml", "wal", "shm"}) {
    if (ending == known) return true;
  }
  return false;
}

// As a whole, or as the beginning of the codes that are made from it: "ga.83" of `ga.83.carried`.
bool is_listed_code(const std::string& page, const std::string& slug) {
  return page.find("`" + slug + "`") != std::string::npos ||
         page.find("`" + slug + ".") != std::string::npos;
}

}  // namespace

Complaints check_pages(const Tree& tree) {
  Complaints complaints;
  for (const std::string& command : commands(tree)) {
    const File* page = tree.find(page_of(command));
    if (page == nullptr) {
      complaints.push_back({page_of(command), 0, "command " + command + " has no man page"});
      continue;
    }
    for (const std::string_view heading : kSections) {
      if (page->text.find(std::string(heading) + "\n") == std::string::npos) {
        complaints.push_back({page->path, 0, "lacks the section " + std::string(heading)});
      }
    }
  }
  return complaints;
}

Complaints check_codes(const Tree& tree) {
  const File* listed = tree.find("docs/codes.md");
  if (listed == nullptr) return {{"docs/codes.md", 0, "is missing"}};
  static const std::regex code("\"([a-z][a-z0-9_]*(\\.[a-z0-9_-]+)+)\"");
  Complaints complaints;
  for (const File& file : tree.files()) {
    const bool ours = file.path.starts_with("rollcall/") || file.path.starts_with("python/");
    if (!ours || !is_cxx(file) || is_test(file)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string line(file.lines[i]);
      // Others' names may look like codes too ("dc.date" of a page's head): such a line says so.
      if (line.starts_with("#include") || line.find("// no code") != std::string::npos) continue;
      for (std::sregex_iterator at(line.begin(), line.end(), code), end; at != end; ++at) {
        const std::string slug = (*at)[1].str();
        if (is_file_name(slug) || is_listed_code(listed->text, slug)) continue;
        complaints.push_back({file.path, i + 1, "docs/codes.md does not list \"" + slug + "\""});
      }
    }
  }
  return complaints;
}

Complaints check_options(const Tree& tree, const std::string& program) {
  Complaints complaints;
  for (const std::string& command : commands(tree)) {
    const File* page = tree.find(page_of(command));
    if (page == nullptr) continue;  // check_pages says so
    const std::string help = output_of("'" + program + "' " + command + " --help 2>&1");
    const std::set<std::string> real = options_in(help.substr(0, help.find("\nExamples:")));
    const std::set<std::string> told = options_in(section(page->text, "# OPTIONS"));
    if (real.empty()) complaints.push_back({page->path, 0, program + " printed no options"});
    for (const std::string& option : real) {
      if (!told.contains(option)) {
        complaints.push_back({page->path, 0, option + " is in --help and not under # OPTIONS"});
      }
    }
    for (const std::string& option : told) {
      if (!real.contains(option)) {
        complaints.push_back({page->path, 0, option + " is under # OPTIONS and not in --help"});
      }
    }
  }
  return complaints;
}

}  // namespace rollcall::tidy
