// SPDX-License-Identifier: Apache-2.0
// Everything is read when it is first asked for and then kept: a report of a sports club costs no
// look at the record, a report of one vote costs its list of votes and one ruling.
#include "rollcall/brief/fact_source.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "rollcall/brief/brief.h"
#include "rollcall/brief/phrases.h"
#include "rollcall/brief/series_finder.h"
#include "rollcall/brief/vote_facts.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {

// What one vote's ballots and ruling came to.
struct Ruled {
  std::vector<model::Ballot> ballots;
  coverage::Decision decision;
};

struct RecordFacts::Impl {
  Impl(const record::Store& of, const Rulebooks& under, record::Coverage held)
      : store(&of), rulebooks(&under), coverage(std::move(held)), finder(of) {}

  const record::Store* store;
  const Rulebooks* rulebooks;
  record::Coverage coverage;
  SeriesFinder finder;
  bool read = false;
  std::vector<coverage::VoteFact> votes;
  std::map<model::BodyId, Date> last_day;
  std::unordered_map<std::size_t, Ruled> ruled;
  std::unordered_map<std::size_t, std::vector<std::size_t>> series;
  std::unordered_map<std::string, std::size_t> by_key;                       // "GA:A/RES/ES-11/7"
  std::map<std::pair<model::BodyId, Date>, std::vector<model::Seat>> seats;  // kDaysKept at most
  std::optional<Error> failure;

  void note(const Error& error) {
    if (!failure) failure = error;
  }
  void read_votes();
  [[nodiscard]] Ruled rule_on(std::size_t vote);
  [[nodiscard]] std::vector<std::size_t> find_series(std::size_t vote);
  [[nodiscard]] std::vector<model::Seat> find_seats(model::BodyId body, Date day) const;
};

namespace {

constexpr std::size_t kDaysKept = 256;  // rosters: reports speak of the same few days

constexpr Date kItemsBegin(1994, 1, 1);  // of the Council's items with each member's vote

std::string full_key(model::BodyId body, std::string_view key) {
  return std::string(body.view()).append(":").append(key);
}

coverage::Decision decision_of(const Judged& judged) {
  const rules::Ruling& ruling = judged.ruling;
  coverage::Decision decision;
  decision.outcome = ruling.outcome;
  decision.cause = ruling.cause;
  decision.vetoed_by = ruling.vetoed_by;
  decision.majority = ruling.majority;
  decision.needed = ruling.needed;
  decision.got = ruling.got;
  decision.force = ruling.force.force;
  decision.force_reason = judged.vote.force_basis.reason.empty() ? ruling.force.reading
                                                                 : judged.vote.force_basis.reason;
  decision.citation = citations_phrase(ruling.citations);
  decision.sentence = verdict_word(judged) + ": " + rule_phrase(judged);
  return decision;
}

// Facts of the program, the same for every record.
std::vector<coverage::Office> all_offices() {
  std::vector<coverage::Office> offices;
  for (const record::Person& person : record::people()) {
    for (const record::PersonOffice& held : person.offices) {
      offices.push_back({person.key, person.name, held.role, held.organisation, held.state,
                         held.period, person.source});
    }
  }
  return offices;
}

}  // namespace

void RecordFacts::Impl::read_votes() {
  if (read) return;
  read = true;
  auto facts = vote_facts(*store);
  if (!facts) return note(facts.error());
  votes = std::move(*facts);
  by_key.reserve(votes.size());
  for (std::size_t i = 0; i < votes.size(); ++i) {
    by_key.emplace(full_key(votes[i].body, votes[i].key), i);
    Date& last = last_day.try_emplace(votes[i].body, votes[i].date).first->second;
    last = std::max(last, votes[i].date);
  }
}

Ruled RecordFacts::Impl::rule_on(std::size_t vote) {
  const coverage::VoteFact& fact = votes[vote];
  auto found = store->find_key(fact.body, fact.key);
  if (!found) {
    note(found.error());
    return {};
  }
  if (!*found) return {};
  Judged judged = judge(**found, *rulebooks, WithWhatIf::no);
  return {ballots_of(judged.vote).named, decision_of(judged)};
}

