// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/bridging.h"

#include <algorithm>

#include "rollcall/analysis/series.h"

// Positions of two sessions lie on one scale because voters move little and because some questions
// are put again in the same words: such an item has one slope and one pair of cutpoints. The
// published estimates link pairs that were read one by one. Titles are a weaker ground: the text
// under a title that comes every year changes slowly, so that neighbours may be taken for one
// question and ends of a long series may not. Hence only the latest earlier text is linked, and
// only across a short gap. Example: "The situation in the Middle East : Jerusalem" of two sessions
// running. Counter-example: our series on Ukraine, whose texts ask for different things under other
// titles.

namespace rollcall::analysis {
namespace {

constexpr int kDaysApartMax = 3 * 366;

bool is_like_by_title(const SeriesEntry& entry) {
  return entry.like >= 0 && entry.likeness != Likeness::named_series &&
         entry.likeness != Likeness::first;
}

}  // namespace

std::vector<std::pair<int, int>> links_by_title(const model::VoteMatrix& matrix) {
  const SeriesIndex index(texts_of(matrix));
  std::vector<std::pair<int, int>> links;
  for (const Series& series : index.all()) {
    for (const SeriesEntry& entry : series.entries) {
      if (!is_like_by_title(entry)) continue;
      const SeriesText& before = index.texts()[static_cast<std::size_t>(entry.like)];
      const SeriesText& after = index.texts()[static_cast<std::size_t>(entry.text)];
      if (after.date.days_since_1970() - before.date.days_since_1970() > kDaysApartMax) continue;
      const auto earlier = matrix.find_item(before.key);
      const auto later = matrix.find_item(after.key);
      if (earlier && later) links.emplace_back(*earlier, *later);
    }
  }
  std::ranges::sort(links);
  return links;
}

}  // namespace rollcall::analysis
