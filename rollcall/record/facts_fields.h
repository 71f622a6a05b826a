// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rollcall/base/date.h"
#include "rollcall/base/result.h"
#include "rollcall/model/ids.h"
#include "rollcall/model/question.h"
#include "rollcall/model/symbol.h"
#include "rollcall/record/facts.h"

// Strict reading of our own TOML files. Private to the record room: no other header includes it.
namespace rollcall::record::facts {

// The first fault met in one file; reading goes on with empty values, so that the readers need no
// branch after every field, and the whole result is thrown away at the end.
class Faults {
 public:
  explicit Faults(std::string_view path) : path_(path) {}

  void report(std::string code, std::string message, const toml::source_region& at);
  [[nodiscard]] bool any() const { return first_.has_value(); }
  // REQUIRES: any().
  [[nodiscard]] const Error& first() const { return *first_; }

 private:
  std::string path_;
  std::optional<Error> first_;
};

// Fails with `facts.syntax`.
[[nodiscard]] Result<toml::table> parse_file(const EmbeddedFile& file);

// The keys of one table, each asked for by name and type; what nobody asked for is an error when
// the table is closed. Keys that the table lacks are looked up in `common`, which holds what a file
// says once for all its entries.
class Fields {
 public:
  Fields(const toml::table& table, std::string_view what, Faults& faults, Fields* common = nullptr)
      : table_(table), what_(what), faults_(faults), common_(common) {}

  // Each reports a wrong type; those without a default also report a missing key.
  std::string text(std::string_view key);
  std::string text_or_empty(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  std::optional<int> number(std::string_view key);
  std::vector<int> numbers(std::string_view key);
  bool flag(std::string_view key);
  std::optional<Date> date(std::string_view key);
  Period period();  // `from` and `to`; either may be missing
  model::MemberId member(std::string_view key);
  std::vector<model::MemberId> members(std::string_view key);
  model::MemberId known_member(std::string_view key);  // also fails when members.toml lacks it
  std::vector<model::MemberId> known_members(std::string_view key);
  model::BodyId body(std::string_view key);
  model::Symbol symbol(std::string_view key);
  std::vector<model::Symbol> symbols(std::string_view key);
  model::Basis basis(std::string_view of);  // `<of>_reason` and `<of>_source`

  // One of an enumeration's names, by its own parse function.
  template <typename Enum>
  std::optional<Enum> choice_of(std::string_view key,
                                std::optional<Enum> (*parse)(std::string_view)) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    const std::string value = string_of(*node, key);
    const std::optional<Enum> parsed = parse(value);
    if (!parsed) unknown_value(key, value, *node);
    return parsed;
  }

  // Calls `read(Fields&)` for the table under `key`, or for each table of the array, and closes it.
  template <typename Read>
  void each(std::string_view key, std::string_view what, Read read, Fields* common = nullptr) {
    const toml::node* node = find(key);
    if (node == nullptr) return;
    if (const toml::table* one = node->as_table()) return read_one(*one, what, read, common);
    const toml::array* many = node->as_array();
    if (many == nullptr) return wrong_type(key, "tables", *node);
    for (const toml::node& entry : *many) {
      const toml::table* table = entry.as_table();
      if (table == nullptr) return wrong_type(key, "tables", entry);
      read_one(*table, what, read, common);
    }
  }

  [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
  void report(std::string code, std::string message);

  // Reports the first key that nobody asked for.
  void close();

 private:
  template <typename Read>
  void read_one(const toml::table& table, std::string_view what, Read& read, Fields* common) {
    Fields fields(table, what, faults_, common);
    read(fields);
    fields.close();
  }

  const toml::node* find(std::string_view key);
  const toml::node* require(std::string_view key);
  std::string string_of(const toml::node& node, std::string_view key);
  std::optional<int> int_of(const toml::node& node, std::string_view key);
  model::MemberId member_of(const toml::node& node, std::string_view key);
  void check_known(model::MemberId id, const toml::node& at);
  model::Symbol symbol_of(const toml::node& node, std::string_view key);
  const toml::array* array_of(std::string_view key);
  void wrong_type(std::string_view key, std::string_view wanted, const toml::node& at);
  void unknown_value(std::string_view key, std::string_view value, const toml::node& at);

  const toml::table& table_;
  std::string_view what_;
  Faults& faults_;
  Fields* common_;
  std::vector<std::string_view> asked_;
};

}  // namespace rollcall::record::facts
