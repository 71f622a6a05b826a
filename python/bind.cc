// SPDX-License-Identifier: Apache-2.0
#include "python/bind.h"

#include <chrono>

#include "rollcall/base/text.h"

namespace rollcall::python {
namespace {

using Clock = std::chrono::steady_clock;

template <typename Id>
Id id_of(const py::handle& value, const char* code) {
  const std::string text = py::str(value);
  const auto id = Id::parse(text);
  if (!id) throw Raised{{code, "this cannot be a short name", "\"" + printable(text) + "\""}};
  return *id;
}

// The value under a name, taken out; nullopt where it is missing or None.
std::optional<py::object> take(py::dict& arguments, const char* name) {
  if (!arguments.contains(name)) return std::nullopt;
  py::object value = arguments[name];
  PyDict_DelItemString(arguments.ptr(), name);
  if (value.is_none()) return std::nullopt;
  return value;
}

std::optional<std::string> take_text(py::dict& arguments, const char* name) {
  const auto value = take(arguments, name);
  if (!value) return std::nullopt;
  return std::string(py::str(*value));
}

}  // namespace

Patience::Patience(py::object told) : told_(std::move(told)) {}

analysis::Progress Patience::progress() {
  return [this, next = Clock::now()](std::string_view stage, std::uint64_t done,
                                     std::uint64_t total) mutable {
    if (Clock::now() < next && done != total) return true;
    next = Clock::now() + std::chrono::milliseconds(100);
    return ask(stage, done, total);
  };
}

bool Patience::ask(std::string_view stage, std::uint64_t done, std::uint64_t total) {
  const py::gil_scoped_acquire locked;
  try {
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    if (!told_.is_none()) told_(stage, done, total);
  } catch (const py::error_already_set&) {
    raised_ = std::current_exception();
    return false;
  }
  return true;
}

void Patience::finish() {
  if (raised_) std::rethrow_exception(raised_);
}

py::object from_json(const std::string& text) {
  return py::module_::import("json").attr("loads")(text);
}

Table::Table(std::vector<const char*> columns)
    : columns_(std::move(columns)), lists_(columns_.size()) {}

py::dict Table::take() const {
  py::dict table;
  for (std::size_t i = 0; i < columns_.size(); ++i) table[columns_[i]] = lists_[i];
  return table;
}

py::object or_none(const std::optional<Date>& day) {
  return day ? py::object(py::str(day->iso())) : py::none();
}
py::object or_none(const std::optional<double>& value) {
  return value ? py::object(py::float_(*value)) : py::none();
}
py::object or_none(const std::optional<int>& value) {
  return value ? py::object(py::int_(*value)) : py::none();
}

Date day_of(const py::handle& day) {
  return value_or_raise(Date::parse(std::string(py::str(day))));
}

record::Filter take_filter(py::dict& arguments) {
  record::Filter filter;
  if (const auto body = take(arguments, "body")) {
    filter.body = id_of<model::BodyId>(*body, "python.bad_body");
  }
  if (const auto since = take(arguments, "since")) filter.from = day_of(*since);
  if (const auto until = take(arguments, "until")) filter.to = day_of(*until);
  if (const auto member = take(arguments, "member")) {
    filter.member = id_of<model::MemberId>(*member, "python.unknown_voter");
  }
  if (const auto word = take_text(arguments, "choice")) {
    filter.choice = model::parse_choice(*word);
    if (!filter.choice || !filter.member) {
      throw Raised{{"python.bad_choice",
                    "choice is yes, no, abstain or absent, and goes with member",
                    "\"" + printable(*word) + "\""}};
    }
  }
  if (const auto words = take_text(arguments, "words")) {
    for (const std::string_view word : split(fold(*words), ' ')) {
      if (!word.empty()) filter.words.emplace_back(word);
    }
  }
  filter.series = take_text(arguments, "series");
  filter.agenda_item = take_text(arguments, "agenda_item");
  filter.issue = take_text(arguments, "issue");
  if (const auto important = take(arguments, "important")) {
    filter.important = important->cast<bool>();
  }
  if (const auto limit = take(arguments, "limit")) {
    filter.limit = limit->cast<std::int64_t>();
    if (filter.limit < 0) throw py::value_error("limit is a whole number, 0 for no limit");
  }
  return filter;
}

void nothing_left(const py::dict& arguments, const char* function) {
  for (const auto& [name, value] : arguments) {
    throw py::type_error(std::string(function) + "() got an unexpected keyword argument '" +
                         std::string(py::str(name)) + "'");
  }
}

int Matrix::voter(const std::string& id) const {
  const auto found = votes.find_voter(id);
  if (!found) {
    throw Raised{{"python.unknown_voter", "no voter of this matrix has this id",
                  "\"" + printable(id) + "\""}};
  }
  return *found;
}

int Matrix::period(const std::string& name) const {
  const auto periods = votes.periods();
  for (std::size_t p = 0; p < periods.size(); ++p) {
    if (periods[p] == name) return static_cast<int>(p);
  }
  throw Raised{{"python.unknown_period", "no period of this matrix has this name",
                "\"" + printable(name) + "\""}};
}

}  // namespace rollcall::python
