// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "rollcall/base/date.h"
#include "rollcall/coverage/quotes/paragraph.h"
#include "rollcall/model/member.h"

namespace rollcall::coverage {

// Who a run of words names: "Chad's deputy UN ambassador Amina Sow". Pure; from any thread.

enum class NamedAs : std::uint8_t {
  nothing,
  person,
  organisation,  // "Chad", "the Security Council"
  office,        // "the ambassador": somebody without a name
  pronoun,       // "she"
  thing,         // "it"
  unnamed,       // "officials", "critics"
  document,      // "the resolution"
  several,       // "Sow and Lee"
};

struct Phrase {
  NamedAs as = NamedAs::nothing;
  std::size_t first = 0;  // items, both ends within
  std::size_t last = 0;
  std::string name;
  std::string key;
  std::string role;
  std::string organisation;
  bool alone_at_start = false;  // one unknown word that opens a sentence: perhaps no name at all
};

struct ItemRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// What State names are printed as.
struct Spelling {
  const model::Members* members = nullptr;
  Date day;
};

// The phrase that ends at item `last`, looking no further left than `first`; and the one that
// begins at item `first`, looking no further right than `end`. O(length of the phrase).
[[nodiscard]] Phrase phrase_ending_at(const Paragraph& paragraph, std::size_t first,
                                      std::size_t last, const Spelling& spelling);
[[nodiscard]] Phrase phrase_beginning_at(const Paragraph& paragraph, std::size_t first,
                                         std::size_t end, const Spelling& spelling);

// A name with the apposition that tells its office, or an office with the one that tells its name:
// "Amina Sow" + "Chad's ambassador". Nothing changes where they do not fit.
void complete_with(Phrase& phrase, const Phrase& apposition);

}  // namespace rollcall::coverage
