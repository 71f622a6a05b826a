// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::brief {

// The parts of which a drawing is made: strokes, shapes and text as SVG, and a record of which
// places are taken. One thread; text is escaped here and nowhere else.

inline constexpr double kPageWidth = 960;
inline constexpr double kPageMargin = 24;
inline constexpr std::string_view kInk = "#1a1a1a";
inline constexpr std::string_view kFaint = "#57534e";
inline constexpr std::string_view kRule = "#dcd8d0";

struct Spot {
  double x = 0;
  double y = 0;
};

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
};

// How series number n looks: colours told apart by the colour-blind (after Okabe and Ito, darkened
// so that text in them is legible), differing in lightness, with a shape and a dash of its own.
struct Look {
  std::string_view colour;
  std::string_view dash;  // of stroke-dasharray; "" for a whole line
  std::size_t shape = 0;
  bool hollow = false;  // filled white: the second round through the shapes
};
[[nodiscard]] Look look_of(std::size_t series);

enum class Anchor : std::uint8_t { start, middle, end };

struct TextStyle {
  double size = 13;
  std::string_view colour = kInk;
  Anchor anchor = Anchor::start;
  bool bold = false;
  bool halo = false;  // a white edge, for text over lines
};

[[nodiscard]] std::string drawn_text(Spot at, std::string_view text, const TextStyle& style);
// Read from below.
[[nodiscard]] std::string drawn_upright(Spot at, std::string_view text, const TextStyle& style);
[[nodiscard]] std::string drawn_line(Spot from, Spot to, std::string_view colour, double width,
                                     std::string_view dash = {});
[[nodiscard]] std::string drawn_rect(const Box& box, std::string_view attributes);
// `tip` is shown by a browser when pointed at; "" for none.
[[nodiscard]] std::string drawn_shape(Spot at, const Look& look, std::string_view tip);

// Lines of text below `top`; sets `top` to below them.
[[nodiscard]] std::string drawn_lines(const std::vector<std::string>& lines, double& top,
                                      double left, const TextStyle& style);

// The whole document around a body: its size, names for a screen reader, white ground.
[[nodiscard]] std::string document(std::string_view title, std::string_view description,
                                   double width, double height, std::string_view body);

// Which places of a page are taken, in squares of a few pixels.
class Taken {
 public:
  enum class By : std::uint8_t { data = 1, text = 2 };

  Taken(double width, double height);
  void fill(const Box& box, By by);
  void line(Spot from, Spot to, By by);
  // No square of the box is taken by text, nor, if asked, by data.
  enum class Over : std::uint8_t { nothing, data };
  [[nodiscard]] bool free(const Box& box, Over over) const;

 private:
  struct Cells {
    std::size_t left, top, right, bottom;
  };
  [[nodiscard]] Cells cells_of(const Box& box) const;

  std::size_t columns_;
  std::size_t rows_;
  std::vector<std::uint8_t> cells_;
};

}  // namespace rollcall::brief
