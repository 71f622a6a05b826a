// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rollcall/brief/plot.h"

namespace rollcall::brief {

// From values to pixels, and the round values that an axis names. Pure values; any thread.

// What an axis spans. from < to, both finite and not so large that their difference is not.
struct Span {
  double from = 0;
  double to = 1;
};

// Finite, which is checked, and small enough that the difference of two such values is so too.
[[nodiscard]] double bounded(double value);

// What the values of one axis are, gathered before its span is decided.
class Extent {
 public:
  void add(double value);
  [[nodiscard]] bool empty() const { return empty_; }
  [[nodiscard]] bool whole() const { return whole_; }  // every value is a whole number
  // Never empty and never degenerate: a single value gets room on both sides.
  [[nodiscard]] Span span() const;

 private:
  bool empty_ = true;
  bool whole_ = true;
  Span span_;
};

class Scale {
 public:
  Scale() = default;
  Scale(Span span, double pixel_from, double pixel_to)
      : span_(span), pixel_from_(pixel_from), pixel_to_(pixel_to) {}
  // Values far outside stay finite.
  [[nodiscard]] double operator()(double value) const;
  [[nodiscard]] const Span& span() const { return span_; }

 private:
  Span span_;
  double pixel_from_ = 0;
  double pixel_to_ = 1;
};

struct Tick {
  double at = 0;
  std::string label;
};

// The distance between round values (1, 2 or 5 times a power of ten) that cuts a span into at most
// `most` parts. REQUIRES most >= 1.
[[nodiscard]] double nice_step(const Span& span, int most);

// At most about `most` ticks, within the span, from low to high. Years without a separator of
// thousands; days as "2025", "Feb 2025" or "24 Feb 2025"; a category each, whatever `most` is.
[[nodiscard]] std::vector<Tick> ticks(const PlotAxis& axis, const Span& span, int most,
                                      bool whole_numbers);

// A number as a person writes it: "−0.5", "1,500,000", "2025" (below 10,000 no separator).
[[nodiscard]] std::string written_number(double value, int decimals);

}  // namespace rollcall::brief
