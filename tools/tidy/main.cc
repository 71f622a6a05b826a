// SPDX-License-Identifier: Apache-2.0
// tidy CHECK ROOT [PROGRAM]: prints what breaks a rule of the house, and fails if anything does.
#include <cstdio>
#include <functional>
#include <map>
#include <string>

#include "tools/tidy/checks.h"

int main(int argc, char** argv) {
  using rollcall::tidy::Complaint;
  using rollcall::tidy::Complaints;
  using rollcall::tidy::Tree;
  const std::string check = argc > 1 ? argv[1] : "";
  const std::string root = argc > 2 ? argv[2] : ".";
  const std::string program = argc > 3 ? argv[3] : "rollcall";
  const std::map<std::string, std::function<Complaints(const Tree&)>> checks = {
      {"layers", rollcall::tidy::check_layers},
      {"sizes", rollcall::tidy::check_sizes},
      {"listed", rollcall::tidy::check_listed},
      {"pages", rollcall::tidy::check_pages},
      {"codes", rollcall::tidy::check_codes},
      {"texts", rollcall::tidy::check_texts},
      {"options", [&](const Tree& tree) { return rollcall::tidy::check_options(tree, program); }},
      {"format", [&](const Tree& tree) { return rollcall::tidy::check_format(tree, root); }},
  };
  const auto chosen = checks.find(check);
  if (chosen == checks.end()) {
    std::fprintf(stderr, "usage: tidy CHECK ROOT [PROGRAM], where CHECK is one of:");
    for (const auto& [name, function] : checks) std::fprintf(stderr, " %s", name.c_str());
    std::fprintf(stderr, "\n");
    return 2;
  }
  const Tree tree = Tree::read(root);
  const Complaints complaints = chosen->second(tree);
  for (const Complaint& complaint : complaints) {
    std::printf("%s:%zu: %s\n", complaint.file.c_str(), complaint.line, complaint.what.c_str());
  }
  if (check == "sizes")
    std::printf("median of rollcall/: %zu lines\n", rollcall::tidy::median_lines(tree));
  std::printf("%s: %zu files read, %zu complaints\n", check.c_str(), tree.files().size(),
              complaints.size());
  return complaints.empty() && !tree.files().empty() ? 0 : 1;
}
