// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/coverage/check.h"

namespace rollcall::coverage {

// Two reports of which one holds the other's sentences, or whose credit lines name one agency.
struct Copy {
  std::string file;
  std::string of;      // the earlier in the order of reading
  int shared = 0;      // sentences of `file` that `of` holds too
  int sentences = 0;   // sentences of `file` compared
  std::string reason;  // "14 of 20 sentences alike", "both credit AP; 6 of 21 sentences alike"
};

enum class ConflictKind : std::uint8_t {
  value,     // two values of one slot of a vote, or a list and its stated count
  first,     // a first, or a highest, that the record denies; those who tell of the earlier one too
  spelling,  // one person of the table, spelled in several ways
};
// The names that output uses, "spelling".
[[nodiscard]] std::string_view to_string(ConflictKind kind);

// Sayings that cannot all be right: of several reports, or within one (headline and body, a list
// and its stated count).
struct Conflict {
  std::string vote;  // name of the roll call both are bound to; "" within one sentence
  std::string slot;  // "no", "position of USA", "outcome", "spelling of Amina Sow"
  struct Side {
    std::string file;
    int line = 0;
    std::string says;      // the value, in words
    std::string sentence;  // as printed
  };
  std::vector<Side> sides;  // two or more; of a first, one or more
  std::string recorded;     // the record's value, "" where it has none
  ConflictKind kind = ConflictKind::value;
};

// One statement in the wordings of several reports.
struct Wordings {
  std::string speaker;
  struct Version {
    std::string file;
    int line = 0;
    std::string text;
  };
  std::vector<Version> versions;
};

struct Across {
  std::vector<Copy> copies;     // the first kCopiesListed
  std::size_t more_copies = 0;  // found besides
  std::vector<Conflict> conflicts;
  std::vector<Wordings> quotes;
  std::size_t reports = 0;
  std::size_t forgotten = 0;  // reports whose sentences were dropped to keep within the limit
};

// Compares reports as they stream by. Memory is bounded: of at most kReportsKept reports, the
// latest, the fingerprints of at most kSentencesKept sentences each are kept; copies are listed up
// to kCopiesListed and then counted. One thread.
class Comparison {
 public:
  static constexpr std::size_t kReportsKept = 5'000;
  static constexpr std::size_t kSentencesKept = 400;
  static constexpr std::size_t kCopiesListed = 10'000;

  Comparison();
  ~Comparison();
  Comparison(Comparison&&) noexcept;
  Comparison& operator=(Comparison&&) noexcept;

  // Adds a report. O(its sentences).
  void add(const CheckedReport& checked, const FactSource& facts);
  [[nodiscard]] Across finish() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace rollcall::coverage
