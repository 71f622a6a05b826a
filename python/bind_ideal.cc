// SPDX-License-Identifier: Apache-2.0
#include "python/bind_ideal.h"

#include <pybind11/stl.h>

#include <map>

#include "rollcall/analysis/ideal_sample.h"
#include "rollcall/base/text.h"

namespace rollcall::python {
namespace {

using analysis::IdealInput;
using analysis::IdealSample;
using analysis::SampleItem;
using analysis::SamplePoint;

// The published chain starts from these, and so does ours unless told otherwise.
const std::map<std::string, double> kPublishedPoles = {{"USA", 3}, {"CAN", 3},  {"GBR", 3},
                                                       {"ISR", 3}, {"RUS", -2}, {"DDR", -2}};

analysis::SampleKind kind_of(const std::string& word) {
  if (word == "proper") return analysis::SampleKind::proper;
  if (word == "as_published") return analysis::SampleKind::as_published;
  throw py::value_error("kind is 'proper' or 'as_published', not '" + printable(word) + "'");
}

void add_points(py::dict& table, const IdealSample& sample) {
  table["position"] = column(sample.points, [](const SamplePoint& p) { return p.mean; });
  table["sd"] = column(sample.points, [](const SamplePoint& p) { return p.sd; });
  const char* names[] = {"lowest", "q05", "q10", "median", "q90", "q95", "highest"};
  for (std::size_t q = 0; q < SamplePoint::kShares.size(); ++q) {
    table[names[q]] = column(sample.points, [q](const SamplePoint& p) { return p.quantiles[q]; });
  }
  table["effective_draws"] =
      column(sample.points, [](const SamplePoint& p) { return or_nan(p.effective); });
  table["r_hat"] = column(sample.points, [](const SamplePoint& p) { return or_nan(p.r_hat); });
}

void add_items(py::dict& table, const IdealSample& sample) {
  using Estimate = SampleItem::Estimate;
  const std::pair<const char*, Estimate SampleItem::*> columns[] = {
      {"slope", &SampleItem::slope},
      {"yes_below", &SampleItem::yes_below},
      {"no_above", &SampleItem::no_above}};
  for (const auto& [name, which] : columns) {
    table[name] =
        column(sample.items, [which = which](const SampleItem& i) { return (i.*which).mean; });
    table[py::str(std::string(name) + "_sd")] =
        column(sample.items, [which = which](const SampleItem& i) { return (i.*which).sd; });
  }
  table["accepted"] = column(sample.items, [](const SampleItem& i) { return i.accepted; });
}

Positions sampled(const Matrix& matrix, const std::string& kind, int burn_in, int sweeps, int thin,
                  int chains, std::uint64_t seed, int threads,
                  const std::map<std::string, double>& poles,
                  const std::optional<double>& walk_variance, bool keep_unanimous,
                  const std::vector<std::pair<std::string, std::string>>& links,
                  const std::string& link_order, const py::object& progress) {
  analysis::SampleOptions options;
  options.chain.kind = kind_of(kind);
  options.chain.seed = seed;
  options.chain.walk_variance = walk_variance;
  for (const auto& [voter, position] : poles) options.chain.poles.push_back({voter, position});
  options.burn_in = burn_in;
  options.sweeps = sweeps;
  options.thin = thin;
  options.chains = chains;
  options.threads = threads;
  const IdealInput input = ideal_input_of(matrix, {keep_unanimous, links, link_order});
  Patience patience(progress);
  auto result = unlocked([&] { return analysis::sample(input, options, patience.progress()); });
  patience.finish();
  const IdealSample sample = value_or_raise(std::move(result));
  Positions positions{point_columns(input), item_columns(input), input_summary(input)};
  add_points(positions.points, sample);
  add_items(positions.items, sample);
  positions.summary["kind"] = kind;
  positions.summary["seed"] = seed;
  positions.summary["draws"] = sample.draws;
  positions.summary["chains"] = sample.chains;
  positions.summary["points_above_r_hat"] = sample.above_r_hat;
  positions.summary["walk_variance"] = or_none(
      sample.walk_variance ? std::optional<double>(sample.walk_variance->mean) : std::nullopt);
  return positions;
}

}  // namespace

IdealInput ideal_input_of(const Matrix& matrix, const Reading& reading) {
  using Options = analysis::IdealInputOptions;
  Options options;
  options.unanimous = reading.keep_unanimous ? Options::Unanimous::keep : Options::Unanimous::drop;
  if (reading.link_order == "rewritten") {
    options.link_order = Options::LinkOrder::rewritten;
  } else if (reading.link_order != "together") {
    throw py::value_error("link_order is 'together' or 'rewritten', not '" +
                          printable(reading.link_order) + "'");
  }
  // An item that the matrix lacks gets a number beyond its own: others may be linked through it.
  std::map<std::string, int> beyond;
  const auto number = [&](const std::string& key) {
    if (const auto found = matrix.votes.find_item(key)) return *found;
    const int next = matrix.votes.items() + static_cast<int>(beyond.size());
    return beyond.try_emplace(key, next).first->second;
  };
  for (const auto& [one, other] : reading.links) {
    const int first =
        number(one);  // before the other, so that numbers do not depend on the compiler
    options.links.emplace_back(first, number(other));
  }
  return value_or_raise(unlocked([&] { return analysis::ideal_input(matrix.votes, options); }));
}

py::dict point_columns(const IdealInput& input) {
  Table table({"voter", "name", "period", "votes"});
  for (const analysis::IdealPoint& point : input.points) {
    const model::Voter& voter = input.voters[static_cast<std::size_t>(point.voter)];
    table.row(voter.id, voter.name, input.periods[static_cast<std::size_t>(point.period)],
              point.votes);
  }
  return table.take();
}

py::dict item_columns(const IdealInput& input) {
  Table table({"key", "name", "period"});
  for (const analysis::IdealItem& item : input.items) {
    table.row(item.key, item.name, input.periods[static_cast<std::size_t>(item.first_period)]);
  }
  return table.take();
}

py::dict input_summary(const IdealInput& input) {
  py::dict summary;
  summary["votes"] = input.votes();
  summary["roll_calls"] = input.roll_calls;
  summary["items"] = input.items.size();
  summary["points"] = input.points.size();
  summary["unanimous_items_left_out"] = input.unanimous_items;
  return summary;
}

void bind_ideal(py::module_& module, py::class_<Matrix>& matrix) {
  py::class_<Positions>(module, "Positions", "Estimated positions: three tables that pandas takes.")
      .def_readonly("points", &Positions::points,
                    "A row per voter and period: position and how sure it is.")
      .def_readonly("items", &Positions::items, "A row per item: slope and cutpoints.")
      .def_readonly("summary", &Positions::summary, "What was used, and how the estimate went.");
  matrix.def("sample", &sampled, py::arg("kind") = "proper", py::arg("burn_in") = 4000,
             py::arg("sweeps") = 20000, py::arg("thin") = 50, py::arg("chains") = 1,
             py::arg("seed") = 1, py::arg("threads") = 0, py::arg("poles") = kPublishedPoles,
             py::arg("walk_variance") = py::none(), py::arg("keep_unanimous") = false,
             py::arg("links") = py::list(), py::arg("link_order") = "together",
             py::arg("progress") = py::none(),
             "Positions by Markov chain Monte Carlo: 'proper', or 'as_published' by Bailey, "
             "Strezhnev and Voeten (2017). The same seed gives the same numbers at any number of "
             "threads. progress(stage, done, total) is called a few times a second; Ctrl-C stops.");
}

}  // namespace rollcall::python
