// SPDX-License-Identifier: Apache-2.0
#include <pybind11/stl.h>

#include <algorithm>
#include <array>

#include "python/arrays.h"
#include "python/bind.h"
#include "rollcall/analysis/surprise.h"
#include "rollcall/base/text.h"

namespace rollcall::python {
namespace {

using analysis::Surprise;

// Items by their keys, ascending. Fails with `python.unknown_item`.
std::vector<int> items_of(const Matrix& matrix, const std::vector<std::string>& keys) {
  std::vector<int> items;
  for (const std::string& key : keys) {
    const auto found = matrix.votes.find_item(key);
    if (!found) {
      throw Raised{{"python.unknown_item", "no item of this matrix has this key",
                    "\"" + printable(key) + "\""}};
    }
    items.push_back(*found);
  }
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

// One Python text for each of what the rows name again and again.
template <typename Things, typename Name>
std::vector<py::str> names_of(const Things& things, Name name) {
  std::vector<py::str> names;
  for (const auto& thing : things) names.emplace_back(name(thing));
  return names;
}

py::dict table_of(const Matrix& matrix, const std::vector<Surprise>& votes) {
  const auto items = names_of(matrix.votes.all_items(), [](const model::Item& i) { return i.key; });
  const auto voters =
      names_of(matrix.votes.all_voters(), [](const model::Voter& v) { return v.id; });
  const std::array<py::str, 3> choices = {py::str("yes"), py::str("no"), py::str("abstain")};
  Table table({"item", "voter", "choice"});
  std::vector<std::int32_t> earlier;
  for (const Surprise& vote : votes) {
    table.row(items[static_cast<std::size_t>(vote.item)],
              voters[static_cast<std::size_t>(vote.voter)], choices[vote.vote]);
    earlier.push_back(vote.earlier);
  }
  py::dict columns = table.take();
  columns["earlier_votes"] = as_array(earlier);
  columns["bits_before"] = column(votes, [](const Surprise& v) { return v.bits_before(); });
  columns["bits_given_others"] =
      column(votes, [](const Surprise& v) { return v.bits_given_others(); });
  const std::array<const char*, 3> names = {"p_yes", "p_no", "p_abstain"};
  for (std::size_t c = 0; c < names.size(); ++c) {
    columns[names[c]] =
        column(votes, [c](const Surprise& v) { return static_cast<double>(v.before[c]); });
  }
  return columns;
}

py::dict surprise(const Matrix& matrix, const std::vector<std::string>& items, int threads,
                  const py::object& progress) {
  if (threads < 0) throw py::value_error("threads is a whole number, 0 for as many as there are");
  analysis::SurpriseOptions options;
  options.items = items_of(matrix, items);
  options.threads = threads;
  Patience patience(progress);
  auto result =
      unlocked([&] { return analysis::surprises(matrix.votes, options, patience.progress()); });
  patience.finish();
  return table_of(matrix, value_or_raise(std::move(result)).votes);
}

}  // namespace

void bind_surprise(py::class_<Matrix>& matrix) {
  matrix.def("surprise", &surprise, py::arg("items") = py::list(), py::arg("threads") = 0,
             py::arg("progress") = py::none(),
             "How surprising votes were, in bits: from everything before the day of the roll call "
             "(bits_before), and also knowing how all others voted on it (bits_given_others). "
             "items: keys, all if empty. Votes with too little before them have no row. The matrix "
             "should hold one body.");
}

}  // namespace rollcall::python
