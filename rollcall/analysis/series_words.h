// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollcall::analysis {

// What the title of a text says it is about, as words to compare titles by. Pure; any thread.

// The words of a title in ASCII order, each once: folded, without plural "s", without small words,
// names of months and numbers (so "until 30 April 2018" and "until 31 October 2019" are the same),
// and without the organisation's own name. Linear, and sorting.
[[nodiscard]] std::vector<std::string> matter_words(std::string_view title);

// The title without its agenda item in front: "The situation in the Middle East : Jerusalem" under
// "Situation in the Middle East" is "Jerusalem", and so is "UNRWA : assistance to Palestine
// refugees" without its abbreviation. A title of another shape is given back as it is.
[[nodiscard]] std::string_view without_agenda_item(std::string_view title, std::string_view agenda);

// Whether a word says nothing of the matter: "resolution", "implementation", "report". A title of
// such words alone names no matter.
[[nodiscard]] bool is_procedural(std::string_view word);

// Whether two words are likely one word in two spellings or forms: "colonial" and "colonialist",
// "british" and "brithish". Short words never are: Niger is not Nigeria. O(length²).
[[nodiscard]] bool is_spelling_of(std::string_view a, std::string_view b);

}  // namespace rollcall::analysis
