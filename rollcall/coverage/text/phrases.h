// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace rollcall::coverage {

// What sites print around a report, as phrases: data of the program, fixed when it is built.

enum class Sign : std::uint8_t {
  none,
  related,     // before links to other reports, and to nothing else: "also read"
  label,       // the same, where it is the whole line or a colon follows: "related", "recommended"
  share,       // "share", "tweet": share bars are made of these words alone
  follow,      // "follow us on", "join us on telegram"
  newsletter,  // "sign up for our", "subscribe to"
  terms,       // cookies, privacy, terms of use
  copyright,   // "all rights reserved"
  account,     // "log in", "leave a comment"
  listen,      // "listen to this article"
  advert,      // "advertisement", "story continues below"
  plea,        // "donate now", "support independent journalism"
  letter,      // opens a letter to the reader: "dear readers", "a message from"
  stamp,       // before a date of publication: "last updated"
  published,   // the same, of the first publication
  photo,       // of a caption's credit: "getty images"
  syndicated,  // "with inputs from agencies"
};

// How a phrase lies in its line.
enum class Place : std::uint8_t { begins, anywhere };

struct Phrase {
  std::string_view words;  // in the form of line_key
  Sign sign = Sign::none;
  Place place = Place::begins;
};

// The longest phrase at the beginning of key[at…], whole words only; Sign::none where none is.
// Behind the first word only phrases that may lie anywhere are looked for. REQUIRES: a word begins
// at `at`. O(log phrases).
[[nodiscard]] const Phrase* phrase_at(std::string_view key, std::size_t at);

// Whether a bar or list of links is made of such words: "Share", "World", "Français". O(log words).
[[nodiscard]] bool is_share_word(std::string_view word);
[[nodiscard]] bool is_section_word(std::string_view word);

// Whether a word is one with which a site speaks to its reader: "you", "our", "votre". O(log
// words).
[[nodiscard]] bool is_reader_word(std::string_view word);

// Whether a word of the key speaks of voting ("abstained", "голосов"), so that a short line that
// holds it may be the news itself. O(1).
[[nodiscard]] bool is_vote_word(std::string_view word);

}  // namespace rollcall::coverage
