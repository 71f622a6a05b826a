// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/vote_matrix.h"

namespace rollcall::analysis {

// Votes on one matter that came up again and again, found by what their texts are called. Pure and
// deterministic; any thread.

// A text that was voted on as a whole.
struct SeriesText {
  std::string key;   // RollCall::key()
  std::string name;  // "A/RES/47/19"
  model::BodyId body;
  Date date;
  std::string title;
  std::string agenda_item;
  std::string series;  // our own named series, or ""
};

// Why a text was taken for one of the same matter.
enum class Likeness : std::uint8_t {
  first,              // the first of its series: there is no earlier one
  named_series,       // both bear the name that we wrote down
  same_title,         // the same words but for case, small words, dates and numbers
  near_title,         // near-equal words; the agenda items differ or are not known
  near_title_agenda,  // near-equal words under one agenda item
};

struct SeriesEntry {
  int text = 0;
  Likeness likeness = Likeness::first;
  int like = -1;            // the earlier text of the series that it is like; -1 for the first
  double overlap = 1;       // weighted share of the words of both titles that they have in common
  std::string words_apart;  // those that they have not, for near titles: "temporarily"
};

struct Series {
  std::string name;                  // our own, else the newest title
  std::vector<SeriesEntry> entries;  // by date, at least two
  // Texts that bear the title but share their day with another that does: which of them goes on
  // with the matter is not known, so neither is compared.
  std::vector<int> left_out;
};

// All series of a set of texts.
class SeriesIndex {
 public:
  SeriesIndex() = default;

  // `texts` in any order. Cost: one pass, with an inverted index of the words of different titles;
  // some tens of milliseconds for ten thousand titles.
  explicit SeriesIndex(std::vector<SeriesText> texts);

  // By date, then name; indices elsewhere are into this.
  [[nodiscard]] std::span<const SeriesText> texts() const { return texts_; }
  // By the name of the series, then date of the first.
  [[nodiscard]] std::span<const Series> all() const { return series_; }
  // nullptr where no series holds the text. O(log texts).
  [[nodiscard]] const Series* of(model::BodyId body, const std::string& key) const;
  // The text, where it is in this index. O(log texts).
  [[nodiscard]] std::optional<int> find(model::BodyId body, const std::string& key) const;

 private:
  std::vector<SeriesText> texts_;
  std::vector<Series> series_;
  std::vector<int> series_of_;  // by text; -1 for none
  std::vector<int> by_key_;     // texts by body and key
};

// The texts of a matrix that were voted on as wholes and have a day. O(items).
[[nodiscard]] std::vector<SeriesText> texts_of(const model::VoteMatrix& matrix);

// "named series", "same title", "near-equal title (0.93 of the words; apart: temporarily)", ….
[[nodiscard]] std::string reading_of(const SeriesEntry& entry);
// How the whole was found: the readings of its links in a line, each once.
[[nodiscard]] std::string reading_of(const Series& series);

}  // namespace rollcall::analysis
