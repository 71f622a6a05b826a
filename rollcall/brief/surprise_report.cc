// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/surprise_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "rollcall/record/matrix.h"

namespace rollcall::brief {
namespace {

struct Found {
  model::VoteMatrix matrix;
  analysis::Surprises surprises;
};

// The items of a query; all of the span where a member is asked for, since its rank is among them.
std::vector<int> items_of(const model::VoteMatrix& matrix, const SurpriseQuery& query) {
  std::vector<int> items;
  for (int item = 0; item < matrix.items(); ++item) {
    const model::Item& of = matrix.item(item);
    if (query.roll_call && of.key != *query.roll_call) continue;
    if (query.from && of.date < *query.from) continue;
    if (query.to && of.date > *query.to) continue;
    items.push_back(item);
  }
  return items;
}

Result<Found> find(const record::Store& store, const SurpriseQuery& query,
                   const analysis::Progress& progress) {
  record::MatrixOptions options;
  options.filter.body = query.body;
  if (query.to) options.filter.to = query.to;
  auto matrix = record::vote_matrix(store, options);
  if (!matrix) return tl::unexpected(matrix.error());
  Found found{std::move(*matrix), {}};
  analysis::SurpriseOptions chosen;
  chosen.items = items_of(found.matrix, query);
  chosen.threads = query.threads;
  if (chosen.items.empty()) {
    return fail("surprise.nothing_asked", "no roll call with ballots is held that was asked for",
                "rollcall list shows what is held");
  }
  auto surprises = analysis::surprises(found.matrix, chosen, progress);
  if (!surprises) return tl::unexpected(surprises.error());
  found.surprises = std::move(*surprises);
  return found;
}

tl::unexpected<Error> no_basis(const Found& found) {
  return fail("surprise.no_basis",
              fmt::format("too little is held from before to expect anything: a figure needs {} "
                          "earlier roll calls of the body and {} earlier votes of the member",
                          analysis::kLeastRollCalls, analysis::kLeastVotes),
              fmt::format("{} roll calls of the body are held; import the official files for more",
                          found.matrix.items()));
}

SurpriseLine line_of(const model::VoteMatrix& matrix, const analysis::Surprise& vote) {
  const model::Item& item = matrix.item(vote.item);
  SurpriseLine line;
  line.roll_call = item.name;
  line.key = item.key;
  line.title = item.title;
  line.date = item.date;
  line.member = matrix.voter(vote.voter).id;
  line.member_name = matrix.voter(vote.voter).name;
  line.choice = static_cast<model::Choice>(vote.vote);
  for (std::size_t c = 0; c < 3; ++c) {
    line.before[c] = static_cast<double>(vote.before[c]);
    line.given_others[c] = static_cast<double>(vote.given_others[c]);
  }
  line.bits_before = vote.bits_before();
  line.bits_given_others = vote.bits_given_others();
  line.earlier = vote.earlier;
  return line;
}

// Each vote's place among its member's; equal surprises share the better place.
void rank(std::vector<SurpriseLine>& lines) {
  std::map<std::string, std::vector<double>> bits;
  for (const SurpriseLine& line : lines) bits[line.member].push_back(line.bits_before);
  for (auto& [member, all] : bits) std::ranges::sort(all, std::greater{});
  for (SurpriseLine& line : lines) {
    const auto& all = bits[line.member];
    const auto above =
        std::ranges::lower_bound(all, line.bits_before, std::greater{}) - all.begin();
    line.rank = static_cast<int>(above) + 1;
    line.rank_of = static_cast<int>(all.size());
  }
}

}  // namespace

Result<SurpriseReport> surprise_report(const record::Store& store, const SurpriseQuery& query,
                                       const analysis::Progress& progress) {
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  auto found = find(store, query, progress);
  if (!found) return tl::unexpected(found.error());
  SurpriseReport report;
  report.query = query;
  report.coverage = std::move(*coverage);
  report.roll_calls = found->matrix.items();
  for (const analysis::Surprise& vote : found->surprises.votes) {
    SurpriseLine line = line_of(found->matrix, vote);
    if (!query.member || query.member->view() == line.member) report.votes.push_back(line);
  }
  if (report.votes.empty()) return no_basis(*found);
  if (!query.member) report.without_basis = found->surprises.without_basis;
  rank(report.votes);
  for (const SurpriseLine& line : report.votes) {
    report.mean_before += line.bits_before / static_cast<double>(report.votes.size());
    report.mean_given_others += line.bits_given_others / static_cast<double>(report.votes.size());
  }
  std::ranges::stable_sort(report.votes, std::greater{}, &SurpriseLine::bits_before);
  return report;
}

Result<CalibrationReport> calibration_report(const record::Store& store, const SurpriseQuery& query,
                                             const analysis::Progress& progress) {
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  auto found = find(store, query, progress);
  if (!found) return tl::unexpected(found.error());
  auto& votes = found->surprises.votes;
  if (query.member) {
    std::erase_if(votes, [&](const analysis::Surprise& vote) {
      return found->matrix.voter(vote.voter).id != query.member->view();
    });
  }
  if (votes.empty()) return no_basis(*found);
  CalibrationReport report;
  report.query = query;
  report.coverage = std::move(*coverage);
  report.roll_calls = static_cast<int>(analysis::by_roll_call(votes).size());
  report.votes = static_cast<std::int64_t>(votes.size());
  const auto before = analysis::scored(votes, analysis::Reading::before);
  const auto given = analysis::scored(votes, analysis::Reading::given_others);
  report.before = analysis::calibration(before);
  report.given_others = analysis::calibration(given);
  report.scores_before = *analysis::scores_of(before);
  report.scores_given_others = *analysis::scores_of(given);
  return report;
}

}  // namespace rollcall::brief
