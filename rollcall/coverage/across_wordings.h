// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "rollcall/coverage/across.h"
#include "rollcall/coverage/check.h"

namespace rollcall::coverage {

// Statements as several reports word them. Of each speaker the latest kStatements statements are
// kept, each in kVersions wordings at most. One thread.
class WordingFinder {
 public:
  static constexpr std::size_t kStatements = 64;
  static constexpr std::size_t kVersions = 8;
  static constexpr std::size_t kSpeakers = 10'000;
  static constexpr std::size_t kQuotes = 400;  // of one report

  // O(quotes of the report times statements kept of their speakers).
  void add(const CheckedReport& checked);

  // Those that two reports or more word differently, by speaker.
  [[nodiscard]] std::vector<Wordings> wordings() const;

 private:
  struct Kept {
    Statement first;
    std::vector<std::uint32_t> rough;  // words of `first`, hashed, in order
    Wordings wordings;
  };
  std::map<std::string, std::deque<Kept>> by_speaker_;
  std::vector<Wordings> settled_;  // of statements no longer kept
};

}  // namespace rollcall::coverage
