// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/numpy.h>

#include <limits>
#include <optional>
#include <vector>

// Columns of numbers as arrays of numpy. Python's lock is held.
namespace rollcall::python {

namespace py = pybind11;

template <typename Value>
py::array_t<Value> as_array(const std::vector<Value>& values) {
  return py::array_t<Value>(static_cast<py::ssize_t>(values.size()), values.data());
}

// One number an element: column(points, [](const auto& p) { return p.mean; }).
template <typename Element, typename Get>
py::array_t<double> column(const std::vector<Element>& elements, Get get) {
  std::vector<double> values;
  values.reserve(elements.size());
  for (const Element& element : elements) values.push_back(get(element));
  return as_array(values);
}

// numpy's sign for a missing number.
[[nodiscard]] inline double or_nan(const std::optional<double>& value) {
  return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

}  // namespace rollcall::python
