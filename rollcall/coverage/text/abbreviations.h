// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace rollcall::coverage {

// What a full stop behind a word can mean.
enum class StopAfter : std::uint8_t {
  sentence,  // no abbreviation is known
  never,     // "Mr.", "vs.": never the end of a sentence
  number,    // "No.", "Res.", "p.": not before a number
  initial,   // "J.": the end only before a word that begins sentences
  perhaps,   // "U.S.", "Feb.", "Inc.": before such a word, or before the name of a State
};

// For a word without its last stop: "U.S", "Feb", "т.е". A single letter is an initial.
// REQUIRES: not empty. O(log abbreviations).
[[nodiscard]] StopAfter stop_after(std::string_view word);

// Whether a capitalised word is one that mostly stands at the beginning of a sentence: "The",
// "However", "Le", "Die", "В". O(log words).
[[nodiscard]] bool begins_sentences(std::string_view word);

// Whether a word is the (first) name of a State often met in reports: what follows "the U.S." may
// be its Congress or its Ambassador, but no other State. O(log names).
[[nodiscard]] bool names_state(std::string_view word);

}  // namespace rollcall::coverage
