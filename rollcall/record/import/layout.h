// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/record/account_writer.h"
#include "rollcall/record/import/csv.h"
#include "rollcall/record/telling.h"

namespace rollcall::record {

// The columns of a file by name, whatever their order and punctuation.
class Columns {
 public:
  explicit Columns(std::span<const std::string> header);

  // The first column that bears one of these names; nullopt if none.
  [[nodiscard]] std::optional<std::size_t> find(
      std::initializer_list<std::string_view> names) const;
  [[nodiscard]] bool has(std::initializer_list<std::string_view> names) const {
    return find(names).has_value();
  }
  // Whether each of these is there.
  [[nodiscard]] bool has_all(std::initializer_list<std::string_view> names) const;
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
};

// Where an importer puts what it read. Each returns false when the other side has stopped.
class Emitter {
 public:
  virtual ~Emitter() = default;
  virtual bool telling(Telling telling) = 0;
  virtual bool oddities(std::vector<Oddity> oddities) = 0;
  virtual void rows(std::int64_t count) = 0;
  // The day that the record holds for a roll call that an earlier file of the collection described.
  [[nodiscard]] virtual std::optional<Date> described_day(const std::string& own_id) const = 0;
};

// A file format that can be imported.
struct Layout {
  std::string_view name;   // "undl-ga"
  std::string_view title;  // of the source, for people
  int rank;
  AllAbsent all_absent;
  bool (*fits)(const Columns& columns);
  Result<void> (*run)(CsvReader& csv, Emitter& emitter);
};

// All layouts, the more particular first.
[[nodiscard]] std::span<const Layout> layouts();
[[nodiscard]] const Layout* layout_of(const Columns& columns);
[[nodiscard]] const Layout* layout_named(std::string_view name);

// A failure that the emitter's other side caused.
[[nodiscard]] tl::unexpected<Error> stopped();

}  // namespace rollcall::record
