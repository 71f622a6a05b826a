// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
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

// The whole of coverage for one report: read, find claims and quotes, bind, judge. Deterministic;
// never fails. Linear in the bytes but for binding, which looks at the votes of the days named.
[[nodiscard]] CheckedReport check_report(std::string file, std::string_view bytes,
                                         const Lexicon& lexicon, const FactSource& facts,
                                         const CheckOptions& options);

}  // namespace rollcall::coverage