std::vector<std::size_t> RecordFacts::Impl::find_series(std::size_t vote) {
  const auto index = finder.index();
  if (!index) {
    note(index.error());
    return {vote};
  }
  const analysis::Series* matter = (*index)->of(votes[vote].body, votes[vote].key);
  if (matter == nullptr) return {vote};
  std::vector<std::size_t> members;
  for (const analysis::SeriesEntry& entry : matter->entries) {
    const auto& text = (*index)->texts()[static_cast<std::size_t>(entry.text)];
    const auto held = by_key.find(full_key(text.body, text.key));
    if (held != by_key.end()) members.push_back(held->second);
  }
  std::ranges::sort(members);
  return members;
}

std::vector<model::Seat> RecordFacts::Impl::find_seats(model::BodyId body, Date day) const {
  if (body == record::council_roster().body()) return record::council_roster().on(day);
  if (body == record::assembly_roster().body()) return record::assembly_roster().on(day);
  const rules::Rulebook* book = rulebooks->find(body);
  return book == nullptr ? std::vector<model::Seat>() : model::Roster(body, book->terms).on(day);
}

RecordFacts::RecordFacts(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RecordFacts::RecordFacts(RecordFacts&&) noexcept = default;
RecordFacts& RecordFacts::operator=(RecordFacts&&) noexcept = default;
RecordFacts::~RecordFacts() = default;

Result<RecordFacts> RecordFacts::open(const record::Store& store, const Rulebooks& rulebooks) {
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  return RecordFacts(std::make_unique<Impl>(store, rulebooks, std::move(*coverage)));
}

std::span<const coverage::VoteFact> RecordFacts::votes() const {
  impl_->read_votes();
  return impl_->votes;
}

std::span<const model::Ballot> RecordFacts::ballots(std::size_t vote) const {
  const auto found = impl_->ruled.find(vote);
  if (found != impl_->ruled.end()) return found->second.ballots;
  return impl_->ruled.emplace(vote, impl_->rule_on(vote)).first->second.ballots;
}

const coverage::Decision& RecordFacts::decision(std::size_t vote) const {
  const auto found = impl_->ruled.find(vote);
  if (found != impl_->ruled.end()) return found->second.decision;
  return impl_->ruled.emplace(vote, impl_->rule_on(vote)).first->second.decision;
}

std::span<const std::size_t> RecordFacts::series_of(std::size_t vote) const {
  const auto found = impl_->series.find(vote);
  if (found != impl_->series.end()) return found->second;
  return impl_->series.emplace(vote, impl_->find_series(vote)).first->second;
}

const model::Members& RecordFacts::members() const { return record::members(); }

std::span<const model::Group> RecordFacts::groups() const { return record::groups(); }

std::vector<model::Seat> RecordFacts::seats(model::BodyId body, Date day) const {
  const auto found = impl_->seats.find({body, day});
  if (found != impl_->seats.end()) return found->second;
  if (impl_->seats.size() >= kDaysKept) impl_->seats.clear();
  return impl_->seats.emplace(std::pair(body, day), impl_->find_seats(body, day)).first->second;
}

std::span<const coverage::Office> RecordFacts::offices() const {
  static const std::vector<coverage::Office> kOffices = all_offices();
  return kOffices;
}

std::string RecordFacts::coverage() const { return coverage_line(impl_->coverage); }

std::optional<Date> RecordFacts::reaches(model::BodyId body) const {
  impl_->read_votes();
  const auto found = impl_->last_day.find(body);
  return found == impl_->last_day.end() ? std::nullopt : std::optional(found->second);
}

bool RecordFacts::is_whole(model::BodyId body, const Period& days) const {
  const std::optional<Date> last = reaches(body);
  if (!last || days.to > *last) return false;
  const auto imported = [&](std::string_view id) {
    return std::ranges::any_of(impl_->coverage.sources,
                               [&](const record::Coverage::Source& source) {
                                 return source.id == id && source.accounts > 0;
                               });
  };
  // The Council's own file has what was adopted; drafts that failed came in with the items.
  if (body == model::BodyId("GA") && imported("undl-ga")) return true;
  if (body == model::BodyId("SC") && imported("undl-sc") && imported("sc-items")) {
    return days.from >= kItemsBegin;
  }
  return days.from == days.to && std::ranges::any_of(votes(), [&](const coverage::VoteFact& vote) {
           return vote.body == body && vote.date == days.from;
         });
}

const std::optional<Error>& RecordFacts::failure() const { return impl_->failure; }

const record::Coverage& RecordFacts::record_coverage() const { return impl_->coverage; }

}  // namespace rollcall::brief
