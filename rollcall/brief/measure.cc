// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/measure.h"

#include <fmt/format.h>

#include <numeric>
#include <vector>

#include "rollcall/analysis/blocs.h"
#include "rollcall/analysis/ideal_points.h"
#include "rollcall/analysis/surprise.h"
#include "rollcall/record/matrix.h"

namespace rollcall::brief {
namespace {

using model::VoteMatrix;

// An estimator that has too little to go on is no failure of the whole.
bool is_interruption(const Error& error) { return error.code == "analysis.interrupted"; }

Result<void> add_surprises(const VoteMatrix& matrix, const analysis::Progress& progress,
                           record::Estimates& into) {
  const auto found = analysis::surprises(matrix, {}, progress);
  if (!found) return tl::unexpected(found.error());
  into.surprises.reserve(found->votes.size());
  for (const analysis::Surprise& vote : found->votes) {
    record::KeptSurprise kept;
    const model::Item& item = matrix.item(vote.item);
    kept.body = item.body.str();
    kept.key = item.key;
    kept.voter = matrix.voter(vote.voter).id;
    kept.p_yes = vote.before[0];
    kept.p_no = vote.before[1];
    kept.p_abstain = vote.before[2];
    kept.bits_before = vote.bits_before();
    kept.bits_given_others = vote.bits_given_others();
    into.surprises.push_back(std::move(kept));
  }
  return {};
}

Result<void> add_positions(const VoteMatrix& matrix, const analysis::Progress& progress,
                           record::Estimates& into) {
  const auto input = analysis::ideal_input(matrix, {});
  if (!input) return {};
  const auto points = analysis::fit(*input, {}, progress);
  if (!points) {
    return is_interruption(points.error()) ? tl::unexpected(points.error()) : Result<void>();
  }
  for (std::size_t p = 0; p < input->points.size(); ++p) {
    const analysis::IdealPoint& point = input->points[p];
    // Scales of voters that never meet cannot be compared.
    if (points->group[static_cast<std::size_t>(point.voter)] != 0) continue;
    into.positions.push_back({input->voters[static_cast<std::size_t>(point.voter)].id,
                              input->periods[static_cast<std::size_t>(point.period)], 1,
                              points->position[p], points->se[p], point.votes});
  }
  return {};
}

Result<void> add_blocs(const VoteMatrix& matrix, const analysis::Progress& progress,
                       record::Estimates& into) {
  const auto periods = static_cast<int>(matrix.periods().size());
  for (int period = 0; period < periods; ++period) {
    if (progress && !progress("blocs of each session", static_cast<std::uint64_t>(period),
                              static_cast<std::uint64_t>(periods))) {
      return fail("analysis.interrupted", "stopped while looking for blocs");
    }
    const VoteMatrix::Range range = matrix.items_of(period);
    std::vector<int> items(static_cast<std::size_t>(range.size()));
    std::iota(items.begin(), items.end(), range.first);
    const auto blocs = analysis::find_blocs(matrix, items, {});
    if (!blocs) return tl::unexpected(blocs.error());
    for (const analysis::BlocMember& member : blocs->members) {
      if (blocs->finding != analysis::BlocFinding::found) continue;
      into.blocs.push_back({matrix.periods()[static_cast<std::size_t>(period)],
                            matrix.voter(member.voter).id, member.bloc + 1, member.certainty});
    }
  }
  return {};
}

}  // namespace

Result<Measured> measure(const record::Store& store, model::BodyId body,
                         const analysis::Progress& progress) {
  record::MatrixOptions options;
  options.filter.body = body;
  const auto matrix = record::vote_matrix(store, options);
  if (!matrix) return tl::unexpected(matrix.error());
  Measured measured;
  record::Estimates& estimates = measured.estimates;
  estimates.name = body.str();
  estimates.options =
      fmt::format("forecast of each vote from the body's roll calls before its day ({} in all)",
                  matrix->items());
  for (const auto add : {add_surprises, add_positions, add_blocs}) {
    if (auto done = add(*matrix, progress, estimates); !done) return tl::unexpected(done.error());
  }
  measured.summary = fmt::format(
      "{}: {} roll calls with {} votes; surprise of {} votes, {} positions, {} memberships of "
      "blocs",
      body.view(), matrix->items(), matrix->cast(), estimates.surprises.size(),
      estimates.positions.size(), estimates.blocs.size());
  return measured;
}

}  // namespace rollcall::brief
