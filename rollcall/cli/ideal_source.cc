// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/ideal_source.h"

#include <fmt/format.h>

#include <memory>

#include "rollcall/analysis/bridging.h"
#include "rollcall/base/text.h"
#include "rollcall/brief/linked_input.h"
#include "rollcall/cli/open_record.h"
#include "rollcall/record/foreign_matrix.h"
#include "rollcall/record/import/byte_input.h"

namespace rollcall::cli {
namespace {

// A file as the readers want it: the input lives in the closure.
Result<record::ReadBytes> bytes_of(const std::string& path) {
  auto input = record::ByteInput::open(path);
  if (!input) return tl::unexpected(input.error());
  auto held = std::make_shared<record::ByteInput>(std::move(*input));
  return record::ReadBytes([held](char* into, std::size_t max) { return held->read(into, max); });
}

}  // namespace

void IdealSource::setup(Arguments& arguments) {
  selection_.setup(arguments, record::Periods::session);
  arguments.flag("--bridge", bridge_,
                 "Take texts of one title, at most three years apart, for one question put again");
  arguments.option("--votes", votes_, "FILE",
                   "Take the votes from this CSV instead: voter, item, choice and maybe period");
  arguments.option("--matches", matches_, "FILE",
                   "With --votes: pairs of items on the same text (rcid1, rcid2), taken as one");
  arguments.flag("--published-input", published_input_,
                 "With --votes: leave out and link what the published estimates did");
}

Result<IdealVotes> IdealSource::load(const Console& console) const {
  if (votes_.empty() && (!matches_.empty() || published_input_)) {
    return fail("cli.usage", "--matches and --published-input go with --votes FILE",
                "rollcall ideal");
  }
  if (!votes_.empty() && bridge_) {
    return fail("cli.usage",
                "--bridge reads titles, which a file of votes has not: give --matches FILE",
                "rollcall ideal");
  }
  if (!votes_.empty()) {
    auto selection = selection_.selection();
    if (!selection) return tl::unexpected(selection.error());
    const record::Filter& filter = selection->filter;
    if (filter.body || filter.from || filter.to || filter.member || !filter.words.empty() ||
        filter.series || filter.agenda_item || filter.issue || filter.important ||
        selection->contested || selection->periods != record::Periods::session) {
      return fail("cli.usage", "conditions are on the record: a file of votes is taken whole",
                  "rollcall ideal");
    }
  }
  return votes_.empty() ? load_record(console) : load_files();
}

Result<IdealVotes> IdealSource::load_files() const {
  auto bytes = bytes_of(votes_);
  if (!bytes) return tl::unexpected(bytes.error());
  record::ForeignOptions options;
  if (published_input_) options.selection = record::ForeignOptions::Selection::published;
  auto foreign = record::read_votes(std::move(*bytes), options);
  if (!foreign) {
    Error error = foreign.error();
    error.where = printable(votes_, 400) + (error.where.empty() ? "" : ": " + error.where);
    return tl::unexpected(std::move(error));
  }
  auto pairs = foreign->links;
  IdealVotes votes;
  votes.files.push_back(votes_);
  if (!matches_.empty()) {
    auto more = bytes_of(matches_);
    if (!more) return tl::unexpected(more.error());
    auto matches = record::read_matches(std::move(*more));
    if (!matches) return tl::unexpected(matches.error());
    pairs.insert(pairs.end(), matches->begin(), matches->end());
    votes.files.push_back(matches_);
  }
  auto input = brief::linked_input(
      foreign->matrix, pairs,
      published_input_ ? brief::LinkedAs::published : brief::LinkedAs::together);
  if (!input) {
    Error error = input.error();
    error.where = printable(votes_, 400);
    if (foreign->odd_rows > 0) {
      error.where += fmt::format(": {}", foreign->findings.front().what);
      if (foreign->odd_rows > 1)
        error.where += fmt::format(" (and {} more)", foreign->odd_rows - 1);
    }
    return tl::unexpected(std::move(error));
  }
  votes.input = std::move(*input);
  votes.odd_rows = foreign->odd_rows;
  votes.repeated_rows = foreign->repeated;
  votes.numbered = foreign->numbered;
  return votes;
}

Result<IdealVotes> IdealSource::load_record(const Console& console) const {
  auto selection = selection_.selection();
  if (!selection) return tl::unexpected(selection.error());
  auto store = open_record(console);
  if (!store) return tl::unexpected(store.error());
  if (auto known = FilterOptions::check(selection->filter, *store); !known) {
    return tl::unexpected(known.error());
  }
  auto selected = brief::select(*store, *selection, {});
  if (!selected) return tl::unexpected(selected.error());
  analysis::IdealInputOptions options;
  options.columns = selected->items;
  if (bridge_) options.links = analysis::links_by_title(selected->matrix);
  auto input = analysis::ideal_input(selected->matrix, options);
  if (!input) return tl::unexpected(input.error());
  IdealVotes votes;
  votes.selected = std::move(selected->selected);
  votes.input = std::move(*input);
  return votes;
}

Result<std::int32_t> IdealSource::find_voter(const analysis::IdealInput& input,
                                             const std::string& word) {
  const std::string wanted = fold(word);
  for (std::size_t v = 0; v < input.voters.size(); ++v) {
    if (input.voters[v].id == word) return static_cast<std::int32_t>(v);
  }
  for (std::size_t v = 0; v < input.voters.size(); ++v) {
    if (fold(input.voters[v].id) == wanted || fold(input.voters[v].name) == wanted) {
      return static_cast<std::int32_t>(v);
    }
  }
  return fail("cli.unknown_voter", "nobody of that code or name has a position here",
              "\"" + printable(word) + "\": the table without --member lists who has");
}

Result<std::int32_t> IdealSource::find_period(const analysis::IdealInput& input,
                                              const std::string& word) {
  for (std::size_t t = 0; t < input.periods.size(); ++t) {
    if (input.periods[t] == word) return static_cast<std::int32_t>(t);
  }
  return fail("cli.unknown_period", "no votes are held of that period",
              fmt::format("\"{}\": periods run from {} to {}", printable(word),
                          printable(input.periods.front()), printable(input.periods.back())));
}

}  // namespace rollcall::cli
