// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "python/arrays.h"
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

// How both estimators are to read a matrix, in Python's words.
struct Reading {
  bool keep_unanimous = false;
  std::vector<std::pair<std::string, std::string>> links;  // keys of items
  std::string link_order = "together";
};

// The votes of a matrix as both estimators read them. Fails as analysis::ideal_input.
[[nodiscard]] analysis::IdealInput ideal_input_of(const Matrix& matrix, const Reading& reading);

// Columns that say what a point or an item is; each estimator adds its own.
[[nodiscard]] py::dict point_columns(const analysis::IdealInput& input);
[[nodiscard]] py::dict item_columns(const analysis::IdealInput& input);
[[nodiscard]] py::dict input_summary(const analysis::IdealInput& input);

void bind_ideal(py::module_& module, py::class_<Matrix>& matrix);
void bind_fit(py::class_<Matrix>& matrix);

}  // namespace rollcall::python
