// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/open_record.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace rollcall::cli {
namespace {

constexpr const char* kEmbedded = "embedded";

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::string default_path() {
  std::string folder = environment("XDG_DATA_HOME");
  if (folder.empty()) {
    const std::string home = environment("HOME");
    if (home.empty()) return {};
    folder = home + "/.local/share";
  }
  return folder + "/rollcall/record.db";
}

}  // namespace

RecordPlace place_of_record(const std::string& db_option) {
  if (!db_option.empty()) return {.path = db_option, .named = true};
  const std::string variable = environment("ROLLCALL_DB");
  if (!variable.empty()) return {.path = variable, .named = true};
  return {.path = default_path(), .named = false};
}

namespace {

Result<std::string> place_to_write(const Console& console) {
  const RecordPlace place = place_of_record(console.db());
  if (place.path == kEmbedded) {
    return fail("cli.embedded_is_fixed", "the embedded record cannot be written to",
                "--db embedded: name a file, or leave --db out");
  }
  if (place.path.empty()) {
    return fail("cli.no_place", "there is no folder for the record: HOME is not set",
                "try --db FILE");
  }
  return place.path;
}

}  // namespace

Result<record::Store> open_record(const Console& console) {
  const RecordPlace place = place_of_record(console.db());
  std::error_code unreadable;
  const bool there = !place.path.empty() && std::filesystem::exists(place.path, unreadable);
  if (place.path == kEmbedded || (!place.named && !there)) return record::Store::embedded();
  return record::Store::open(place.path, record::Store::Mode::read_only);
}

Result<Reading> open_reading(const Console& console) {
  auto store = open_record(console);
  if (!store) return tl::unexpected(store.error());
  auto rulebooks = brief::Rulebooks::embedded();
  if (!rulebooks) return tl::unexpected(rulebooks.error());
  auto coverage = store->coverage();
  if (!coverage) return tl::unexpected(coverage.error());
  return Reading{std::move(*store), std::move(*rulebooks), std::move(*coverage)};
}

Result<record::Store> open_record_for_import(const Console& console) {
  const auto place = place_to_write(console);
  if (!place) return tl::unexpected(place.error());
  return record::Store::open(*place, record::Store::Mode::read_write);
}

Result<record::Store> open_record_to_add(const Console& console) {
  const auto place = place_to_write(console);
  if (!place) return tl::unexpected(place.error());
  // Writing would make the file; a slip in its name must not leave an empty record behind.
  if (auto there = record::Store::open(*place, record::Store::Mode::read_only); !there) {
    return there;
  }
  return record::Store::open(*place, record::Store::Mode::read_write);
}

}  // namespace rollcall::cli
