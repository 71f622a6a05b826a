// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/numpy.h>

#include <vector>

#include "python/bind.h"
#include "rollcall/analysis/ideal_input.h"

namespace rollcall::python {

// What `fit` and `sample` share: both estimate positions of the same input, and both give three
// tables, of points, of items and of the whole. A plain value.
struct Positions {
  py::dict points;
  py::dict items;
  py::dict summary;
};

// The votes of a matrix as both estimators read them. Fails as analysis::ideal_input.
[[nodiscard]] analysis::IdealInput ideal_input_of(const Matrix& matrix, bool keep_unanimous);

// Columns that say what a point or an item is; each estimator adds its own.
[[nodiscard]] py::dict point_columns(const analysis::IdealInput& input);
[[nodiscard]] py::dict item_columns(const analysis::IdealInput& input);
[[nodiscard]] py::dict input_summary(const analysis::IdealInput& input);

template <typename Value>
py::array_t<Value> as_array(const std::vector<Value>& values) {
  return py::array_t<Value>(static_cast<py::ssize_t>(values.size()), values.data());
}

// A column of one number an element: column(points, [](const auto& p) { return p.mean; }).
template <typename Element, typename Get>
py::array_t<double> column(const std::vector<Element>& elements, Get get) {
  std::vector<double> values;
  values.reserve(elements.size());
  for (const Element& element : elements) values.push_back(get(element));
  return as_array(values);
}

// numpy's sign for a missing number.
[[nodiscard]] double or_nan(const std::optional<double>& value);

void bind_ideal(py::module_& module, py::class_<Matrix>& matrix);
void bind_fit(py::class_<Matrix>& matrix);

}  // namespace rollcall::python
