// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/agreement.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>
#include <string>

#include "rollcall/analysis/agreement_pairs.h"

namespace rollcall::analysis {
namespace {

using model::Cell;
using model::Choice;
using model::VoteMatrix;

constexpr std::array<Cell, 5> kCells = {Cell::yes, Cell::no, Cell::abstain, Cell::absent,
                                        Cell::not_member};

// Voters V0…, items spread over periods of unequal length, cells by `pick`.
template <typename Pick>
VoteMatrix matrix_of(int voters, int items, int periods, Pick pick) {
  VoteMatrix::Builder builder;
  for (int v = 0; v < voters; ++v) {
    builder.voter("V" + std::string(v < 10 ? "0" : "") + std::to_string(v), "");
  }
  for (int i = 0; i < items; ++i) {
    model::Item item;
    item.key = std::to_string(i);
    const int period = i * i * periods / (items * items);
    builder.item(item, "P" + std::to_string(period), period);
    for (int v = 0; v < voters; ++v) builder.set(v, i, pick(v, i));
  }
  return std::move(builder).build().matrix;
}

VoteMatrix random_matrix(int voters, int items, int periods, unsigned seed) {
  std::mt19937 random(seed);
  return matrix_of(voters, items, periods, [&](int, int) { return kCells[random() % 5]; });
}

ItemMask everything(const VoteMatrix& matrix) {
  return mask_of(matrix, VoteMatrix::Range{.first = 0, .last = matrix.items()});
}

// The measures as their papers write them, from lists of votes and not from a table.
struct Slow {
  std::vector<std::pair<int, int>> votes;  // places on the scale: yes 0, abstain 1, no 2, absent 3

