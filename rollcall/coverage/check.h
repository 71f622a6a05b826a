// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/coverage/claim.h"
#include "rollcall/coverage/fact_source.h"
#include "rollcall/coverage/quotes/quotes.h"
#include "rollcall/coverage/report.h"
#include "rollcall/coverage/words/lexicon.h"

namespace rollcall::coverage {

// A number-bearing sentence about a vote from which no claim was read, and why.
struct Unread {
  std::size_t sentence = 0;
  std::string why;
};

struct CheckedReport {
  Report report;
  std::vector<Judgement> claims;  // in the order of the text
  std::vector<Quote> quotes;
  std::vector<Unread> unread;

  [[nodiscard]] int contradicted() const;
};

struct CheckOptions {
  ReadOptions read;
  bool judge_boilerplate = false;
};

// The whole of coverage: reads a report, finds claims and quotes, binds and judges. Keeps an index
// of the facts' votes from report to report, so make one and use it for all. One thread each;
// deterministic, whatever was checked before.
class Checker {
 public:
  // REQUIRES: both outlive it. Reads FactSource::votes() when first asked to bind.
  Checker(const Lexicon& lexicon, const FactSource& facts);
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;
  ~Checker();

  // Never fails. Linear in the bytes but for binding, which looks at the votes of the days named.
  [[nodiscard]] CheckedReport check(std::string file, std::string_view bytes,
                                    const CheckOptions& options);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace rollcall::coverage
