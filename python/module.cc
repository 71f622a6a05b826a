// SPDX-License-Identifier: Apache-2.0
// The Python module `rollcall`: the record, matrices of votes and what is estimated from them, and
// the rules. Tables are dictionaries of lists, matrices are numpy arrays; nothing here computes.
#include <pybind11/eval.h>

#include "python/bind_ideal.h"

namespace rollcall::python {
namespace {

constexpr const char* kAbout =
    "Roll calls of the United Nations and of other bodies: the record, matrices of votes, measures "
    "and estimates, and what the rules say.\n\n"
    "    record = rollcall.Record('embedded')\n"
    "    matrix = record.matrix(body='GA', periods='year')\n"
    "    matrix.cells              # numpy, voters x items: YES 1, ABSTAIN 2, NO 3, ABSENT 0,\n"
    "                              # NOT_MEMBER -1\n"
    "    pandas.DataFrame(matrix.items)\n\n"
    "A failure is a rollcall.Error, whose .code is stable: docs/codes.md.";

// rollcall.Error(message, where, code), made in Python's terms so that it pickles and prints.
constexpr const char* kErrorClass = R"python(
class Error(Exception):
    """What failed. `code` is stable; `message` is for people; `where` names the file or the value."""

    def __init__(self, code, message, where=""):
        super().__init__(code, message, where)
        self.code = code
        self.message = message
        self.where = where

    def __str__(self):
        place = f": {self.where}" if self.where else ""
        return f"{self.message}{place} [{self.code}]"


Error.__module__ = "rollcall"
)python";

void add_error(py::module_& module) {
  // Python runs until the last module is gone, and the class with it: never destroyed by us.
  static const py::object* error_class = [] {
    py::dict scope;
    scope["__builtins__"] = py::module_::import("builtins");
    py::exec(kErrorClass, scope);
    return new py::object(scope["Error"]);
  }();
  module.attr("Error") = *error_class;
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const Raised& raised) {
      const Error& error = raised.error;
      const py::object value = (*error_class)(error.code, error.message, error.where);
      PyErr_SetObject(error_class->ptr(), value.ptr());
    }
  });
}

}  // namespace
}  // namespace rollcall::python

PYBIND11_MODULE(rollcall, module) {
  module.doc() = rollcall::python::kAbout;
  module.attr("__version__") = ROLLCALL_VERSION;
  rollcall::python::add_error(module);
  rollcall::python::bind_record(module);
  auto matrix = rollcall::python::bind_matrix(module);
  rollcall::python::bind_agreement(matrix);
  rollcall::python::bind_ideal(module, matrix);
  rollcall::python::bind_fit(matrix);
  rollcall::python::bind_surprise(matrix);
  rollcall::python::bind_rules(module);
}