  static int place(Cell cell) {
    switch (cell) {
      case Cell::yes:
        return 0;
      case Cell::abstain:
        return 1;
      case Cell::no:
        return 2;
      case Cell::absent:
        return 3;
      case Cell::not_member:
        break;
    }
    return -1;
  }
  Slow(const VoteMatrix& matrix, int first, int second, VoteMatrix::Range range,
       Absences absences) {
    const int last = absences == Absences::excluded ? 2 : 3;
    for (int i = range.first; i < range.last; ++i) {
      const int one = place(matrix.at(first, i));
      const int other = place(matrix.at(second, i));
      if (one >= 0 && other >= 0 && one <= last && other <= last) votes.emplace_back(one, other);
    }
  }
  [[nodiscard]] double size() const { return static_cast<double>(votes.size()); }
  static double apart(int power, int one, int other) {
    if (power == 0) return one == other ? 0 : 1;
    return std::pow(std::abs(one - other), power);
  }
  [[nodiscard]] double alike() const {
    double sum = 0;
    for (const auto& [one, other] : votes) sum += one == other ? 1 : 0;
    return sum;
  }
  [[nodiscard]] double s(int power) const {
    double sum = 0;
    for (const auto& [one, other] : votes) sum += apart(power, one, other) / std::pow(2, power);
    return 1 - 2 * sum / size();
  }
  // (p_o - p_e) / (1 - p_e) with weights of agreement 1 - d / d_max; nullopt where p_e is 1.
  [[nodiscard]] std::optional<double> beyond_chance(int power, bool common) const {
    const double furthest = power == 0 ? 1 : std::pow(2, power);
    double seen = 0;
    double by_chance = 0;
    for (const auto& [one, other] : votes) {
      seen += 1 - apart(power, one, other) / furthest;
      for (const auto& [first, second] : votes) {
        if (!common) {
          by_chance += 1 - apart(power, one, second) / furthest;
          continue;
        }
        for (const int x : {one, other}) {
          for (const int y : {first, second}) by_chance += (1 - apart(power, x, y) / furthest) / 4;
        }
      }
    }
    seen /= size();
    by_chance /= size() * size();
    if (by_chance > 1 - 1e-12) return std::nullopt;
    return (seen - by_chance) / (1 - by_chance);
  }
};

void expect_value(const Figure& figure, const std::optional<double>& expected) {
  ASSERT_EQ(figure.value.has_value(), expected.has_value());
  if (!expected) {
    EXPECT_FALSE(figure.interval);
    return;
  }
  EXPECT_NEAR(*figure.value, *expected, 1e-12);
  if (!figure.interval) return;
  EXPECT_LE(figure.interval->low, *figure.value + 1e-12);
  EXPECT_GE(figure.interval->high, *figure.value - 1e-12);
}

void expect_like_slow(const Agreement& fast, const Slow& slow, Absences absences) {
  ASSERT_EQ(fast.shared, static_cast<int>(slow.votes.size()));
  ASSERT_EQ(fast.alike, static_cast<int>(slow.alike()));
  if (slow.votes.empty()) {
    for (const Figure* figure : {&fast.share, &fast.s_linear, &fast.kappa, &fast.pi_squared}) {
      expect_value(*figure, std::nullopt);
    }
    return;
  }
  expect_value(fast.share, slow.alike() / slow.size());
  expect_value(fast.kappa, slow.beyond_chance(0, false));
  expect_value(fast.pi, slow.beyond_chance(0, true));
  const bool scaled = absences == Absences::excluded;
  const auto only_cast = [&](std::optional<double> value) { return scaled ? value : std::nullopt; };
  expect_value(fast.s_linear, only_cast(slow.s(1)));
  expect_value(fast.s_squared, only_cast(slow.s(2)));
  expect_value(fast.kappa_linear, only_cast(slow.beyond_chance(1, false)));
  expect_value(fast.kappa_squared, only_cast(slow.beyond_chance(2, false)));
  expect_value(fast.pi_linear, only_cast(slow.beyond_chance(1, true)));
  expect_value(fast.pi_squared, only_cast(slow.beyond_chance(2, true)));
}

// Two voters, three roll calls, each of the 15,625 ways in which they can vote.
TEST(Agreement, LikeTheSlowCountInEverySmallWorld) {
  constexpr int kWays = 5 * 5 * 5 * 5 * 5 * 5;
  for (int way = 0; way < kWays; ++way) {
    VoteMatrix::Builder builder;
    builder.voter("A", "");
    builder.voter("B", "");
    int rest = way;
    for (int i = 0; i < 3; ++i) {
      model::Item item;
      item.key = std::to_string(i);
      builder.item(item, "all", 0);
      for (int v = 0; v < 2; ++v, rest /= 5)
        builder.set(v, i, kCells[static_cast<std::size_t>(rest % 5)]);
    }
    const VoteMatrix matrix = std::move(builder).build().matrix;
    const JointCounts counts = joint_counts(matrix, 0, 1, everything(matrix));
    for (const Absences absences : {Absences::excluded, Absences::as_choice}) {
      const Slow slow(matrix, 0, 1, {.first = 0, .last = 3}, absences);
      expect_like_slow(agreement_of(counts, absences), slow, absences);
    }
    if (testing::Test::HasFatalFailure()) FAIL() << "way " << way;
  }
}

TEST(Agreement, LikeTheSlowCountAcrossWords) {
  for (const unsigned seed : {1U, 2U, 3U}) {
    const VoteMatrix matrix = random_matrix(6, 150, 4, seed);
    for (int period = 0; period < 4; ++period) {
      const auto range = matrix.items_of(period);
      const ItemMask mask = mask_of(matrix, range);
      for (int a = 0; a < 6; ++a) {
        for (int b = 0; b < 6; ++b) {
          const JointCounts counts = joint_counts(matrix, a, b, mask);
          for (const Absences absences : {Absences::excluded, Absences::as_choice}) {
            expect_like_slow(agreement_of(counts, absences), Slow(matrix, a, b, range, absences),
                             absences);
          }
        }
      }
    }
  }
}

TEST(Agreement, EitherOfTwoMayComeFirst) {
  const VoteMatrix matrix = random_matrix(4, 90, 1, 7);
  const ItemMask mask = everything(matrix);
  for (int a = 0; a < 4; ++a) {
    for (int b = a + 1; b < 4; ++b) {
      const auto one = agreement_of(joint_counts(matrix, a, b, mask), Absences::excluded);
      const auto other = agreement_of(joint_counts(matrix, b, a, mask), Absences::excluded);
      EXPECT_EQ(one.share.value, other.share.value);
      EXPECT_EQ(one.s_linear.value, other.s_linear.value);
      EXPECT_DOUBLE_EQ(*one.kappa_squared.value, *other.kappa_squared.value);
      EXPECT_NEAR(one.kappa_squared.interval->low, other.kappa_squared.interval->low, 1e-12);
    }
  }
}

TEST(Agreement, CountsOfPartsAddUp) {
  const VoteMatrix matrix = random_matrix(3, 140, 3, 11);
  JointCounts sum;
  for (int period = 0; period < 3; ++period) {
    sum += joint_counts(matrix, 0, 2, mask_of(matrix, matrix.items_of(period)));
  }
  EXPECT_EQ(sum, joint_counts(matrix, 0, 2, everything(matrix)));
  const std::vector<int> some = {0, 63, 64, 139};
  int shared = 0;
  for (const int item : some) {
    shared += is_cast(matrix.at(0, item)) && is_cast(matrix.at(2, item)) ? 1 : 0;
  }
  EXPECT_EQ(joint_counts(matrix, 0, 2, mask_of(matrix, some)).shared(Absences::excluded), shared);
}

JointCounts table(std::array<std::array<int, 3>, 3> yes_abstain_no) {
  constexpr std::array<Choice, 3> kOrder = {Choice::yes, Choice::abstain, Choice::no};
  JointCounts counts;
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      counts.of[static_cast<std::size_t>(kOrder[i])][static_cast<std::size_t>(kOrder[j])] =
          yes_abstain_no[i][j];
    }
  }
  return counts;
}

