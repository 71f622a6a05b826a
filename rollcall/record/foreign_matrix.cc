// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/foreign_matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <span>
#include <type_traits>
#include <unordered_map>

#include "rollcall/base/text.h"
#include "rollcall/record/import/csv.h"

// The rows are gathered first and the matrix is built at the end, because the order of items and
// periods must not depend on the order of rows: numbers are sorted as numbers, other names as text.

namespace rollcall::record {
namespace {

using model::Cell;

constexpr std::int64_t kCellsMax = 2'000'000'000;
constexpr std::array<std::string_view, 6> kVoter{"voter",  "ccode",   "member",
                                                 "mscode", "country", "legislator"};
constexpr std::array<std::string_view, 5> kItem{"item", "rcid", "rollcall", "bill", "itemid"};
constexpr std::array<std::string_view, 4> kChoice{"choice", "vote", "cast", "msvote"};
constexpr std::array<std::string_view, 4> kPeriod{"period", "session", "congress", "year"};

std::optional<std::size_t> find_column(const CsvReader& reader,
                                       std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    for (std::size_t c = 0; c < reader.header().size(); ++c) {
      if (column_name(reader.header()[c]) == name) return c;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> find_column(const CsvReader& reader, std::string_view name) {
  return find_column(reader, std::array{name});
}

tl::unexpected<Error> no_column(std::string_view what, std::span<const std::string_view> names,
                                const CsvReader& reader) {
  std::vector<std::string> wanted(names.begin(), names.end());
  return fail("foreign.no_column",
              fmt::format("no column for the {}: one of {} is needed; the header has {}", what,
                          join(wanted, ", "), printable(join(reader.header(), ", "), 200)),
              "line 1");
}

std::optional<Cell> cell_of(std::string_view text) {
  static const std::unordered_map<std::string, Cell> kWords{{"y", Cell::yes},
                                                            {"yes", Cell::yes},
                                                            {"yea", Cell::yes},
                                                            {"aye", Cell::yes},
                                                            {"1", Cell::yes},
                                                            {"a", Cell::abstain},
                                                            {"abstain", Cell::abstain},
                                                            {"abstention", Cell::abstain},
                                                            {"2", Cell::abstain},
                                                            {"n", Cell::no},
                                                            {"no", Cell::no},
                                                            {"nay", Cell::no},
                                                            {"3", Cell::no},
                                                            {"absent", Cell::absent},
                                                            {"x", Cell::absent},
                                                            {"nv", Cell::absent},
                                                            {"8", Cell::absent},
                                                            {"9", Cell::not_member},
                                                            {"na", Cell::not_member},
                                                            {"", Cell::not_member}};
  text = trim(text);
  // "1.0": a whole number as programs write it whose columns hold gaps.
  const std::size_t point = text.find('.');
  if (point != std::string_view::npos && point > 0 && point + 1 < text.size() &&
      text.find_first_not_of('0', point + 1) == std::string_view::npos) {
    text = text.substr(0, point);
  }
  const auto found = kWords.find(ascii_lower(text));
  if (found == kWords.end()) return std::nullopt;
  return found->second;
}

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  text = trim(text);
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  // A number that is none ("nan") and one without end would spoil every mean.
  if constexpr (std::is_floating_point_v<Number>) {
    if (!std::isfinite(value)) return std::nullopt;
  }
  return value;
}

// Texts by first appearance.
class Names {
 public:
  int index(std::string_view text) {
    if (!names_.empty() && names_[static_cast<std::size_t>(last_)] == text) return last_;
    const auto [at, added] = by_name_.try_emplace(std::string(text), static_cast<int>(size()));
    if (added) names_.emplace_back(text);
    return last_ = at->second;
  }
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] const std::string& name(int index) const {
    return names_[static_cast<std::size_t>(index)];
  }
  // Ranks of the names: as numbers where all are, else as text.
  [[nodiscard]] std::vector<int> ranks() const {
    std::vector<std::pair<std::int64_t, std::string>> keys;
    bool numbers = true;
    for (const auto& name : names_) {
      const auto number = number_of<std::int64_t>(name);
      numbers = numbers && number.has_value();
      keys.emplace_back(number.value_or(0), name);
    }
    std::vector<int> order(names_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    std::ranges::sort(order, [&](int a, int b) {
      const auto& one = keys[static_cast<std::size_t>(a)];
      const auto& other = keys[static_cast<std::size_t>(b)];
      return numbers ? one < other : one.second < other.second;
    });
    std::vector<int> rank(order.size());
    for (std::size_t k = 0; k < order.size(); ++k) {
      rank[static_cast<std::size_t>(order[k])] = static_cast<int>(k);
    }
    return rank;
  }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, int> by_name_;
  int last_ = 0;
};

struct Columns {
  std::size_t voter = 0;
  std::size_t item = 0;
  std::size_t choice = 0;
  std::optional<std::size_t> period;
  std::optional<std::size_t> name;
  std::optional<std::size_t> session;
  std::optional<std::size_t> year;
  std::optional<std::size_t> amend;
  std::optional<std::size_t> para;
};

Result<Columns> columns_of(const CsvReader& reader, const ForeignOptions& options) {
  Columns columns;
  const auto voter = find_column(reader, kVoter);
  const auto item = find_column(reader, kItem);
  const auto choice = find_column(reader, kChoice);
  if (!voter) return no_column("voter", kVoter, reader);
  if (!item) return no_column("item", kItem, reader);
  if (!choice) return no_column("choice", kChoice, reader);
  columns.voter = *voter;
  columns.item = *item;
  columns.choice = *choice;
  columns.period = find_column(reader, kPeriod);
  columns.name = find_column(reader, "name");
  if (options.selection == ForeignOptions::Selection::all) return columns;
  constexpr std::array<std::string_view, 5> kNeeded{"ccode", "session", "year", "amend", "para"};
  for (const std::string_view name : kNeeded) {
    if (!find_column(reader, name)) {
      return no_column("selection as published", std::array{name}, reader);
    }
  }
  columns.session = find_column(reader, "session");
  columns.year = find_column(reader, "year");
  columns.amend = find_column(reader, "amend");
  columns.para = find_column(reader, "para");
  return columns;
}

// Whether the published estimates left a row out.
bool left_out(const Columns& columns, std::span<const std::string_view> fields) {
  if (!columns.amend) return false;
  const auto number = [&](std::optional<std::size_t> column) {
    return number_of<double>(fields[*column]).value_or(0);
  };
  constexpr double kLastYearWithParts = 1989;
  if (number(columns.year) > kLastYearWithParts &&
      (number(columns.amend) == 1 || number(columns.para) == 1)) {
    return true;
  }
  const double session = number(columns.session);
  const std::string_view state = trim(fields[columns.voter]);
  return session == 19 || state == "511" || (state == "560" && session == 48);
}

class Gathering {
 public:
  Result<void> take(CsvReader& reader, const Columns& columns, ForeignMatrix& out) {
    for (;;) {
      auto more = reader.next();
      if (!more) return tl::unexpected(more.error());
      for (auto& oddity : reader.take_oddities()) note(out, std::move(oddity));
      if (!*more) return {};
      ++out.rows;
      const auto fields = reader.fields();
      if (left_out(columns, fields)) {
        ++out.left_out;
        continue;
      }
      take_row(reader.line(), columns, fields, out);
    }
  }

  [[nodiscard]] bool empty() const { return rows_.empty(); }

  Result<void> build(ForeignMatrix& out) {
    const auto cells =
        static_cast<std::int64_t>(voters_.size()) * static_cast<std::int64_t>(columns_.size());
    if (cells > kCellsMax) {
      return fail("foreign.too_large", fmt::format("{} voters by {} items is more than {} cells",
                                                   voters_.size(), columns_.size(), kCellsMax));
    }
    model::VoteMatrix::Builder builder;
    for (std::size_t v = 0; v < voters_.size(); ++v) {
      builder.voter(voters_.name(static_cast<int>(v)), voter_names_[v]);
    }
    std::vector<int> placed = add_items(builder, out);
    for (const Row& row : rows_) {
      builder.set(row.voter, placed[static_cast<std::size_t>(row.column)], row.cell);
    }
    auto built = std::move(builder).build();
    out.matrix = std::move(built.matrix);
    out.repeated = built.repeated;
    for (const auto& [voter, item] : built.clashes) {
      note(out, {"import.two_votes", 0,
                 fmt::format("{} votes twice and differently on {}: left out",
                             printable(out.matrix.voter(voter).id),
                             printable(out.matrix.item(item).key))});
    }
    return {};
  }

 private:
  struct Row {
    int voter;
    int column;
    Cell cell;
  };

  static void note(ForeignMatrix& out, Oddity oddity) {
    ++out.odd_rows;
    if (out.findings.size() < ForeignMatrix::kFindingsMax) {
      out.findings.push_back(std::move(oddity));
    }
  }

  void take_row(std::int64_t line, const Columns& columns, std::span<const std::string_view> fields,
                ForeignMatrix& out) {
    const std::string_view voter = trim(fields[columns.voter]);
    const std::string_view item = trim(fields[columns.item]);
    if (voter.empty() || item.empty()) {
      note(out, {"foreign.unnamed", line, "the voter or the item has no name"});
      return;
    }
    const auto cell = cell_of(fields[columns.choice]);
    if (!cell) {
      note(out, {"import.unknown_choice", line,
                 fmt::format("'{}' is no choice: it is yes, no, abstain or absent, or 1, 3, 2 or 8",
                             printable(fields[columns.choice]))});
      return;
    }
    const int v = voters_.index(voter);
    if (static_cast<std::size_t>(v) == voter_names_.size()) {
      voter_names_.emplace_back(columns.name ? trim(fields[*columns.name]) : voter);
    }
    const int i = items_.index(item);
    const int p = periods_.index(columns.period ? trim(fields[*columns.period]) : "all");
    if (columns_.empty() || columns_[static_cast<std::size_t>(last_)] != std::pair(i, p)) {
      const auto [at, added] = column_of_.try_emplace({i, p}, static_cast<int>(columns_.size()));
      if (added) columns_.emplace_back(i, p);
      last_ = at->second;
    }
    rows_.push_back({v, last_, *cell});
  }

  // Adds columns by item and period; gives the builder's number of each.
  std::vector<int> add_items(model::VoteMatrix::Builder& builder, ForeignMatrix& out) {
    const auto item_rank = items_.ranks();
    const auto period_rank = periods_.ranks();
    const auto key = [&](int column) {
      const auto& [item, period] = columns_[static_cast<std::size_t>(column)];
      return std::pair(item_rank[static_cast<std::size_t>(item)],
                       period_rank[static_cast<std::size_t>(period)]);
    };
    std::vector<int> order(columns_.size());
    for (std::size_t c = 0; c < order.size(); ++c) order[c] = static_cast<int>(c);
    std::ranges::sort(order, {}, key);
    std::vector<int> placed(order.size());
    std::string first_key;
    for (std::size_t k = 0; k < order.size(); ++k) {
      const auto& [i, p] = columns_[static_cast<std::size_t>(order[k])];
      const bool again = k > 0 && columns_[static_cast<std::size_t>(order[k - 1])].first == i;
      model::Item item;
      item.name = items_.name(i);
      item.key = again ? fmt::format("{}@{}", item.name, periods_.name(p)) : item.name;
      if (again) {
        out.links.emplace_back(first_key, item.key);
      } else {
        first_key = item.key;
      }
      placed[static_cast<std::size_t>(order[k])] =
          builder.item(std::move(item), periods_.name(p), period_rank[static_cast<std::size_t>(p)]);
    }
    return placed;
  }

  Names voters_;
  Names items_;
  Names periods_;
  std::vector<std::string> voter_names_;
  std::vector<std::pair<int, int>> columns_;  // item and period
  std::map<std::pair<int, int>, int> column_of_;
  std::vector<Row> rows_;
  int last_ = 0;
};

}  // namespace

Result<ForeignMatrix> read_votes(ReadBytes read, const ForeignOptions& options) {
  CsvReader reader(std::move(read), {});
  if (auto ok = reader.read_header(); !ok) return tl::unexpected(ok.error());
  const auto columns = columns_of(reader, options);
  if (!columns) return tl::unexpected(columns.error());
  ForeignMatrix out;
  out.numbered = column_name(reader.header()[columns->voter]) == "ccode";
  Gathering gathering;
  if (auto ok = gathering.take(reader, *columns, out); !ok) return tl::unexpected(ok.error());
  if (gathering.empty()) {
    std::string why;
    std::string where;
    if (!out.findings.empty()) {
      why = ": " + out.findings.front().what;
      where = fmt::format("line {}", out.findings.front().line);
    }
    return fail("foreign.no_rows", fmt::format("no row of {} is a vote{}", out.rows, why), where);
  }
  if (auto ok = gathering.build(out); !ok) return tl::unexpected(ok.error());
  return out;
}

Result<std::vector<std::pair<std::string, std::string>>> read_matches(ReadBytes read) {
  CsvReader reader(std::move(read), {});
  if (auto ok = reader.read_header(); !ok) return tl::unexpected(ok.error());
  constexpr std::array<std::string_view, 2> kFirst{"rcid1", "item1"};
  constexpr std::array<std::string_view, 2> kSecond{"rcid2", "item2"};
  const auto first = find_column(reader, kFirst);
  const auto second = find_column(reader, kSecond);
  if (!first) return no_column("first of a pair", kFirst, reader);
  if (!second) return no_column("second of a pair", kSecond, reader);
  std::vector<std::pair<std::string, std::string>> pairs;
  for (;;) {
    auto more = reader.next();
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    const auto fields = reader.fields();
    pairs.emplace_back(trim(fields[*first]), trim(fields[*second]));
  }
  return pairs;
}

Result<std::vector<ForeignPosition>> read_positions(ReadBytes read) {
  CsvReader reader(std::move(read), {});
  if (auto ok = reader.read_header(); !ok) return tl::unexpected(ok.error());
  constexpr std::array<std::string_view, 2> kPosition{"position", "idealpoint"};
  constexpr std::array<std::string_view, 2> kVotes{"votes", "nvotes"};
  constexpr std::array<std::string_view, 2> kLow{"low90", "q5"};
  constexpr std::array<std::string_view, 2> kHigh{"high90", "q95"};
  const auto voter = find_column(reader, kVoter);
  const auto period = find_column(reader, kPeriod);
  const auto position = find_column(reader, kPosition);
  const auto votes = find_column(reader, kVotes);
  const auto low = find_column(reader, kLow);
  const auto high = find_column(reader, kHigh);
  if (!voter) return no_column("voter", kVoter, reader);
  if (!period) return no_column("period", kPeriod, reader);
  if (!position) return no_column("position", kPosition, reader);
  std::vector<ForeignPosition> all;
  for (;;) {
    auto more = reader.next();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return all;
    const auto fields = reader.fields();
    ForeignPosition row;
    row.voter = trim(fields[*voter]);
    row.period = trim(fields[*period]);
    const auto value = number_of<double>(fields[*position]);
    if (!value) {
      return fail("foreign.bad_number",
                  fmt::format("'{}' is no position", printable(fields[*position])),
                  fmt::format("line {}", reader.line()));
    }
    row.position = *value;
    if (votes) row.votes = number_of<std::int64_t>(fields[*votes]).value_or(0);
    if (low) row.low90 = number_of<double>(fields[*low]);
    if (high) row.high90 = number_of<double>(fields[*high]);
    all.push_back(std::move(row));
  }
}

}  // namespace rollcall::record
