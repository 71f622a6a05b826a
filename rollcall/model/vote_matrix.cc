// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/vote_matrix.h"

#include <algorithm>
#include <numeric>

namespace rollcall::model {
namespace {

constexpr std::size_t kPlanes = kChoices.size();
constexpr int kBitsPerWord = 64;

// Places of `order` turned round: where each old index went.
std::vector<int> inverse(const std::vector<int>& order) {
  std::vector<int> at(order.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    at[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
  return at;
}

}  // namespace

std::optional<int> VoteMatrix::find_voter(std::string_view id) const {
  const auto found = voter_by_id_.find(std::string(id));
  return found == voter_by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> VoteMatrix::find_item(std::string_view key) const {
  const auto found = item_by_key_.find(std::string(key));
  return found == item_by_key_.end() ? std::nullopt : std::optional(found->second);
}

VoteMatrix::Range VoteMatrix::items_of(int period) const {
  const auto p = static_cast<std::size_t>(period);
  return {.first = period_first_[p], .last = period_first_[p + 1]};
}

std::span<const std::uint64_t> VoteMatrix::plane(int voter, Choice choice) const {
  const auto words = static_cast<std::size_t>(words_);
  const std::size_t row =
      static_cast<std::size_t>(voter) * kPlanes + static_cast<std::size_t>(choice);
  return std::span(bits_).subspan(row * words, words);
}

Cell VoteMatrix::at(int voter, int item) const {
  const auto word = static_cast<std::size_t>(item / kBitsPerWord);
  const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(item % kBitsPerWord);
  for (const Choice choice : kChoices) {
    if ((plane(voter, choice)[word] & bit) != 0) return static_cast<Cell>(choice);
  }
  return Cell::not_member;
}

std::span<const Entry> VoteMatrix::entries(int item) const {
  const auto i = static_cast<std::size_t>(item);
  return std::span(entries_).subspan(
      static_cast<std::size_t>(entry_first_[i]),
      static_cast<std::size_t>(entry_first_[i + 1] - entry_first_[i]));
}

int VoteMatrix::Builder::voter(std::string_view id, std::string_view name) {
  const auto [found, is_new] =
      voter_by_id_.try_emplace(std::string(id), static_cast<int>(voters_.size()));
  if (is_new) voters_.push_back({.id = found->first, .name = std::string(name)});
  Voter& known = voters_[static_cast<std::size_t>(found->second)];
  if (known.name.empty()) known.name = name;
  return found->second;
}

int VoteMatrix::Builder::item(Item item, std::string_view period, int period_order) {
  const auto [found, is_new] =
      period_by_name_.try_emplace(std::string(period), static_cast<int>(periods_.size()));
  if (is_new) periods_.emplace_back(period_order, found->first);
  item.period = found->second;
  items_.push_back(std::move(item));
  return static_cast<int>(items_.size()) - 1;
}

void VoteMatrix::Builder::set(int voter, int item, Cell cell) {
  if (cell == Cell::not_member) return;
  cells_.push_back({.voter = voter, .item = item, .cell = cell});
}

std::vector<int> VoteMatrix::Builder::sort_voters(VoteMatrix& matrix) {
  std::vector<int> order(voters_.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [&](int v) -> const std::string& {
    return voters_[static_cast<std::size_t>(v)].id;
  });
  for (const int v : order) {
    Voter voter = std::move(voters_[static_cast<std::size_t>(v)]);
    if (voter.name.empty()) voter.name = voter.id;
    matrix.voter_by_id_.emplace(voter.id, static_cast<int>(matrix.voters_.size()));
    matrix.voters_.push_back(std::move(voter));
  }
  return inverse(order);
}

std::vector<int> VoteMatrix::Builder::sort_items(VoteMatrix& matrix) {
  std::vector<int> period_order(periods_.size());
  std::iota(period_order.begin(), period_order.end(), 0);
  std::ranges::stable_sort(period_order, {},
                           [&](int p) { return periods_[static_cast<std::size_t>(p)].first; });
  for (const int p : period_order)
    matrix.periods_.push_back(periods_[static_cast<std::size_t>(p)].second);
  const std::vector<int> period_at = inverse(period_order);
  for (Item& item : items_) item.period = period_at[static_cast<std::size_t>(item.period)];

  std::vector<int> order(items_.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](int a, int b) {
    const Item& first = items_[static_cast<std::size_t>(a)];
    const Item& second = items_[static_cast<std::size_t>(b)];
    if (first.period != second.period) return first.period < second.period;
    // What has no day goes last in its period.
    if (first.date.has_value() != second.date.has_value()) return first.date.has_value();
    return first.date < second.date;
  });
  matrix.period_first_.assign(periods_.size() + 1, 0);
  for (const int i : order) {
    Item& item = items_[static_cast<std::size_t>(i)];
    ++matrix.period_first_[static_cast<std::size_t>(item.period) + 1];
    matrix.item_by_key_.emplace(item.key, static_cast<int>(matrix.items_.size()));
    matrix.items_.push_back(std::move(item));
  }
  std::partial_sum(matrix.period_first_.begin(), matrix.period_first_.end(),
                   matrix.period_first_.begin());
  return inverse(order);
}

void VoteMatrix::Builder::place_cells(Built& built, const std::vector<int>& voter_at,
                                      const std::vector<int>& item_at) {
  VoteMatrix& matrix = built.matrix;
  for (Placed& cell : cells_) {
    cell.voter = voter_at[static_cast<std::size_t>(cell.voter)];
    cell.item = item_at[static_cast<std::size_t>(cell.item)];
  }
  const auto place = [](const Placed& cell) { return std::pair(cell.item, cell.voter); };
  if (!std::ranges::is_sorted(cells_, {}, place)) std::ranges::stable_sort(cells_, {}, place);

  const auto words = static_cast<std::size_t>(matrix.words_);
  matrix.entry_first_.assign(matrix.items_.size() + 1, 0);
  for (std::size_t i = 0; i < cells_.size();) {
    const Placed& cell = cells_[i];
    std::size_t next = i + 1;
    bool clash = false;
    for (; next < cells_.size() && place(cells_[next]) == place(cell); ++next) {
      clash = clash || cells_[next].cell != cell.cell;
    }
    const std::size_t told = next - i;
    i = next;
    if (clash) {
      built.clashes.emplace_back(cell.voter, cell.item);
      continue;
    }
    built.repeated += static_cast<std::int64_t>(told) - 1;
    const std::size_t row =
        static_cast<std::size_t>(cell.voter) * kPlanes + static_cast<std::size_t>(cell.cell);
    matrix.bits_[row * words + static_cast<std::size_t>(cell.item / kBitsPerWord)] |=
        std::uint64_t{1} << static_cast<unsigned>(cell.item % kBitsPerWord);
    matrix.entries_.push_back({.voter = cell.voter, .cell = cell.cell});
    ++matrix.entry_first_[static_cast<std::size_t>(cell.item) + 1];
    if (is_cast(cell.cell)) ++matrix.cast_;
  }
  std::partial_sum(matrix.entry_first_.begin(), matrix.entry_first_.end(),
                   matrix.entry_first_.begin());
}

VoteMatrix::Builder::Built VoteMatrix::Builder::build() && {
  Built built;
  VoteMatrix& matrix = built.matrix;
  const std::vector<int> voter_at = sort_voters(matrix);
  const std::vector<int> item_at = sort_items(matrix);
  matrix.words_ = (static_cast<int>(item_at.size()) + kBitsPerWord - 1) / kBitsPerWord;
  matrix.bits_.assign(voter_at.size() * kPlanes * static_cast<std::size_t>(matrix.words_), 0);
  matrix.entries_.reserve(cells_.size());
  place_cells(built, voter_at, item_at);
  return built;
}

}  // namespace rollcall::model
