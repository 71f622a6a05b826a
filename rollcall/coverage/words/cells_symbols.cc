// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "rollcall/coverage/words/cells_build.h"
#include "rollcall/model/symbol.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kLongestSymbol = 40;

// Where a run of cells without blanks between them ends.
std::size_t end_of_run(const std::vector<Cell>& cells, std::size_t from) {
  std::size_t end = from + 1;
  while (end < cells.size() && !cells[end].blank_before && end - from < 16) ++end;
  return end;
}

// The symbol that a run of cells spells, with its last cell; trailing marks belong to the sentence.
struct Found {
  std::string normal;
  std::size_t end = 0;
};
Found symbol_in(std::string_view text, const std::vector<Cell>& cells, std::size_t from) {
  std::size_t end = end_of_run(cells, from);
  bool stroke = false;
  for (std::size_t i = from; i < end; ++i) stroke = stroke || cells[i].is_mark('/');
  if (!stroke) return {};
  while (end > from + 2 && cells[end - 1].kind == CellKind::mark) --end;
  const std::string_view spelt =
      text.substr(cells[from].begin, cells[end - 1].end - cells[from].begin);
  if (spelt.size() > kLongestSymbol) return {};
  const auto symbol = model::Symbol::parse(spelt);
  if (!symbol || (symbol->organ() != 'A' && symbol->organ() != 'S')) return {};
  return {symbol->normal(), end};
}

// "Resolution 2774", "resolution 2774 (2025)", "Resolution 79/7", "resolutions 242 and 338".
Found number_after_text(std::string_view text, const std::vector<Cell>& cells, std::size_t at) {
  const Cell& first = cells[at];
  if (!first.is_number()) return {};
  const bool stroke = at + 2 < cells.size() && cells[at + 1].is_mark('/') &&
                      cells[at + 2].is_number() && !cells[at + 1].blank_before &&
                      !cells[at + 2].blank_before;
  if (stroke) {
    const std::string_view spelt = text.substr(first.begin, cells[at + 2].end - first.begin);
    const auto symbol = model::Symbol::parse(fmt::format("A/RES/{}", spelt));
    return symbol ? Found{symbol->normal(), at + 3} : Found{};
  }
  // The Council counts its resolutions on; no Assembly session bears such a number alone.
  if (first.value < 1 || first.value > 3999 || first.end - first.begin > 4) return {};
  std::size_t end = at + 1;
  std::string year;
  if (end + 2 < cells.size() && cells[end].is_mark('(') && cells[end + 1].is_number() &&
      cells[end + 2].is_mark(')') && cells[end + 1].value > 1945 && cells[end + 1].value < 2100) {
    year = fmt::format(" ({})", cells[end + 1].value);
    end += 3;
  }
  const auto symbol = model::Symbol::parse(fmt::format("S/RES/{}{}", first.value, year));
  return symbol ? Found{symbol->normal(), end} : Found{};
}

}  // namespace

void find_symbols(std::string_view text, std::vector<Cell>& cells,
                  std::vector<std::string>& symbols) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < cells.size();) {
    Found found;
    const Cell& cell = cells[i];
    const bool begins_run = i == 0 || cell.blank_before || cells[i - 1].kind == CellKind::mark;
    const bool short_word = (cell.kind == CellKind::word || cell.kind == CellKind::term) &&
                            cell.capital && cell.end - cell.begin <= 3;
    if (short_word && begins_run) found = symbol_in(text, cells, i);
    if (found.normal.empty() && out > 0 && cells[out - 1].is(Term::text)) {
      found = number_after_text(text, cells, i);
    }
    if (found.normal.empty()) {
      cells[out++] = cells[i++];
      continue;
    }
    Cell symbol;
    symbol.kind = CellKind::symbol;
    symbol.begin = cell.begin;
    symbol.end = cells[found.end - 1].end;
    symbol.blank_before = cell.blank_before;
    symbol.symbol = static_cast<std::uint32_t>(symbols.size());
    symbols.push_back(std::move(found.normal));
    i = found.end;
    cells[out++] = symbol;
  }
  cells.resize(out);
}

}  // namespace rollcall::coverage
