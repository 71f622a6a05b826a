// SPDX-License-Identifier: Apache-2.0
#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "python/bind.h"
#include "rollcall/base/text.h"

namespace rollcall::python {
namespace {

using model::Cell;

// The codes of the cells: choices stand in the order of the scale, as Voeten's files code them.
enum Code : std::int8_t { kNotMember = -1, kAbsent = 0, kYes = 1, kAbstain = 2, kNo = 3 };

std::int8_t code_of(Cell cell) {
  switch (cell) {
    case Cell::yes:
      return kYes;
    case Cell::no:
      return kNo;
    case Cell::abstain:
      return kAbstain;
    case Cell::absent:
      return kAbsent;
    case Cell::not_member:
      return kNotMember;
  }
  return kNotMember;
}

std::optional<Cell> cell_of(std::int64_t code) {
  switch (code) {
    case kYes:
      return Cell::yes;
    case kNo:
      return Cell::no;
    case kAbstain:
      return Cell::abstain;
    case kAbsent:
      return Cell::absent;
    case kNotMember:
      return Cell::not_member;
    default:
      return std::nullopt;
  }
}

py::array_t<std::int8_t> cells(const Matrix& matrix) {
  const model::VoteMatrix& votes = matrix.votes;
  py::array_t<std::int8_t> array({votes.voters(), votes.items()});
  auto view = array.mutable_unchecked<2>();
  for (int v = 0; v < votes.voters(); ++v) {
    for (int i = 0; i < votes.items(); ++i) view(v, i) = kNotMember;
  }
  for (int i = 0; i < votes.items(); ++i) {
    for (const model::Entry& entry : votes.entries(i)) view(entry.voter, i) = code_of(entry.cell);
  }
  return array;
}

py::dict voters(const Matrix& matrix) {
  Table table({"id", "name"});
  for (const model::Voter& voter : matrix.votes.all_voters()) {
    table.row(voter.id, voter.name.empty() ? voter.id : voter.name);
  }
  return table.take();
}

py::dict items(const Matrix& matrix) {
  Table table({"key", "name", "body", "date", "date_certain", "period", "kind", "important",
               "title", "agenda_item", "series", "issues"});
  const auto periods = matrix.votes.periods();
  for (const model::Item& item : matrix.votes.all_items()) {
    table.row(item.key, item.name, item.body.str(), or_none(item.date), item.date_certain,
              periods[static_cast<std::size_t>(item.period)],
              std::string(model::to_string(item.kind)), item.important, item.title,
              item.agenda_item, item.series, join(item.issues, " "));
  }
  return table.take();
}

// A column as Python has it: a list, an array of numpy, a series of pandas with any index.
template <typename Value>
std::vector<Value> values_of(const py::object& column) {
  try {
    return py::list(column).cast<std::vector<Value>>();
  } catch (const py::cast_error&) {
    throw py::type_error("voters, items and periods are columns of text, choices of whole numbers");
  }
}

// Columns of a long table, one row a vote, as any roll-call data can be written.
Matrix from_votes(const py::object& voter_column, const py::object& item_column,
                  const py::object& choice_column, const py::object& period_column,
                  const py::object& date_column) {
  const auto voters = values_of<std::string>(voter_column);
  const auto items = values_of<std::string>(item_column);
  const auto choices = values_of<std::int64_t>(choice_column);
  std::optional<std::vector<std::string>> periods;
  if (!period_column.is_none()) periods = values_of<std::string>(period_column);
  const py::list dates = date_column.is_none() ? py::list() : py::list(date_column);
  const std::size_t rows = voters.size();
  if (items.size() != rows || choices.size() != rows || (periods && periods->size() != rows) ||
      (!date_column.is_none() && dates.size() != rows)) {
    throw py::value_error("voters, items, choices, periods and dates are columns of one length");
  }
  model::VoteMatrix::Builder builder;
  std::unordered_map<std::string, int> item_at;
  std::unordered_map<std::string, int> period_order;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto cell = cell_of(choices[row]);
    if (!cell || voters[row].empty() || items[row].empty()) {
      throw py::value_error("row " + std::to_string(row) +
                            ": choices are YES, ABSTAIN, NO, ABSENT or NOT_MEMBER, and voters and "
                            "items have names");
    }
    const std::string period = periods ? (*periods)[row] : "all";
    const int order =
        period_order.try_emplace(period, static_cast<int>(period_order.size())).first->second;
    const auto [at, added] = item_at.try_emplace(items[row] + '\n' + period, 0);
    if (added) {
      model::Item item;
      item.name = items[row];
      if (!date_column.is_none()) item.date = day_of(dates[row]);
      // One name in two periods is two items.
      item.key = period == "all" ? items[row] : period + "/" + items[row];
      at->second = builder.item(std::move(item), period, order);
    }
    if (*cell != Cell::not_member) builder.set(builder.voter(voters[row], ""), at->second, *cell);
  }
  auto built = std::move(builder).build();
  if (!built.clashes.empty()) {
    const auto [voter, item] = built.clashes.front();
    throw py::value_error(built.matrix.voter(voter).id + " votes twice and differently on " +
                          built.matrix.item(item).name);
  }
  return {std::move(built.matrix)};
}

}  // namespace

py::class_<Matrix> bind_matrix(py::module_& module) {
  module.attr("YES") = static_cast<int>(kYes);
  module.attr("ABSTAIN") = static_cast<int>(kAbstain);
  module.attr("NO") = static_cast<int>(kNo);
  module.attr("ABSENT") = static_cast<int>(kAbsent);
  module.attr("NOT_MEMBER") = static_cast<int>(kNotMember);
  py::class_<Matrix> matrix(module, "Matrix", "How all voters voted on all items.");
  matrix
      .def_static("from_votes", &from_votes, py::arg("voters"), py::arg("items"),
                  py::arg("choices"), py::arg("periods") = py::none(),
                  py::arg("dates") = py::none(),
                  "A matrix of any assembly, from columns of one length, a row a vote. Periods "
                  "stand in the order in which they first occur. A date is of an item's first row.")
      .def_property_readonly("cells", &cells,
                             "numpy int8, voters x items: YES, ABSTAIN, NO, ABSENT, NOT_MEMBER. A "
                             "copy.")
      .def_property_readonly("voters", &voters, "The rows, as a dict of lists.")
      .def_property_readonly("items", &items, "The columns, as a dict of lists.")
      .def_property_readonly("periods",
                             [](const Matrix& m) {
                               return std::vector<std::string>(m.votes.periods().begin(),
                                                               m.votes.periods().end());
                             })
      .def_property_readonly(
          "shape",
          [](const Matrix& m) { return py::make_tuple(m.votes.voters(), m.votes.items()); })
      .def_property_readonly(
          "cast", [](const Matrix& m) { return m.votes.cast(); },
          "How many yes, no and abstain there are.")
      .def("__repr__", [](const Matrix& m) {
        return "<rollcall.Matrix " + std::to_string(m.votes.voters()) + " voters x " +
               std::to_string(m.votes.items()) + " items, " + std::to_string(m.votes.cast()) +
               " votes cast>";
      });
  return matrix;
}

}  // namespace rollcall::python
