// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "rollcall/coverage/across.h"
#include "rollcall/coverage/report.h"

namespace rollcall::coverage {

// What a sentence is recognised by in another report: word for word, or lightly rewritten.
struct SentencePrint {
  static constexpr std::size_t kGrams = 8;
  std::uint64_t whole = 0;  // hash of its words
  std::array<std::uint32_t, kGrams>
      grams{};  // the smallest hashes of five words in a row, in order
  std::uint8_t gram_count = 0;
};

// What a report is recognised by.
struct ReportPrints {
  std::uint64_t text = 0;                // hash of the words of all its lines
  std::vector<SentencePrint> sentences;  // of its running text, of six words or more
};
// Of no more than `most` sentences; boilerplate is left out of these. Linear.
[[nodiscard]] ReportPrints prints_of(const Report& report, std::size_t most);

// Which reports hold the sentences of which. Remembers the latest reports within a limit. One
// thread.
class CopyFinder {
 public:
  CopyFinder(std::size_t reports_kept, std::size_t sentences_kept, std::size_t copies_listed)
      : reports_kept_(reports_kept),
        sentences_kept_(sentences_kept),
        copies_listed_(copies_listed) {}

  // Compares a report with those before it. Near O(its sentences): each looks up three hashes, and
  // a hash names four places at most.
  void add(const Report& report);

  [[nodiscard]] const std::vector<Copy>& copies() const { return copies_; }
  // How many were found besides those listed.
  [[nodiscard]] std::size_t more_copies() const { return more_copies_; }
  [[nodiscard]] std::size_t forgotten() const { return forgotten_; }

 private:
  struct Place {
    std::uint32_t report = 0;
    std::uint32_t sentence = 0;
  };
  static constexpr std::size_t kPlaces = 4;
  struct Places {
    std::array<Place, kPlaces> at{};
    std::uint8_t count = 0;
  };
  struct Kept {
    std::string file;
    std::string credit;
    std::uint64_t text = 0;  // hash of all its lines
    std::vector<SentencePrint> prints;
  };

  [[nodiscard]] const Kept& kept(std::uint32_t report) const { return reports_[report - first_]; }
  void enter(std::uint64_t key, Place place);
  void leave(std::uint64_t key, std::uint32_t report);
  void count_shared(const SentencePrint& print,
                    std::unordered_map<std::uint32_t, int>& shared) const;
  void list(Copy copy);
  void report_copy(const Kept& kept, const std::unordered_map<std::uint32_t, int>& shared);
  void forget_oldest();

  std::size_t reports_kept_;
  std::size_t sentences_kept_;
  std::size_t copies_listed_;
  std::deque<Kept> reports_;
  std::uint32_t first_ = 0;  // number of reports_.front()
  std::unordered_map<std::uint64_t, Places> places_;
  std::unordered_map<std::uint64_t, std::uint32_t> texts_;
  std::vector<Copy> copies_;
  std::size_t more_copies_ = 0;
  std::size_t forgotten_ = 0;
};

}  // namespace rollcall::coverage
