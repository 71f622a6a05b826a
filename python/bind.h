// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pybind11/pybind11.h>

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rollcall/analysis/progress.h"
#include "rollcall/base/result.h"
#include "rollcall/model/vote_matrix.h"
#include "rollcall/record/store.h"

// What the parts of the module `rollcall` share. Python's global lock is held in all of these
// functions, except where one says otherwise.
namespace rollcall::python {

namespace py = pybind11;

// A failure on its way to Python, where it is a rollcall.Error with the same code. The one
// exception of the house: it is thrown and caught inside this module only.
struct Raised {
  Error error;
};

template <typename T>
T value_or_raise(Result<T> result) {
  if (!result) throw Raised{std::move(result.error())};
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// Runs work without Python's lock and gives its result.
template <typename Work>
auto unlocked(Work work) {
  const py::gil_scoped_release released;
  return work();
}

// Progress for long work: asks Python a few times a second whether the user pressed Ctrl-C, and
// tells a Python function (or None) how far the work is. What either raises is raised again by
// finish(), which belongs after the work, lock held.
class Patience {
 public:
  explicit Patience(py::object told);
  // Callable without the lock, from the thread that started the work.
  [[nodiscard]] analysis::Progress progress();
  void finish();

 private:
  [[nodiscard]] bool ask(std::string_view stage, std::uint64_t done, std::uint64_t total);

  py::object told_;
  std::exception_ptr raised_;
};

// A dictionary of the JSON that rollcall/brief renders.
[[nodiscard]] py::object from_json(const std::string& text);

// A table is a dictionary of lists of one length, which pandas.DataFrame takes as it is.
class Table {
 public:
  explicit Table(std::vector<const char*> columns);
  // REQUIRES: as many values as columns.
  template <typename... Values>
  void row(Values&&... values) {
    std::size_t column = 0;
    (lists_[column++].append(std::forward<Values>(values)), ...);
  }
  [[nodiscard]] py::dict take() const;

 private:
  std::vector<const char*> columns_;
  std::vector<py::list> lists_;
};

[[nodiscard]] py::object or_none(const std::optional<Date>& day);
[[nodiscard]] py::object or_none(const std::optional<double>& value);
[[nodiscard]] py::object or_none(const std::optional<int>& value);

// A day from "2025-02-24" or datetime.date. Fails as Date::parse.
[[nodiscard]] Date day_of(const py::handle& day);

// The keyword arguments of a filter, taken out of `arguments`: body, since, until, member, choice,
// words, series, agenda_item, issue, important, limit.
[[nodiscard]] record::Filter take_filter(py::dict& arguments);
// TypeError when anything is left.
void nothing_left(const py::dict& arguments, const char* function);

// A matrix as Python holds it.
struct Matrix {
  model::VoteMatrix votes;
  // The index of a voter. Fails with `python.unknown_voter`.
  [[nodiscard]] int voter(const std::string& id) const;
  // The index of a period. Fails with `python.unknown_period`.
  [[nodiscard]] int period(const std::string& name) const;
};

// Each adds its part of the module.
void bind_record(py::module_& module);
py::class_<Matrix> bind_matrix(py::module_& module);
void bind_agreement(py::class_<Matrix>& matrix);
void bind_surprise(py::class_<Matrix>& matrix);
void bind_rules(py::module_& module);

}  // namespace rollcall::python
