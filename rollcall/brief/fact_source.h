// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "rollcall/base/result.h"
#include "rollcall/brief/judge.h"
#include "rollcall/coverage/fact_source.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// What a report is checked against: a record, ruled on under the rulebooks, with our own facts
// about members, groups, rosters and people. One thread; must not outlive store and rulebooks.
class RecordFacts final : public coverage::FactSource {
 public:
  // Reads nothing but the record's coverage. Fails with `store.…`.
  static Result<RecordFacts> open(const record::Store& store, const Rulebooks& rulebooks);

  RecordFacts(RecordFacts&&) noexcept;
  RecordFacts& operator=(RecordFacts&&) noexcept;
  ~RecordFacts() override;

  // The votes that have a day. The first call reads all of them, some 60 ms for ten thousand.
  // VoteFact::name is such that `rollcall show` finds the vote by it.
  [[nodiscard]] std::span<const coverage::VoteFact> votes() const override;
  // Without those whose vote a source gives twice and differently. May be some members' only.
  [[nodiscard]] std::span<const model::Ballot> ballots(std::size_t vote) const override;
  [[nodiscard]] const coverage::Decision& decision(std::size_t vote) const override;
  // The first call finds all series of the record: some tens of milliseconds.
  [[nodiscard]] std::span<const std::size_t> series_of(std::size_t vote) const override;

  [[nodiscard]] const model::Members& members() const override;
  [[nodiscard]] std::span<const model::Group> groups() const override;
  [[nodiscard]] std::vector<model::Seat> seats(model::BodyId body, Date day) const override;
  [[nodiscard]] std::span<const coverage::Office> offices() const override;
  [[nodiscard]] std::string coverage() const override;
  [[nodiscard]] std::optional<Date> reaches(model::BodyId body) const override;
  // Between the ends of the official files once they are imported; of the embedded facts alone,
  // which hold whole meetings, single days that they have a vote of.
  [[nodiscard]] bool is_whole(model::BodyId body, const Period& days) const override;

  // The first failure to read the record. What was asked for then came out empty, so a caller that
  // finds one must not believe the verdicts made since.
  [[nodiscard]] const std::optional<Error>& failure() const;
  [[nodiscard]] const record::Coverage& record_coverage() const;

 private:
  struct Impl;
  explicit RecordFacts(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace rollcall::brief
