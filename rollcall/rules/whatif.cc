// SPDX-License-Identifier: Apache-2.0
// How many members would have had to vote otherwise?
//
// The idea. No rule tells an abstention from an absence, so for the outcome each member is in one
// of three pools: yes, no, and the rest. A tally is then a point (yes, no) in a triangle, and the
// fewest switches from one point to another is the number of members that the growing pools gain:
// nobody need move twice. So the exact answer is found by visiting every point, asking the law
// about it, and keeping the nearest that flips the outcome. A permanent member's no weighs
// differently, so with a veto there are two triangles, one for each class, and the pairs of points
// are visited.
//
// An example. 93-18-65 with two thirds needed: a yes turned to no moves yes − 2·no by 3, a yes
// turned to abstention by 1, an abstention turned to no by 2. 93 − 36 = 57 has to fall below 0: 20
// switches of the first kind, 29 of the third, 58 of the second.
//
// A counter-example to being greedy. With 9-1-5 and a permanent member's no, gaining yes votes
// never helps, and one switch of that member does; with 8-1-6 both are needed. Only the whole
// product of states sees that.
//
// The cost. 18,915 points for 193 members, 21 · 66 = 1,386 pairs for the Council, each a handful of
// comparisons; points farther than the best so far are not asked about. In bodies that weigh votes
// the points would be sets of members (a knapsack), so only single kinds of switch are tried there,
// heaviest members first: for one kind that order is optimal, because of two members who make the
// same move the heavier one changes every weighed condition at least as much and every counted one
// equally.
#include "rollcall/rules/whatif.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

#include "rollcall/rules/scene.h"

namespace rollcall::rules {
namespace {

using model::Choice;

// Yes, no and the rest. The order is also the order of groups in a plan.
enum class Pool : std::uint8_t { yes, no, rest };
constexpr std::array kPools = {Pool::yes, Pool::no, Pool::rest};
constexpr std::size_t index(Pool pool) { return static_cast<std::size_t>(pool); }

Pool pool_of(Choice choice) {
  switch (choice) {
    case Choice::yes:
      return Pool::yes;
    case Choice::no:
      return Pool::no;
    case Choice::abstain:
    case Choice::absent:
      return Pool::rest;
  }
  return Pool::rest;
}

Choice choice_of(Pool pool) {
  switch (pool) {
    case Pool::yes:
      return Choice::yes;
    case Pool::no:
      return Choice::no;
    case Pool::rest:
      return Choice::abstain;
  }
  return Choice::abstain;
}

// Mildest first, so that of equally short plans the smallest changes of mind are shown.
int severity(Pool from, Pool to) {
  if (from == Pool::rest) return to == Pool::yes ? 0 : 1;
  if (to == Pool::rest) return from == Pool::no ? 2 : 3;
  return from == Pool::no ? 4 : 5;
}

using Pools = std::array<int, 3>;

// The members of one class in one pool, in the order in which plans draw on them.
struct Class {
  std::array<std::vector<Voter>, 3> voters;
  bool permanent = false;

  [[nodiscard]] Pools sizes() const {
    return {static_cast<int>(voters[0].size()), static_cast<int>(voters[1].size()),
            static_cast<int>(voters[2].size())};
  }
};

// Heaviest first, abstaining before absent, then by id.
bool drawn_before(const Voter& a, const Voter& b) {
  return std::tuple(-a.weight, a.choice, a.member) < std::tuple(-b.weight, b.choice, b.member);
}

std::vector<Class> classes_of(const Scene& scene) {
  std::vector<Class> classes(scene.has_veto ? 2 : 1);
  if (scene.has_veto) classes[0].permanent = true;
  for (const Voter& voter : scene.voters) {
    Class& own = scene.has_veto && voter.permanent ? classes.front() : classes.back();
    own.voters[index(pool_of(voter.choice))].push_back(voter);
  }
  for (Class& own : classes) {
    for (auto& pool : own.voters) std::sort(pool.begin(), pool.end(), drawn_before);
  }
  return classes;
}

// The group that moves the first `count` members of a pool after `skip`.
SwitchGroup group_of(const Class& own, Pool from, Pool to, std::size_t skip, int count) {
  const auto& pool = own.voters[index(from)];
  SwitchGroup group{pool[skip].choice, choice_of(to), count, own.permanent, false, false, {}};
  group.to_absent_too = to == Pool::rest;
  if (from == Pool::rest) {
    const auto abstaining = std::count_if(pool.begin(), pool.end(), [](const Voter& voter) {
      return voter.choice == Choice::abstain;
    });
    group.from_absent_too = abstaining > 0 && static_cast<std::size_t>(abstaining) < pool.size();
  }
  for (int i = 0; i < count; ++i) {
    const Voter& voter = pool[skip + static_cast<std::size_t>(i)];
    if (!voter.member.empty()) group.members.push_back(voter.member);
  }
  if (group.members.size() != static_cast<std::size_t>(count)) group.members.clear();
  return group;
}

struct Ranked {
  SwitchPlan plan;
  int severity = 0;

