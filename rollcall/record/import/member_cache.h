// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rollcall/base/date.h"

namespace rollcall::record {

// Who a file means by a code and a name, remembered by the bytes as written: a file repeats two
// hundred spellings a million times. One thread.
class MemberCache {
 public:
  // The member's index in record::members().all(); nullopt when nobody is known by either.
  std::optional<std::uint32_t> find(std::string_view code, std::string_view name,
                                    std::optional<Date> day);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  struct Found {
    std::optional<std::uint32_t> member;
    bool on_any_day = false;  // by its code: the day does not matter
    std::optional<Date> day;
  };
  // By code, a line break, and name.
  std::unordered_map<std::string, Found, Hash, std::equal_to<>> found_;
  std::string key_;
};

}  // namespace rollcall::record
