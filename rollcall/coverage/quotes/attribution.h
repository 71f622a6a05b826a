// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "rollcall/coverage/quotes/phrase.h"

namespace rollcall::coverage {

// What governs a quotation within its sentence. Pure; from any thread.
struct Attribution {
  std::size_t verb = 0;  // item; the quotation itself where only a colon attributes it
  Phrase speaker;        // as nothing: a verb governs it, but the text does not say who speaks
};

// Who is said to speak the quotation at item `quote`, of the sentence `range`; nullopt where no
// verb of speech governs it: a scare quote, a title, a choice ("yes"), a denial. Linear in the
// sentence.
[[nodiscard]] std::optional<Attribution> attribute(const Paragraph& paragraph, ItemRange range,
                                                   std::size_t quote, const Spelling& spelling);

// Whom a sentence is about: the phrase that it begins with, introductions left out.
[[nodiscard]] Phrase subject_of(const Paragraph& paragraph, ItemRange range,
                                const Spelling& spelling);

}  // namespace rollcall::coverage
