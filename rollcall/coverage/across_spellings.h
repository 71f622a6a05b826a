// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rollcall/coverage/across.h"
#include "rollcall/coverage/check.h"

namespace rollcall::coverage {

// Whether two printed names of one person differ in spelling, rather than in what they leave out:
// "Vera Kowalska" and "Wera Kowalska" do; "Kowalska", "V. Kowalska" and a nickname do not. O(their
// lengths multiplied), of which no more than the first 64 bytes of a word are looked at.
[[nodiscard]] bool spelled_differently(std::string_view a, std::string_view b);

// People of the table whom reports of one language spell in several ways. Of each person
// kSpellings spellings are kept, with kSides sides each. One thread.
class SpellingFinder {
 public:
  static constexpr std::size_t kPeople = 10'000;
  static constexpr std::size_t kSpellings = 8;
  static constexpr std::size_t kSides = 3;

  // O(claims and quotes of the report); a person met for the first time costs O(offices).
  void add(const CheckedReport& checked, const FactSource& facts);

  // By person; `recorded` is the spelling of the table.
  [[nodiscard]] std::vector<Conflict> conflicts() const;

 private:
  struct Spelling {
    std::string fullest;
    std::vector<Conflict::Side> sides;
  };
  struct Person {
    std::string name;
    std::vector<Spelling> spellings;
  };

  void put(const std::string& key, const std::string& language, Conflict::Side side,
           const FactSource& facts);

  std::map<std::pair<std::string, std::string>, Person> people_;  // key and language
};

}  // namespace rollcall::coverage
