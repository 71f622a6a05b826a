// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/plot_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "rollcall/brief/plot_text.h"

namespace rollcall::brief {
namespace {

constexpr std::array<std::string_view, 8> kColours = {"#0b5394", "#c2500a", "#00765a", "#9b3f7e",
                                                      "#1a1a1a", "#8a6100", "#2f8ac4", "#6f6a64"};
constexpr std::array<std::string_view, 5> kDashes = {"", "7 4", "2 3", "9 3 2 3", "12 5"};

// Around the middle, which the path stands on: circle, square, triangle, diamond, triangle down.
constexpr std::array<std::string_view, 5> kShapes = {
    "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "m-3.6 -3.6h7.2v7.2h-7.2z", "m0 -4.8l4.6 8h-9.2z",
    "m0 -5l5 5l-5 5l-5 -5z", "m0 4.8l4.6 -8h-9.2z"};

constexpr double kSquare = 3;  // pixels on a side, of the places taken

std::string_view anchor_word(Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return "start";
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
  }
  return "start";
}

std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(R"( {}="{}")", name, value);
}

std::string text_attributes(const TextStyle& style) {
  std::string all = attribute("font-size", px(style.size)) + attribute("fill", style.colour);
  if (style.anchor != Anchor::start) all += attribute("text-anchor", anchor_word(style.anchor));
  if (style.bold) all += attribute("font-weight", "700");
  if (style.halo) {
    all += R"( paint-order="stroke" stroke="#fff" stroke-width="3.5" stroke-linejoin="round")";
  }
  return all;
}

}  // namespace

Look look_of(std::size_t series) {
  return {kColours[series % kColours.size()], kDashes[series % kDashes.size()],
          series % kShapes.size(), series / kShapes.size() % 2 == 1};
}

std::string drawn_text(Spot at, std::string_view text, const TextStyle& style) {
  return fmt::format(R"(<text x="{}" y="{}"{}>{}</text>)", px(at.x), px(at.y),
                     text_attributes(style), xml_text(text));
}

std::string drawn_upright(Spot at, std::string_view text, const TextStyle& style) {
  return fmt::format(R"svg(<text transform="translate({} {}) rotate(-90)"{}>{}</text>)svg",
                     px(at.x), px(at.y), text_attributes(style), xml_text(text));
}

std::string drawn_line(Spot from, Spot to, std::string_view colour, double width,
                       std::string_view dash) {
  return fmt::format(R"(<path d="M{} {}L{} {}" fill="none" stroke="{}" stroke-width="{}"{}/>)",
                     px(from.x), px(from.y), px(to.x), px(to.y), colour, px(width),
                     attribute("stroke-dasharray", dash));
}

std::string drawn_rect(const Box& box, std::string_view attributes) {
  return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" {}/>)", px(box.left),
                     px(box.top), px(std::max(0.0, box.width())), px(std::max(0.0, box.height())),
                     attributes);
}

std::string drawn_shape(Spot at, const Look& look, std::string_view tip) {
  const std::string head =
      fmt::format(R"(<path d="M{} {}{}" fill="{}" stroke="{}" stroke-width="{}")", px(at.x),
                  px(at.y), kShapes[look.shape], look.hollow ? "#fff" : look.colour,
                  look.hollow ? look.colour : "#fff", look.hollow ? "1.8" : "0.8");
  return tip.empty() ? head + "/>" : head + "><title>" + xml_text(tip) + "</title></path>";
}

std::string drawn_lines(const std::vector<std::string>& lines, double& top, double left,
                        const TextStyle& style) {
  std::string drawn;
  for (const std::string& line : lines) {
    top += std::round(style.size * 1.35);
    drawn += drawn_text({left, top - style.size * 0.3}, line, style);
  }
  return drawn;
}

std::string document(std::string_view title, std::string_view description, double width,
                     double height, std::string_view body) {
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" role="img" style="max-width:100%;height:auto" viewBox="0 0 {0} {1}" width="{0}" height="{1}" font-family="system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif">
<title>{2}</title>
<desc>{3}</desc>
<rect width="{0}" height="{1}" fill="#fff"/>
{4}
</svg>
)",
      px(width), px(height), xml_text(title), xml_text(description), body);
}

Taken::Taken(double width, double height)
    : columns_(static_cast<std::size_t>(std::max(1.0, width / kSquare)) + 1),
      rows_(static_cast<std::size_t>(std::max(1.0, height / kSquare)) + 1),
      cells_(columns_ * rows_, 0) {}

Taken::Cells Taken::cells_of(const Box& box) const {
  const auto clamped = [](double pixel, std::size_t count) {
    return static_cast<std::size_t>(
        std::clamp(std::floor(pixel / kSquare), 0.0, static_cast<double>(count - 1)));
  };
  return {clamped(box.left, columns_), clamped(box.top, rows_), clamped(box.right, columns_),
          clamped(box.bottom, rows_)};
}

void Taken::fill(const Box& box, By by) {
  const Cells cells = cells_of(box);
  for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
    for (std::size_t column = cells.left; column <= cells.right; ++column) {
      cells_[row * columns_ + column] |= static_cast<std::uint8_t>(by);
    }
  }
}

void Taken::line(Spot from, Spot to, By by) {
  const double length = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
  // A line beyond the page is cut by it; more steps than the page has squares find nothing new.
  const int steps = static_cast<int>(std::clamp(length / kSquare, 1.0, 4000.0));
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    const double x = from.x + share * (to.x - from.x);
    const double y = from.y + share * (to.y - from.y);
    fill({x, y, x, y}, by);
  }
}

bool Taken::free(const Box& box, Over over) const {
  const Cells cells = cells_of(box);
  const unsigned asked = over == Over::data ? 2U : 3U;
  for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
    for (std::size_t column = cells.left; column <= cells.right; ++column) {
      if ((cells_[row * columns_ + column] & asked) != 0) return false;
    }
  }
  return true;
}

}  // namespace rollcall::brief
