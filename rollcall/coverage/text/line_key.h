// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace rollcall::coverage {

// The form in which a line is compared with the phrases that sites print: lower case, Latin letters
// without accents, punctuation as blanks, one blank between words; ':', '|', '/', '>' and a lone
// '-' are words, since a label is told from running text by them. "ALSO READ: Ça va" gives "also
// read : ca va". Clears `out` and keeps its memory. Linear. Bytes that are no UTF-8 are left out.
void line_key(std::string_view text, std::string& out);

}  // namespace rollcall::coverage
