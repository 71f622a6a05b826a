// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::brief {

// What a drawing must know of text without a font at hand: how wide it will be, where it breaks,
// how it is written into XML. Widths are those of the widest common system
// fonts (DejaVu Sans, Verdana), so that what fits here fits with every other. All pure; linear in
// the text.

enum class Weight : std::uint8_t { regular, bold };

// In pixels, at a font size in pixels.
[[nodiscard]] double text_width(std::string_view text, double size,
                                Weight weight = Weight::regular);

// Lines no wider than `width`, broken at blanks and, where a word alone is wider, inside it. No
// lines for a text of blanks only.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, double size, double width,
                                               Weight weight = Weight::regular);

// Cut with "…" where it is wider than `width`.
[[nodiscard]] std::string shortened(std::string_view text, double size, double width);

// Safe as XML text and attribute. Beyond what HTML needs, the two code points that XML forbids
// become U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

// A coordinate: one decimal at most, never "-0".
[[nodiscard]] std::string px(double value);

}  // namespace rollcall::brief