  [[nodiscard]] auto rank() const {
    return std::tuple(plan.switches(), plan.groups.size(), severity);
  }
};

// The plan that takes each class to its target. With three pools either one pool loses or one pool
// gains, so who goes where is determined.
Ranked plan_to(const std::vector<Class>& classes, const std::vector<Pools>& targets) {
  Ranked ranked;
  for (std::size_t c = 0; c < classes.size(); ++c) {
    const Pools sizes = classes[c].sizes();
    Pools gain{};
    for (std::size_t p = 0; p < 3; ++p) gain[p] = targets[c][p] - sizes[p];
    for (const Pool from : kPools) {
      std::size_t drawn = 0;
      for (const Pool to : kPools) {
        const int count = std::min(-gain[index(from)], gain[index(to)]);
        if (count <= 0) continue;
        ranked.plan.groups.push_back(group_of(classes[c], from, to, drawn, count));
        ranked.severity += severity(from, to);
        drawn += static_cast<std::size_t>(count);
        gain[index(from)] += count;
        gain[index(to)] -= count;
      }
    }
  }
  return ranked;
}

// Everything that cannot move, to which a point's pools are added.
Votes fixed_votes(const Scene& scene) {
  Votes votes = scene.votes;
  for (const Voter& voter : scene.voters) {
    switch (voter.choice) {
      case Choice::yes:
        --votes.tally.yes;
        break;
      case Choice::no:
        --votes.tally.no;
        break;
      case Choice::abstain:
        --votes.tally.abstain;
        break;
      case Choice::absent:
        --votes.tally.absent;
        break;
    }
    if (voter.permanent && voter.choice == Choice::no) --votes.permanent_no;
  }
  return votes;
}

// Two visits: the first finds how near the nearest flip is, the second chooses among those as near.
// Building a plan costs more than asking the law, so it is done for the nearest only.
class NearestFlip {
 public:
  NearestFlip(const Scene& scene, const std::vector<Class>& classes)
      : scene_(scene), classes_(classes), targets_(classes.size()) {}

  std::optional<SwitchPlan> find() {
    const Votes fixed = fixed_votes(scene_);
    visit(0, fixed, 0);
    if (least_ == kNone) return std::nullopt;
    chooses_ = true;
    visit(0, fixed, 0);
    return best_->plan;
  }

 private:
  static constexpr int kNone = std::numeric_limits<int>::max();

  void visit(std::size_t c, const Votes& votes, int switches) {
    if (chooses_ ? switches > least_ : switches >= least_) return;
    if (c == classes_.size()) {
      judge(votes, switches);
      return;
    }
    const Pools sizes = classes_[c].sizes();
    const int members = sizes[0] + sizes[1] + sizes[2];
    for (int yes = 0; yes <= members; ++yes) {
      for (int no = 0; yes + no <= members; ++no) {
        targets_[c] = {yes, no, members - yes - no};
        int gained = 0;
        for (std::size_t p = 0; p < 3; ++p) gained += std::max(0, targets_[c][p] - sizes[p]);
        Votes reached = votes;
        reached.tally.yes += yes;
        reached.tally.no += no;
        reached.tally.abstain += targets_[c][2];
        if (classes_[c].permanent) reached.permanent_no += no;
        visit(c + 1, reached, switches + gained);
      }
    }
  }

  void judge(const Votes& votes, int switches) {
    if (!scene_.flips(votes)) return;
    if (!chooses_) {
      least_ = switches;
      return;
    }
    Ranked found = plan_to(classes_, targets_);
    if (!best_ || found.rank() < best_->rank()) best_ = std::move(found);
  }

