// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/member_cache.h"

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/import/clean.h"
#include "rollcall/record/import/telling_of.h"

namespace rollcall::record {

// A file of nonsense names must not grow the memory with it.
constexpr std::size_t kSpellingsMax = 10000;

std::optional<std::uint32_t> MemberCache::find(std::string_view code, std::string_view name,
                                               std::optional<Date> day) {
  key_.assign(code).append("\n").append(name);
  const auto known = found_.find(std::string_view(key_));
  if (known != found_.end() && (known->second.on_any_day || known->second.day == day)) {
    return known->second.member;
  }
  const auto id = model::MemberId::parse(trim(code));
  const model::Member* by_id = id ? members().find(*id) : nullptr;
  Found found;
  found.on_any_day = by_id != nullptr;
  found.day = day;
  found.member = index_of(by_id != nullptr ? by_id : members().by_name(clean(name).text, day));
  if (found_.size() >= kSpellingsMax) found_.clear();
  found_.insert_or_assign(key_, found);
  return found.member;
}

}  // namespace rollcall::record
