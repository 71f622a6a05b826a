// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/facts_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "rollcall/base/text.h"

namespace rollcall::record::facts {

void Faults::report(std::string code, std::string message, const toml::source_region& at) {
  if (first_) return;
  first_ = Error{std::move(code), std::move(message),
                 at.begin ? fmt::format("{}:{}", path_, at.begin.line) : path_};
}

Result<toml::table> parse_file(const EmbeddedFile& file) {
  // The library reports syntax errors by exception; none leaves this function.
  try {
    return toml::parse(file.text, file.path);
  } catch (const toml::parse_error& error) {
    return fail("facts.syntax", printable(error.description(), 200),
                fmt::format("{}:{}", file.path, error.source().begin.line));
  }
}

const toml::node* Fields::find(std::string_view key) {
  asked_.push_back(key);
  if (const toml::node* node = table_.get(key)) return node;
  return common_ == nullptr ? nullptr : common_->find(key);
}

const toml::node* Fields::require(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) {
    faults_.report("facts.missing_key", fmt::format("{} lacks `{}`", what_, key), table_.source());
  }
  return node;
}

void Fields::wrong_type(std::string_view key, std::string_view wanted, const toml::node& at) {
  faults_.report("facts.wrong_type", fmt::format("`{}` of {} must be {}", key, what_, wanted),
                 at.source());
}

void Fields::unknown_value(std::string_view key, std::string_view value, const toml::node& at) {
  faults_.report("facts.unknown_value",
                 fmt::format("`{}` of {} cannot be \"{}\"", key, what_, printable(value)),
                 at.source());
}

void Fields::report(std::string code, std::string message) {
  faults_.report(std::move(code), std::move(message), table_.source());
}

std::string Fields::string_of(const toml::node& node, std::string_view key) {
  if (const auto* value = node.as_string()) return value->get();
  wrong_type(key, "text", node);
  return {};
}

std::optional<int> Fields::int_of(const toml::node& node, std::string_view key) {
  const auto* value = node.as_integer();
  if (value == nullptr || value->get() < 0 || value->get() > std::numeric_limits<int>::max()) {
    wrong_type(key, "a whole number, not negative", node);
    return std::nullopt;
  }
  return static_cast<int>(value->get());
}

const toml::array* Fields::array_of(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return nullptr;
  if (!node->is_array()) wrong_type(key, "a list", *node);
  return node->as_array();
}

std::string Fields::text(std::string_view key) {
  const toml::node* node = require(key);
  if (node == nullptr) return {};
  std::string value = string_of(*node, key);
  if (value.empty()) unknown_value(key, value, *node);
  return value;
}

std::string Fields::text_or_empty(std::string_view key) {
  const toml::node* node = find(key);
  return node == nullptr ? std::string() : string_of(*node, key);
}

std::vector<std::string> Fields::texts(std::string_view key) {
  std::vector<std::string> values;
  if (const toml::array* list = array_of(key)) {
    values.reserve(list->size());
    for (const toml::node& node : *list) values.push_back(string_of(node, key));
  }
  return values;
}

std::optional<int> Fields::number(std::string_view key) {
  const toml::node* node = find(key);
  return node == nullptr ? std::nullopt : int_of(*node, key);
}

std::vector<int> Fields::numbers(std::string_view key) {
  std::vector<int> values;
  if (const toml::array* list = array_of(key)) {
    for (const toml::node& node : *list) values.push_back(int_of(node, key).value_or(0));
  }
  return values;
}

bool Fields::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  wrong_type(key, "true or false", *node);
  return false;
}

std::optional<Date> Fields::date(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto* value = node->as_date();
  if (value == nullptr) {
    wrong_type(key, "a date such as 2025-02-24, without quotes", *node);
    return std::nullopt;
  }
  // TOML's grammar only admits days that exist, but the year 0 too, which no record of ours needs.
  const toml::date day = value->get();
  if (day.year < 1900)
    unknown_value(key, fmt::format("{}-{}-{}", day.year, day.month, day.day), *node);
  if (faults_.any()) return std::nullopt;
  return Date(day.year, day.month, day.day);
}

