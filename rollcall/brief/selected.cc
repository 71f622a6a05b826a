// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/selected.h"

#include <fmt/format.h>

#include <map>
#include <numeric>

#include "rollcall/analysis/selection.h"
#include "rollcall/base/text.h"

namespace rollcall::brief {
namespace {

std::string quoted(const std::string& text) { return "\"" + printable(text) + "\""; }

std::string conditions_of(const Selection& selection) {
  const record::Filter& filter = selection.filter;
  std::vector<std::string> said;
  if (filter.body) said.push_back("body " + filter.body->str());
  if (filter.series) said.push_back("series " + quoted(*filter.series));
  if (filter.agenda_item) said.push_back("agenda item " + quoted(*filter.agenda_item));
  if (!filter.words.empty()) said.push_back("with " + quoted(join(filter.words, " ")));
  if (filter.issue) said.push_back("issue " + quoted(*filter.issue));
  if (filter.important) said.emplace_back("important to the United States");
  if (filter.member) {
    said.push_back("in which " + filter.member->str() + " voted" +
                   (filter.choice ? " " + std::string(model::to_string(*filter.choice)) : ""));
  }
  if (filter.from) said.push_back("from " + filter.from->written());
  if (filter.to) said.push_back("to " + filter.to->written());
  if (selection.contested) said.emplace_back("contested only");
  return join(said, " · ");
}

}  // namespace

std::string selected_line(const Selected& selected) {
  std::vector<std::string> bodies;
  for (const auto& [body, count] : selected.by_body) {
    bodies.push_back(selected.by_body.size() == 1 ? body : fmt::format("{} {}", body, count));
  }
  std::string line =
      fmt::format("{} roll call{}", selected.roll_calls, selected.roll_calls == 1 ? "" : "s");
  if (!bodies.empty()) line += " (" + join(bodies, ", ") + ")";
  if (selected.first && selected.last) {
    line += selected.first == selected.last
                ? " of " + selected.first->written()
                : " from " + selected.first->written() + " to " + selected.last->written();
  }
  return selected.conditions.empty() ? line : line + " · asked for: " + selected.conditions;
}

std::string bodies_line(const Selected& selected) {
  if (selected.by_body.size() < 2) return {};
  return "Several bodies are counted together, which vote on other matters in other ways: --body "
         "gives one.\n";
}

Selected narrowed(Selected selected, const model::VoteMatrix& matrix, std::span<const int> items) {
  selected.roll_calls = static_cast<int>(items.size());
  selected.first.reset();
  selected.last.reset();
  std::map<std::string, int> by_body;
  for (const int index : items) {
    const model::Item& item = matrix.item(index);
    ++by_body[item.body.str()];
    if (!selected.first || item.date < selected.first) selected.first = item.date;
    if (!selected.last || item.date > selected.last) selected.last = item.date;
  }
  selected.by_body.assign(by_body.begin(), by_body.end());
  return selected;
}

Result<SelectedMatrix> select(const record::Store& store, const Selection& selection,
                              std::vector<model::MemberId> members) {
  if (selection.contested) members.clear();
  auto matrix = record::vote_matrix(
      store,
      {.filter = selection.filter, .periods = selection.periods, .members = std::move(members)});
  if (!matrix) return tl::unexpected(matrix.error());
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());

  SelectedMatrix found;
  found.matrix = std::move(*matrix);
  if (selection.contested) {
    found.items = analysis::contested_items(found.matrix);
  } else {
    found.items.resize(static_cast<std::size_t>(found.matrix.items()));
    std::iota(found.items.begin(), found.items.end(), 0);
  }
  Selected& selected = found.selected;
  selected.coverage = std::move(*coverage);
  selected.conditions = conditions_of(selection);
  selected.periods = selection.periods;
  selected = narrowed(std::move(selected), found.matrix, found.items);
  return found;
}

}  // namespace rollcall::brief
