// SPDX-License-Identifier: Apache-2.0
#include <pybind11/stl.h>

#include <array>

#include "python/arrays.h"
#include "python/bind.h"
#include "rollcall/analysis/agreement.h"
#include "rollcall/analysis/agreement_pairs.h"
#include "rollcall/base/text.h"

namespace rollcall::python {
namespace {

using analysis::Absences;
using analysis::Agreement;
using analysis::Figure;
using analysis::kNamedMeasures;

Absences absences_of(const std::string& word) {
  if (word == "excluded") return Absences::excluded;
  if (word == "as_choice") return Absences::as_choice;
  throw py::value_error("absences is 'excluded' or 'as_choice', not '" + printable(word) + "'");
}

void fill(py::dict& row, const Agreement& agreement) {
  row["shared"] = agreement.shared;
  row["alike"] = agreement.alike;
  for (const auto& [name, measure] : kNamedMeasures) {
    const Figure& figure = agreement.*measure;
    row[name] = or_none(figure.value);
    const std::string stem(name);
    const auto& interval = figure.interval;
    row[py::str(stem + "_low")] =
        or_none(interval ? std::optional<double>(interval->low) : std::nullopt);
    row[py::str(stem + "_high")] =
        or_none(interval ? std::optional<double>(interval->high) : std::nullopt);
  }
}

py::dict agreement(const Matrix& matrix, const std::string& first, const std::string& second,
                   const std::optional<std::string>& period, const std::string& absences) {
  const Absences rule = absences_of(absences);
  const model::VoteMatrix::Range items = period ? matrix.votes.items_of(matrix.period(*period))
                                                : model::VoteMatrix::Range{0, matrix.votes.items()};
  const auto counts =
      analysis::joint_counts(matrix.votes, matrix.voter(first), matrix.voter(second),
                             analysis::mask_of(matrix.votes, items));
  py::dict row;
  fill(row, analysis::agreement_of(counts, rule));
  return row;
}

py::dict agreement_by_period(const Matrix& matrix, const std::string& first,
                             const std::string& second, const std::string& absences) {
  py::dict table;
  const auto periods = matrix.votes.periods();
  for (std::size_t p = 0; p < periods.size(); ++p) {
    py::dict row;
    row["period"] = periods[p];
    row.attr("update")(agreement(matrix, first, second, periods[p], absences));
    for (const auto& [name, value] : row) {
      if (p == 0) table[name] = py::list();
      table[name].cast<py::list>().append(value);
    }
  }
  return table;
}

// Pairs with at least one shared roll call, gathered in columns.
struct Pairs {
  std::vector<std::int32_t> period, first, second, shared, alike;
  std::array<std::vector<double>, kNamedMeasures.size()> measures;

  void add(const analysis::PairRow& row) {
    const std::array<std::span<const double>, kNamedMeasures.size()> given = {
        row.share,         row.s_linear, row.s_squared, row.kappa,     row.kappa_linear,
        row.kappa_squared, row.pi,       row.pi_linear, row.pi_squared};
    for (std::size_t k = 0; k < row.others.size(); ++k) {
      if (row.shared[k] == 0) continue;
      period.push_back(row.period);
      first.push_back(row.voter);
      second.push_back(row.others[k]);
      shared.push_back(row.shared[k]);
      alike.push_back(row.alike[k]);
      for (std::size_t m = 0; m < given.size(); ++m) measures[m].push_back(given[m][k]);
    }
  }
};

py::dict agreement_pairs(const Matrix& matrix) {
  Pairs pairs;
  unlocked([&] {
    const auto all =
        analysis::mask_of(matrix.votes, model::VoteMatrix::Range{0, matrix.votes.items()});
    analysis::for_each_pair_row(matrix.votes, all,
                                [&](const analysis::PairRow& row) { pairs.add(row); });
  });
  py::dict table;
  table["period"] = as_array(pairs.period);
  table["first"] = as_array(pairs.first);
  table["second"] = as_array(pairs.second);
  table["shared"] = as_array(pairs.shared);
  table["alike"] = as_array(pairs.alike);
  for (std::size_t m = 0; m < kNamedMeasures.size(); ++m) {
    table[kNamedMeasures[m].name] = as_array(pairs.measures[m]);
  }
  return table;
}

}  // namespace

void bind_agreement(py::class_<Matrix>& matrix) {
  matrix
      .def("agreement", &agreement, py::arg("first"), py::arg("second"),
           py::arg("period") = py::none(), py::arg("absences") = "excluded",
           "How alike two voters vote: counts, measures and 95 per cent intervals; None where a "
           "measure is not defined. docs/method.md says what each means.")
      .def("agreement_by_period", &agreement_by_period, py::arg("first"), py::arg("second"),
           py::arg("absences") = "excluded", "The same, a row per period: a dict of lists.")
      .def("agreement_pairs", &agreement_pairs,
           "All pairs in all periods, absences excluded, as numpy columns. first, second and "
           "period are indices into voters and periods; a pair without a shared roll call has no "
           "row; a measure that is not defined is nan.");
}

}  // namespace rollcall::python
