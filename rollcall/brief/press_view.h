// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rollcall::coverage {
enum class Verdict : std::uint8_t;  // declared alone, so that a brief need not know all of coverage
}

namespace rollcall::brief {

// What press reports said of the votes of a brief: what they got wrong, and whom they quoted.
struct PressView {
  struct Fault {
    std::string vote;  // its name
    std::string file;
    int line = 0;
    std::string sentence;         // as printed
    coverage::Verdict verdict{};  // contradicted or superseded
    std::string says;             // the claim in words
    std::string why;
    std::string source;
  };
  struct Said {
    std::string file;  // the first report that has it
    int line = 0;
    std::string text;
    std::string speaker;
    std::string role;
    std::string organisation;
    std::size_t reports = 1;  // how many have it, in any wording
  };
  std::vector<Fault> faults;
  std::vector<Said> said;
  int supported = 0;         // claims about these votes that hold
  std::size_t reports = 0;   // read
  std::size_t on_these = 0;  // of them, those with a claim about these votes
};

}  // namespace rollcall::brief
