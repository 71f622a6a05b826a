// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to Rulebook::parse and lets every body that comes out rule on a few votes.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rollcall/base/check.h"
#include "rollcall/rules/whatif.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace model = rollcall::model;
  namespace rules = rollcall::rules;
  // The one cast that a fuzzer needs: libFuzzer gives bytes, the parser takes characters.
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto book = rules::Rulebook::parse(text, "fuzz");
  if (!book) {
    ROLLCALL_CHECK(book.error().code.starts_with("rulebook."), book.error().code);
    return 0;
  }
  for (const auto kind : {model::QuestionKind::resolution, model::QuestionKind::challenge,
                          model::QuestionKind::charter_amendment}) {
    rules::Question question;
    question.kind = kind;
    question.date = rollcall::Date(2025, 2, 24);
    const rules::Ballots ballots{{5, 3, 2, 1, true}, {}};
    const rules::Ruling ruling = rules::adjudicate(*book, question, ballots);
    ROLLCALL_CHECK(!ruling.code.empty(), "a ruling has a code");
    const bool carried = ruling.outcome == rules::Outcome::adopted;
    ROLLCALL_CHECK(!carried || ruling.margin >= 0 || !book->rules.empty(), ruling.code);
    const rules::WhatIf answer = rules::what_if(*book, question, ballots);
    ROLLCALL_CHECK(!answer.fewest || answer.fewest->switches() > 0, ruling.code);
  }
  return 0;
}