Period Fields::period() {
  Period period;
  if (const std::optional<Date> from = date("from")) period.from = *from;
  if (const std::optional<Date> to = date("to")) period.to = *to;
  if (period.to < period.from) {
    report("facts.period", fmt::format("{} ends on {}, before it begins on {}", what_,
                                       period.to.iso(), period.from.iso()));
  }
  return period;
}

model::MemberId Fields::member_of(const toml::node& node, std::string_view key) {
  const std::string value = string_of(node, key);
  const std::optional<model::MemberId> id = model::MemberId::parse(value);
  if (!id || id->view() != value) {
    unknown_value(key, value, node);
    return {};
  }
  return *id;
}

model::MemberId Fields::member(std::string_view key) {
  const toml::node* node = require(key);
  return node == nullptr ? model::MemberId() : member_of(*node, key);
}

std::vector<model::MemberId> Fields::members(std::string_view key) {
  std::vector<model::MemberId> ids;
  if (const toml::array* list = array_of(key)) {
    ids.reserve(list->size());
    for (const toml::node& node : *list) ids.push_back(member_of(node, key));
  }
  return ids;
}

void Fields::check_known(model::MemberId id, const toml::node& at) {
  if (id.empty() || record::members().find(id) != nullptr) return;
  faults_.report("facts.unknown_member", fmt::format("no member has the code {}", id.view()),
                 at.source());
}

model::MemberId Fields::known_member(std::string_view key) {
  const model::MemberId id = member(key);
  if (const toml::node* node = find(key)) check_known(id, *node);
  return id;
}

std::vector<model::MemberId> Fields::known_members(std::string_view key) {
  std::vector<model::MemberId> ids = members(key);
  const toml::array* list = array_of(key);
  for (std::size_t i = 0; i < ids.size(); ++i) check_known(ids[i], (*list)[i]);
  return ids;
}

model::BodyId Fields::body(std::string_view key) {
  const std::string value = text(key);
  const std::optional<model::BodyId> id = model::BodyId::parse(value);
  if (!id && !value.empty()) {
    report("facts.unknown_value",
           fmt::format("`{}` of {} cannot be \"{}\"", key, what_, printable(value)));
  }
  return id.value_or(model::BodyId());
}

model::Symbol Fields::symbol_of(const toml::node& node, std::string_view key) {
  const std::string value = string_of(node, key);
  Result<model::Symbol> symbol = model::Symbol::parse(value);
  if (symbol) return *std::move(symbol);
  faults_.report("facts.symbol", symbol.error().message, node.source());
  return {};
}

model::Symbol Fields::symbol(std::string_view key) {
  const toml::node* node = find(key);
  return node == nullptr ? model::Symbol() : symbol_of(*node, key);
}

std::vector<model::Symbol> Fields::symbols(std::string_view key) {
  std::vector<model::Symbol> symbols;
  if (const toml::array* list = array_of(key)) {
    for (const toml::node& node : *list) symbols.push_back(symbol_of(node, key));
  }
  return symbols;
}

model::Basis Fields::basis(std::string_view of) {
  // The names are static: `asked_` keeps views of them.
  static constexpr std::string_view kNames[][3] = {
      {"majority", "majority_reason", "majority_source"},
      {"nature", "nature_reason", "nature_source"},
      {"force", "force_reason", "force_source"}};
  for (const auto& [name, reason, source] : kNames) {
    if (name == of) return {text_or_empty(reason), text_or_empty(source)};
  }
  return {};
}

void Fields::close() {
  for (const auto& [key, node] : table_) {
    if (std::ranges::find(asked_, key.str()) == asked_.end()) {
      faults_.report("facts.unknown_key",
                     fmt::format("{} has no `{}`", what_, printable(key.str())), key.source());
    }
  }
}

}  // namespace rollcall::record::facts