TEST(Agreement, IsUndefinedWhereNothingCanBeSaid) {
  const Agreement none = agreement_of({}, Absences::excluded);
  EXPECT_EQ(none.shared, 0);
  EXPECT_FALSE(none.share.value);
  EXPECT_FALSE(none.s_linear.value);
  EXPECT_FALSE(none.pi.value);

  const Agreement ten_yes =
      agreement_of(table({{{10, 0, 0}, {0, 0, 0}, {0, 0, 0}}}), Absences::excluded);
  EXPECT_EQ(*ten_yes.share.value, 1);
  EXPECT_EQ(*ten_yes.s_squared.value, 1);
  EXPECT_FALSE(ten_yes.kappa.value);
  EXPECT_FALSE(ten_yes.pi_linear.value);
  // Ten of ten is no certainty: Wilson's interval begins at 10 / (10 + 1.96²).
  EXPECT_NEAR(ten_yes.share.interval->low, 10 / (10 + kNormal95 * kNormal95), 1e-12);
  EXPECT_NEAR(ten_yes.s_linear.interval->low, 2 * ten_yes.share.interval->low - 1, 1e-12);

  // Always alike in two choices: kappa is 1, and nothing says how sure.
  const Agreement alike =
      agreement_of(table({{{5, 0, 0}, {0, 0, 0}, {0, 0, 3}}}), Absences::excluded);
  EXPECT_EQ(*alike.kappa_linear.value, 1);
  EXPECT_FALSE(alike.kappa_linear.interval);
}

TEST(Agreement, ExampleOfTheEssay) {
  const Agreement found =
      agreement_of(table({{{9, 0, 1}, {0, 0, 0}, {0, 0, 0}}}), Absences::excluded);
  EXPECT_DOUBLE_EQ(*found.share.value, 0.9);
  EXPECT_DOUBLE_EQ(*found.s_linear.value, 0.8);
  EXPECT_DOUBLE_EQ(*found.kappa.value, 0);
  EXPECT_LT(*found.pi.value, 0);
}

// A table of 25, 15 alike against 10 and 5 apart: kappa is 0.4 (20 + 15 of 50, 0.5 by chance). Its
// standard error by formula 13 of Fleiss, Cohen and Everitt (1969), written out cell by cell.
TEST(Agreement, KappaHasItsPublishedStandardError) {
  const Agreement found =
      agreement_of(table({{{20, 0, 5}, {0, 0, 0}, {10, 0, 15}}}), Absences::excluded);
  EXPECT_DOUBLE_EQ(*found.kappa.value, 0.4);
  const double n = 50;
  const std::array<std::array<double, 2>, 2> p = {{{20 / n, 5 / n}, {10 / n, 15 / n}}};
  const std::array<double, 2> row = {0.5, 0.5};
  const std::array<double, 2> column = {0.6, 0.4};
  const double po = 0.7;
  const double pe = 0.5;
  double sum = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::size_t j = 0; j < 2; ++j) {
      const double w = i == j ? 1 : 0;
      const double term = w * (1 - pe) - (column[i] + row[j]) * (1 - po);
      sum += p[i][j] * term * term;
    }
  }
  sum -= std::pow(po * pe - 2 * pe + po, 2);
  const double error = std::sqrt(sum / n) / std::pow(1 - pe, 2);
  EXPECT_NEAR(found.kappa.interval->high - 0.4, kNormal95 * error, 1e-12);
}