  const Scene& scene_;
  const std::vector<Class>& classes_;
  std::vector<Pools> targets_;
  int least_ = kNone;
  bool chooses_ = false;
  std::optional<Ranked> best_;
};

// The votes after the first `count` members of the pool moved.
Votes after(Votes votes, const Class& own, Pool from, Pool to, int count) {
  for (int i = 0; i < count; ++i) {
    move(votes, own.voters[index(from)][static_cast<std::size_t>(i)], choice_of(to));
  }
  return votes;
}

std::optional<Ranked> fewest_of_one_class(const Scene& scene, const Class& own, Pool from,
                                          Pool to) {
  const int members = own.sizes()[index(from)];
  Votes votes = scene.votes;
  for (int count = 1; count <= members; ++count) {
    move(votes, own.voters[index(from)][static_cast<std::size_t>(count - 1)], choice_of(to));
    if (!scene.flips(votes)) continue;
    return Ranked{{{group_of(own, from, to, 0, count)}}, severity(from, to)};
  }
  return std::nullopt;
}

std::optional<Ranked> fewest_of_both(const Scene& scene, const std::vector<Class>& classes,
                                     Pool from, Pool to) {
  const int permanent = classes[0].sizes()[index(from)];
  const int others = classes[1].sizes()[index(from)];
  for (int count = 2; count <= permanent + others; ++count) {
    for (int first = std::max(1, count - others); first <= std::min(permanent, count - 1);
         ++first) {
      const Votes half = after(scene.votes, classes[0], from, to, first);
      if (!scene.flips(after(half, classes[1], from, to, count - first))) continue;
      return Ranked{{{group_of(classes[0], from, to, 0, first),
                      group_of(classes[1], from, to, 0, count - first)}},
                    severity(from, to)};
    }
  }
  return std::nullopt;
}

std::vector<SwitchPlan> plans_by_kind(const Scene& scene, const std::vector<Class>& classes) {
  std::vector<Ranked> plans;
  for (const Pool from : kPools) {
    for (const Pool to : kPools) {
      if (from == to) continue;
      bool alone = false;
      for (const Class& own : classes) {
        if (auto plan = fewest_of_one_class(scene, own, from, to)) {
          plans.push_back(std::move(*plan));
          alone = true;
        }
      }
      if (alone || classes.size() < 2) continue;
      if (auto plan = fewest_of_both(scene, classes, from, to)) plans.push_back(std::move(*plan));
    }
  }
  std::stable_sort(plans.begin(), plans.end(),
                   [](const Ranked& a, const Ranked& b) { return a.rank() < b.rank(); });
  std::vector<SwitchPlan> result;
  for (Ranked& ranked : plans) result.push_back(std::move(ranked.plan));
  return result;
}

std::vector<WhatIf::Pivotal> pivotal_members(const Scene& scene) {
  std::vector<WhatIf::Pivotal> pivotal;
  for (const Voter& voter : scene.voters) {
    if (voter.member.empty()) continue;
    WhatIf::Pivotal found{voter.member, {}};
    for (const Choice to : model::kChoices) {
      if (to == voter.choice) continue;
      Votes votes = scene.votes;
      move(votes, voter, to);
      if (scene.flips(votes)) found.to.push_back(to);
    }
    if (!found.to.empty()) pivotal.push_back(std::move(found));
  }
  std::sort(pivotal.begin(), pivotal.end(),
            [](const auto& a, const auto& b) { return a.member < b.member; });
  return pivotal;
}

}  // namespace

int SwitchPlan::switches() const {
  int total = 0;
  for (const SwitchGroup& group : groups) total += group.count;
  return total;
}

WhatIf what_if(const Rulebook& rulebook, const Question& question, const Ballots& ballots) {
  WhatIf result;
  const std::optional<Scene> scene = Scene::set(rulebook, question, ballots);
  if (!scene) return result;
  const std::vector<Class> classes = classes_of(*scene);
  result.by_kind = plans_by_kind(*scene, classes);
  result.pivotal = pivotal_members(*scene);
  if (!scene->is_weighted) {
    result.fewest = NearestFlip(*scene, classes).find();
  } else if (!result.by_kind.empty()) {
    result.fewest = result.by_kind.front();
  }
  return result;
}

}  // namespace rollcall::rules
