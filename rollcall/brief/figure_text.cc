// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/figure_text.h"

#include <fmt/format.h>

#include <cmath>

#include "rollcall/base/text.h"

namespace rollcall::brief {
namespace {

constexpr std::string_view kUndefined = "undefined";

// Rounded, and never "-0.0".
double rounded(double value, double steps) {
  const double near = std::round(value * steps) / steps;
  return near == 0 ? 0 : near;
}

}  // namespace

std::string percent(std::optional<double> share) {
  if (!share) return std::string(kUndefined);
  return fmt::format("{:.1f}%", rounded(100 * *share, 10));
}

std::string hundredths(std::optional<double> value) {
  if (!value) return std::string(kUndefined);
  return fmt::format("{:.2f}", rounded(*value, 100));
}

std::string percent_within(std::optional<double> share,
                           const std::optional<analysis::Interval>& interval) {
  if (!share || !interval) return percent(share);
  return fmt::format("{} ({:.1f}–{:.1f})", percent(share), rounded(100 * interval->low, 10),
                     rounded(100 * interval->high, 10));
}

std::string hundredths_within(const analysis::Figure& figure) {
  if (!figure.value || !figure.interval) return hundredths(figure.value);
  return fmt::format("{} ({} to {})", hundredths(figure.value), hundredths(figure.interval->low),
                     hundredths(figure.interval->high));
}

std::string counted(std::int64_t number, std::string_view thing) {
  std::string text = fmt::format("{}", number);
  for (std::size_t k = text.size(); k > 3; k -= 3) text.insert(k - 3, 1, ',');
  return fmt::format("{} {}{}", text, thing, number == 1 ? "" : "s");
}

std::string padded(std::string_view text, std::size_t columns) {
  std::string cell(text);
  const std::size_t used = display_width(text);
  cell.append(used < columns ? columns - used : 1, ' ');
  return cell;
}

std::string padded_left(std::string_view text, std::size_t columns) {
  const std::size_t used = display_width(text);
  return std::string(used < columns ? columns - used : 1, ' ') + std::string(text);
}

std::string ended(std::string line) {
  while (line.ends_with(' ')) line.pop_back();
  return line + "\n";
}

}  // namespace rollcall::brief
