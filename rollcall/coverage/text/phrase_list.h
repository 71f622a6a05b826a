// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "rollcall/coverage/text/phrases.h"

namespace rollcall::coverage {

// The phrases themselves, every language in one list, in the form of line_key. Constant data.

struct PhraseList {
  Sign sign = Sign::none;
  Place place = Place::begins;
  std::string_view phrases;  // parted by ';'
};
[[nodiscard]] std::span<const PhraseList> phrase_lists();

// Words parted by blanks, as phrases.h describes them.
[[nodiscard]] std::string_view share_words();
[[nodiscard]] std::string_view section_words();
[[nodiscard]] std::string_view vote_stems();
[[nodiscard]] std::string_view reader_words();

}  // namespace rollcall::coverage
