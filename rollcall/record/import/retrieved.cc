// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/retrieved.h"

#include <fmt/format.h>

#include <charconv>
#include <vector>

#include "rollcall/base/date.h"

namespace rollcall::record {

std::string retrieved_day(std::string_view stated, std::string_view file_name) {
  if (!stated.empty()) return std::string(stated);
  // The first three numbers of the name, if they make a day.
  std::vector<int> numbers;
  for (std::size_t at = 0; at < file_name.size() && numbers.size() < 3;) {
    const std::size_t begin = file_name.find_first_of("0123456789", at);
    if (begin == std::string_view::npos) break;
    std::size_t end = file_name.find_first_not_of("0123456789", begin);
    if (end == std::string_view::npos) end = file_name.size();
    int number = 0;
    std::from_chars(file_name.data() + begin, file_name.data() + end, number);
    numbers.push_back(number);
    at = end;
  }
  if (numbers.size() < 3 || numbers[0] < 1990 || numbers[0] > 2999) return {};
  const auto day =
      Date::parse(fmt::format("{:04}-{:02}-{:02}", numbers[0], numbers[1], numbers[2]));
  return day ? day->iso() : std::string();
}

}  // namespace rollcall::record
