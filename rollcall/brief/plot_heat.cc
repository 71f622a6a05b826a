// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "rollcall/base/check.h"
#include "rollcall/brief/plot.h"
#include "rollcall/brief/plot_drawing.h"
#include "rollcall/brief/plot_scale.h"
#include "rollcall/brief/plot_text.h"

namespace rollcall::brief {
namespace {

struct Grid {
  double left = 0;
  double top = 0;
  double cell_width = 0;
  double cell_height = 0;
};

// From nearly white to a dark blue: lightness alone carries the value, so a grey print keeps it.
std::string shade(double share) {
  const auto mix = [&](int light, int dark) {
    return static_cast<int>(std::lround(light + share * (dark - light)));
  };
  return fmt::format("#{:02x}{:02x}{:02x}", mix(0xF3, 0x08), mix(0xF6, 0x30), mix(0xFA, 0x6B));
}

double share_of(const HeatMap& map, double value) {
  return std::clamp((value - map.low) / (map.high - map.low), 0.0, 1.0);
}

int decimals(const HeatMap& map) { return map.high - map.low > 2 ? 0 : 2; }

std::string drawn_cell(const HeatMap& map, const Grid& grid, std::size_t row, std::size_t column) {
  const auto& value = map.cells[row * map.columns.size() + column];
  const double left = grid.left + static_cast<double>(column) * grid.cell_width;
  const double top = grid.top + static_cast<double>(row) * grid.cell_height;
  const Box box{left, top, left + grid.cell_width, top + grid.cell_height};
  const std::string tip =
      xml_text(fmt::format("{}, {}: {}", map.rows[row], map.columns[column],
                           value ? written_number(*value, decimals(map)) : "not defined"));
  const std::string fill = value ? shade(share_of(map, *value)) : "#fff";
  std::string rect = drawn_rect(box, fmt::format(R"(fill="{}" stroke="#fff")", fill));
  rect.replace(rect.size() - 2, 2, "><title>" + tip + "</title></rect>");
  if (!value) rect += drawn_line({left + 4, box.bottom - 4}, {box.right - 4, top + 4}, kRule, 1.2);
  if (!value || grid.cell_width < 30 || grid.cell_height < 15) return rect;
  const bool dark = share_of(map, *value) > 0.6;
  return rect + drawn_text({(box.left + box.right) / 2, (box.top + box.bottom) / 2 + 4.3},
                           written_number(*value, decimals(map)),
                           {.size = 12, .colour = dark ? "#fff" : kInk, .anchor = Anchor::middle});
}

std::string drawn_names(const HeatMap& map, const Grid& grid, double widest_column) {
  std::string drawn;
  const bool level = widest_column + 6 <= grid.cell_width;
  const std::size_t thin =
      grid.cell_width < 13 ? static_cast<std::size_t>(std::ceil(13 / grid.cell_width)) : 1;
  for (std::size_t c = 0; c < map.columns.size(); c += thin) {
    const double x = grid.left + (static_cast<double>(c) + 0.5) * grid.cell_width;
    if (level) {
      drawn +=
          drawn_text({x, grid.top - 8}, map.columns[c], {.size = 12.5, .anchor = Anchor::middle});
    } else {
      drawn += drawn_upright({x + 4.3, grid.top - 7}, shortened(map.columns[c], 12.5, 160),
                             {.size = 12.5});
    }
  }
  for (std::size_t r = 0; r < map.rows.size(); ++r) {
    const double y = grid.top + (static_cast<double>(r) + 0.5) * grid.cell_height;
    drawn += drawn_text({grid.left - 8, y + 4.3}, shortened(map.rows[r], 12.5, 220),
                        {.size = 12.5, .anchor = Anchor::end});
  }
  return drawn;
}

// What the shades mean, and how a cell without a value looks.
std::string drawn_shades(const HeatMap& map, double left, double top) {
  constexpr int kSteps = 24;
  constexpr double kStep = 9;
  const std::string low = written_number(map.low, decimals(map));
  std::string drawn = drawn_text({left, top + 11}, low, {.size = 12, .colour = kFaint});
  left += text_width(low, 12) + 8;
  for (int i = 0; i < kSteps; ++i) {
    drawn += drawn_rect({left + i * kStep, top, left + (i + 1) * kStep + 0.3, top + 14},
                        fmt::format(R"(fill="{}")", shade(i / (kSteps - 1.0))));
  }
  left += kSteps * kStep + 8;
  const std::string high = written_number(map.high, decimals(map));
  drawn += drawn_text({left, top + 11}, high, {.size = 12, .colour = kFaint});
  left += text_width(high, 12) + 26;
  drawn += drawn_rect({left, top, left + 20, top + 14},
                      fmt::format(R"(fill="#fff" stroke="{}")", kRule));
  drawn += drawn_line({left + 3, top + 11}, {left + 17, top + 3}, kRule, 1.2);
  return drawn + drawn_text({left + 28, top + 11}, "not defined", {.size = 12, .colour = kFaint});
}

void check(const HeatMap& map) {
  ROLLCALL_CHECK(
      map.cells.size() == map.rows.size() * map.columns.size(),
      fmt::format("{} cells of {} x {}", map.cells.size(), map.rows.size(), map.columns.size()));
  ROLLCALL_CHECK(std::isfinite(map.low) && std::isfinite(map.high) && map.low < map.high,
                 fmt::format("a colour scale from {} to {}", map.low, map.high));
  for (const auto& cell : map.cells) {
    ROLLCALL_CHECK(!cell || std::isfinite(*cell), fmt::format("a cell of {}", *cell));
  }
}

double widest_of(const std::vector<std::string>& names, double most) {
  double widest = 0;
  for (const std::string& name : names) widest = std::max(widest, text_width(name, 12.5));
  return std::min(widest, most);
}

}  // namespace

std::string render_svg(const HeatMap& map) {
  check(map);
  const double text_room = kPageWidth - 2 * kPageMargin;
  double top = kPageMargin - 6;
  std::string body = drawn_lines(wrapped(map.title, 21, text_room, Weight::bold), top, kPageMargin,
                                 {.size = 21, .bold = true});
  body += drawn_lines(wrapped(map.note, 14, text_room), top, kPageMargin,
                      {.size = 14, .colour = kFaint});

  const double columns = static_cast<double>(std::max<std::size_t>(1, map.columns.size()));
  const double widest = widest_of(map.columns, 160);
  Grid grid;
  grid.left = kPageMargin + widest_of(map.rows, 220) + 12;
  grid.cell_width = std::clamp((kPageWidth - kPageMargin - grid.left) / columns, 5.0, 84.0);
  grid.cell_height = std::clamp(grid.cell_width, 17.0, 34.0);
  grid.top = top + 16 + (widest + 6 <= grid.cell_width ? 18 : widest + 10);
  body += "\n" + drawn_names(map, grid, widest) + "\n";
  std::size_t undefined = 0;
  for (std::size_t r = 0; r < map.rows.size(); ++r) {
    for (std::size_t c = 0; c < map.columns.size(); ++c) {
      body += drawn_cell(map, grid, r, c);
      if (!map.cells[r * map.columns.size() + c]) ++undefined;
    }
  }
  double foot = grid.top + static_cast<double>(map.rows.size()) * grid.cell_height + 16;
  body += "\n" + drawn_shades(map, kPageMargin, foot);
  foot += 30;
  body += drawn_lines(wrapped(map.source, 11.5, text_room), foot, kPageMargin,
                      {.size = 11.5, .colour = kFaint});
  const std::string description =
      fmt::format("{} {} rows, {} columns; {} cells not defined.", map.note, map.rows.size(),
                  map.columns.size(), undefined);
  const double width = std::max(kPageWidth, grid.left + columns * grid.cell_width + kPageMargin);
  return document(map.title, description, width, std::ceil(foot + 16), body);
}

}  // namespace rollcall::brief
