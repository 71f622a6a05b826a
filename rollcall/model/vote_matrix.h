// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/choice.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/question.h"

namespace rollcall::model {

// A row of a vote matrix: a State, or whoever else votes in another assembly.
struct Voter {
  std::string id;    // MemberId of a State; any text of a foreign matrix. Unique, never empty.
  std::string name;  // for printing; the id where no name is known
};

// A column of a vote matrix: one roll call.
struct Item {
  std::string name;  // what to call it: "A/RES/ES-11/7". Not always unique.
  std::string key;   // RollCall::key(), or the foreign matrix's own id. Unique.
  BodyId body;       // empty in a foreign matrix
  std::optional<Date> date;
  bool date_certain = true;
  int period = 0;  // index into VoteMatrix::periods()
  QuestionKind kind = QuestionKind::resolution;
  bool important = false;  // so named by the United States Department of State, where known
  std::string title;
  std::string agenda_item;
  std::string series;                 // our own named series, or ""
  std::vector<std::string> issues;    // "me", "nu", … as Voeten codes them; empty where not coded
  std::vector<std::string> sponsors;  // as a source prints them, where known
};

// One cell.
enum class Cell : std::uint8_t {
  yes,
  no,
  abstain,
  absent,      // a member that cast no vote, for whatever reason
  not_member,  // not a member of the body on that day, or nothing is known of its vote
};

[[nodiscard]] constexpr bool is_cast(Cell cell) { return cell <= Cell::abstain; }

// One voter's cell of one item.
struct Entry {
  std::int32_t voter = 0;
  Cell cell = Cell::absent;

  constexpr auto operator<=>(const Entry&) const = default;
};

// How all voters voted on all items, as planes of bits: one row of bits per voter and choice, one
// bit per item, so that agreement of two voters is a few population counts. The same cells are also
// held by item, for whoever walks roll calls. Items stand in order of time, so a period is a range
// of items. Immutable; safe to share between threads.
//
// Memory: half a byte per voter and item, and eight bytes per known cell.
class VoteMatrix {
 public:
  class Builder;

  VoteMatrix() = default;

  [[nodiscard]] int voters() const { return static_cast<int>(voters_.size()); }
  [[nodiscard]] int items() const { return static_cast<int>(items_.size()); }
  [[nodiscard]] const Voter& voter(int v) const { return voters_[static_cast<std::size_t>(v)]; }
  [[nodiscard]] const Item& item(int i) const { return items_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] std::span<const Voter> all_voters() const { return voters_; }
  [[nodiscard]] std::span<const Item> all_items() const { return items_; }

  // O(1).
  [[nodiscard]] std::optional<int> find_voter(std::string_view id) const;
  // By key, of any body. O(1).
  [[nodiscard]] std::optional<int> find_item(std::string_view key) const;

  // Names of the periods by time: "79", "2025". At least one where there are items.
  [[nodiscard]] std::span<const std::string> periods() const { return periods_; }
  // The items [first, last) of a period.
  struct Range {
    int first = 0;
    int last = 0;
    [[nodiscard]] constexpr int size() const { return last - first; }
  };
  [[nodiscard]] Range items_of(int period) const;

  // O(1).
  [[nodiscard]] Cell at(int voter, int item) const;

  // The known cells of an item (absent included, not_member left out), by voter.
  [[nodiscard]] std::span<const Entry> entries(int item) const;
  // How many known cells there are, and how many of them were cast.
  [[nodiscard]] std::int64_t cells() const { return static_cast<std::int64_t>(entries_.size()); }
  [[nodiscard]] std::int64_t cast() const { return cast_; }

  // The planes. Bit i of a row, counted from the least significant bit of its first word, belongs
  // to item i; bits past the last item are 0. `absent` is its own plane, so that four planes of a
  // voter never share a bit and none set means not_member.
  [[nodiscard]] std::span<const std::uint64_t> plane(int voter, Choice choice) const;
  [[nodiscard]] int words() const { return words_; }  // per row

 private:
  std::vector<Voter> voters_;
  std::vector<Item> items_;
  std::vector<std::string> periods_;
  std::vector<int> period_first_;  // periods + 1
  std::unordered_map<std::string, int> voter_by_id_;
  std::unordered_map<std::string, int> item_by_key_;
  std::vector<std::uint64_t> bits_;        // voter-major, then choice, then word
  std::vector<Entry> entries_;             // by item, then voter
  std::vector<std::int64_t> entry_first_;  // items + 1
  std::int64_t cast_ = 0;
  int words_ = 0;
};

// Collects cells in any order. One thread.
class VoteMatrix::Builder {
 public:
  // The index of a voter; the same id gives the same index, the first name that is not empty stays.
  int voter(std::string_view id, std::string_view name);
  // A new item and the name of its period. Items may come in any order of time; build() sorts them
  // by `period_order` (smaller is earlier), then by date, then as added.
  int item(Item item, std::string_view period, int period_order);
  // A cell may be set again to the same value. What is set twice and differently is not known:
  // build() leaves it out and tells of it.
  void set(int voter, int item, Cell cell);

  struct Built;
  // Voters by id in ASCII order, so that the same votes give the same matrix however they came.
  // O(cells + items log items + voters log voters), and sorting within each item.
  [[nodiscard]] Built build() &&;

 private:
  struct Placed {
    std::int32_t voter;
    std::int32_t item;
    Cell cell;
  };
  // Old index to new one, for both sides.
  [[nodiscard]] std::vector<int> sort_voters(VoteMatrix& matrix);
  [[nodiscard]] std::vector<int> sort_items(VoteMatrix& matrix);
  void place_cells(Built& built, const std::vector<int>& voter_at, const std::vector<int>& item_at);

  std::vector<Voter> voters_;
  std::unordered_map<std::string, int> voter_by_id_;
  std::vector<Item> items_;  // `period` indexes periods_ until build()
  std::vector<std::pair<int, std::string>> periods_;
  std::unordered_map<std::string, int> period_by_name_;
  std::vector<Placed> cells_;
};

// The matrix, and what did not fit into it.
struct VoteMatrix::Builder::Built {
  VoteMatrix matrix;
  std::int64_t repeated = 0;  // cells set more than once to the same value
  std::vector<std::pair<int, int>>
      clashes;  // voter and item of `matrix`, set differently: left out
};

}  // namespace rollcall::model
