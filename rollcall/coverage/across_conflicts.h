// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/coverage/across.h"
#include "rollcall/coverage/check.h"

namespace rollcall::coverage {

// What reports say of each vote, slot by slot, to find sayings that cannot both be right. Memory is
// bounded by the votes of the record: of each value of a slot kSides sides are kept. One thread.
class ConflictFinder {
 public:
  static constexpr std::size_t kSides = 3;
  static constexpr std::size_t kFirsts = 1'000;

  // O(claims of the report).
  void add(const CheckedReport& checked, const FactSource& facts);

  // Slots with two values or more, by vote and slot.
  [[nodiscard]] std::vector<Conflict> conflicts() const;

 private:
  struct Value {
    std::string says;
    std::vector<Conflict::Side> sides;
  };
  // A first that the record denies, and the earlier vote that denies it.
  struct Denied {
    Conflict conflict;
    std::string earlier;
  };
  struct Slot {
    std::string recorded;
    std::vector<Value> values;
  };

  void put(const std::string& vote, const std::string& slot, const std::string& recorded,
           std::string value, Conflict::Side side);
  void add_claim(const CheckedReport& checked, const Judgement& judged, const FactSource& facts);
  void add_veto(const CheckedReport& checked, const Judgement& judged, const FactSource& facts);
  void add_denied_first(const CheckedReport& checked, const Judgement& judged,
                        const FactSource& facts);
  void add_counts(const CheckedReport& checked, const Judgement& judged, const FactSource& facts);
  void add_positions(const CheckedReport& checked, const Judgement& judged,
                     const FactSource& facts);
  void add_list_against_count(const CheckedReport& checked, const Judgement& tally,
                              const Judgement& list, const FactSource& facts);

  std::map<std::pair<std::string, std::string>, Slot> slots_;  // vote and slot
  std::vector<Conflict> lists_;
  std::vector<Denied> firsts_;
};

}  // namespace rollcall::coverage
