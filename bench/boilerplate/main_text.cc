// SPDX-License-Identifier: Apache-2.0
// Prints the running text that read_report() finds in each file named, for boilerplate.py: a line
// "file <name> <seconds>", then the body's lines and items, then an empty line.
#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

#include "rollcall/coverage/report.h"

int main(int argc, char** argv) {
  namespace coverage = rollcall::coverage;
  const auto lexicon = coverage::Lexicon::create({}, {});
  if (!lexicon) return 3;
  for (int at = 1; at < argc; ++at) {
    std::ifstream in(argv[at], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    const auto begun = std::chrono::steady_clock::now();
    const coverage::Report report = coverage::read_report(argv[at], bytes, *lexicon, {});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    fmt::print("file {} {:.6f}\n", argv[at], took.count());
    for (const coverage::Line& line : report.lines) {
      const bool text =
          line.kind == coverage::LineKind::body || line.kind == coverage::LineKind::item;
      if (text) fmt::print("{}\n", line.text);
    }
    fmt::print("\n");
  }
}
