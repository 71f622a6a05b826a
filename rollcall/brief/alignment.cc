// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/alignment.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "rollcall/brief/alignment_spans.h"

namespace rollcall::brief {
namespace {

using analysis::Absences;
using model::VoteMatrix;

PairLine pair_line(const SelectedMatrix& from, int first, int second, Absences absences,
                   std::string span, const std::vector<int>& items) {
  PairLine line;
  line.span = std::move(span);
  line.counts =
      analysis::joint_counts(from.matrix, first, second, analysis::mask_of(from.matrix, items));
  line.agreement = analysis::agreement_of(line.counts, absences);
  for (const int item : items) {
    const auto counted = [&](model::Cell cell) {
      return absences == Absences::excluded ? model::is_cast(cell)
                                            : cell != model::Cell::not_member;
    };
    if (!counted(from.matrix.at(first, item)) || !counted(from.matrix.at(second, item))) continue;
    const std::optional<Date> day = from.matrix.item(item).date;
    if (!line.first || day < line.first) line.first = day;
    if (!line.last || day > line.last) line.last = day;
  }
  return line;
}

}  // namespace

std::vector<NamedItems> spans_of(const SelectedMatrix& from, std::optional<Date> split) {
  std::vector<NamedItems> spans = {{.name = "all", .items = from.items}};
  // The organs vote on other matters in other ways: a mean over both is a figure of neither.
  if (from.selected.by_body.size() > 1) {
    for (const auto& [body, count] : from.selected.by_body) {
      NamedItems of{.name = "of these, " + body, .items = {}};
      for (const int item : from.items) {
        if (from.matrix.item(item).body.view() == body) of.items.push_back(item);
      }
      spans.push_back(std::move(of));
    }
  }
  if (!split) return spans;
  NamedItems before{.name = "before " + split->written(), .items = {}};
  NamedItems since{.name = "from " + split->written(), .items = {}};
  for (const int item : from.items) {
    (from.matrix.item(item).date < split ? before : since).items.push_back(item);
  }
  spans.push_back(std::move(before));
  spans.push_back(std::move(since));
  return spans;
}

std::vector<NamedItems> periods_of(const SelectedMatrix& from) {
  std::vector<NamedItems> spans;
  if (from.selected.periods == record::Periods::one) return spans;
  int period = -1;
  for (const int item : from.items) {
    if (from.matrix.item(item).period != period) {
      period = from.matrix.item(item).period;
      spans.push_back(
          {.name = from.matrix.periods()[static_cast<std::size_t>(period)], .items = {}});
    }
    spans.back().items.push_back(item);
  }
  return spans;
}

Error no_votes(const Selected& selected, const std::string& who) {
  return Error{"alignment.no_votes", "there is nothing to compare",
               who + ": " + selected_line(selected)};
}

std::vector<Beside> beside_of(const SelectedMatrix& from, int voter,
                              const std::vector<std::pair<int, analysis::ItemMask>>& others,
                              Absences absences) {
  std::vector<Beside> found;
  for (const auto& [other, mask] : others) {
    const auto agreement =
        analysis::agreement_of(analysis::joint_counts(from.matrix, voter, other, mask), absences);
    if (agreement.shared == 0) continue;
    found.push_back({.voter = from.matrix.voter(other), .agreement = agreement});
  }
  std::ranges::sort(found, [](const Beside& a, const Beside& b) {
    const auto key = [](const Beside& x) {
      return std::tuple(-*x.agreement.share.value, -x.agreement.shared,
                        std::string_view(x.voter.id));
    };
    return key(a) < key(b);
  });
  return found;
}

Result<PairAlignment> align_pair(const record::Store& store, model::MemberId first,
                                 model::MemberId second, const AlignmentOptions& options) {
  auto from = select(store, options.selection, {first, second});
  if (!from) return tl::unexpected(from.error());
  const auto one = from->matrix.find_voter(first.view());
  const auto other = from->matrix.find_voter(second.view());
  const std::string names = fmt::format("{} and {} share no vote", first.view(), second.view());
  if (!one || !other) return tl::unexpected(no_votes(from->selected, names));
  PairAlignment found;
  found.first = from->matrix.voter(*one);
  found.second = from->matrix.voter(*other);
  found.absences = options.absences;
  for (NamedItems& span : spans_of(*from, options.split)) {
    found.spans.push_back(
        pair_line(*from, *one, *other, options.absences, std::move(span.name), span.items));
  }
  if (found.spans.front().agreement.shared == 0) {
    return tl::unexpected(no_votes(from->selected, names));
  }
  for (NamedItems& span : periods_of(*from)) {
    PairLine line =
        pair_line(*from, *one, *other, options.absences, std::move(span.name), span.items);
    if (line.agreement.shared > 0) found.periods.push_back(std::move(line));
  }
  found.selected = std::move(from->selected);
  return found;
}

Result<RankedAlignment> align_all(const record::Store& store, model::MemberId member,
                                  const AlignmentOptions& options) {
  auto from = select(store, options.selection, {});
  if (!from) return tl::unexpected(from.error());
  const auto voter = from->matrix.find_voter(member.view());
  const std::string name = fmt::format("{} cast no vote", member.view());
  if (!voter) return tl::unexpected(no_votes(from->selected, name));
  const analysis::ItemMask mask = analysis::mask_of(from->matrix, from->items);
  std::vector<std::pair<int, analysis::ItemMask>> others;
  for (int other = 0; other < from->matrix.voters(); ++other) {
    if (other != *voter) others.emplace_back(other, mask);
  }
  RankedAlignment found;
  found.voter = from->matrix.voter(*voter);
  found.absences = options.absences;
  found.others = beside_of(*from, *voter, others, options.absences);
  if (found.others.empty()) return tl::unexpected(no_votes(from->selected, name));
  found.isolation = analysis::isolation_of(from->matrix, from->items, *voter);
  found.selected = std::move(from->selected);
  return found;
}

Result<Selected> for_each_pair(
    const record::Store& store, const AlignmentOptions& options,
    const std::function<void(const VoteMatrix&, const analysis::PairRow&)>& visit) {
  auto from = select(store, options.selection, {});
  if (!from) return tl::unexpected(from.error());
  if (from->items.empty()) return tl::unexpected(no_votes(from->selected, "no roll call"));
  analysis::for_each_pair_row(from->matrix, analysis::mask_of(from->matrix, from->items),
                              [&](const analysis::PairRow& row) { visit(from->matrix, row); });
  return std::move(from->selected);
}

}  // namespace rollcall::brief
