// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rollcall/coverage/quotes/paragraph.h"

namespace rollcall::coverage {

// Somebody whom a report names, in the fullest form that it uses.
struct NamedPerson {
  std::string name;          // as printed
  std::string key;           // of the table of people, or ""
  std::string role;          // as printed, or ""
  std::string organisation;  // a State by its short name, else as printed
};

// The people of one report, so that "Okafor" on line 9 is Ngozi Okafor of line 2. One thread.
class People {
 public:
  // Adds a mention, or completes what is known of that person.
  void add(const NamedPerson& mention);
  // A word with a capital within a sentence: a name, of whatever.
  void add_capital(std::string_view folded) { capitals_.emplace(folded); }

  // Who is meant by a key, a full name or a family name; nullptr where nobody is known or several
  // share the name. Valid until the next add. O(1).
  [[nodiscard]] const NamedPerson* find(std::string_view key, std::string_view printed) const;
  // The only one who holds an office of that kind, of that organisation if one is given; nullptr
  // where nobody or several do. O(people named).
  [[nodiscard]] const NamedPerson* holder(std::string_view role,
                                          std::string_view organisation) const;
  [[nodiscard]] bool is_capital(std::string_view folded) const {
    return capitals_.contains(std::string(folded));
  }

 private:
  std::vector<NamedPerson> people_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_family_;  // folded last word
  std::unordered_set<std::string> capitals_;
};

// The last word of a name, folded: "de la Cruz-Vega" gives "vega".
[[nodiscard]] std::string family_name(std::string_view printed);

}  // namespace rollcall::coverage
