// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/blocs.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/analysis/bloc_weights.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/alignment_spans.h"

namespace rollcall::brief {
namespace {

// The letters of a period: those of the blocs it continues, new ones for the others.
std::vector<std::string> letters_of(const BlocsOfPeriod* before, const analysis::Blocs& blocs,
                                    int& used) {
  const auto next = [&] {
    // A to Z, then AA: nobody has met a record that needs it, and it must not break.
    const int number = used++;
    std::string letter(1, static_cast<char>('A' + number % 26));
    return number < 26 ? letter : letter + fmt::format("{}", number / 26);
  };
  std::vector<std::string> letters;
  const std::vector<int> from_of =
      before == nullptr ? std::vector<int>() : analysis::continued(before->blocs, blocs);
  for (std::size_t b = 0; b < blocs.blocs.size(); ++b) {
    if (blocs.blocs[b].voters.size() < 2) {
      letters.emplace_back();
      continue;
    }
    const int from = from_of.empty() ? -1 : from_of[b];
    const std::string kept = from < 0 ? "" : before->letters[static_cast<std::size_t>(from)];
    letters.push_back(kept.empty() ? next() : kept);
  }
  return letters;
}

// The periods to look at: see blocs_of.
Result<std::vector<NamedItems>> wanted(const SelectedMatrix& from, const BlocsOptions& options) {
  std::vector<NamedItems> spans = periods_of(from);
  if (spans.empty()) spans = spans_of(from, std::nullopt);
  const record::Filter& filter = options.selection.filter;
  const bool dated = filter.from || filter.to || !options.period.empty();
  const auto ends_at = [&](std::size_t last) {
    const std::size_t first = last > 0 ? last - 1 : 0;
    return std::vector<NamedItems>(spans.begin() + static_cast<std::ptrdiff_t>(first),
                                   spans.begin() + static_cast<std::ptrdiff_t>(last + 1));
  };
  if (!options.period.empty()) {
    const auto named = std::ranges::find(spans, options.period, &NamedItems::name);
    if (named == spans.end()) {
      return fail("alignment.no_such_period", "no roll call of this period is held",
                  fmt::format("\"{}\": there are {} to {}", printable(options.period),
                              spans.front().name, spans.back().name));
    }
    return ends_at(static_cast<std::size_t>(named - spans.begin()));
  }
  if (dated) return spans;
  for (std::size_t last = spans.size(); last-- > 0;) {
    const auto contested = analysis::contested_among(from.matrix, spans[last].items);
    if (std::ssize(contested) >= options.search.fewest_roll_calls) return ends_at(last);
  }
  return ends_at(spans.size() - 1);
}

}  // namespace

Result<BlocsFound> blocs_of(const record::Store& store, const BlocsOptions& options,
                            const analysis::Progress& progress) {
  auto from = select(store, options.selection, {});
  if (!from) return tl::unexpected(from.error());
  if (from->items.empty()) return tl::unexpected(no_votes(from->selected, "no roll call"));
  auto spans = wanted(*from, options);
  if (!spans) return tl::unexpected(spans.error());

  BlocsFound found;
  found.voters.assign(from->matrix.all_voters().begin(), from->matrix.all_voters().end());
  analysis::MapOptions map;
  map.resamples = options.search.resamples;
  map.fewest_roll_calls = options.search.fewest_roll_calls;
  map.seed = options.search.seed;
  map.right = from->matrix.find_voter("USA").value_or(-1);
  int used = 0;
  std::vector<int> told;
  for (const NamedItems& span : *spans) {
    told.insert(told.end(), span.items.begin(), span.items.end());
    auto blocs = analysis::find_blocs(from->matrix, span.items, options.search, progress);
    if (!blocs) return tl::unexpected(blocs.error());
    BlocsOfPeriod period;
    period.period = span.name;
    period.selected = narrowed(from->selected, from->matrix, span.items);
    period.blocs = std::move(*blocs);
    const BlocsOfPeriod* before = found.periods.empty() ? nullptr : &found.periods.back();
    period.letters = letters_of(before, period.blocs, used);
    if (before != nullptr) period.moved = analysis::moves(before->blocs, period.blocs);
    if (period.blocs.finding == analysis::BlocFinding::found) {
      period.map = analysis::map_of(from->matrix, span.items, map);
    }
    found.periods.push_back(std::move(period));
  }
  found.selected = narrowed(std::move(from->selected), from->matrix, told);
  return found;
}

}  // namespace rollcall::brief
