// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/member.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rollcall/base/text.h"

namespace rollcall::model {
namespace {

bool overlap(const Period& a, const Period& b) { return a.from <= b.to && b.from <= a.to; }

// Days between a day and a period that does not hold it; 0 inside.
int distance(const Period& period, Date day) {
  if (day < period.from) return period.from.days_since_1970() - day.days_since_1970();
  if (day > period.to) return day.days_since_1970() - period.to.days_since_1970();
  return 0;
}

// What a member without any name of its own is called by name_on().
const MemberName& nameless() {
  static const MemberName kNone;
  return kNone;
}

// The time in which spellings and numbers without dates of their own belong to a State: from its
// first day as a member to its last.
Period lifetime(const Member& member) {
  if (member.membership.empty()) return Period{};
  Period span = member.membership.front();
  for (const Period& period : member.membership) {
    span.from = std::min(span.from, period.from);
    span.to = std::max(span.to, period.to);
  }
  return span;
}

}  // namespace

const MemberName& Member::name_on(Date day) const {
  if (names.empty()) return nameless();
  const auto nearest =
      std::min_element(names.begin(), names.end(), [&](const MemberName& a, const MemberName& b) {
        return distance(a.period, day) < distance(b.period, day);
      });
  return *nearest;
}

bool Member::is_member_on(Date day) const {
  return std::any_of(membership.begin(), membership.end(),
                     [&](const Period& period) { return period.contains(day); });
}

Result<Members> Members::create(std::vector<Member> members) {
  Members built;
  built.members_ = std::move(members);
  for (std::size_t i = 0; i < built.members_.size(); ++i) {
    const Member& member = built.members_[i];
    if (!built.by_id_.emplace(member.id.str(), i).second) {
      return fail("members.duplicate", fmt::format("two members have the id {}", member.id.view()));
    }
    const auto claim = [&](std::string_view name, const Period& period) {
      const std::string key = fold(name);
      if (!key.empty()) built.by_name_[key].push_back(Claim{i, period});
    };
    for (const MemberName& name : member.names) {
      const auto& claims = built.by_name_[fold(name.name)];
      for (const Claim& other : claims) {
        if (other.member != i && overlap(other.period, name.period)) {
          return fail("members.duplicate",
                      fmt::format("{} and {} are both called \"{}\" at one time",
                                  built.members_[other.member].id.view(), member.id.view(),
                                  printable(name.name)));
        }
      }
      claim(name.name, name.period);
    }
  }
  // Short names and further spellings only help to find a member: they may collide, and are then
  // decided by the day or not at all. They come after all names, so that they never fail a build.
  for (std::size_t i = 0; i < built.members_.size(); ++i) {
    const Member& member = built.members_[i];
    for (const MemberName& name : member.names) {
      if (fold(name.short_name) == fold(name.name)) continue;
      built.by_name_[fold(name.short_name)].push_back(Claim{i, name.period});
    }
    for (const std::string& name : member.other_names) {
      built.by_name_[fold(name)].push_back(Claim{i, lifetime(member)});
    }
    for (const int code : member.cow_codes) {
      built.by_cow_[code].push_back(Claim{i, lifetime(member)});
    }
  }
  built.by_name_.erase("");
  return built;
}

const Member* Members::find(MemberId id) const {
  const auto at = by_id_.find(id.str());
  return at == by_id_.end() ? nullptr : &members_[at->second];
}

const Member* Members::decide(const std::vector<Claim>& claims, std::optional<Date> day) const {
  // One claimant needs no day: files use old and new names years before and after a change.
  const std::size_t first = claims.front().member;
  const bool alone = std::all_of(claims.begin(), claims.end(),
                                 [&](const Claim& claim) { return claim.member == first; });
  if (alone) return &members_[first];
  if (!day) return nullptr;
  const Member* found = nullptr;
  for (const Claim& claim : claims) {
    if (!claim.period.contains(*day)) continue;
    const Member* candidate = &members_[claim.member];
    if (found != nullptr && found != candidate) return nullptr;
    found = candidate;
  }
  return found;
}

const Member* Members::by_name(std::string_view name, std::optional<Date> day) const {
  const auto at = by_name_.find(fold(name));
  return at == by_name_.end() ? nullptr : decide(at->second, day);
}

const Member* Members::by_code_or_name(std::string_view code, std::string_view name,
                                       std::optional<Date> day) const {
  if (const auto id = MemberId::parse(trim(code))) {
    if (const Member* member = find(*id)) return member;
  }
  return by_name(name, day);
}

const Member* Members::by_cow(int cow_code, std::optional<Date> day) const {
  const auto at = by_cow_.find(cow_code);
  return at == by_cow_.end() ? nullptr : decide(at->second, day);
}

std::string Members::short_name(MemberId id, Date day) const {
  const Member* member = find(id);
  if (member == nullptr) return id.str();
  const MemberName& name = member->name_on(day);
  return name.short_name.empty() ? id.str() : name.short_name;
}

std::string Members::name(MemberId id, Date day) const {
  const Member* member = find(id);
  if (member == nullptr) return id.str();
  const MemberName& name = member->name_on(day);
  return name.name.empty() ? id.str() : name.name;
}

}  // namespace rollcall::model
