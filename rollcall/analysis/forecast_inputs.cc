// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/forecast_inputs.h"

#include <algorithm>
#include <cmath>

#include "rollcall/base/check.h"

namespace rollcall::analysis {
namespace {

using Votes = std::array<float, 3>;  // yes, no, abstain

// How much of the next broader history is mixed into one, counted in votes.
constexpr float kMixTitle = 0.25F;
constexpr float kMixBroad = 1.0F;
constexpr float kMixIssue = 2.0F;
constexpr float kMixOverall = 3.0F;
constexpr float kMixLevel = 0.5F;
constexpr double kLeastCosine = 0.02;  // below it, titles share nothing but small change
constexpr float kKnown = 0.3F;         // weighted votes at which a history counts as half known
constexpr float kLeast = 1e-3F;        // share below which nothing is told apart

float total(const Votes& votes) { return votes[0] + votes[1] + votes[2]; }

Votes mixed(const Votes& votes, const Votes& broader, float weight) {
  const float sum = total(votes) + weight;
  Votes shares{};
  for (std::size_t c = 0; c < 3; ++c) shares[c] = (votes[c] + weight * broader[c]) / sum;
  return shares;
}

// log of no over yes, and of abstain over yes.
std::array<float, 2> log_odds(const Votes& shares) {
  const float yes = std::log(std::max(shares[0], kLeast));
  return {std::log(std::max(shares[1], kLeast)) - yes, std::log(std::max(shares[2], kLeast)) - yes};
}

void accumulate(Votes& to, const Votes& votes, float weight) {
  for (std::size_t c = 0; c < 3; ++c) to[c] += weight * votes[c];
}

}  // namespace

struct InputHistory::Sums {
  std::vector<Votes> votes;  // by voter
  Votes level{};
};

InputHistory::InputHistory(const model::VoteMatrix& matrix, const InputOptions& options,
                           Sight sight)
    : matrix_(&matrix), options_(options), sight_(sight), titles_(matrix) {
  for (const model::Item& item : matrix.all_items()) {
    for (const std::string& issue : item.issues) issues_.push_back(issue);
  }
  std::ranges::sort(issues_);
  issues_.erase(std::unique(issues_.begin(), issues_.end()), issues_.end());
  for (std::size_t away = 0; away <= matrix.periods().size(); ++away) {
    const double years = away == 0 ? 0 : static_cast<double>(away) - 1;
    fading_.push_back(std::exp(-years / options.title_memory));
  }
  by_period_.resize(matrix.periods().size());
  for (auto& votes : by_period_) votes.resize(place(matrix.voters(), 0));
  shares_.resize(static_cast<std::size_t>(matrix.items()));
  for (int item = 0; item < matrix.items(); ++item) {
    item_issues_.push_back(issues_of(matrix.item(item).issues));
    Votes& share = shares_[static_cast<std::size_t>(item)];
    for (const model::Entry& entry : matrix.entries(item)) {
      if (model::is_cast(entry.cell)) share[static_cast<std::size_t>(entry.cell)] += 1;
    }
    const float cast = total(share);
    if (cast > 0) {
      for (float& part : share) part /= cast;
    }
    add(by_period_[static_cast<std::size_t>(matrix.item(item).period)], item, 1);
  }
}

// Per voter: overall, then each issue, then "not coded".
std::size_t InputHistory::place(int voter, int issue) const {
  return static_cast<std::size_t>(voter) * (issues_.size() + 2) + static_cast<std::size_t>(issue);
}

std::vector<int> InputHistory::issues_of(const std::vector<std::string>& names) const {
  std::vector<int> found;
  for (const std::string& name : names) {
    const auto at = std::ranges::lower_bound(issues_, name);
    if (at != issues_.end() && *at == name) found.push_back(static_cast<int>(at - issues_.begin()));
  }
  if (found.empty()) found.push_back(static_cast<int>(issues_.size()));
  return found;
}

void InputHistory::add(std::vector<Votes>& to, int item, float weight) const {
  for (const model::Entry& entry : matrix_->entries(item)) {
    if (!model::is_cast(entry.cell)) continue;
    const auto c = static_cast<std::size_t>(entry.cell);
    to[place(entry.voter, 0)][c] += weight;
    for (const int issue : item_issues_[static_cast<std::size_t>(item)]) {
      to[place(entry.voter, 1 + issue)][c] += weight;
    }
  }
}

void InputHistory::begin_period(int period) {
  const bool all = sight_ == Sight::both_ways;
  weights_ = titles_.weights(all ? matrix_->items() : matrix_->items_of(period).first);
  sums_.assign(place(matrix_->voters(), 0), Votes{});
  for (int other = 0; other < static_cast<int>(by_period_.size()); ++other) {
    if (!all && other >= period) break;
    const double away = std::max(0, std::abs(period - other) - 1);
    const auto weight = static_cast<float>(std::exp(-away / options_.tendency_memory));
    const std::vector<Votes>& votes = by_period_[static_cast<std::size_t>(other)];
    for (std::size_t i = 0; i < sums_.size(); ++i) accumulate(sums_[i], votes[i], weight);
  }
}

void InputHistory::learn(int item) {
  if (sight_ == Sight::past_only) add(sums_, item, 1);
}

Subject InputHistory::subject(const model::Item& of, int period, int before) const {
  Subject subject;
  subject.words = titles_.words_of(of);
  subject.issues = of.issues;
  subject.period = period;
  subject.before = before;
  for (const std::string& sponsor : of.sponsors) {
    if (const auto voter = matrix_->find_voter(sponsor)) subject.sponsors.push_back(*voter);
  }
  return subject;
}

Subject InputHistory::subject(int item, int before) const {
  const model::Item& of = matrix_->item(item);
  Subject subject =
      this->subject(of, of.period, sight_ == Sight::both_ways ? matrix_->items() : before);
  subject.item = item;
  return subject;
}

std::vector<TitleIndex::Like> InputHistory::weighed(const Subject& subject,
                                                    const std::vector<TitleIndex::Like>& likes,
                                                    Sharpness sharpness) const {
  const bool sharp = sharpness == Sharpness::sharp;
  std::vector<TitleIndex::Like> weighed;
  for (const TitleIndex::Like& like : likes) {
    if (subject.item == like.item || like.cosine < kLeastCosine) continue;
    const int away = std::abs(subject.period - matrix_->item(like.item).period);
    const double alike = like.cosine * (sharp ? like.cosine * like.cosine : std::sqrt(like.cosine));
    weighed.push_back({like.item, alike * fading_[static_cast<std::size_t>(away)]});
  }
  // Equal weights are settled in favour of the later item, so that the order is total.
  const auto heavier = [](const TitleIndex::Like& a, const TitleIndex::Like& b) {
    return a.cosine != b.cosine ? a.cosine > b.cosine : a.item > b.item;
  };
  const auto most = static_cast<std::size_t>(sharp ? options_.alike : options_.broad);
  if (weighed.size() > most) {
    std::ranges::nth_element(weighed, weighed.begin() + static_cast<std::ptrdiff_t>(most), heavier);
    weighed.resize(most);
  }
  std::ranges::sort(weighed, heavier);
  return weighed;
}

void InputHistory::gather(const std::vector<TitleIndex::Like>& likes, Sums& sums) const {
  sums.votes.assign(static_cast<std::size_t>(matrix_->voters()), Votes{});
  for (const TitleIndex::Like& like : likes) {
    const auto weight = static_cast<float>(like.cosine);
    accumulate(sums.level, shares_[static_cast<std::size_t>(like.item)], weight);
    for (const model::Entry& entry : matrix_->entries(like.item)) {
      if (!model::is_cast(entry.cell)) continue;
      sums.votes[static_cast<std::size_t>(entry.voter)][static_cast<std::size_t>(entry.cell)] +=
          weight;
    }
  }
}

// An item seen both ways is part of its own period's sums: this takes it out again.
std::vector<InputHistory::Votes> InputHistory::votes_on_item(int item) const {
  std::vector<Votes> own(static_cast<std::size_t>(matrix_->voters()), Votes{});
  for (const model::Entry& entry : matrix_->entries(item)) {
    if (!model::is_cast(entry.cell)) continue;
    own[static_cast<std::size_t>(entry.voter)][static_cast<std::size_t>(entry.cell)] = 1;
  }
  return own;
}

InputTable InputHistory::of(const Subject& subject, std::span<const int> voters) const {
  const auto likes = titles_.like(subject.words, subject.before, weights_);
  InputTable table;
  table.alike = weighed(subject, likes, Sharpness::sharp);
  for (const TitleIndex::Like& like : likes) {
    if (subject.item != like.item) table.most_alike = std::max(table.most_alike, like.cosine);
  }
  Sums sharp;
  Sums broad;
  gather(table.alike, sharp);
  gather(weighed(subject, likes, Sharpness::broad), broad);

  const bool is_inside = subject.item && sight_ == Sight::both_ways;
  const std::vector<Votes> own =
      is_inside ? votes_on_item(*subject.item)
                : std::vector<Votes>(static_cast<std::size_t>(matrix_->voters()));
  const std::vector<int> own_issues =
      is_inside ? item_issues_[static_cast<std::size_t>(*subject.item)] : std::vector<int>{};

  Votes everybody{1, 1, 1};
  for (int voter = 0; voter < matrix_->voters(); ++voter) {
    accumulate(everybody, sums_[place(voter, 0)], 1);
    accumulate(everybody, own[static_cast<std::size_t>(voter)], -1);
  }
  everybody = mixed(Votes{}, everybody, 1.0F / total(everybody));
  for (float& share : everybody) share /= total(everybody);
  const auto level = log_odds(mixed(sharp.level, everybody, kMixLevel));
  const std::vector<int> issues = issues_of(subject.issues);

  table.rows.reserve(voters.size());
  for (const int voter : voters) {
    const auto v = static_cast<std::size_t>(voter);
    Votes overall = sums_[place(voter, 0)];
    accumulate(overall, own[v], -1);
    overall = mixed(overall, everybody, kMixOverall);
    Votes on_issue{};
    for (const int issue : issues) {
      Votes votes = sums_[place(voter, 1 + issue)];
      if (std::ranges::find(own_issues, issue) != own_issues.end()) accumulate(votes, own[v], -1);
      accumulate(on_issue, mixed(votes, overall, kMixIssue),
                 1.0F / static_cast<float>(issues.size()));
    }
    const Votes on_broad = mixed(broad.votes[v], on_issue, kMixBroad);
    const Votes on_title = mixed(sharp.votes[v], on_broad, kMixTitle);
    const float held = total(sharp.votes[v]);
    const float known = std::log1p(held) / (std::log1p(held) + kKnown);
    const auto t = log_odds(on_title);
    const auto b = log_odds(on_broad);
    const auto i = log_odds(on_issue);
    const auto o = log_odds(overall);
    const bool sponsor = std::ranges::find(subject.sponsors, voter) != subject.sponsors.end();
    table.rows.push_back({1, known, t[0], t[1], t[0] * known, t[1] * known, b[0], b[1],
                          b[0] * known, b[1] * known, i[0], i[1], o[0], o[1], level[0], level[1],
                          sponsor ? 1.0F : 0.0F, static_cast<float>(table.most_alike)});
    table.on_the_matter.push_back(held);
  }
  return table;
}

}  // namespace rollcall::analysis
