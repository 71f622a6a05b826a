// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/audit.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <utility>

#include "rollcall/brief/phrases.h"

namespace rollcall::brief {
namespace {

using model::StatedOutcome;
using rules::Cause;
using rules::Outcome;
using rules::Ruling;

// A source that says no more than "not adopted" agrees with a veto too; one that says "vetoed" is
// contradicted by a plain shortfall, whatever a permanent member's no looks like.
bool agrees(StatedOutcome stated, const Ruling& ruling) {
  const bool adopted = ruling.outcome == Outcome::adopted || ruling.outcome == Outcome::elected;
  switch (stated) {
    case StatedOutcome::adopted:
      return adopted;
    case StatedOutcome::not_adopted:
      return !adopted;
    case StatedOutcome::vetoed:
      return !adopted && ruling.cause == Cause::veto;
    case StatedOutcome::unstated:
      return true;
  }
  return false;
}

std::string ruled_words(const Ruling& ruling) {
  return fmt::format("{}, {}", rules::to_string(ruling.outcome), rules::to_string(ruling.cause));
}

Disagreement disagreement_of(const Judged& judged) {
  const model::RollCall& vote = judged.vote;
  Disagreement found;
  found.body = vote.body;
  found.key = vote.key();
  found.date = vote.date ? vote.date->iso() : "";
  found.stated = model::to_string(vote.stated);
  found.stated_by = vote.stated_by;
  found.ruled = ruled_words(judged.ruling);
  const auto tally = vote.tally();
  found.tally = tally ? model::to_string(*tally) : "";
  found.explanation = known_fault(vote.body, found.key);
  if (found.explanation.empty()) found.explanation = rule_phrase(judged);
  return found;
}

bool alternatives_differ_in(const Ruling& ruling, bool nature) {
  for (const Ruling& way : ruling.alternatives) {
    const Ruling& first = ruling.alternatives.front();
    if (nature ? way.nature != first.nature : way.majority != first.majority) return true;
  }
  return false;
}

constexpr std::size_t kNamesShown = 5;

constexpr std::array kReasons = {
    std::pair{std::string_view("brief.no-rulebook"), std::string_view("no rulebook for the body")},
    std::pair{std::string_view("brief.no-tally"), std::string_view("no tally held")},
    std::pair{std::string_view("brief.empty-tally"),
              std::string_view("no member listed as having voted")},
    std::pair{std::string_view("brief.no-date"),
              std::string_view("no date, and the votes needed depend on it")},
    std::pair{std::string_view("brief.unclear-ballots"),
              std::string_view("a member's vote is told twice and it matters")},
    std::pair{std::string_view("sc.undetermined.hidden-veto"),
              std::string_view("a no without a name may be a veto")},
    std::pair{std::string_view("brief.partial-ballots"),
              std::string_view("ballots of some members only, and the others matter")},
    std::pair{std::string_view("brief.tallies-differ"),
              std::string_view("announced and counted tallies differ and it matters")},
};

// Reports a few times a second, however fast or slow the roll calls pass.
class Ticker {
 public:
  Ticker(const std::function<void(const AuditProgress&)>& progress, std::int64_t total)
      : progress_(progress) {
    state_.total = total;
  }
  void done_one() {
    ++state_.done;
    if (!progress_ || state_.done % 64 != 0) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < std::chrono::milliseconds(200)) return;
    last_ = now;
    progress_(state_);
  }
  void finish() {
    if (progress_) progress_(state_);
  }

 private:
  const std::function<void(const AuditProgress&)>& progress_;
  AuditProgress state_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

bool restricts(const record::Filter& filter) {
  return filter.body || filter.from || filter.to || filter.member || !filter.words.empty() ||
         filter.series || filter.agenda_item || filter.limit > 0;
}

}  // namespace

std::string undetermined_reason(const Judged& judged) {
  const Ruling& ruling = judged.ruling;
  for (const auto& [code, reason] : kReasons) {
    if (ruling.code == code) return std::string(reason);
  }
  if (!ruling.alternatives.empty() && alternatives_differ_in(ruling, false)) {
    return "majority unknown and it matters";
  }
  if (!ruling.alternatives.empty() && alternatives_differ_in(ruling, true)) {
    return "nature unknown and it matters";
  }
  if (judged.ballots.named.empty()) return "no ballots held, and a veto may hide in the tally";
  return ruling.code.empty() ? "the rules leave it open" : ruling.code;
}

void audit_one(const Judged& judged, Audit& audit) {
  const model::RollCall& vote = judged.vote;
  if (vote.stated == StatedOutcome::unstated) {
    ++audit.without_stated_outcome;
    return;
  }
  if (judged.ruling.outcome == Outcome::undetermined) {
    const std::string reason = undetermined_reason(judged);
    ++audit.undetermined[reason];
    std::vector<std::string>& names = audit.undetermined_names[reason];
    const std::string fault = known_fault(vote.body, vote.key());
    if (names.size() < kNamesShown || !fault.empty()) {
      names.push_back(fault.empty() ? vote.name() : fmt::format("{} ({})", vote.name(), fault));
    }
    return;
  }
  ++audit.adjudicated;
  if (!agrees(vote.stated, judged.ruling)) {
    audit.disagree.push_back(disagreement_of(judged));
    return;
  }
  ++audit.agree;
  ++audit.agree_by_cause[fmt::format("{} {} {}", vote.body.view(),
                                     rules::to_string(judged.ruling.outcome),
                                     rules::to_string(judged.ruling.cause))];
}

Result<Audit> audit(const record::Store& store, const Rulebooks& rulebooks,
                    const record::Filter& filter,
                    const std::function<void(const AuditProgress&)>& progress) {
  Audit result;
  auto coverage = store.coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  result.coverage = std::move(*coverage);
  Ticker ticker(progress, restricts(filter) ? 0 : result.coverage.roll_calls);
  auto visited = store.for_each(filter, [&](model::RollCall vote) {
    audit_one(judge(vote, rulebooks, WithWhatIf::no), result);
    ticker.done_one();
    return true;
  });
  if (!visited) return tl::unexpected(visited.error());
  ticker.finish();
  return result;
}

}  // namespace rollcall::brief
