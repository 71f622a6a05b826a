// SPDX-License-Identifier: Apache-2.0
#include <pybind11/stl.h>

#include <memory>
#include <mutex>

#include "python/bind.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/brief.h"
#include "rollcall/record/matrix.h"

namespace rollcall::python {
namespace {

// A store and the rulebooks that rule on its votes. SQLite allows one thread at a time, and
// Python's lock is not held while it works, so each call holds this record's own.
class Record {
 public:
  Record(record::Store store, brief::Rulebooks rulebooks, record::Coverage coverage)
      : store_(std::move(store)),
        rulebooks_(std::move(rulebooks)),
        coverage_(std::move(coverage)) {}

  template <typename Work>
  auto with_store(Work work) {
    return unlocked([&] {
      const std::lock_guard guard(mutex_);
      return work(store_);
    });
  }
  [[nodiscard]] const brief::Rulebooks& rulebooks() const { return rulebooks_; }
  [[nodiscard]] const record::Coverage& coverage() const { return coverage_; }

 private:
  std::mutex mutex_;
  record::Store store_;
  brief::Rulebooks rulebooks_;
  record::Coverage coverage_;
};

std::unique_ptr<Record> open(const py::object& path) {
  const std::string place = py::str(path);
  auto store = unlocked([&] {
    return place == "embedded" ? record::Store::embedded()
                               : record::Store::open(place, record::Store::Mode::read_only);
  });
  auto opened = value_or_raise(std::move(store));
  auto coverage = value_or_raise(opened.coverage());
  return std::make_unique<Record>(std::move(opened), value_or_raise(brief::Rulebooks::embedded()),
                                  std::move(coverage));
}

py::dict votes(Record& record, const py::kwargs& arguments) {
  py::dict left = py::reinterpret_steal<py::dict>(PyDict_Copy(arguments.ptr()));
  const record::Filter filter = take_filter(left);
  nothing_left(left, "votes");
  std::vector<brief::Judged> judged;
  value_or_raise(record.with_store([&](const record::Store& store) {
    return store.for_each(filter, [&](model::RollCall vote) {
      judged.push_back(brief::judge(vote, record.rulebooks(), brief::WithWhatIf::no));
      return true;
    });
  }));
  Table table({"key", "body", "name", "date", "date_certain", "session", "kind", "title",
               "agenda_item", "series", "yes", "no", "abstain", "absent", "outcome", "cause",
               "needed"});
  for (const brief::Judged& one : judged) {
    const model::RollCall& vote = one.vote;
    const auto tally = vote.tally();
    const auto count = [&](model::Choice choice) {
      const bool known = tally && (choice != model::Choice::absent || tally->absent_known);
      return or_none(known ? std::optional<int>(tally->of(choice)) : std::nullopt);
    };
    const bool counted = one.ruling.needed > 0;
    table.row(vote.key(), vote.body.str(), vote.name(), or_none(vote.date), vote.date_certain,
              vote.session, std::string(model::to_string(vote.kind)), vote.title, vote.agenda_item,
              vote.series, count(model::Choice::yes), count(model::Choice::no),
              count(model::Choice::abstain), count(model::Choice::absent),
              std::string(rules::to_string(one.ruling.outcome)),
              std::string(rules::to_string(one.ruling.cause)),
              or_none(counted ? std::optional<int>(one.ruling.needed) : std::nullopt));
  }
  return table.take();
}

// The roll calls of a symbol. Fails with `symbol.malformed` and `python.not_found`.
std::vector<model::RollCall> found(Record& record, const std::string& text) {
  const auto symbol = value_or_raise(model::Symbol::parse(text));
  auto votes = value_or_raise(
      record.with_store([&](const record::Store& store) { return store.find(symbol); }));
  if (votes.empty()) {
    throw Raised{{"python.not_found", "the record holds no vote of this symbol",
                  "\"" + printable(text) + "\""}};
  }
  return votes;
}

py::list adjudicated(Record& record, const std::string& symbol) {
  py::list rulings;
  for (const model::RollCall& vote : found(record, symbol)) {
    const auto judged = brief::judge(vote, record.rulebooks(), brief::WithWhatIf::yes);
    rulings.append(from_json(brief::vote_json(judged)));
  }
  return rulings;
}

py::dict ballots(Record& record, const std::string& symbol) {
  Table table({"roll_call", "member", "choice", "absence"});
  for (const model::RollCall& vote : found(record, symbol)) {
    for (const model::Ballot& ballot : vote.ballots) {
      const bool absent = ballot.choice == model::Choice::absent;
      table.row(vote.key(), ballot.member.str(), std::string(model::to_string(ballot.choice)),
                absent ? std::string(model::to_string(ballot.absence)) : std::string());
    }
  }
  return table.take();
}

record::Periods periods_of(const std::string& word) {
  if (word == "session") return record::Periods::session;
  if (word == "year") return record::Periods::year;
  if (word == "one") return record::Periods::one;
  throw py::value_error("periods is 'session', 'year' or 'one', not '" + printable(word) + "'");
}

Matrix matrix(Record& record, const std::string& periods, const std::vector<std::string>& members,
              const py::kwargs& arguments) {
  py::dict left = py::reinterpret_steal<py::dict>(PyDict_Copy(arguments.ptr()));
  record::MatrixOptions options;
  options.filter = take_filter(left);
  nothing_left(left, "matrix");
  options.periods = periods_of(periods);
  for (const std::string& text : members) {
    const auto member = model::MemberId::parse(text);
    if (!member) {
      throw Raised{{"python.unknown_voter", "this cannot be a member's code",
                    "\"" + printable(text) + "\""}};
    }
    options.members.push_back(*member);
  }
  return {value_or_raise(record.with_store(
      [&](const record::Store& store) { return record::vote_matrix(store, options); }))};
}

}  // namespace

void bind_record(py::module_& module) {
  py::class_<Record>(module, "Record",
                     "A record of roll calls: 'embedded', or the path of a store that `rollcall "
                     "import` filled. Opened for reading.")
      .def(py::init(&open), py::arg("path") = "embedded")
      .def_property_readonly(
          "coverage",
          [](const Record& record) { return from_json(brief::coverage_json(record.coverage())); },
          "What the record holds, to which day, from which sources.")
      .def("votes", &votes,
           "votes(*, body, since, until, member, choice, words, series, agenda_item, issue, "
           "important, limit) -> dict of lists\n\n"
           "The roll calls that meet all conditions, by date, with tally and ruling. What is not "
           "known is None.")
      .def("ballots", &ballots, py::arg("symbol"), "Who voted how, a row per member.")
      .def("adjudicate", &adjudicated, py::arg("symbol"),
           "The ruling on each roll call of a symbol, as `rollcall show --json` gives it.")
      .def("matrix", &matrix, py::arg("periods") = "session",
           py::arg("members") = std::vector<std::string>{},
           "matrix(periods='session', members=[], **conditions of votes()) -> Matrix\n\n"
           "Roll calls with known ballots and a day, as a matrix. periods: 'session', 'year' or "
           "'one'.")
      .def("__repr__", [](const Record& record) {
        return "<rollcall.Record " + brief::coverage_line(record.coverage()) + ">";
      });
}

}  // namespace rollcall::python
