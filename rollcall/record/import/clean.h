// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rollcall/base/date.h"
#include "rollcall/model/symbol.h"

namespace rollcall::record {

// The texts of voting files as people should read them. All pure; linear in the text.

struct Cleaned {
  std::string text;
  bool damaged = false;  // held NUL or bytes that are not UTF-8, now U+FFFD
};

// Blanks squeezed, no-break spaces made plain, accents composed where Latin has a letter for it.
[[nodiscard]] Cleaned clean(std::string_view raw);

// Without " : resolution / adopted by the General Assembly" in its many spellings, and the text in
// brackets of "Security Council resolution 2774 (2025) [on …]".
[[nodiscard]] std::string clean_title(std::string_view title);

// "A/78/251 89v Nuclear disarmament. NUCLEAR DISARMAMENT" gives "Nuclear disarmament", so that one
// item reads the same in every session. Several items, joined by '|', come out joined by "; ".
[[nodiscard]] std::string clean_agenda(std::string_view agenda);

// "120.0" and "120"; nullopt for anything else, "NA" and "" included.
[[nodiscard]] std::optional<int> read_count(std::string_view text);

// "ES-10" of "ES-10", "10emsp", "ES-X".
[[nodiscard]] std::string clean_session(std::string_view text);

// The first document that a cell names, and what stands after it: "S/2002/259 as orally revised".
struct NamedDocument {
  model::Symbol symbol;  // empty where none can be read
  std::string remark;
};
[[nodiscard]] NamedDocument read_document(std::string_view cell);

}  // namespace rollcall::record
