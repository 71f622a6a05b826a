// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollcall {

// Small text functions that know bytes and UTF-8 but no UN words. All pure; linear in the input.

// Without leading and trailing ASCII white space.
[[nodiscard]] std::string_view trim(std::string_view text);

// The pieces between separators; "a||b" gives three pieces. An empty text gives one empty piece.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] std::string join(const std::vector<std::string>& pieces, std::string_view separator);

// A–Z to a–z and the reverse, other bytes untouched: locale never decides what "İ" becomes.
[[nodiscard]] std::string ascii_lower(std::string_view text);
[[nodiscard]] std::string ascii_upper(std::string_view text);

// Runs of ASCII white space become one blank; ends are trimmed.
[[nodiscard]] std::string squeeze(std::string_view text);

// A search key: Latin letters without accents and in lower case, everything that is not a letter or
// digit as one blank, other scripts kept. "CÔTE D'IVOIRE" (composed or decomposed) and
// "Cote d’Ivoire" give "cote d ivoire"; "TÜRKİYE" and "Turkiye" give "turkiye".
[[nodiscard]] std::string fold(std::string_view text);

[[nodiscard]] bool is_valid_utf8(std::string_view text);

// For messages: control bytes and broken UTF-8 as \xNN, cut after `bytes_max` with "…".
[[nodiscard]] std::string printable(std::string_view text, std::size_t bytes_max = 80);

// Columns on a terminal: code points that are not combining marks.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace rollcall