// Pi's interval against a jackknife over roll calls, which knows no formula.
TEST(Agreement, PiHasTheSpreadThatTheJackknifeFinds) {
  const std::array<std::array<int, 3>, 3> cells = {{{120, 22, 14}, {31, 60, 9}, {8, 17, 90}}};
  const Agreement found = agreement_of(table(cells), Absences::excluded);
  const double n = found.shared;
  double squares = 0;
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      auto less = cells;
      --less[i][j];
      const double left = *agreement_of(table(less), Absences::excluded).pi_squared.value;
      sum += cells[i][j] * left;
      squares += cells[i][j] * left * left;
    }
  }
  const double error = std::sqrt((n - 1) / n * (squares - sum * sum / n));
  const double half = (found.pi_squared.interval->high - found.pi_squared.interval->low) / 2;
  EXPECT_NEAR(half / (kNormal95 * error), 1, 0.02);
}

void expect_same(double bulk, const Figure& figure) {
  ASSERT_EQ(std::isnan(bulk), !figure.value);
  if (figure.value) {
    ASSERT_EQ(bulk, *figure.value);
  }
}

void expect_same_as_one_by_one(const VoteMatrix& matrix, const ItemMask& mask, const PairRow& row) {
  ItemMask inside = mask_of(matrix, matrix.items_of(row.period));
  for (std::size_t w = 0; w < inside.size(); ++w) inside[w] &= mask[w];
  for (std::size_t k = 0; k < row.others.size(); ++k) {
    ASSERT_LT(row.voter, row.others[k]);
    const Agreement one =
        agreement_of(joint_counts(matrix, row.voter, row.others[k], inside), Absences::excluded);
    ASSERT_EQ(row.shared[k], one.shared);
    ASSERT_EQ(row.alike[k], one.alike);
    expect_same(row.share[k], one.share);
    expect_same(row.s_linear[k], one.s_linear);
    expect_same(row.s_squared[k], one.s_squared);
    expect_same(row.kappa[k], one.kappa);
    expect_same(row.kappa_linear[k], one.kappa_linear);
    expect_same(row.kappa_squared[k], one.kappa_squared);
    expect_same(row.pi[k], one.pi);
    expect_same(row.pi_linear[k], one.pi_linear);
    expect_same(row.pi_squared[k], one.pi_squared);
  }
}

// The bulk path gives the same bits as the single one, whatever instructions it uses.
TEST(AgreementPairs, SameBitsAsOneByOne) {
  for (const Instructions instructions :
       {Instructions::plain, Instructions::avx2, Instructions::fastest}) {
    for (const int items : {1, 63, 64, 65, 200, 700}) {
      const VoteMatrix matrix = random_matrix(23, items, 3, static_cast<unsigned>(items));
      ItemMask mask = everything(matrix);
      if (items > 1) mask[0] &= ~std::uint64_t{2};  // any mask will do
      std::size_t pairs = 0;
      for_each_pair_row(
          matrix, mask,
          [&](const PairRow& row) {
            pairs += row.others.size();
            expect_same_as_one_by_one(matrix, mask, row);
          },
          instructions);
      if (items >= 63) {
        EXPECT_EQ(pairs, 3U * 23 * 22 / 2);
      }
    }
  }
}

TEST(AgreementPairs, EmptyMatricesHaveNoPairs) {
  int rows = 0;
  const auto count = [&](const PairRow&) { ++rows; };
  for_each_pair_row(VoteMatrix(), {}, count);
  const VoteMatrix absent = matrix_of(3, 2, 1, [](int, int) { return Cell::absent; });
  for_each_pair_row(absent, everything(absent), count);
  EXPECT_EQ(rows, 0);
}

}  // namespace
}  // namespace rollcall::analysis
