// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/forecast_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "rollcall/analysis/selection.h"
#include "rollcall/base/check.h"
#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/matrix.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kPrecedents = 10;

// The draft as an item whose past can be looked up.
model::Item item_of(const ForecastQuery& query, const model::VoteMatrix& matrix) {
  model::Item item;
  item.body = query.draft.body;
  item.date = query.draft.date;
  item.title = query.draft.title;
  item.agenda_item = query.draft.agenda_item;
  item.series = query.draft.series;
  item.issues = query.issues;
  for (const model::MemberId sponsor : query.sponsors) item.sponsors.push_back(sponsor.str());
  if (query.like && item.issues.empty()) {
    if (const auto like = matrix.find_item(*query.like)) item.issues = matrix.item(*like).issues;
  }
  return item;
}

Result<void> check_members(const ForecastQuery& query, const rules::Question& question) {
  const auto sits = [&](model::MemberId member) {
    return std::ranges::find(question.members, member, &model::Seat::member) !=
           question.members.end();
  };
  if (question.members.empty()) {
    return fail("forecast.no_members", "nobody is known to sit on this body on that day",
                fmt::format("{}, {}", query.draft.body.view(), question.date.iso()));
  }
  // Sponsors need not sit on the Council, but whoever votes does.
  for (const model::Ballot& known : query.known) {
    if (!sits(known.member)) {
      return fail("forecast.not_a_member", "this State has no vote in the body on that day",
                  fmt::format("{}, {}", known.member.view(), question.date.iso()));
    }
  }
  return {};
}

analysis::ForecastRequest request_of(const ForecastQuery& query, const model::VoteMatrix& matrix,
                                     const rules::Question& question) {
  analysis::ForecastRequest request;
  request.item = item_of(query, matrix);
  request.draws = query.draws;
  request.seed = query.seed;
  request.level = query.level;
  request.threads = query.threads;
  for (const model::Seat& seat : question.members) {
    if (const auto voter = matrix.find_voter(seat.member.view())) {
      request.voters.push_back(*voter);
    }
  }
  for (const model::Ballot& known : query.known) {
    if (const auto voter = matrix.find_voter(known.member.view())) {
      request.known.push_back({*voter, static_cast<model::Cell>(known.choice)});
    }
  }
  return request;
}

std::vector<ForecastPrecedent> precedents_of(const analysis::Forecast& forecast,
                                             const model::VoteMatrix& matrix) {
  std::vector<ForecastPrecedent> precedents;
  for (const analysis::TitleIndex::Like& like : forecast.alike) {
    if (precedents.size() == kPrecedents) break;
    const model::Item& item = matrix.item(like.item);
    precedents.push_back(
        {item.name, item.title, item.date, analysis::tally_of(matrix, like.item), like.cosine});
  }
  return precedents;
}

}  // namespace

Result<ForecastReport> forecast_report(const record::Store& store, const Rulebooks& rulebooks,
                                       const ForecastQuery& query,
                                       const analysis::Progress& progress) {
  ROLLCALL_CHECK(query.draft.date.has_value(), "a day");
  const rules::Rulebook* rulebook = rulebooks.find(query.draft.body);
  if (rulebook == nullptr) {
    return fail("brief.no_rulebook", "no rulebook is held for this body", query.draft.body.str());
  }
  const rules::Question question = question_of(query.draft, *rulebook);
  if (auto fits = check_members(query, question); !fits) return tl::unexpected(fits.error());
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  record::MatrixOptions options;
  options.filter.body = query.draft.body;
  auto matrix = record::vote_matrix(store, options);
  if (!matrix) return tl::unexpected(matrix.error());

  const analysis::ForecastRequest request = request_of(query, *matrix, question);
  if (request.voters.empty()) {
    return fail("forecast.too_little", "no vote of any member of the body is held",
                query.draft.body.str());
  }
  auto forecast = analysis::forecast(*matrix, request, progress);
  if (!forecast) return tl::unexpected(forecast.error());
  ForecastReport report;
  report.query = query;
  report.coverage = std::move(*coverage);
  report.forecast = std::move(*forecast);
  std::vector<model::MemberId> members;
  for (const analysis::MemberForecast& member : report.forecast.members) {
    const model::MemberId id(matrix->voter(member.voter).id);
    members.push_back(id);
    report.members.push_back({id, record::members().short_name(id, question.date), member});
  }
  for (const model::Seat& seat : question.members) {
    if (std::ranges::find(members, seat.member) == members.end()) {
      report.without_votes.push_back(seat.member);
    }
  }
  report.precedents = precedents_of(report.forecast, *matrix);
  report.odds = odds_of(report.forecast, members, *rulebook, question, query.draws);
  std::ranges::stable_sort(report.members, {},
                           [](const ForecastMember& member) { return fold(member.name); });
  return report;
}

}  // namespace rollcall::brief
